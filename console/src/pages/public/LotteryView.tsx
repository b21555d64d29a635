import {useMemo, useState} from 'react';
import {redo, type Draw} from 'virtual:lottery-redo';
import {useAddress} from '../../shell/address.ts';
import {Problems} from '../../ui/Problems.tsx';
import {formatNumber} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {FilePick} from './FilePick.tsx';
import {useFetched} from '../../api/useFetched.ts';

const WORDS: Sentences<{
  lead: string; code: string; example: string; fetch: string; file: string; unreadable: string; source: string; seed: string; round: string; published: string; seats: string; entries: string; roster: string; ranks: string; rosterHolds: string; rosterFails: string;
  ranksHold: string; ranksFail: string; table: string; rank: string; number: string; registration: string; seat: string; got: string; find: string; notThere: string; more: string; madeUp: string; proofs: string; passed: string; failed: string; page: string;
}> = {
  en: {
    lead: 'A draw is redone in your browser from the roster and the seed alone: rank = SHA-256(seed:number), ascending. The roster was signed before the seed was known.', code: 'Code of a lottery', example: 'such as 2025-first-grades', fetch: 'Redo it', file: 'Or a draw from a file (CODE.json)',
    unreadable: 'This file holds no draw.', source: 'Source of the seed', seed: 'Seed', round: 'Round', published: 'Published in', seats: 'Seats', entries: 'Numbers', roster: 'Digest of the roster', ranks: 'Digest of the ranks', rosterHolds: 'The roster is the one whose digest was signed.',
    rosterFails: 'The roster is not the one whose digest was signed.', ranksHold: 'The ranks follow from the roster and the seed.', ranksFail: 'The ranks don’t follow from the roster and the seed.', table: 'Ranks, computed anew', rank: 'Rank', number: 'Number', registration: 'Registration', seat: 'Seat', got: 'seat',
    find: 'Find a number or registration', notThere: 'It is not in the roster.', more: 'Show more', madeUp: 'A made-up district: no record in it is real.', proofs: 'The proofs of the log are checked by ./run lottery verify.', passed: 'The draw holds', failed: 'The draw does not hold', page: 'The page of this draw, for itself',
  },
  zh: {
    lead: '仅凭名册和种子在您的浏览器内重新计算：名次 = SHA-256(种子:号) 升序。名册在种子产生之前已经签名。', code: '派位代码', example: '如 2025-first-grades', fetch: '重做', file: '或选择文件（CODE.json）', unreadable: '该文件不是摇号文件。', source: '种子来源', seed: '种子', round: '期号', published: '发布于',
    seats: '名额', entries: '号数', roster: '名册摘要', ranks: '名次摘要', rosterHolds: '名册与截止时签名的摘要一致。', rosterFails: '名册与截止时签名的摘要不符。', ranksHold: '名次由名册和种子得出。', ranksFail: '名次并非由名册和种子得出。', table: '重新计算的名次', rank: '名次', number: '号', registration: '登记', seat: '名额', got: '有名额',
    find: '查找号或登记', notThere: '名册中没有。', more: '显示更多', madeUp: '演示用虚构学区，并非真实记录。', proofs: '日志证明由 ./run lottery verify 核验。', passed: '结果成立', failed: '结果不成立', page: '此次派位的独立页面',
  },
};

const readDraw = (answer: Response) => answer.json() as Promise<Draw>;
const isDraw = (value: unknown): value is Draw => typeof value === 'object' && value !== null
  && ['roster', 'ranks'].every(name => Array.isArray((value as Record<string, unknown>)[name])) && typeof (value as Draw).seed === 'string' && typeof (value as Draw).source === 'object';

/** Redoes a draw by the very code of the page that the program gives out. */
export default function LotteryView() {
  const words = useWords(WORDS);
  const [parameters, set] = useAddress();
  const code = parameters['lottery'] ?? '';
  const [picked, setPicked] = useState<{name: string; draw: Draw | null} | null>(null);
  const fetched = useFetched(code && !picked ? `/lotteries/${encodeURIComponent(code)}.json` : null, readDraw);
  const pick = async (file: File) => {
    try {
      const value: unknown = JSON.parse(await file.text());
      setPicked({name: file.name, draw: isDraw(value) ? value : null});
    } catch {
      setPicked({name: file.name, draw: null});
    }
  };
  const draw = picked ? picked.draw : fetched.value;
  return <>
    <p>{words.lead}</p>
    <form className="row noprint" key={code} onSubmit={e => { e.preventDefault(); setPicked(null); set({lottery: String(new FormData(e.currentTarget).get('lottery') ?? '').trim()}); }}>
      <label>{words.code}<input name="lottery" defaultValue={code} placeholder={words.example} size={28} /></label>
      <button className="main">{words.fetch}</button>
    </form>
    <FilePick label={words.file} accept=".json,application/json" onPick={file => void pick(file)} />
    <Waiting on={fetched.waiting && !picked} />
    {!picked && <Problems of={fetched.problems} again={fetched.again} />}
    {picked && !picked.draw && <p className="problem" role="alert">{picked.name}: {words.unreadable}</p>}
    {draw && (isDraw(draw) ? <Redone key={`draw ${picked?.name ?? code}`} draw={draw} /> : <p className="problem" role="alert">{words.unreadable}</p>)}
    {code && !picked && draw && <p className="small"><a href={`/lotteries/${encodeURIComponent(code)}.html`}>{words.page}</a></p>}
  </>;
}

const AT_ONCE = 200;

function Redone({draw}: {draw: Draw}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const done = useMemo(() => redo(draw), [draw]);
  const whose = useMemo(() => new Map(draw.roster.map(([number, registration]) => [Number(number), registration])), [draw]);
  const [shown, setShown] = useState(AT_ONCE);
  const [sought, setSought] = useState('');
  const all = done.ranks.map((number, at) => ({rank: at + 1, number, registration: whose.get(number) ?? ''}));
  const rows = sought.trim() ? all.filter(each => String(each.number) === sought.trim() || each.registration === sought.trim()) : all.slice(0, shown);
  const isGood = done.rosterHolds && done.ranksHold;
  const pair = (term: string, value: React.ReactNode) => <div className="pair"><dt>{term}</dt><dd>{value}</dd></div>;
  return <section className="verification" data-result={isGood ? 'holds' : 'fails'}>
    <h2>{draw.lottery} {draw.title}</h2>
    <div role="status" className={`banner ${isGood ? 'good' : 'bad'}`}><strong>{isGood ? `✓ ${words.passed}` : `✗ ${words.failed}`}</strong>
      <div>{done.rosterHolds ? '✓' : '✗'} {done.rosterHolds ? words.rosterHolds : words.rosterFails}</div>
      <div>{done.ranksHold ? '✓' : '✗'} {done.ranksHold ? words.ranksHold : words.ranksFail}</div></div>
    {draw.madeUp && <p>{words.madeUp}</p>}
    <dl className="fields">
      {pair(words.seed, <code>{draw.seed}</code>)}
      {pair(words.source, draw.source.name)}
      {pair(words.round, draw.source.round)}
      {pair(words.published, draw.source.publishedIn)}
      {pair(words.entries, formatNumber(draw.roster.length, language))}
      {pair(words.seats, formatNumber(draw.seats, language))}
      {pair(words.roster, <code className="digest">{draw.rosterDigest}</code>)}
      {pair(words.ranks, <code className="digest">{draw.ranksDigest}</code>)}
    </dl>
    <p className="small quiet">{words.proofs}</p>
    <p className="noprint"><label>{words.find}<input type="search" value={sought} onChange={e => setSought(e.target.value)} /></label></p>
    {rows.length === 0 && <p role="status">{words.notThere}</p>}
    {rows.length > 0 && <div className="scroll limited" tabIndex={0} role="region" aria-label={words.table}><table>
      <caption>{words.table}</caption>
      <thead><tr><th scope="col" className="number">{words.rank}</th><th scope="col" className="number">{words.number}</th><th scope="col">{words.registration}</th><th scope="col">{words.seat}</th></tr></thead>
      <tbody>{rows.map(each => <tr key={each.number}><td className="number">{each.rank}</td><th scope="row" className="number">{each.number}</th><td>{each.registration}</td>
        <td>{each.rank <= draw.seats ? <span className="mark good">✓ {words.got}</span> : '—'}</td></tr>)}</tbody>
    </table></div>}
    {!sought && shown < all.length && <p><button type="button" onClick={() => setShown(shown + AT_ONCE)}>{words.more}</button></p>}
  </section>;
}
