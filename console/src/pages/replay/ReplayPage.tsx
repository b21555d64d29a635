import {useEffect, useMemo, useRef, useState} from 'react';
import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {useEntities, useKind} from '../../schema/catalogue.ts';
import {addressOf, factPath, recordPath, useAddress, type Parameters} from '../../shell/address.ts';
import {Bars} from '../../ui/chart/Bars.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {formatNumber, moment} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {ChangesAt} from './ChangesAt.tsx';
import {replayRange} from './replay.query.ts';
import type {PlayAsked, Played} from './stream.ts';
import {subjectOf} from './subject.ts';
import {useReplay, type Replay} from './useReplay.ts';
import './replay.css';

const WORDS: Sentences<{
  title: string; lead: string; range: string; from: string; to: string; fromDay: string; toDay: string; of: string; type: string; actor: string; several: string; live: string; liveAbout: string; take: string; clear: string;
  pace: string; perSecond: (n: number) => string; times: (n: number) => string; play: string; pause: string; step: string; back: string; begin: string; position: string; none: string; empty: string;
  holds: (count: string, first: number, last: number) => string; states: Record<Replay['state'], string>; resumes: string; counts: string; count: string; last: string; kept: (n: number) => string; changes: string; record: string;
  reduced: string; at: (position: number, played: string) => string; keys: string; chart: string; basis: (position: number) => string; fact: string; more: string;
}> = {
  en: {
    title: 'Replay', lead: 'What was recorded is played again, in the order of recording, as you may see it.', range: 'What is played', from: 'From position', to: 'To position', fromDay: 'Recorded from', toDay: 'Recorded to', of: 'Of record', type: 'Type of fact', actor: 'Recorded by', several: 'several with a comma', live: 'go on as more is recorded',
    liveAbout: 'It then waits for new facts behind the last one.', take: 'Apply', clear: 'Everything', pace: 'Pace', perSecond: n => `${n} a second`, times: n => `as recorded, ${formatNumber(n, 'en')} times as fast`, play: 'Play', pause: 'Pause', step: 'Step forward', back: 'Step back', begin: 'To the beginning', position: 'Position',
    none: 'Nothing was played yet.', empty: 'No fact that you may see meets this.', holds: (count, first, last) => `${count} facts, positions ${first} to ${last}.`, states: {waiting: 'getting what came before', paused: 'paused', playing: 'playing', resuming: 'interrupted', ended: 'ended'},
    resumes: 'It goes on by itself where it broke off, as soon as the program answers.', counts: 'Played so far, by type', count: 'Facts', last: 'Last facts', kept: n => `The last ${n} are kept here.`, changes: 'Show what each fact changed in its record', record: 'Record',
    reduced: 'Your system asks for less motion, so nothing moves by itself here: step through the facts.', at: (position, played) => `Position ${position}, ${played} facts played`, keys: 'On the scrubber, arrow keys go by positions and Page Up and Page Down by larger steps.', chart: 'Facts by type', basis: position => `Facts up to position ${position}.`, fact: 'Fact', more: 'All types are in the table.',
  },
  zh: {
    title: '回放', lead: '按记录顺序，逐条回放您有权查看的事实记录。', range: '回放范围', from: '自位置', to: '至位置', fromDay: '记录日期自', toDay: '记录日期至', of: '所属记录', type: '事实类型', actor: '记录人', several: '多个以逗号分隔', live: '随新记录继续',
    liveAbout: '播放到最后一条后等待新的记录。', take: '应用', clear: '全部', pace: '速度', perSecond: n => `每秒 ${n} 条`, times: n => `按记录时间的 ${formatNumber(n, 'zh')} 倍速`, play: '播放', pause: '暂停', step: '下一条', back: '上一条', begin: '回到开头', position: '位置',
    none: '尚未播放。', empty: '没有您可查看的符合条件的事实。', holds: (count, first, last) => `共 ${count} 条，位置 ${first} 至 ${last}。`, states: {waiting: '正在读取此前内容', paused: '已暂停', playing: '播放中', resuming: '已中断', ended: '已结束'},
    resumes: '程序恢复答复后，将从中断处自动继续。', counts: '已播放的事实（按类型）', count: '条数', last: '最近的事实', kept: n => `此处保留最近 ${n} 条。`, changes: '显示每条事实使其记录发生的变化', record: '记录',
    reduced: '您的系统要求减少动态效果，此处不自动播放，请逐条查看。', at: (position, played) => `位置 ${position}，已播放 ${played} 条`, keys: '在进度条上，方向键按位置移动，Page Up 和 Page Down 按较大步幅移动。', chart: '事实数量（按类型）', basis: position => `截至位置 ${position} 的事实。`, fact: '事实', more: '全部类型见表格。',
  },
};

const PACES = ['1', '2', '10', '50', '200', '1000'] as const;
const SPEEDS = ['1', '60', '3600', '86400', '604800', '2592000'] as const;
const MOST_DRAWN = 12;

const list = (text: string | undefined) => (text ?? '').split(/[,，]/).map(each => each.trim()).filter(Boolean);
const number = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : null);
const day = (text: string | undefined) => (/^\d{4}-\d\d-\d\d$/.test(text ?? '') ? text : undefined);

/** Which facts the address asks for, without the positions. */
function filterOf(parameters: Parameters): object | null {
  const recordedOn = {...(day(parameters['since']) && {from: parameters['since']}), ...(day(parameters['until']) && {to: parameters['until']})};
  const [of, type, actor] = [list(parameters['of']), list(parameters['type']), list(parameters['actor'])];
  const filter = {
    ...(of.length && {of}), ...(type.length && {type}), ...(actor.length && {actor}), ...(Object.keys(recordedOn).length && {recordedOn}),
  };
  return Object.keys(filter).length ? filter : null;
}

const positions = (from: number | null, to: number | null) =>
  from === null && to === null ? {} : {position: {...(from !== null && {from}), ...(to !== null && {to})}};

/** The bureau's history, played over a range. */
export default function ReplayPage() {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [parameters] = useAddress();
  const filter = filterOf(parameters), from = number(parameters['from']), to = number(parameters['to']);
  const isLive = !!parameters['live'];
  const {data, problems, waiting, again} = useAnswer(replayRange, {filter: {...filter, ...positions(from, to)}});
  const first = data?.first.edges[0]?.node.position, last = data?.last.edges[0]?.node.position;
  const key = JSON.stringify([filter, from, to, isLive]);
  return <Titled title={words.title}>
    <p>{words.lead}</p>
    <RangeForm />
    <Waiting on={waiting && !data} />
    <Problems of={problems} again={again} />
    {data && !waiting && (first === undefined || last === undefined) && !isLive && <p role="status">{words.empty}</p>}
    {data && !waiting && (isLive || (first !== undefined && last !== undefined)) && <>
      <p className="small quiet">{first !== undefined && last !== undefined && words.holds(formatNumber(data.first.totalCount, language), first, last)}</p>
      <Player key={key} filter={filter} from={from ?? first ?? data.last.basis.position + 1} to={to} last={last ?? data.last.basis.position} live={isLive} />
    </>}
  </Titled>;
}

function RangeForm() {
  const words = useWords(WORDS);
  const [parameters, set] = useAddress();
  const fields = ['from', 'to', 'since', 'until', 'of', 'type', 'actor'] as const;
  const shown = fields.map(each => parameters[each] ?? '').join(' ');
  const isOpen = fields.some(each => parameters[each]) || !!parameters['live'];
  return <details className="noprint" open={isOpen || undefined}><summary>{words.range}</summary>
    <form key={shown} onSubmit={e => {
      e.preventDefault();
      const data = new FormData(e.currentTarget);
      set({...Object.fromEntries(fields.map(each => [each, String(data.get(each) ?? '').trim()])), live: data.get('live') ? 'yes' : null, at: null});
    }}>
      <div className="row">
        <label>{words.from}<input name="from" inputMode="numeric" pattern="\d*" size={9} defaultValue={parameters['from'] ?? ''} /></label>
        <label>{words.to}<input name="to" inputMode="numeric" pattern="\d*" size={9} defaultValue={parameters['to'] ?? ''} /></label>
        <label>{words.fromDay}<input name="since" type="date" defaultValue={parameters['since'] ?? ''} /></label>
        <label>{words.toDay}<input name="until" type="date" defaultValue={parameters['until'] ?? ''} /></label>
      </div>
      <div className="row">
        <label>{words.of} ({words.several})<input name="of" placeholder="budget/2025-…" size={24} defaultValue={parameters['of'] ?? ''} /></label>
        <label>{words.type} ({words.several})<input name="type" placeholder="budget.PaymentMade" size={24} defaultValue={parameters['type'] ?? ''} /></label>
        <label>{words.actor}<input name="actor" size={16} defaultValue={parameters['actor'] ?? ''} /></label>
        <label className="line" title={words.liveAbout}><input type="checkbox" name="live" defaultChecked={!!parameters['live']} />{words.live}</label>
        <button className="main">{words.take}</button>
        <button type="button" onClick={() => set({...Object.fromEntries(fields.map(each => [each, null])), live: null, at: null})}>{words.clear}</button>
      </div>
    </form>
  </details>;
}

function useIsReduced() {
  const asks = useMemo(() => matchMedia('(prefers-reduced-motion: reduce)'), []);
  const [isReduced, setIsReduced] = useState(asks.matches);
  useEffect(() => {
    const changed = () => setIsReduced(asks.matches);
    asks.addEventListener('change', changed);
    return () => asks.removeEventListener('change', changed);
  }, [asks]);
  return isReduced;
}

const WRITTEN_EVERY_MILLIS = 1000;

function Player({filter, from, to, last, live}: {filter: object | null; from: number; to: number | null; last: number; live: boolean}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const isReduced = useIsReduced();
  const [parameters, set] = useAddress();
  const speed = SPEEDS.find(each => each === parameters['speed']);
  const pace = PACES.find(each => each === parameters['pace']) ?? '10';
  const asked: PlayAsked = {filter, from, to: live ? to : to ?? last, live, perSecond: speed ? null : pace, speed: speed ?? null};
  const named = number(parameters['at']);
  const {replay, go, pause, jump, step, back} = useReplay(asked, named ?? from - 1);
  const isPlaying = replay.state === 'playing' || replay.state === 'resuming';
  // Where it stands is written into the address now and then, and read from there when the address is another one.
  const written = useRef(named ?? from - 1);
  const stands = useRef(replay.at);
  const waits = useRef<ReturnType<typeof setTimeout>>(undefined);
  stands.current = replay.at;
  useEffect(() => {
    if (written.current === replay.at) return undefined;
    const write = () => { written.current = stands.current; set({at: String(stands.current)}, {replace: true}); };
    // While it plays each new fact comes here: the one that waits already writes the last of them.
    if (isPlaying) {
      waits.current ??= setTimeout(() => { waits.current = undefined; write(); }, WRITTEN_EVERY_MILLIS);
      return undefined;
    }
    clearTimeout(waits.current);
    waits.current = undefined;
    const timer = setTimeout(write, 0);
    return () => clearTimeout(timer);
  }, [replay.at, isPlaying, set]);
  useEffect(() => {
    if (named === null || named === written.current) return;
    written.current = named;
    void jump(named);
  }, [named, jump]);
  useEffect(() => () => clearTimeout(waits.current), []);
  // A pace that is chosen while it plays holds from there on.
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else if (isPlaying) void go();
    // Only the pace is looked at.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pace, speed]);
  const end = Math.max(to ?? last, replay.at, from);
  const played = [...replay.counts.values()].reduce((sum, each) => sum + each, 0);
  const [typed, setTyped] = useState<number | null>(null);
  // The scrubber's end is asked for once it rests, so that dragging doesn't ask at each position.
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => { void jump(typed); setTyped(null); }, 250);
    return () => clearTimeout(timer);
  }, [typed, jump]);
  const showsChanges = !!parameters['changes'];
  const isSlow = !isPlaying || (!speed && Number(pace) <= 2);
  const current = replay.facts[0];
  return <>
    <div className="row noprint" role="group" aria-label={words.title}>
      {!isReduced && (isPlaying ? <button type="button" className="main" onClick={pause}>{words.pause}</button>
        : <button type="button" className="main" disabled={replay.state === 'waiting' || (replay.state === 'ended' && !live)} onClick={() => void go()}>{words.play}</button>)}
      <button type="button" disabled={replay.state === 'waiting' || replay.at < from} onClick={() => void back()}>{words.back}</button>
      <button type="button" disabled={replay.state === 'waiting'} onClick={() => void step()}>{words.step}</button>
      <button type="button" disabled={replay.at < from} onClick={() => void jump(from - 1)}>{words.begin}</button>
      {!isReduced && <label>{words.pace}<select value={speed ? `x${speed}` : pace} onChange={e => set(e.target.value.startsWith('x') ? {speed: e.target.value.slice(1), pace: null} : {pace: e.target.value, speed: null}, {replace: true})}>
        {PACES.map(each => <option key={each} value={each}>{words.perSecond(Number(each))}</option>)}
        {SPEEDS.map(each => <option key={each} value={`x${each}`}>{words.times(Number(each))}</option>)}</select></label>}
    </div>
    {isReduced && <p className="notice">{words.reduced}</p>}
    <label className="scrubber">{words.position}
      <input type="range" min={from - 1} max={end} step={1} value={typed ?? Math.max(replay.at, from - 1)} title={words.keys} onChange={e => { pause(); setTyped(Number(e.target.value)); }}
        aria-valuetext={(typed ?? replay.at) < from ? words.none : words.at(typed ?? replay.at, formatNumber(played, language))} /></label>
    <p><strong>{replay.at < from ? words.none : words.at(replay.at, formatNumber(played, language))}</strong> <span className="mark" role="status">{words.states[replay.state]}</span></p>
    {replay.problem && <><Problems of={[replay.problem]} />{replay.state === 'resuming' && <p className="notice" role="status">{words.resumes}</p>}</>}
    <label className="line noprint"><input type="checkbox" checked={showsChanges} onChange={e => set({changes: e.target.checked ? 'yes' : null}, {replace: true})} />{words.changes}</label>
    <div className="playing-now" aria-live={isPlaying ? 'off' : 'polite'}>
      {current ? <><FactLine fact={current} /> {showsChanges && isSlow && <Changed fact={current} />}</> : <p className="quiet">{words.none}</p>}
    </div>
    <div className="played">
      <section aria-label={words.last}><h2>{words.last}</h2>
        {replay.facts.length > 0 && <ol className="facts" tabIndex={0} aria-label={words.last}>{replay.facts.map(each => <li key={each.position}><FactLine fact={each} /></li>)}</ol>}
        <p className="small quiet">{words.kept(200)}</p></section>
      <Counts replay={replay} />
    </div>
  </>;
}

/** One fact as a sentence, with the way to it and to its record. */
function FactLine({fact}: {fact: Played}) {
  const words = useWords(WORDS);
  const names = useNames();
  const entities = useEntities();
  const subject = subjectOf(fact.of, entities ?? []);
  const point = {position: String(fact.position)};
  return <>
    <span className="quiet small">{fact.position} · <time dateTime={fact.recordedAt}>{moment(fact.recordedAt)}</time></span><br />
    <Link href={factPath(fact.position)}>{names.fact(fact.type)}</Link>{' '}
    {subject ? <Link href={addressOf(recordPath(subject.type, subject.code), point)}>{names.type(subject.type)} {subject.code}</Link> : <span>{words.record} {fact.of}</span>}
    {' '}<span className="quiet small">{[fact.documentNumber, fact.actor].filter(Boolean).join(' · ')}</span>
  </>;
}

function Changed({fact}: {fact: Played}) {
  const entities = useEntities();
  const subject = subjectOf(fact.of, entities ?? []);
  const kind = useKind(subject?.type ?? 'FactRecord');
  return subject && kind?.changes ? <ChangesAt kind={kind} code={subject.code} fact={fact} /> : null;
}

/** How many facts of each type were played, as a small chart and a table. */
function Counts({replay}: {replay: Replay}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const sorted = [...replay.counts].map(([type, count]) => ({type, count, name: names.fact(type)})).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  if (sorted.length === 0) return null;
  const drawn = sorted.slice(0, MOST_DRAWN);
  return <section aria-label={words.counts}><h2>{words.counts}</h2>
    <Bars title={words.chart} basis={words.basis(replay.at)} labels={drawn.map(each => each.name)} series={[{name: words.count, values: drawn.map(each => each.count)}]}
      format={value => formatNumber(value, language)} file={`replay-position-${replay.at}`} />
    {sorted.length > drawn.length && <p className="small quiet">{words.more}</p>}
    <details><summary>{words.counts} ({sorted.length})</summary>
      <table><caption className="unseen">{words.counts}</caption><thead><tr><th scope="col">{words.fact}</th><th scope="col" className="number">{words.count}</th></tr></thead>
        <tbody>{sorted.map(each => <tr key={each.type}><th scope="row">{each.name}</th><td className="number">{formatNumber(each.count, language)}</td></tr>)}</tbody></table></details>
  </section>;
}
