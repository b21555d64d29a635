import {useEffect} from 'react';
import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {useKind, type Kind} from '../../schema/catalogue.ts';
import {addressOf, carried, useAddress} from '../../shell/address.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {TakeOut} from '../../ui/TakeOut.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames, type Names} from '../../words/names.ts';
import {FilterForm, filterIn} from '../record/FilterForm.tsx';
import {linesAt, pointA, pointB, type Basis} from './basis.ts';
import {budgetYears, execution, type ExecutionQuery} from './figures.query.ts';
import {both, camel, type Filter} from './lines.ts';
import {OtherPoint} from './OtherPoint.tsx';
import {sheet, type Part, type Row} from './sheet.ts';
import {SheetCharts, SheetTable} from './SheetView.tsx';

const WORDS: Sentences<{
  by: string; year: string; beside: string; all: string; noYear: string; drawn: string; title: (by: string, year: string) => string; lines: string; differs: string; changes: string;
  allLines: string; now: string; other: string; point: (position: number, day: string) => string; monthly: string; takeOut: string; takeOutAbout: string; first: string; count: string;
}> = {
  en: {
    by: 'Added up by', year: 'Budget year', beside: 'Beside the year', all: 'all years', noYear: 'none', drawn: 'Figures', title: (by, year) => `Budget execution by ${by}${year ? `, ${year}` : ''}`,
    lines: 'Lines', differs: 'difference', changes: 'change', allLines: 'All budget lines of this', now: 'now', other: 'Beside another point in time', point: (position, day) => `${day} (position ${position})`,
    monthly: 'By month each figure is what happened in the month. Choose a year to open the lines of a month.', takeOut: 'Take the lines out',
    takeOutAbout: 'The figures above are made by this page: take them out as CSV, Parquet or picture. The lines that they add up leave by the program’s own export, as CSV, JSON lines or Parquet, with what their columns mean.',
    first: 'first', count: 'Number of lines',
  },
  zh: {
    by: '汇总方式', year: '预算年度', beside: '对比年度', all: '全部年度', noYear: '无', drawn: '数据项', title: (by, year) => `${year ? `${year}年度` : ''}预算执行情况（按${by}）`,
    lines: '明细', differs: '增减', changes: '增减幅', allLines: '全部相关预算项目', now: '现在', other: '与另一时点并列', point: (position, day) => `${day}（位置 ${position}）`,
    monthly: '按月汇总时，各数为当月发生额。选定年度后方可查看某月的明细。', takeOut: '导出明细',
    takeOutAbout: '上列汇总数由本页计算，可导出为 CSV、Parquet 或图片。其所汇总的明细由系统导出，格式为 CSV、JSON Lines 或 Parquet，并附字段说明。',
    first: '第一项', count: '项目数',
  },
};

const FIGURES = ['approved', 'available', 'committed', 'paid', 'refunded', 'remaining'] as const;
type Figure = (typeof FIGURES)[number];
const BY = ['CLASS', 'SECTION', 'ITEM', 'UNIT', 'MONTH', 'YEAR', 'ECONOMIC_CLASS', 'ECONOMIC', 'PROJECT', 'FUND', 'KIND', 'STATUS'] as const;
type By = (typeof BY)[number];
const MOST_BY = 3;
/** Which list of words a value is of. */
const WORDS_OF: Partial<Record<By, string>> = {FUND: 'BudgetFund', KIND: 'BudgetKind', STATUS: 'BudgetLineStatus'};

const isBy = (word: string): word is By => BY.some(each => each === word);
const isYear = (text: string | undefined): text is string => /^\d{4}$/.test(text ?? '');

/** How budgets are executed, of one year or of two side by side, as of one point in time or of two. */
export function ExecutionView() {
  const kind = useKind('BudgetLine');
  const [parameters, set] = useAddress();
  const years = useAnswer(budgetYears, {asOf: pointA(parameters)}, {anew: false});
  const known = (years.data?.budgetExecution.groups ?? []).map(each => each.values[0]?.value ?? '').filter(isYear).sort();
  // The two last years that are over, if nobody said which: they stand in the address then, as all else.
  const isUnsaid = parameters['year'] === undefined && parameters['with'] === undefined;
  const over = known.filter(each => Number(each) < new Date().getFullYear());
  const [last, before] = [over.at(-1) ?? known.at(-1), over.at(-2)];
  useEffect(() => {
    if (isUnsaid && last) set(before ? {year: before, with: last} : {year: last}, {replace: true});
  }, [isUnsaid, last, before, set]);
  if (!kind || (isUnsaid && !years.data && !years.problems.length)) return <Waiting on />;
  return <>
    <Problems of={years.problems} again={years.again} />
    <Chosen kind={kind} years={known} />
  </>;
}

function Chosen({kind, years}: {kind: Kind; years: readonly string[]}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters, set] = useAddress();
  const year = isYear(parameters['year']) ? parameters['year'] : undefined;
  const other = isYear(parameters['with']) ? parameters['with'] : undefined;
  const said = (parameters['by'] ?? 'CLASS').split(',').filter(isBy);
  const by = said.filter(each => !(each === 'YEAR' && other));
  const groupBy: By[] = by.length ? by : ['CLASS'];
  const filter = filterIn(parameters) ?? {};
  const filterOf = (one: string | undefined) => (one ? both(filter, {year: [Number(one)]}) : filter);
  const second = pointB(parameters);
  const isBeside = !!other || !!second;
  const a = useAnswer(execution, {filter: filterOf(year), groupBy, asOf: pointA(parameters)}, {anew: false});
  const b = useAnswer(execution, isBeside ? {filter: filterOf(other ?? year), groupBy, asOf: second ?? pointA(parameters)} : null, {anew: false});
  const drawn = (parameters['draw'] ?? (isBeside ? 'approved,paid' : 'approved,available,paid,remaining')).split(',').filter((each): each is Figure => FIGURES.some(one => one === each));
  const byNamed = groupBy.map(each => names.value(each, 'ExecutionGrouping')).join(' · ');
  const byName = language === 'en' ? byNamed.toLowerCase() : byNamed;
  const named = (each: Figure) => names.field(each, 'ExecutionFigures');
  const nameOf = (one: string | undefined, basis: Basis) =>
    [one, second && words.point(basis.position, basis.effectiveOn)].filter(Boolean).join(' · ') || words.now;
  const part = (answer: ExecutionQuery['budgetExecution'], one: string | undefined): Part => ({
    name: nameOf(one, answer.basis), basis: answer.basis,
    figures: [...drawn.map(id => ({id, label: named(id), of: 'money' as const})), {id: 'lines', label: words.count, of: 'number' as const}],
    rows: withMonths(answer.groups, groupBy).map(group => rowOf(group, drawn, filterOf(one), one, answer.basis, names)),
    total: {
      key: 'total', labels: [], href: linesAt('BudgetLine', filterOf(one), answer.basis),
      cells: [...drawn.map(each => ({value: answer.total[each].amount, href: outlays(each, filterOf(one), answer.basis)})),
        {value: groupBy.includes('MONTH') ? null : answer.groups.reduce((sum, each) => sum + each.lines, 0)}],
    },
  });
  const first = a.data?.budgetExecution, beside = b.data?.budgetExecution;
  const isReady = first && (!isBeside || beside);
  const bothYears = [year, other].filter(Boolean).join(' / ');
  const made = isReady ? sheet({
    title: words.title(byName, bothYears), groups: groupBy.map(each => names.value(each, 'ExecutionGrouping')), differs: words.differs, changes: words.changes, absent: figure => figure !== 'lines' ? '0.00' : groupBy.includes('MONTH') ? null : 0,
    file: `execution-by-${groupBy.join('-').toLowerCase()}${year ? `-${year}` : ''}${other ? `-and-${other}` : ''}`,
  }, part(first, year), beside && isBeside ? part(beside, other ?? year) : undefined) : undefined;
  const toggle = (each: By) => set({by: (said.includes(each) ? said.filter(one => one !== each) : [...said, each].slice(-MOST_BY)).join(',')}, {replace: true});
  const draw = (each: Figure) => set({draw: drawn.includes(each) ? drawn.filter(one => one !== each).join(',') || each : [...drawn, each].join(',')}, {replace: true});
  const isOver = groupBy.length === 1 && (groupBy[0] === 'MONTH' || groupBy[0] === 'YEAR');
  return <>
    <div className="row noprint">
      <label>{words.year}<select value={year ?? 'all'} onChange={e => set({year: e.target.value})}>
        <option value="all">{words.all}</option>{years.toReversed().map(each => <option key={each}>{each}</option>)}</select></label>
      <label>{words.beside}<select value={other ?? ''} onChange={e => set({with: e.target.value, year: year ?? 'all'})}>
        <option value="">{words.noYear}</option>{years.toReversed().map(each => <option key={each}>{each}</option>)}</select></label>
    </div>
    <fieldset className="choices noprint"><legend>{words.by}</legend>
      {BY.map(each => <label key={each} className="line"><input type="checkbox" checked={groupBy.includes(each)} disabled={each === 'YEAR' && !!other} onChange={() => toggle(each)} />{names.value(each, 'ExecutionGrouping')}</label>)}
    </fieldset>
    <fieldset className="choices noprint"><legend>{words.drawn}</legend>
      {FIGURES.map(each => <label key={each} className="line"><input type="checkbox" checked={drawn.includes(each)} onChange={() => draw(each)} />{named(each)}</label>)}
    </fieldset>
    <FilterForm kind={kind} />
    <details className="noprint" open={!!second || undefined}><summary>{words.other}</summary><OtherPoint /></details>
    <Waiting on={(a.waiting && !first) || (b.waiting && !beside)} />
    <Problems of={[...a.problems, ...b.problems]} again={() => { a.again(); b.again(); }} />
    {made && <div className={a.stale || b.stale ? 'stale' : ''}>
      <BasisLine basis={first!.basis} />
      {beside && isBeside && second && <p className="small quiet">{beside.basis.effectiveOn} · {beside.basis.position}</p>}
      {groupBy.includes('MONTH') && !year && <p className="small quiet">{words.monthly}</p>}
      <SheetCharts of={made} figures={drawn} over={isOver} title={figure => `${made.title} · ${named(figure as Figure)}`} />
      <SheetTable of={made} />
      <h2>{words.takeOut}</h2>
      <p>{words.takeOutAbout}</p>
      <p className="row">
        <Link className="button" href={addressOf('/console/records/BudgetLine', {...carried(parameters), filter: JSON.stringify(yearsFilter(filter, year, other))})}>{words.allLines}</Link>
      </p>
      <TakeOut kind={kind} filter={yearsFilter(filter, year, other)} at={{position: first!.basis.position, effectiveOn: first!.basis.effectiveOn}} />
    </div>}
  </>;
}

/** The lines of one year, of both, or of all. */
const yearsFilter = (filter: Filter, year: string | undefined, other: string | undefined): Filter => {
  const years = [year, other].filter(isYear).map(Number);
  return years.length ? both(filter, {year: years}) : filter;
};

type Group = ExecutionQuery['budgetExecution']['groups'][number];

/** Months in which nothing happened are left out of the answer: those before the last one stand between the others again. */
function withMonths(groups: readonly Group[], groupBy: readonly By[]): readonly Group[] {
  if (groupBy.length !== 1 || groupBy[0] !== 'MONTH') return groups;
  const none = {amount: '0.00'};
  const last = Math.max(0, ...groups.map(each => Number(each.values[0]?.value)));
  return Array.from({length: last}, (_, n) => {
    const month = String(n + 1).padStart(2, '0');
    return groups.find(each => each.values[0]?.value === month)
      ?? {lines: 0, values: [{by: 'MONTH', value: month, name: null}], figures: {approved: none, available: none, committed: none, paid: none, refunded: none, remaining: none}};
  });
}

/** Where the lines of one figure are: what was committed and paid are outlays of the lines. */
function outlays(figure: Figure, lines: Filter, basis: Basis): string {
  const of = Object.keys(lines).length ? {lineWhere: lines} : {};
  if (figure === 'committed') return linesAt('BudgetOutlay', {...of, left: {from: '0.01'}}, basis);
  if (figure === 'paid' || figure === 'refunded') return linesAt('BudgetOutlay', of, basis);
  return linesAt('BudgetLine', lines, basis);
}

function rowOf(group: Group, figures: readonly Figure[], filter: Filter, year: string | undefined, basis: Basis, names: Names): Row {
  let lines: Filter | null = filter;
  const yearOf = year ?? group.values.find(each => each.by === 'YEAR')?.value ?? undefined;
  const isMonthly = group.values.some(each => each.by === 'MONTH');
  for (const {by, value} of group.values) {
    if (lines === null) break;
    if (by === 'MONTH') lines = yearOf && value ? both(lines, {factsWhere: {effectiveOn: monthDays(Number(yearOf), Number(value))}}) : null;
    else if (value === null || value === undefined) lines = both(lines, {[`${camel(by)}Known`]: false});
    else lines = both(lines, {[camel(by)]: [by === 'YEAR' ? Number(value) : value]});
  }
  return {
    key: group.values.map(each => each.value ?? '').join('\u0001'),
    labels: group.values.map(({by, value, name}) => {
      const list = WORDS_OF[by];
      return value === null ? '' : list ? names.value(value, list) : name ? `${value} ${name}` : value;
    }),
    href: lines === null ? null : linesAt('BudgetLine', lines, basis),
    cells: [...figures.map(each => ({
      value: group.figures[each].amount,
      href: lines === null ? null : isMonthly ? linesAt('BudgetLine', each === 'paid' ? paidIn(lines) : lines, basis) : outlays(each, lines, basis),
    })), {value: group.lines}],
  };
}

const paidIn = (lines: Filter): Filter =>
  'factsWhere' in lines ? {...lines, factsWhere: {...lines['factsWhere'] as object, type: ['budget.PaymentMade']}} : lines;

/** What has effect before the year belongs to its January, what has it after to its December. */
function monthDays(year: number, month: number) {
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    ...(month > 1 && {from: `${year}-${two(month)}-01`}),
    ...(month < 12 && {to: `${year}-${two(month)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`}),
  };
}
