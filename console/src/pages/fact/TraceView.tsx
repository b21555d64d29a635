import {useEffect, useState} from 'react';
import {Link} from 'wouter';
import {query} from '../../api/client.ts';
import type {Problem} from '../../api/http.ts';
import {useSignIn} from '../../api/useAnswer.ts';
import {addressOf, carried, factPath, recordPath, useAddress} from '../../shell/address.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {moment} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {traceOf, type TraceOfQuery} from './fact.query.ts';
import {pageOf, recordOfId} from './kinds.ts';
import {TraceGraph} from './TraceGraph.tsx';

const WORDS: Sentences<{
  title: string; up: string; down: string; unseen: (n: number) => string; cut: (n: number) => string; more: (n: number) => string; table: string; level: string; fact: string; leads: string; when: string; who: string; drawn: (n: number) => string;
  shown: string; shownAt: (position: number, day: string) => string; open: string; notSaid: string; served: string; receiver: string; document: string; standing: string; day: string; review: string; suit: string; none: string;
}> = {
  en: {
    title: 'What led to it, and what followed', up: 'Levels back', down: 'Levels on', unseen: n => `${n} facts are not open to you and are left out, with what lies behind them alone.`, cut: n => `The trace holds more than ${n} facts and is cut there: ask for fewer levels, or begin at one of the last facts.`, more: n => `Show more; ${n} are shown`, table: 'The same as a table', level: 'Level', fact: 'Fact', leads: 'Comes from', when: 'Recorded', who: 'By', drawn: n => `The first ${n} are drawn; the table has all that were fetched.`,
    shown: 'What the decider had been shown', shownAt: (position, day) => `The record as known after position ${position}, in effect on ${day}:`, open: 'open it as it was then', notSaid: 'Whoever acted didn’t say what they had been looking at.', served: 'On whom it was served', receiver: 'Receiver', document: 'Paper', standing: 'Standing', day: 'Served on', review: 'Reconsideration until', suit: 'Suit until', none: 'Nothing was served of it as far as is known.',
  },
  zh: {
    title: '来龙去脉', up: '向前层数', down: '向后层数', unseen: n => `有 ${n} 条事实您无权查看，连同仅经其可达的部分均未列入。`, cut: n => `超过 ${n} 条事实，已在此截断：请减少层数，或从末端事实重新开始。`, more: n => `继续显示（已显示 ${n} 条）`, table: '以表格列出', level: '层', fact: '事实', leads: '来自', when: '记录时间', who: '记录人', drawn: n => `图中为前 ${n} 条，表格列出已取得的全部。`,
    shown: '决定人当时所见', shownAt: (position, day) => `截至位置 ${position} 所知、${day} 有效的登记：`, open: '查看当时的登记', notSaid: '行为人未说明当时查看了什么。', served: '送达', receiver: '受送达人', document: '文书', standing: '状态', day: '送达日期', review: '复议期至', suit: '起诉期至', none: '尚无送达记录。',
  },
};

type Trace = NonNullable<TraceOfQuery['trace']>;
export type TraceNode = Trace['nodes'][number];
export type TraceEdge = Trace['edges'][number];

const PAGE = 100;
/** Beyond this a picture tells nothing that the table doesn't. */
const MOST_DRAWN = 300;

const levels = (written: string | undefined) => (/^\d{1,2}$/.test(written ?? '') ? Math.min(10, Number(written)) : 3);

/** What led to a fact and what followed from it, as a graph and as a table, with what its decider had been shown. */
export function TraceView({position, at}: {position: number; at: object | null}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters, set] = useAddress();
  const up = levels(parameters['up']), down = levels(parameters['down']);
  const {trace, problems, isLoading, more, again} = useTrace(position, up, down, at);
  const own = trace?.nodes.find(each => each.fact.position === position);
  const depth = (name: 'up' | 'down', label: string, value: number) => <label>{label}<select value={value} onChange={e => set({[name]: e.target.value === '3' ? null : e.target.value}, {replace: true})}>
    {Array.from({length: 11}, (_, n) => <option key={n} value={n}>{n}</option>)}</select></label>;
  const link = (n: number, label: string) => <Link href={addressOf(factPath(n), {...carried(parameters), up: parameters['up'], down: parameters['down']})}>{label}</Link>;
  const shownRecord = own?.shown?.record ? recordOfId(own.shown.record) : undefined;
  return <>
    <section aria-label={words.shown}>
      <h2>{words.shown}</h2>
      {own && (own.shown
        ? <p>{words.shownAt(own.shown.position, own.shown.effectiveOn)} {shownRecord && <Link href={addressOf(pageOf(shownRecord), {position: String(own.shown.position), on: own.shown.effectiveOn})}>{names.type(shownRecord.type)} {shownRecord.code}: {words.open}</Link>}</p>
        : <p className="quiet">{words.notSaid}</p>)}
    </section>
    {own && (own.services.length > 0 || own.remedyNotice) && <section aria-label={words.served}>
      <h2>{words.served}</h2>
      {own.services.length === 0 ? <p className="quiet">{words.none}</p> : <div className="scroll" tabIndex={0} role="group" aria-label={words.served}><table>
        <thead><tr>{[words.receiver, words.document, words.standing, words.day, words.review, words.suit].map(each => <th scope="col" key={each}>{each}</th>)}</tr></thead>
        <tbody>{own.services.map(each => <tr key={each.code}><th scope="row"><Link href={addressOf(recordPath('Service', each.code), carried(parameters))}>{each.receiver}</Link></th><td>{each.document}</td>
          <td>{names.value(each.standing, 'ServiceStanding')}</td><td>{each.served?.effectiveOn ?? '—'}</td><td>{each.served?.remedies?.reviewUntil ?? '—'}</td><td>{each.served?.remedies?.suitUntil ?? '—'}</td></tr>)}</tbody>
      </table></div>}
    </section>}
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <div className="row noprint">{depth('up', words.up, up)}{depth('down', words.down, down)}</div>
      <Waiting on={isLoading && !trace} />
      <Problems of={problems} again={again} partial={!!trace} />
      {trace && <div className={isLoading ? 'stale' : ''}>
        <BasisLine basis={trace.basis} />
        {trace.unseen > 0 && <p className="notice">{words.unseen(trace.unseen)}</p>}
        {trace.cutAt !== null && <p className="notice">{words.cut(trace.cutAt)}</p>}
        <TraceGraph nodes={trace.nodes.slice(0, MOST_DRAWN)} edges={trace.edges} own={position} hrefOf={n => addressOf(factPath(n), {...carried(parameters), up: parameters['up'], down: parameters['down']})} />
        {trace.nodes.length > MOST_DRAWN && <p className="small quiet">{words.drawn(MOST_DRAWN)}</p>}
        <details open={trace.nodes.length < 12}><summary>{words.table}</summary>
          <div className="scroll tall" tabIndex={0} role="group" aria-label={words.table}><table>
            <thead><tr><th scope="col">{words.level}</th><th scope="col">{words.fact}</th><th scope="col">{words.leads}</th><th scope="col">{words.when}</th><th scope="col">{words.who}</th></tr></thead>
            <tbody>{trace.nodes.map(({fact, level, summary}) => <tr key={fact.position}>
              <td className="number">{level}</td>
              <th scope="row">{fact.position === position ? names.fact(fact.type) : link(fact.position, names.fact(fact.type))} <span className="small quiet">{fact.of}</span>{summary && language !== 'zh' && <div className="small">{summary}</div>}</th>
              <td>{trace.edges.filter(edge => edge.to === fact.position).map(edge => <div key={`${edge.from} ${edge.kind}`}>{names.value(edge.kind, 'TraceEdgeKind')}: {link(edge.from, String(edge.from))}</div>)}</td>
              <td>{moment(fact.recordedAt)}</td><td>{fact.officer ?? fact.actor}</td>
            </tr>)}</tbody>
          </table></div></details>
        {trace.pageInfo.hasNextPage && <button type="button" disabled={isLoading} onClick={more}>{words.more(trace.nodes.length)}</button>}
      </div>}
    </section>
  </>;
}

interface Told {readonly key: string; readonly trace: Trace | null; readonly problems: readonly Problem[]}

/** The trace so far; its later pages hold at the same point in time. */
function useTrace(of: number, up: number, down: number, at: object | null) {
  const {round} = useSignIn();
  const key = JSON.stringify([round, of, up, down, at]);
  const [told, setTold] = useState<Told>({key: '', trace: null, problems: []});
  const [isLoading, setIsLoading] = useState(true);
  const [times, setTimes] = useState(0);
  const load = async (before: Trace | null, isOver: () => boolean) => {
    setIsLoading(true);
    const {data, problems} = await query(traceOf, {of, up, down, first: PAGE, after: before?.pageInfo.endCursor ?? null, asOf: at}, {anew: before === null});
    if (isOver()) return;
    const page = data?.trace ?? null;
    const edges = page && before ? [...new Map([...before.edges, ...page.edges].map(edge => [`${edge.from} ${edge.to} ${edge.kind}`, edge])).values()] : page?.edges;
    setTold({key, problems, trace: page && {...page, basis: before?.basis ?? page.basis, nodes: [...before?.nodes ?? [], ...page.nodes], edges: edges ?? []}});
    setIsLoading(false);
  };
  useEffect(() => {
    let isOver = false;
    void load(null, () => isOver);
    return () => { isOver = true; };
    // The key holds all that is asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, times]);
  return {trace: told.trace, problems: told.key === key ? told.problems : [], isLoading, more: () => void load(told.trace, () => false), again: () => setTimes(n => n + 1)};
}
