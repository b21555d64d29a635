import {useState} from 'react';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {formatNumber, moment} from '../Value.tsx';
import type {Verification} from './useVerification.ts';
import type {Result} from './verify.worker.ts';
import './bundle.css';

const WORDS: Sentences<{
  checking: string; passed: (n: string) => string; failed: string; cannot: string; first: string; bundle: string; file: string; scope: string; position: string; at: string; log: string; entries: (n: string) => string;
  signedBy: string; keyFrom: string; given: string; taken: string; witnesses: string; ownerAlone: string; stamp: string; stamped: (at: string, n: string) => string; none: string; wrong: string; events: string;
  eventsText: (range: boolean) => string; recorded: string; event: string; subject: string; form: string; inLog: string; order: string; documents: string; digest: string; whole: string; cited: string; absent: string;
  unproven: string; page: string; holds: string; holdsNot: string; more: (n: string) => string; madeUp: string; caseFile: string; find: string; notThere: string;
}> = {
  en: {
    checking: 'Checking', passed: n => `Passed: each of the ${n} events is as it was signed.`, failed: 'Failed', cannot: 'It can’t be checked', first: 'First', bundle: 'The bundle', file: 'File', scope: 'Subject', position: 'As of position',
    at: 'position', log: 'Log', entries: n => `${n} entries`, signedBy: 'Signed by', keyFrom: 'Where the key is from', given: 'given by you', taken: 'taken from the bundle', witnesses: 'Witnesses', ownerAlone: 'none: its owner alone',
    stamp: 'Timestamp', stamped: (at, n) => `${at}, over ${n} entries; its signature isn’t checked here: openssl ts -verify, ./run verify`, none: 'none', wrong: 'What does not hold', events: 'Event by event',
    eventsText: range => `Form: canonical, and of this position. Log: its SHA-256 is in the signed log. Order: ${range ? 'no event before it in the range was left out' : 'no earlier fact of its subject was left out'}.`,
    recorded: 'Recorded', event: 'Event', subject: 'Subject', form: 'Form', inLog: 'Log', order: 'Order', documents: 'Documents', digest: 'Digest', whole: 'Whole', cited: 'First cited at', absent: 'not held', unproven: 'What this does not prove',
    page: 'That this page is honest: it came from the program. In doubt use one from elsewhere, or ./run verify.', holds: 'holds', holdsNot: 'does not hold', more: n => `Show ${n} more`, madeUp: 'A made-up district: no record in it is real.', caseFile: 'Case file',
    find: 'Find a position', notThere: 'No event of this position is in the bundle.',
  },
  zh: {
    checking: '核验中', passed: n => `通过：${n} 条事件均与签名时一致。`, failed: '未通过', cannot: '无法核验', first: '首先', bundle: '卷宗', file: '文件', scope: '事项', position: '截至位置', at: '位置', log: '日志', entries: n => `${n} 条`,
    signedBy: '签名公钥', keyFrom: '公钥来源', given: '由您提供', taken: '取自本卷宗', witnesses: '见证', ownerAlone: '无：仅日志所有者自证', stamp: '时间戳', stamped: (at, n) => `${at}，覆盖 ${n} 条；此处不核对其签名：openssl ts -verify、./run verify`,
    none: '无', wrong: '不成立之处', events: '各事件', eventsText: range => `形式：为规范形式，位置相符。日志：SHA-256 在已签名的日志之中。次序：${range ? '区间内其前各位置的事件均在卷' : '其主体的前序事实均在卷'}。`,
    recorded: '记录时间', event: '事件', subject: '主体', form: '形式', inLog: '日志', order: '次序', documents: '文件', digest: '摘要', whole: '完好', cited: '首次引用于', absent: '未存', unproven: '不能证明',
    page: '本页自身可信：本页由程序提供。如有疑问，请使用从别处取得的核验页或 ./run verify。', holds: '成立', holdsNot: '不成立', more: n => `再显示 ${n} 条`, madeUp: '演示用虚构学区，并非真实记录。', caseFile: '案卷', find: '查找位置', notThere: '卷宗内没有此位置的事件。',
  },
};

/** What came of the verification of a bundle. It is told as it goes on. */
export function BundleReport({of}: {of: Verification}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  if (of.state === 'none') return null;
  const count = of.state === 'busy' ? `${words.checking} ${of.name}: ${formatNumber(of.done, language)}${of.all ? ` / ${formatNumber(of.all, language)}` : ''}` : '';
  return <section className="verification" data-result={of.state === 'done' ? (of.result.findings.length ? 'fails' : 'holds') : of.state}>
    <div role="status">
      {of.state === 'busy' && <div className="banner">{words.checking} {of.name} …</div>}
      {of.state === 'failed' && <div className="banner bad"><strong>✗ {words.cannot}</strong><div>{of.name}: {of.why}</div></div>}
      {of.state === 'done' && <Banner result={of.result} />}
    </div>
    {of.state === 'busy' && <p className="small quiet"><progress {...(of.all && {value: of.done, max: of.all})} aria-label={words.checking} /> {count}</p>}
    {of.state === 'done' && <Report name={of.name} result={of.result} />}
  </section>;
}

const whereOf = (finding: Result['findings'][number], at: string) => `${finding.position === null ? '' : `${at} ${finding.position}, `}${finding.file}`;

function Banner({result}: {result: Result}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [first] = result.findings;
  if (!first) return <div className="banner good"><strong>✓ {words.passed(formatNumber(result.events.length, language))}</strong></div>;
  return <div className="banner bad"><strong>✗ {words.failed}</strong>
    <div>{words.first}: {whereOf(first, words.at)}: {language === 'zh' ? first.chinese : first.english}</div></div>;
}

const AT_ONCE = 200;

function Report({name, result}: {name: string; result: Result}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const names = useNames();
  const [shown, setShown] = useState(AT_ONCE);
  const [shownDocuments, setShownDocuments] = useState(AT_ONCE);
  const [sought, setSought] = useState('');
  const {log, events, documents, findings} = result;
  const pair = (term: string, value: React.ReactNode) => <div className="pair"><dt>{term}</dt><dd>{value}</dd></div>;
  const mark = (holds: boolean) => <span className={`mark ${holds ? 'good' : 'late'}`}><span aria-hidden="true">{holds ? '✓' : '✗'}</span><span className="unseen">{holds ? words.holds : words.holdsNot}</span></span>;
  const rows = sought ? events.filter(each => String(each.position) === sought) : events.slice(0, shown);
  return <>
    <h2>{words.bundle}</h2>
    <dl className="fields">
      {pair(words.file, name)}
      {pair(words.scope, result.scope)}
      {events.filter(each => each.caseFile && each.form && each.inLog).map(each => <div className="pair" key={each.position}><dt>{words.caseFile}</dt><dd>{each.caseFile!.join(', ')} ({words.at} {each.position})</dd></div>)}
      {result.madeUp && pair('', words.madeUp)}
      {pair(words.position, result.position)}
      {log.checkpoint && pair(words.log, `${log.checkpoint.origin}, ${words.entries(formatNumber(log.checkpoint.size, language))}`)}
      {pair(words.signedBy, log.signer ? <code>{log.signer.written}</code> : '—')}
      {pair(words.keyFrom, result.givenKey ? words.given : words.taken)}
      {pair(words.witnesses, log.witnesses.length ? log.witnesses.map(each => `${each.name} (${each.at})`).join(', ') : words.ownerAlone)}
      {pair(words.stamp, log.stamp ? words.stamped(log.stamp.at, formatNumber(log.stamp.size, language)) : words.none)}
    </dl>
    {findings.length > 0 && <>
      <h2>{words.wrong}</h2>
      <ol>{findings.slice(0, AT_ONCE).map((each, at) => <li key={at}><strong>{whereOf(each, words.at)}</strong>: {language === 'zh' ? each.chinese : each.english}</li>)}</ol>
      {findings.length > AT_ONCE && <p>… {findings.length - AT_ONCE}</p>}
    </>}
    <h2>{words.events}</h2>
    <p>{words.eventsText(!!result.scope?.startsWith('positions '))}</p>
    {events.length > AT_ONCE && <p className="noprint"><label>{words.find}<input type="number" min="0" value={sought} onChange={e => setSought(e.target.value)} /></label></p>}
    <div className="scroll limited" tabIndex={0} role="region" aria-label={words.events}><table>
      <caption className="unseen">{words.events}</caption>
      <thead><tr><th scope="col">{words.at}</th><th scope="col">{words.recorded}</th><th scope="col">{words.event}</th><th scope="col">{words.subject}</th>
        <th scope="col">{words.form}</th><th scope="col">{words.inLog}</th><th scope="col">{words.order}</th></tr></thead>
      <tbody>{rows.map(each => <tr key={each.position}><th scope="row">{each.position}</th><td className="nowrap">{each.time && moment(each.time)}</td>
        <td title={each.type}>{each.type ? names.fact(each.type) : '?'}</td><td>{each.subject}</td><td>{mark(each.form)}</td><td>{mark(each.inLog)}</td><td>{mark(each.inOrder)}</td></tr>)}</tbody>
    </table></div>
    {sought && rows.length === 0 && <p role="status">{words.notThere}</p>}
    {!sought && shown < events.length && <p><button type="button" onClick={() => setShown(shown + AT_ONCE)}>{words.more(String(Math.min(AT_ONCE, events.length - shown)))}</button></p>}
    {documents.length > 0 && <>
      <h2>{words.documents}</h2>
      <div className="scroll limited" tabIndex={0} role="region" aria-label={words.documents}><table>
        <caption className="unseen">{words.documents}</caption>
        <thead><tr><th scope="col">{words.digest}</th><th scope="col">{words.whole}</th><th scope="col">{words.cited}</th></tr></thead>
        <tbody>{documents.slice(0, shownDocuments).map(each => <tr key={each.digest}><th scope="row"><code className="digest">{each.digest}</code></th><td>{each.held ? mark(each.good) : words.absent}</td><td>{each.citedAt ?? '—'}</td></tr>)}</tbody>
      </table></div>
      {shownDocuments < documents.length && <p><button type="button" onClick={() => setShownDocuments(shownDocuments + AT_ONCE)}>{words.more(String(Math.min(AT_ONCE, documents.length - shownDocuments)))}</button></p>}
    </>}
    <h2>{words.unproven}</h2>
    <ul>{[...result.unproven.slice(0, -1).map(([chinese, english]) => (language === 'zh' ? chinese : english)), words.page].map(each => <li key={each}>{each}</li>)}</ul>
  </>;
}
