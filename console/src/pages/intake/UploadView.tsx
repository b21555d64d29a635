import {useVirtualizer} from '@tanstack/react-virtual';
import {useEffect, useMemo, useRef, useState} from 'react';
import {Link} from 'wouter';
import {ProblemError, type Problem} from '../../api/http.ts';
import {addressOf, factPath, useAddress} from '../../shell/address.ts';
import {FileButton} from '../../ui/FileButton.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Refusal, Said} from '../../ui/Refusal.tsx';
import {formatNumber} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {isOver, look, results, type Row, type Upload} from './uploads.ts';

const WORDS: Sentences<{
  title: (name: string) => string; checked: string; recorded: string; running: (rows: string, percent: string) => string; accepted: string; repeated: string; refused: string; malformed: string; skipped: string; failed: string; said: string;
  reasons: string; code: string; rows: string; first: string; download: string; each: string; all: string; row: string; line: string; what: string; of: string; why: string; record: string; ready: string; mend: string;
}> = {
  en: {
    title: name => `What became of ${name}`, checked: 'It was looked through. Nothing was recorded.', recorded: 'It was recorded.', running: (rows, percent) => `${rows} rows so far, ${percent} % of the file is read.`, accepted: 'accepted', repeated: 'of them before', refused: 'refused', malformed: 'malformed', skipped: 'skipped',
    failed: 'The file could not be taken in.', said: 'What the program found in the file', reasons: 'Why rows were not accepted', code: 'Reason', rows: 'Rows', first: 'The first of them', download: 'Take out results.csv', each: 'Each row', all: 'all', row: 'Row', line: 'Line', what: 'What became of it', of: 'Of', why: 'Why',
    record: 'Record this file', ready: 'All rows would be accepted.', mend: 'Mend the cells, the mapping, or what has to be on record before, and look through it again. It can be recorded as it is, too: what is refused stays out.',
  },
  zh: {
    title: name => `${name} 的处理结果`, checked: '已核对，未作记录。', recorded: '已导入。', running: (rows, percent) => `已处理 ${rows} 行，已读取文件的 ${percent}%。`, accepted: '接受', repeated: '其中此前已有', refused: '拒绝', malformed: '格式不符', skipped: '跳过', failed: '文件未能导入。', said: '程序对文件的识别',
    reasons: '未被接受的原因', code: '原因', rows: '行数', first: '首行', download: '下载 results.csv', each: '逐行结果', all: '全部', row: '行', line: '文件行', what: '结果', of: '对象', why: '说明', record: '正式导入此文件', ready: '全部行均可接受。', mend: '请修改单元格、列映射或先行登记所需内容后再次核对；也可按现状导入，被拒绝的行不予记录。',
  },
};

const EVERY_MILLIS = 700;

/** How far an upload has come, and what became of its rows. It is found again by its id after a reload. */
export function UploadView({id, onRecord}: {id: string; onRecord?: () => void}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [upload, setUpload] = useState<Upload | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined, isGone = false;
    const ask = async () => {
      try {
        const told = await look(id);
        if (isGone) return;
        setUpload(told);
        setProblem(null);
        if (!isOver(told)) timer = setTimeout(() => void ask(), EVERY_MILLIS);
      } catch (e) {
        if (!isGone) setProblem(e instanceof ProblemError ? e.problem : {code: 'ERROR', message: String(e)});
      }
    };
    void ask();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [id, times]);
  const number = (n: number | undefined) => formatNumber(n ?? 0, language);
  const isClean = !upload?.refused && !upload?.malformed;
  return <section aria-labelledby="upload">
    <h2 id="upload">{words.title(upload?.name ?? '…')}</h2>
    <Waiting on={!upload && !problem} />
    {problem && <Problems of={[problem]} again={() => setTimes(n => n + 1)} />}
    {upload && !isOver(upload) && <div role="status">
      <progress value={upload.read} max={1} aria-label={words.title(upload.name)} /> {words.running(number(upload.rows), Math.floor(upload.read * 100).toString())}
    </div>}
    {upload?.standing === 'FAILED' && <div className="problem" role="alert"><p>{words.failed}</p><Refusal code={upload.code ?? ''} message={upload.message ?? ''} /></div>}
    {upload && upload.said.length > 0 && <details><summary>{words.said}</summary><ul lang="en">{upload.said.map(each => <li key={each}>{each}</li>)}</ul></details>}
    {upload?.standing === 'ENDED' && <>
      <p role="status">{upload.check ? words.checked : words.recorded}{' '}
        <span className="mark good">{number(upload.accepted)} {words.accepted}</span>{' '}
        {!!upload.repeated && <span className="mark">{number(upload.repeated)} {words.repeated}</span>}{' '}
        {!!upload.refused && <span className="mark late">{number(upload.refused)} {words.refused}</span>}{' '}
        {!!upload.malformed && <span className="mark late">{number(upload.malformed)} {words.malformed}</span>}{' '}
        {!!upload.skipped && <span className="mark">{number(upload.skipped)} {words.skipped}</span>}
      </p>
      {upload.check && <p>{isClean ? words.ready : words.mend}</p>}
      {(upload.reasons?.length ?? 0) > 0 && <div className="scroll" tabIndex={0} role="region" aria-label={words.reasons}><table>
        <caption>{words.reasons}</caption>
        <thead><tr><th scope="col">{words.code}</th><th scope="col" className="number">{words.rows}</th><th scope="col">{words.first}</th></tr></thead>
        <tbody>{upload.reasons!.map(each => <tr key={each.code}>
          <th scope="row">{names.refusal(each.code)} <code>{each.code}</code></th><td className="number">{number(each.rows)}</td>
          <td>{words.line} {each.line} {each.id && <code>{each.id}</code>}<br /><Said message={each.message} /></td>
        </tr>)}</tbody>
      </table></div>}
      <p className="row">
        {upload.check && onRecord && <button type="button" className="main" onClick={onRecord}>{words.record}</button>}
        <FileButton path={`/intake/uploads/${id}/results.csv`} name={`${upload.name}.results.csv`}>{words.download}</FileButton>
      </p>
      <Rows id={id} />
    </>}
  </section>;
}

const STATUSES = ['accepted', 'refused', 'malformed', 'skipped'] as const;
const ROW_PIXELS = 38;

function Rows({id}: {id: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters, set] = useAddress();
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const only = parameters['only'] ?? '';
  useEffect(() => {
    let isGone = false;
    results(id).then(
      came => { if (!isGone) setRows(came); },
      (e: unknown) => { if (!isGone) setProblem(e instanceof ProblemError ? e.problem : {code: 'ERROR', message: String(e)}); });
    return () => { isGone = true; };
  }, [id]);
  const shown = useMemo(() => (rows ?? []).filter(row => !only || row.status === only), [rows, only]);
  const virtual = useVirtualizer({count: shown.length, getScrollElement: () => frame.current, estimateSize: () => ROW_PIXELS, overscan: 12});
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0, below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  if (problem) return <Problems of={[problem]} />;
  return <>
    <h3>{words.each}</h3>
    <p className="row" role="group" aria-label={words.each}>
      <button type="button" aria-pressed={!only} onClick={() => set({only: null}, {replace: true})}>{words.all} {formatNumber(rows?.length ?? 0, language)}</button>
      {STATUSES.map(each => {
        const count = (rows ?? []).filter(row => row.status === each).length;
        return count > 0 && <button type="button" key={each} aria-pressed={only === each} onClick={() => set({only: each}, {replace: true})}>{words[each]} {formatNumber(count, language)}</button>;
      })}
    </p>
    <div className="scroll rows" ref={frame} tabIndex={0} role="region" aria-label={words.each}>
      <table aria-rowcount={shown.length + 1}>
        <thead><tr aria-rowindex={1}>{[words.row, words.line, words.what, words.of, words.why].map((head, at) => <th key={head} scope="col" className={at < 2 ? 'number' : ''}>{head}</th>)}</tr></thead>
        <tbody>
          {above > 0 && <tr aria-hidden="true"><td colSpan={5} style={{height: above}} className="space" /></tr>}
          {items.map(item => {
            const row = shown[item.index]!;
            const status = STATUSES.find(each => each === row.status);
            return <tr key={item.key} data-index={item.index} ref={virtual.measureElement} aria-rowindex={item.index + 2}>
              <td className="number">{row.row}</td><td className="number">{row.line}{row.column && `:${row.column}`}</td>
              <td><span className={`mark ${row.status === 'accepted' ? 'good' : row.status === 'skipped' ? '' : 'late'}`}>{status ? words[status] : row.status}</span>{' '}
                {row.position && <Link href={addressOf(factPath(Number(row.position)))}>{formatNumber(row.position, language)}</Link>}</td>
              <td>{row.id}</td><td>{row.code && <>{names.refusal(row.code)} <code>{row.code}</code><br /></>}<Said message={row.message} /></td>
            </tr>;
          })}
          {below > 0 && <tr aria-hidden="true"><td colSpan={5} style={{height: below}} className="space" /></tr>}
        </tbody>
      </table>
    </div>
  </>;
}
