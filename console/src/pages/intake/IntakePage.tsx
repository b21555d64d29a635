import {useState} from 'react';
import {Link} from 'wouter';
import {ProblemError, type Problem} from '../../api/http.ts';
import {useRowKinds} from '../../schema/catalogue.ts';
import {addressOf, asOf, carried, pointIn, recordPath, useAddress} from '../../shell/address.ts';
import {isOpen, useMe} from '../../shell/SignIn.tsx';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {MoreButton} from '../../ui/MoreButton.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {formatNumber} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {usePages} from '../../ui/usePages.ts';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {intakeFiles} from './intake.query.ts';
import {announce, sendFile} from './uploads.ts';
import {UploadView} from './UploadView.tsx';
import './intake.css';

const WORDS: Sentences<{
  title: string; lead: string; forClerks: string; kind: string; choose: string; file: string; mapping: string; mappingHint: string; more: string; encoding: string; sheet: string; found: string; check: string; record: string; sending: string;
  columns: string; column: string; form: string; needed: string; words: string; yes: string; files: string; name: string; by: string; begun: string; status: string; rows: string; refused: string; takenBack: string; takeBack: string; none: string;
}> = {
  en: {
    title: 'Intake', lead: 'A file of rows is looked through first: every row is decided as it would be, and nothing is recorded. Then it is recorded. The same file, sent again after whatever failure, adds nothing twice.',
    forClerks: 'Files are taken in by clerks and deciders.', kind: 'Rows of', choose: 'Choose', file: 'File (CSV, TSV or XLSX)', mapping: 'Mapping (YAML or JSON)', mappingHint: 'Left out, each column has the name of its field.', more: 'Where the file isn’t clear', encoding: 'Encoding', sheet: 'Sheet', found: 'found by itself',
    check: 'Look through it', record: 'Record it', sending: 'Sending …', columns: 'Columns of this kind', column: 'Column', form: 'Form', needed: 'Needed', words: 'Words', yes: 'yes', files: 'Files that were taken in', name: 'File', by: 'By', begun: 'Begun on', status: 'Status', rows: 'Rows', refused: 'Refused or malformed', takenBack: 'Taken back', takeBack: 'Take back', none: 'No file was taken in.',
  },
  zh: {
    title: '导入', lead: '文件先行核对：逐行按正式导入判定，但不作记录；随后再正式导入。同一文件无论因何中断后再次发送，均不会重复记录。', forClerks: '文件由经办人员或决定人员导入。', kind: '行的类别', choose: '请选择', file: '文件（CSV、TSV 或 XLSX）', mapping: '列映射（YAML 或 JSON）', mappingHint: '不提供时，各列以字段名为列名。',
    more: '文件不明确时', encoding: '编码', sheet: '工作表', found: '自动识别', check: '核对', record: '正式导入', sending: '发送中……', columns: '此类行的各列', column: '列', form: '格式', needed: '必填', words: '可用值', yes: '是', files: '已导入的文件', name: '文件', by: '导入人', begun: '开始日期', status: '状态', rows: '行数', refused: '拒绝或格式不符', takenBack: '已撤回', takeBack: '撤回', none: '尚未导入文件。',
  },
};

const TAKERS = ['CLERK', 'DECIDER'];
const ENCODINGS = ['UTF-8', 'UTF-16', 'GB18030'];

/** Takes files of rows in: looks through them, records them, tells what became of each row, and leads to taking back. */
export default function IntakePage(_: {view: string}) {
  const words = useWords(WORDS);
  const me = useMe();
  const [parameters, set] = useAddress();
  // A file that was chosen stays with the page, so that it can be recorded after it was looked through.
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setIsSending] = useState(false);
  const go = async (what: Chosen, check: boolean) => {
    setChosen(what);
    setProblem(null);
    setIsSending(true);
    try {
      const mapping = await what.mapping?.text();
      const upload = await announce({
        kind: what.kind, name: what.file.name, check, ...(mapping && {mapping}), ...(what.encoding && {encoding: what.encoding}), ...(what.sheet && {sheet: what.sheet}),
      });
      await sendFile(upload.id, what.file);
      set({upload: upload.id});
    } catch (e) {
      setProblem(e instanceof ProblemError ? e.problem : {code: 'ERROR', message: String(e)});
    } finally {
      setIsSending(false);
    }
  };
  const upload = parameters['upload'];
  return <Titled title={words.title}>
    <p>{words.lead}</p>
    {!isOpen(TAKERS, me.roles) ? <p className="notice">{words.forClerks}</p> : <>
      <SendForm onSend={(what, check) => void go(what, check)} isSending={isSending} />
      {problem && <Problems of={[problem]} />}
      {upload && <UploadView key={upload} id={upload} {...(chosen && {onRecord: () => void go(chosen, false)})} />}
    </>}
    {me.who && <Taken />}
  </Titled>;
}

interface Chosen {readonly kind: string; readonly file: File; readonly mapping?: File; readonly encoding?: string; readonly sheet?: string}

function SendForm({onSend, isSending}: {onSend: (what: Chosen, check: boolean) => void; isSending: boolean}) {
  const words = useWords(WORDS);
  const names = useNames();
  const [parameters, set] = useAddress();
  const kinds = useRowKinds();
  const kind = parameters['kind'] ?? '';
  const fields = kinds?.find(each => each.name === kind)?.fields;
  return <form className="stack intake" onSubmit={e => {
    e.preventDefault();
    const form = new FormData(e.currentTarget);
    const file = form.get('file'), mapping = form.get('mapping');
    if (!(file instanceof File) || !file.size) return;
    const encoding = String(form.get('encoding') ?? ''), sheet = String(form.get('sheet') ?? '').trim();
    const isCheck = (e.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'check';
    onSend({kind, file, ...(mapping instanceof File && mapping.size && {mapping}), ...(encoding && {encoding}), ...(sheet && {sheet})}, isCheck);
  }}>
    <div className="row">
      <label>{words.kind}<select required value={kind} onChange={e => set({kind: e.target.value}, {replace: true})}>
        <option value="">{words.choose}</option>
        {[...kinds ?? []].map(each => ({name: each.name, said: names.rows(each.name)})).sort((a, b) => a.said.localeCompare(b.said, document.documentElement.lang))
          .map(each => <option key={each.name} value={each.name}>{each.said}</option>)}
      </select></label>
      <label>{words.file}<input type="file" name="file" required accept=".csv,.tsv,.txt,.xlsx" /></label>
      <label>{words.mapping}<input type="file" name="mapping" accept=".yml,.yaml,.json" aria-describedby="mapping-hint" /></label>
    </div>
    <p id="mapping-hint" className="small quiet">{words.mappingHint}</p>
    <details><summary>{words.more}</summary><div className="row">
      <label>{words.encoding}<select name="encoding" defaultValue=""><option value="">{words.found}</option>{ENCODINGS.map(each => <option key={each}>{each}</option>)}</select></label>
      <label>{words.sheet}<input name="sheet" /></label>
    </div></details>
    {fields && <details><summary>{words.columns}: {names.rows(kind)}</summary><div className="scroll" tabIndex={0} role="region" aria-label={words.columns}><table>
      <thead><tr>{[words.column, words.form, words.needed, words.words].map(head => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>{fields.map(each => <tr key={each.name}>
        <th scope="row"><code>{each.name}</code> <span className="quiet">{names.field(each.name)}</span></th><td>{each.type}</td><td>{each.required && words.yes}</td>
        <td>{each.words.map(word => <span key={word} className="word"><code>{word}</code> {names.value(word)} </span>)}</td>
      </tr>)}</tbody>
    </table></div></details>}
    <p className="row">
      <button className="main" value="check" disabled={isSending}>{isSending ? words.sending : words.check}</button>
      <button value="record" disabled={isSending}>{words.record}</button>
    </p>
  </form>;
}

function Taken() {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const me = useMe();
  const [parameters] = useAddress();
  const pages = usePages(intakeFiles, {asOf: asOf(pointIn(parameters))}, data => data.files);
  const number = (n: number | undefined) => (n === undefined ? '' : formatNumber(n, language));
  return <section aria-labelledby="files">
    <h2 id="files">{words.files}</h2>
    <Waiting on={pages.waiting && pages.nodes.length === 0} />
    <Problems of={pages.problems} again={pages.again} />
    {pages.basis && <BasisLine basis={pages.basis} />}
    {pages.basis && pages.nodes.length === 0 && <p role="status">{words.none}</p>}
    {pages.nodes.length > 0 && <div className="scroll" tabIndex={0} role="group" aria-label={words.files}><table>
      <thead><tr>{[words.name, words.kind, words.by, words.begun, words.status, words.rows, words.refused, words.takenBack].map((head, at) => <th key={head} scope="col" className={at > 4 ? 'number' : ''}>{head}</th>)}</tr></thead>
      <tbody>{pages.nodes.map(each => <tr key={each.code}>
        <th scope="row"><Link href={addressOf(recordPath('IntakeFile', each.code), carried(parameters))}>{each.name}</Link></th>
        <td>{names.rows(each.kind)}</td><td>{each.by}</td><td className="nowrap">{each.begunOn}</td><td>{names.value(each.status, 'IntakeFileStatus')}</td>
        <td className="number">{number(each.outcome?.rows)}</td>
        <td className="number">{each.outcome ? number(each.outcome.refused + each.outcome.malformed) : ''}</td>
        <td className="number">{each.takeBacks.length > 0 && number(each.takeBacks.reduce((sum, part) => sum + part.fell, 0))}
          {isOpen(TAKERS, me.roles) && <> <Link href={addressOf('/console/acts/takeFileBack', {file: each.code})}>{words.takeBack}<span className="unseen"> {each.name}</span></Link></>}</td>
      </tr>)}</tbody>
    </table></div>}
    <MoreButton pages={pages} />
  </section>;
}
