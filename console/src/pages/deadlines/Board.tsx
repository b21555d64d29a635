import type {ReactNode} from 'react';
import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {allOf} from '../../schema/questions.ts';
import {addressOf, asOf, pointIn, useAddress} from '../../shell/address.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {formatNumber} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {BoardFilters} from './BoardFilters.tsx';
import {ClockList} from './ClockList.tsx';
import {deadlineActors, deadlineBasis, deadlineBoard, type CountedFragment} from './deadlines.query.ts';
import {DEEDS, narrowed, pinned, soonDays, standing, STANDINGS, type Deed, type Standing} from './filters.ts';
import {Past} from './Past.tsx';
import {useRuleNames} from './rules.ts';
import {Upcoming} from './Upcoming.tsx';

export const STANDING_WORDS: Sentences<Record<Standing | Deed | 'all', (days: number) => string>> = {
  en: {
    open: () => 'Running, in time', soon: days => `of these, due within ${days} days`, late: () => 'Late, act awaited', suspended: () => 'Suspended',
    lapsed: () => 'Lapsed, settled by law', inTime: () => 'Done in time', tooLate: () => 'Done late', extended: () => 'Extended', all: () => 'All clocks',
  },
  zh: {
    open: () => '进行中、未逾期', soon: days => `其中 ${days} 日内届满`, late: () => '已逾期、尚未办理', suspended: () => '中止',
    lapsed: () => '届满、依法产生后果', inTime: () => '按期办结', tooLate: () => '逾期办结', extended: () => '延长', all: () => '全部期限',
  },
};

const WORDS: Sentences<{
  title: string; unit: string; rule: string; officer: string; total: string; table: Record<string, string>; cut: (n: number) => string;
  officerNote: string; none: string; nobody: string; counts: string;
}> = {
  en: {
    title: 'Deadlines', unit: 'Unit', rule: 'Rule', officer: 'Officer', total: 'Total', none: 'No clock meets this.', nobody: 'not recorded', counts: 'How the clocks stand',
    table: {unit: 'Clocks by the unit that has the matter in hand', rule: 'Clocks by the rule they run under', officer: 'Clocks that were met, by who did the act'},
    cut: n => `The table shows the first 300 of ${n}. Narrow it by the filters above.`,
    officerNote: 'As long as the act is awaited, a clock is its unit’s: an officer stands in the record from the act or the extension on.',
  },
  zh: {
    title: '法定期限', unit: '承办机构', rule: '期限规则', officer: '承办人', total: '合计', none: '没有符合条件的期限。', nobody: '未登记', counts: '期限状况',
    table: {unit: '按承办机构统计的期限', rule: '按期限规则统计的期限', officer: '已办结的期限，按办理人统计'},
    cut: n => `表中为 ${n} 组中的前 300 组，请用上方条件缩小范围。`,
    officerNote: '尚待办理的期限属于承办机构；承办人自办理或批准延长时起方载入记录。',
  },
};

const BY = {unit: 'RESPONSIBLE_UNIT', rule: 'RULE', officer: 'BY'} as const;
type By = keyof typeof BY;

/** The board: how many clocks stand how, by unit, rule or officer, and the clocks themselves. */
export function Board() {
  const words = useWords(WORDS);
  const [parameters] = useAddress();
  const {data, problems, waiting, again} = useAnswer(deadlineBasis, {asOf: asOf(pointIn(parameters))});
  const basis = data?.clockAggregate.basis;
  return <Titled title={words.title}>
    <Waiting on={waiting && !basis} />
    <Problems of={problems} again={again} />
    {basis && <>
      <BasisLine basis={basis} stale={waiting} />
      <BoardFilters basis={basis} />
      <Counts basis={basis} />
      <Upcoming basis={basis} />
      <Past basis={basis} />
      <ClockList basis={basis} />
    </>}
  </Titled>;
}

export interface Based {readonly basis: {readonly position: number; readonly effectiveOn: string}}

interface Row {readonly key: string | null; readonly counts: Readonly<Record<string, number>>}

/** Rows by group, those with the most late ones first. */
function rowsOf(columns: Readonly<Record<string, CountedFragment>>, first: string): Row[] {
  const rows = new Map<string | null, Record<string, number>>();
  for (const [column, told] of Object.entries(columns)) {
    for (const group of told.groups) {
      const key = group.values[0]?.value ?? null;
      const row = rows.get(key) ?? {};
      row[column] = group.count;
      rows.set(key, row);
    }
  }
  return [...rows].map(([key, counts]) => ({key, counts}))
    .sort((a, b) => (b.counts[first] ?? 0) - (a.counts[first] ?? 0) || String(a.key).localeCompare(String(b.key)));
}

function Counts({basis}: Based) {
  const words = useWords(WORDS);
  const [parameters] = useAddress();
  const by: By = parameters['view'] === 'rule' || parameters['view'] === 'officer' ? parameters['view'] : 'unit';
  return <section>
    <h2>{words.counts}</h2>
    <nav className="tabs" aria-label={words.counts}>{(Object.keys(BY) as By[]).map(each =>
      <Link key={each} href={addressOf('/console/deadlines', {...parameters, view: each === 'unit' ? null : each})} aria-current={by === each ? 'page' : undefined}>{words[each]}</Link>)}
    </nav>
    {by === 'officer' ? <ByOfficer basis={basis} /> : <ByStanding basis={basis} by={by} />}
  </section>;
}

function ByStanding({basis, by}: Based & {by: 'unit' | 'rule'}) {
  const [parameters] = useAddress();
  const within = soonDays(parameters), today = basis.effectiveOn;
  const filter = (which: Standing) => allOf([...narrowed(parameters), standing(which, today, within)]);
  const {data, problems, waiting, stale, again} = useAnswer(deadlineBoard, {
    asOf: pinned(parameters, basis), by: [BY[by]],
    open: filter('open'), soon: filter('soon'), late: filter('late'), suspended: filter('suspended'), lapsed: filter('lapsed'),
  }, {anew: false});
  const rules = by === 'rule' && data ? [...new Set(STANDINGS.flatMap(each => data[each].groups.map(group => group.values[0]?.value ?? '')))].filter(Boolean) : [];
  const ruleName = useRuleNames(rules);
  return <>
    <Waiting on={waiting && !data} />
    <Problems of={problems} again={again} />
    {data && <CountTable by={by} columns={STANDINGS} told={data} first="late" stale={stale} within={within}
      name={key => (by === 'rule' && key ? ruleName(key) : key)} narrowTo={key => ({[by]: key})} />}
  </>;
}

function ByOfficer({basis}: Based) {
  const words = useWords(WORDS);
  const [parameters] = useAddress();
  const today = basis.effectiveOn;
  const filter = (which: Deed) => allOf([...narrowed(parameters), standing(which, today, 0)]);
  const {data, problems, waiting, stale, again} = useAnswer(deadlineActors, {
    asOf: pinned(parameters, basis), inTime: filter('inTime'), tooLate: filter('tooLate'), extended: filter('extended'),
  }, {anew: false});
  return <>
    <p className="small quiet">{words.officerNote}</p>
    <Waiting on={waiting && !data} />
    <Problems of={problems} again={again} />
    {data && <CountTable by="officer" columns={DEEDS} told={data} first="tooLate" stale={stale} within={0}
      name={key => key} narrowTo={(key, column) => (column === 'extended' ? {extendedBy: key} : {by: key})} />}
  </>;
}

/** Groups with their counts; each count opens its list. */
function CountTable({by, columns, told, first, stale, within, name, narrowTo}: {
  by: By; columns: readonly (Standing | Deed)[]; told: Readonly<Record<string, CountedFragment>>; first: string; stale: boolean; within: number;
  name: (key: string | null) => ReactNode; narrowTo: (key: string | null, column: string) => Record<string, string | null>;
}) {
  const words = useWords(WORDS);
  const columnNames = useWords(STANDING_WORDS);
  const language = useLanguage();
  const [parameters] = useAddress();
  const shown = Object.fromEntries(columns.map(column => [column, told[column]!]));
  const rows = rowsOf(shown, first);
  const most = Math.max(...columns.map(column => told[column]!.groupCount));
  const open = (column: string, narrow: Record<string, string | null>) =>
    addressOf('/console/deadlines', {...parameters, from: null, to: null, by: null, extendedBy: null, ...narrow, show: column}) + '#list';
  const cell = (count: number | undefined, column: Standing | Deed, narrow: Record<string, string | null>, label: ReactNode) =>
    <td key={column} className={`number ${column === 'late' || column === 'tooLate' ? 'warn' : ''}`}>
      {count ? <Link href={open(column, narrow)} aria-label={`${String(label ?? '')}: ${columnNames[column](within)}: ${count}`}>{formatNumber(count, language)}</Link> : <span className="quiet">0</span>}
    </td>;
  return <div className={stale ? 'stale' : ''}>
    {most > 300 && <p className="notice">{words.cut(most)}</p>}
    <div className="scroll" tabIndex={0} role="region" aria-label={words.table[by]}><table className="counts">
      <caption>{words.table[by]}</caption>
      <thead><tr><th scope="col">{words[by]}</th>{columns.map(column => <th key={column} scope="col" className="number">{columnNames[column](within)}</th>)}</tr></thead>
      <tbody>
        <tr className="total"><th scope="row">{words.total}</th>{columns.map(column => cell(told[column]!.total, column, {}, words.total))}</tr>
        {rows.map(row => {
          const label = name(row.key) ?? words.nobody;
          return <tr key={row.key ?? ''}><th scope="row">{by === 'unit' && row.key ? row.key : label}{by === 'rule' && <> <span className="quiet small mono">{row.key}</span></>}</th>
            {columns.map(column => row.key === null
              ? <td key={column} className="number">{row.counts[column] ?? 0}</td>
              : cell(row.counts[column], column, narrowTo(row.key, column), label))}</tr>;
        })}
      </tbody>
    </table></div>
    {rows.length === 0 && <p role="status">{words.none}</p>}
  </div>;
}
