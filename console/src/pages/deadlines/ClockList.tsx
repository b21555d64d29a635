import {useEffect, useRef} from 'react';
import {Link} from 'wouter';
import {usePages} from '../../ui/usePages.ts';
import {allOf} from '../../schema/questions.ts';
import {addressOf, carried, useAddress} from '../../shell/address.ts';
import {MoreButton} from '../../ui/MoreButton.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {formatNumber} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {STANDING_WORDS, type Based} from './Board.tsx';
import {deadlines, type ClockRowFragment} from './deadlines.query.ts';
import {DEEDS, narrowed, narrowedList, pinned, soonDays, standing, STANDINGS, type Show} from './filters.ts';

const WORDS: Sentences<{
  title: string; show: string; order: string; clock: string; rule: string; unit: string; due: string; stands: string; none: string; from: string; to: string; take: string; by: string;
  orders: Record<'DUE' | 'DAYS_LATE' | 'CODE', string>; count: (n: string) => string; late: (n: number) => string; provisional: string; dropped: string; table: string; matter: string;
}> = {
  en: {
    title: 'The clocks', show: 'Which', order: 'Order by', clock: 'Day by day', rule: 'Rule', unit: 'Unit', due: 'Last day', stands: 'Stands', none: 'No clock meets this.',
    from: 'Last day from', to: 'to', take: 'Apply', by: 'Done by', orders: {DUE: 'last day', DAYS_LATE: 'days late', CODE: 'matter'}, count: n => `${n} clocks`, late: n => n === 1 ? '1 day late' : `${n} days late`,
    provisional: 'provisional', dropped: 'Drop', table: 'Clocks of this list', matter: 'Matter',
  },
  zh: {
    title: '期限清单', show: '范围', order: '排序', clock: '逐日说明', rule: '期限规则', unit: '承办机构', due: '届满日', stands: '状态', none: '没有符合条件的期限。',
    from: '届满日自', to: '至', take: '应用', by: '办理人', orders: {DUE: '届满日', DAYS_LATE: '逾期天数', CODE: '事项'}, count: n => `共 ${n} 项期限`, late: n => `逾期 ${n} 日`,
    provisional: '暂定', dropped: '取消', table: '本清单中的期限', matter: '所属事项',
  },
};

const ORDERS = ['DUE', 'DAYS_LATE', 'CODE'] as const;

/** The clocks that a count counts, a page at a time. */
export function ClockList({basis}: Based) {
  const words = useWords(WORDS);
  const shows = useWords(STANDING_WORDS);
  const language = useLanguage();
  const [parameters, set] = useAddress();
  const show: Show = [...STANDINGS, ...DEEDS, 'all' as const].find(each => each === parameters['show']) ?? 'late';
  const within = soonDays(parameters);
  const order = ORDERS.find(each => each === parameters['order']) ?? (show === 'late' ? 'DAYS_LATE' : 'DUE');
  const pages = usePages(deadlines, {
    asOf: pinned(parameters, basis), first: 100,
    filter: allOf([...narrowed(parameters), ...narrowedList(parameters), standing(show, basis.effectiveOn, within)]),
    orderBy: [{field: order, direction: order === 'DAYS_LATE' ? 'DESC' : 'ASC'}],
  }, data => data.clocks);
  const top = useRef<HTMLHeadingElement>(null);
  const {show: asked, unit, rule, from, by} = parameters;
  const before = useRef<string | null>(null);
  // A count that is followed leads down to its list.
  useEffect(() => {
    const key = [asked, unit, rule, from, by].join();
    if (before.current !== null && before.current !== key && location.hash === '#list') top.current?.focus();
    before.current = key;
  }, [asked, unit, rule, from, by]);
  const narrowedBy = parameters['by'] ?? parameters['extendedBy'];
  return <section>
    <h2 id="list" ref={top} tabIndex={-1}>{words.title}</h2>
    <div className="row noprint">
      <label>{words.show}<select value={show} onChange={e => set({show: e.target.value})}>
        {[...STANDINGS, ...DEEDS, 'all' as const].map(each => <option key={each} value={each}>{shows[each](within)}</option>)}
      </select></label>
      <label>{words.order}<select value={order} onChange={e => set({order: e.target.value}, {replace: true})}>
        {ORDERS.map(each => <option key={each} value={each}>{words.orders[each]}</option>)}
      </select></label>
      <form className="row" key={`${parameters['from'] ?? ''} ${parameters['to'] ?? ''}`} onSubmit={e => {
        e.preventDefault();
        const form = new FormData(e.currentTarget);
        set({from: String(form.get('from') ?? ''), to: String(form.get('to') ?? '')});
      }}>
        <label>{words.from}<input type="date" name="from" defaultValue={parameters['from'] ?? ''} /></label>
        <label>{words.to}<input type="date" name="to" defaultValue={parameters['to'] ?? ''} /></label>
        <button>{words.take}</button>
      </form>
      {narrowedBy && <span className="mark">{words.by}: {narrowedBy} <button type="button" className="plain" onClick={() => set({by: null, extendedBy: null})}>{words.dropped}</button></span>}
    </div>
    <Waiting on={pages.waiting && pages.nodes.length === 0} />
    <Problems of={pages.problems} again={pages.again} partial={pages.nodes.length > 0} />
    {pages.basis && <>
      <p role="status"><strong>{shows[show](within)}: {words.count(formatNumber(pages.total, language))}</strong>{pages.total === 0 && <> {words.none}</>}</p>
      {pages.nodes.length > 0 && <div className="scroll" tabIndex={0} role="region" aria-label={words.table}><table>
        <caption className="unseen">{words.table}</caption>
        <thead><tr><th scope="col">{words.rule}</th><th scope="col">{words.matter}</th><th scope="col">{words.unit}</th><th scope="col">{words.due}</th><th scope="col">{words.stands}</th></tr></thead>
        <tbody>{pages.nodes.map(node => <tr key={node.code}>
          <th scope="row"><Link href={addressOf('/console/deadlines', {...carried(parameters), clock: node.code})}>{language === 'zh' ? node.rule.titleZh : node.rule.title}</Link></th>
          <td><Link href={addressOf('/console/cases', {...carried(parameters), case: node.of})}>{node.of}</Link></td>
          <td>{node.responsibleUnit}</td>
          <td className="nowrap">{node.due.date ?? '—'} {node.due.provisional && <span className="mark soon">{words.provisional}</span>}</td>
          <td><Standing clock={node} />{node.by && <> <span className="small quiet">{words.by} {node.by}</span></>}</td>
        </tr>)}</tbody>
      </table></div>}
      <MoreButton pages={pages} />
    </>}
  </section>;
}

/** Where a clock stands, in words and not by colour alone. */
export function Standing({clock}: {clock: Pick<ClockRowFragment, 'state' | 'breached' | 'daysLate' | 'closedOn'>}) {
  const words = useWords(WORDS);
  const names = useNames();
  const isLate = clock.breached && (clock.daysLate ?? 0) > 0;
  return <>
    <span className={`mark ${isLate ? 'late' : clock.state === 'MET' ? 'good' : clock.state === 'SUSPENDED' ? 'soon' : ''}`}>{names.value(clock.state, 'ClockState')}</span>
    {isLate && <> <span className="mark late">{words.late(clock.daysLate!)}</span></>}
    {clock.closedOn && <> <time className="small quiet nowrap" dateTime={clock.closedOn}>{clock.closedOn}</time></>}
  </>;
}
