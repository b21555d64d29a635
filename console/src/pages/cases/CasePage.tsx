import type {ReactNode} from 'react';
import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {addressOf, asOf, carried, pointIn, recordPath, useAddress} from '../../shell/address.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {DocumentButton} from '../../ui/FileButton.tsx';
import {MoreButton} from '../../ui/MoreButton.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {usePages} from '../../ui/usePages.ts';
import {Waiting} from '../../ui/Waiting.tsx';
import {isOpen, useMe} from '../../shell/SignIn.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {CaseActs} from './CaseActs.tsx';
import {CaseBundle} from './CaseBundle.tsx';
import {CaseChecklist} from './CaseChecklist.tsx';
import {casePath} from './CaseList.tsx';
import {caseAt, caseMissing, casePapers, type CaseAtQuery} from './cases.query.ts';

const WORDS: Sentences<{
  cases: string; none: string; now: string; noFile: string; facts: (n: number) => string; record: string; file: string; parties: string; party: string; role: string; index: string; noPapers: string; setAside: string;
  seq: string; paper: string; source: string; made: string; collected: string; filed: string; timing: string; document: string; dense: (n: number) => string; gap: (numbers: string) => string; proves: string;
  superseded: (n: number) => string; after: (n: number) => string; missing: string; missingNone: string; notHeld: string; table: string; original: string; consent: string; wanted: string;
}> = {
  en: {
    cases: 'Cases', none: 'Nothing is recorded of this matter at this point in time, or it isn’t open to you.', now: 'See it as it is now', noFile: 'No case file was opened for this matter. Its decisions, clocks and bundle are below.',
    facts: n => `${n} facts are recorded of it.`, record: 'Record of the file, with history and seals', file: 'File', parties: 'Parties', party: 'Party', role: 'As', index: 'Index of papers', noPapers: 'The file has no paper.',
    setAside: 'This file never came to be: the act that founded it was set aside.', seq: 'No.', paper: 'Paper', source: 'From', made: 'Made', collected: 'Collected', filed: 'Filed', timing: 'How it came', document: 'Document',
    dense: n => `The numbers run from 1 to ${n} without a gap.`, gap: numbers => `No paper of this index bears the number ${numbers}.`, proves: 'Proves', superseded: n => `superseded by no. ${n}`,
    after: n => `after the decision that is fact ${n}`, missing: 'Papers that nobody can show', missingNone: 'The document store holds the document of each paper.', notHeld: 'not held by the document store', table: 'Papers of the file',
    original: 'Original', consent: 'Supplemented by', wanted: 'Whether documents are missing is told to auditors.',
  },
  zh: {
    cases: '案卷', none: '在该时点没有此事项的记录，或您无权查看。', now: '查看现状', noFile: '此事项未立卷。其决定、期限和证据卷宗见下。', facts: n => `共记录 ${n} 条事实。`, record: '案卷登记、沿革与封印', file: '卷宗信息', parties: '当事人',
    party: '当事人', role: '身份', index: '卷内目录', noPapers: '卷内没有材料。', setAside: '此案卷自始不存在：所依据的行为已被撤销。', seq: '序号', paper: '材料', source: '来源', made: '形成', collected: '收集', filed: '入卷',
    timing: '入卷情况', document: '文件', dense: n => `序号 1 至 ${n} 连续，无缺号。`, gap: numbers => `目录缺少序号 ${numbers}。`, proves: '证明', superseded: n => `已由第 ${n} 号替代`, after: n => `在第 ${n} 号事实的决定之后`,
    missing: '缺失的文件', missingNone: '每份材料的文件均在文件库中。', notHeld: '文件库未存', table: '卷内材料', original: '原件', consent: '补充依据', wanted: '文件是否缺失仅向审计人员显示。',
  },
};

type CaseFile = NonNullable<CaseAtQuery['caseFile']>;

/** One case: its file and index, what was decided, heard, voted and served, its clocks, and its bundle. */
export function CasePage({code}: {code: string}) {
  const words = useWords(WORDS);
  const [parameters] = useAddress();
  const {data, problems, waiting, stale, again} = useAnswer(caseAt, {code, asOf: asOf(pointIn(parameters))});
  const file = data?.caseFile, facts = data?.facts.totalCount ?? 0;
  return <Titled title={file ? `${file.number} ${file.title}` : code}
    above={<p className="small noprint"><Link href={addressOf(casePath, carried(parameters))}>{words.cases}</Link> / {code}</p>}>
    <Waiting on={waiting && !data} />
    <Problems of={problems} again={again} partial={!!data} />
    {data && <>
      <BasisLine basis={data.facts.basis} stale={stale} />
      {!file && facts === 0
        ? <p role="status">{words.none} <Link href={addressOf(casePath, {case: code})}>{words.now}</Link></p>
        : <div className={stale ? 'stale' : ''}>
          <p>{words.facts(facts)} {!file && words.noFile}</p>
          {file && <>
            {file.setAside && <p className="notice">{words.setAside}</p>}
            <File file={file} />
            <Papers code={code} />
          </>}
          <CaseActs code={code} />
          <CaseChecklist code={code} />
          <CaseBundle code={code} />
        </div>}
    </>}
  </Titled>;
}

const PLAIN = [
  'status', 'unit', 'openedOn', 'closedOn', 'archiveBy', 'archivedOn', 'archiveNumber', 'retention', 'retainedUntil', 'appraisedOn', 'finding', 'transferredOn', 'transferredTo', 'destroyedOn',
] as const;

function File({file}: {file: CaseFile}) {
  const words = useWords(WORDS);
  const names = useNames();
  const [parameters] = useAddress();
  const value = (name: typeof PLAIN[number]): ReactNode => {
    const told = file[name];
    if (!told) return null;
    return name === 'status' ? <span className="mark">{names.value(told, 'CaseFileStatus')}</span> : name === 'finding' || name === 'retention' ? names.value(told, name === 'finding' ? 'AppraisalFinding' : undefined) : told;
  };
  return <section>
    <h2>{words.file}</h2>
    <dl className="fields">
      {PLAIN.filter(name => file[name]).map(name => <div className="pair" key={name}><dt>{names.field(name, 'CaseFile')}</dt><dd>{value(name)}</dd></div>)}
      {file.transferContents && <div className="pair"><dt>{names.field('transferContents', 'CaseFile')}</dt><dd><code className="digest">{file.transferContents}</code></dd></div>}
      {file.breaches.length > 0 && <div className="pair"><dt>{names.field('breaches', 'CaseFile')}</dt><dd><ul className="plain">{file.breaches.map(each =>
        <li key={each.code + each.fact}>{names.refusal(each.code)} <code>{each.code}</code> <span className="small quiet">{each.law} {each.article} {each.asFound}</span></li>)}</ul></dd></div>}
    </dl>
    <p><Link href={addressOf(recordPath('CaseFile', file.code), carried(parameters))}>{words.record}</Link></p>
    {file.parties.length > 0 && <div className="scroll" tabIndex={0} role="region" aria-label={words.parties}><table>
      <caption>{words.parties}</caption>
      <thead><tr><th scope="col">{words.party}</th><th scope="col">{words.role}</th></tr></thead>
      <tbody>{file.parties.map((each, at) => <tr key={at}>
        <th scope="row">{each.organisation ?? (each.person
          ? <Link href={addressOf(recordPath('Person', each.person.code), carried(parameters))}>{each.person.name?.text ?? `${each.person.code}${each.person.name ? ` (${names.value(each.person.name.status, 'Readability')})` : ''}`}</Link> : '—')}</th>
        <td>{names.value(each.role, 'PartyRole')}</td></tr>)}</tbody>
    </table></div>}
  </section>;
}

/** The index in its order, and whether it is dense: a number that is left out would be a paper that is gone. */
function Papers({code}: {code: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const me = useMe();
  const [parameters] = useAddress();
  const at = asOf(pointIn(parameters));
  const pages = usePages(casePapers, {filter: {of: [code]}, asOf: at, first: 100}, data => data.casePapers);
  const isAuditor = isOpen(['AUDITOR'], me.roles);
  // Papers are told in the order of their codes, which begin with the file's.
  const {data: gone, problems} = useAnswer(caseMissing, isAuditor ? {after: `${code}#`, asOf: at} : null, {anew: false});
  const missing = new Set((gone?.missingPapers.papers ?? []).filter(each => each.code.startsWith(`${code}#`)).map(each => each.code));
  const numbers = pages.nodes.map(each => each.seq), last = numbers.at(-1) ?? 0;
  const gaps = Array.from({length: last}, (_, n) => n + 1).filter(n => !numbers.includes(n));
  return <section>
    <h2>{words.index}</h2>
    <Waiting on={pages.waiting && !pages.basis} />
    <Problems of={pages.problems} again={pages.again} partial={pages.nodes.length > 0} />
    {pages.basis && pages.total === 0 && <p>{words.noPapers}</p>}
    {pages.nodes.length > 0 && <>
      <p className={gaps.length ? 'problem' : 'small quiet'}>{gaps.length ? words.gap(gaps.join(', ')) : words.dense(last)}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={words.table}><table>
        <caption className="unseen">{words.table}</caption>
        <thead><tr><th scope="col">{words.seq}</th><th scope="col">{words.paper}</th><th scope="col">{words.source}</th><th scope="col">{words.made}</th><th scope="col">{words.collected}</th><th scope="col">{words.filed}</th>
          <th scope="col">{words.timing}</th><th scope="col">{words.document}</th></tr></thead>
        <tbody>{pages.nodes.map(paper => <tr key={paper.code} className={paper.supersededBy ? 'gone' : ''}>
          <td className="number">{paper.seq}</td>
          <th scope="row"><Link href={addressOf(recordPath('CasePaper', paper.code), carried(parameters))}>{paper.title}</Link>
            {paper.proves && <div className="small">{words.proves}: {paper.proves}</div>}
            {paper.original && <div className="small quiet">{words.original}: {paper.original}</div>}
            {paper.supersededBy && <div><span className="mark soon">{words.superseded(paper.supersededBy)}</span> <span className="small">{paper.supersededBecause}</span></div>}</th>
          <td>{paper.source}</td>
          <td className="nowrap">{paper.madeOn}</td><td className="nowrap">{paper.collectedOn}</td><td className="nowrap">{paper.filedOn}</td>
          <td><span className={`mark ${paper.timing === 'IN_TIME' ? '' : 'soon'}`}>{names.value(paper.timing, 'PaperTiming')}</span>{paper.afterAct !== null && paper.afterAct !== undefined && <div className="small">{words.after(paper.afterAct)}</div>}
            {paper.consent && <div className="small quiet">{words.consent}: {paper.consent}</div>}</td>
          <td>{missing.has(paper.code) ? <span className="mark late">{words.notHeld}</span> : <DocumentButton digest={paper.digest} title={paper.title} />}
            <div><code className="digest small" title={paper.digest}>{paper.digest.slice(0, 12)}…</code></div></td>
        </tr>)}</tbody>
      </table></div>
      <MoreButton pages={pages} />
      <h3>{words.missing}</h3>
      <Problems of={problems} />
      {!isAuditor ? <p className="small quiet">{words.wanted}</p>
        : gone && (missing.size === 0 ? <p>{words.missingNone}</p> : <ul>{[...missing].map(each => <li key={each}>{each}</li>)}</ul>)}
    </>}
  </section>;
}
