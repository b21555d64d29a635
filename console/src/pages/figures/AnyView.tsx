import {useMemo} from 'react';
import {useAnswer} from '../../api/useAnswer.ts';
import {useEntities, useKind, type Kind} from '../../schema/catalogue.ts';
import {useAddress} from '../../shell/address.ts';
import {isOpen, useMe} from '../../shell/SignIn.tsx';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {TakeOut} from '../../ui/TakeOut.tsx';
import {formatNumber} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {FilterForm, filterIn} from '../record/FilterForm.tsx';
import {aggregateDocument, askedIn, figureName, seriesDocument, variablesOf, type Asked, type Counted, type Group} from './aggregate.ts';
import {Asking} from './Asking.tsx';
import {linesAt, pointA, pointB, type Basis} from './basis.ts';
import {both, groupFilter, wordsOf, type Filter} from './lines.ts';
import {OtherPoint} from './OtherPoint.tsx';
import {quarterEnd} from './quarters.ts';
import {sheet, type Part, type Row, type Sheet} from './sheet.ts';
import {SheetCharts, SheetTable} from './SheetView.tsx';
import {useFigureNames} from './useFigureNames.ts';

const WORDS: Sentences<{
  of: string; choose: string; noKind: string; groups: (shown: string, all: string, total: string) => string; cut: string; few: string; noLines: string; linesClosed: string; count: string;
  title: (kind: string, by: string) => string; differs: string; changes: string; point: (day: string, position: number) => string; takeOut: string; takeOutAbout: string;
  quarter: (day: string) => string; quarterWhy: string; other: string; day: string; seriesTitle: (kind: string, by: string) => string; all: string; mostSeries: (n: number) => string; drawn: string;
  yes: string; no: string;
}> = {
  en: {
    of: 'What is counted', choose: 'Choose a register', noKind: 'Nothing of this kind is counted. Choose another.',
    groups: (shown, all, total) => `${shown} of ${all} groups, ${total} records in all groups.`, cut: 'There are more groups than are shown: narrow the conditions, or show more.',
    few: 'Where “—” stands there is no figure to give: no record has a value, or so few people are in the group that it would tell of single ones. People are told in fives, and groups of fewer than five are left out.',
    noLines: 'No filter of the list says what some of these groups say, so they lead to no lines.', linesClosed: 'The list of these records isn’t open to what you signed in as; figures lead to no lines.', count: 'Records',
    title: (kind, by) => by ? `${kind} by ${by}` : kind, differs: 'difference', changes: 'change', point: (day, position) => `${day} (position ${position})`, takeOut: 'Take the records out',
    takeOutAbout: 'These figures leave as CSV, Parquet or picture, which this page makes. The records that were counted leave by the program’s own export, as CSV, JSON lines or Parquet.',
    quarter: day => `Count as of ${day}`, quarterWhy: 'People are counted for analysts at the ends of quarters alone, and as known now.', other: 'Beside another point in time', day: 'Day',
    seriesTitle: (kind, by) => by ? `${kind} by ${by}, over days` : `${kind}, over days`, all: 'All', mostSeries: n => `The chart draws the ${n} largest of the last day; the table has all of them.`, drawn: 'In the chart', yes: 'yes', no: 'no',
  },
  zh: {
    of: '统计对象', choose: '选择登记簿', noKind: '该类记录不能统计，请另选。',
    groups: (shown, all, total) => `显示 ${shown} 组，共 ${all} 组；各组合计 ${total} 条记录。`, cut: '分组较多，未全部显示：请缩小条件范围或增加显示数量。',
    few: '“—”表示没有可提供的数值：没有记录具有该值，或组内人数过少、会透露个别人的情况。涉及个人的数量以五为单位，少于五人的组不显示。',
    noLines: '部分分组在清单中没有对应的筛选条件，因此不能查看明细。', linesClosed: '您的登录身份无权查看此类记录的清单，因此不能查看明细。', count: '记录数',
    title: (kind, by) => by ? `${kind}统计（按${by}）` : `${kind}统计`, differs: '增减', changes: '增减幅', point: (day, position) => `${day}（位置 ${position}）`, takeOut: '导出记录',
    takeOutAbout: '上列统计数由本页制表，可导出为 CSV、Parquet 或图片。所统计的记录由系统导出，格式为 CSV、JSON Lines 或 Parquet。',
    quarter: day => `统计截至 ${day}`, quarterWhy: '对分析人员，涉及个人的统计只按季末、以当前所知提供。', other: '与另一时点并列', day: '日期',
    seriesTitle: (kind, by) => by ? `${kind}逐期统计（按${by}）` : `${kind}逐期统计`, all: '全部', mostSeries: n => `图表只显示末日数值最大的 ${n} 组，表格为全部。`, drawn: '图表显示', yes: '是', no: '否',
  },
};

/** Any figures of any kind of records, as of one point in time, of two side by side, or over days. */
export function AnyView() {
  const words = useWords(WORDS);
  const names = useNames();
  const entities = useEntities();
  const [parameters, set] = useAddress();
  const of = parameters['of'] ?? '';
  const sorted = useMemo(() => (entities ?? []).filter(each => each.aggregate)
    .map(each => ({type: each.type, name: names.type(each.type)})).sort((a, b) => a.name.localeCompare(b.name)), [entities, names]);
  return <>
    <div className="row noprint">
      <label>{words.of}<select value={of} onChange={e => set({of: e.target.value, filter: null, by: null, figures: null, having: null, order: null, down: null, draw: null})}>
        <option value="">{words.choose}</option>{sorted.map(each => <option key={each.type} value={each.type}>{each.name}</option>)}</select></label>
    </div>
    {of && <OfKind key={of} type={of} />}
  </>;
}

function OfKind({type}: {type: string}) {
  const words = useWords(WORDS);
  const kind = useKind(type);
  const [parameters] = useAddress();
  if (kind === undefined) return <Waiting on />;
  if (kind === null || !kind.aggregate) return <p className="notice">{words.noKind}</p>;
  return <>
    <FilterForm kind={kind} />
    <Asking kind={kind} />
    {parameters['every'] ? <OverDays kind={kind} /> : <AtPoints kind={kind} />}
  </>;
}

/** As of one point in time, or of two. */
function AtPoints({kind}: {kind: Kind}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters] = useAddress();
  const figureNames = useFigureNames(kind);
  const document = useMemo(() => aggregateDocument(kind), [kind]);
  const asked = useMemo(() => askedIn(parameters, kind), [parameters, kind]);
  const filter = filterIn(parameters);
  const variables = variablesOf(asked, filter);
  const second = pointB(parameters);
  const a = useAnswer(document, {...variables, asOf: pointA(parameters)}, {anew: false});
  const b = useAnswer(document, second ? {...variables, asOf: second} : null, {anew: false});
  const rowsOf = useRows(kind, asked, filter);
  const first = a.data?.[kind.aggregate!], beside = second ? b.data?.[kind.aggregate!] : undefined;
  const by = asked.groupBy.map(figureNames.group);
  const bySaid = language === 'en' ? by.join(' · ').toLowerCase() : by.join(' · ');
  const part = (counted: Counted & {basis: Basis}): Part => ({
    name: words.point(counted.basis.effectiveOn, counted.basis.position), basis: counted.basis,
    figures: [{id: 'COUNT', label: words.count, of: 'number'}, ...asked.figures.map(each => ({id: figureName(each), label: figureNames.figure(each), of: unitOf(counted, figureName(each))}))],
    rows: rowsOf(counted, counted.basis),
    ...(asked.groupBy.length > 0 && {total: {
      key: 'total', labels: [], href: isListOpen(kind, rowsOf.roles) ? linesAt(kind.type, filter ?? {}, counted.basis) : undefined,
      cells: [{value: counted.total}, ...asked.figures.map(() => ({value: null}))],
    }}),
  });
  // A group that isn't told has no record, unless groups are left out: those that are cut or chosen, and small ones of people.
  const isWhole = !first?.cut && !beside?.cut && asked.having.length === 0 && isListOpen(kind, rowsOf.roles);
  const absent = (figure: string) => figure === 'COUNT' && isWhole ? 0 : null;
  const made = first && (!second || beside) ? sheet({
    title: words.title(names.type(kind.type), bySaid), groups: by, differs: words.differs, changes: words.changes, absent,
    file: `${kind.many}${asked.groupBy.map(each => `-by-${each}`).join('').toLowerCase()}`,
  }, part(first), beside && part(beside)) : undefined;
  return <>
    <details className="noprint" open={!!second || undefined}><summary>{words.other}</summary><OtherPoint /></details>
    <Waiting on={(a.waiting && !first) || (b.waiting && !beside)} />
    <Told of={[...a.problems, ...b.problems]} again={() => { a.again(); b.again(); }} />
    {made && <div className={a.stale || b.stale ? 'stale' : ''}>
      <p role="status">{words.groups(formatNumber(first!.groups.length, language), formatNumber(first!.groupCount, language), formatNumber(first!.total, language))} {(first!.cut || beside?.cut) && <strong>{words.cut}</strong>}</p>
      <BasisLine basis={first!.basis} />
      <SheetCharts of={made} figures={drawnIn(parameters['draw'], asked)} title={each => `${made.title}: ${each === 'COUNT' ? words.count : figureNames.figure(asked.figures.find(one => figureName(one) === each)!)}`} />
      <SheetTable of={made} />
      <Notes of={made} kind={kind} />
      <Records kind={kind} filter={filter} basis={first!.basis} />
    </div>}
  </>;
}

/** The figures over days: each a row, each group a column. */
function OverDays({kind}: {kind: Kind}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters] = useAddress();
  const figureNames = useFigureNames(kind);
  const document = useMemo(() => seriesDocument(kind), [kind]);
  const asked = useMemo(() => askedIn(parameters, kind), [parameters, kind]);
  const filter = filterIn(parameters);
  const series = {from: parameters['from'] ?? '', to: parameters['to'] ?? '', every: parameters['every'] ?? 'MONTH'};
  const isWhole = [series.from, series.to].every(each => /^\d{4}-\d\d-\d\d$/.test(each));
  const {data, problems, waiting, stale, again} = useAnswer(document, isWhole ? {...variablesOf(asked, filter), asOf: pointA(parameters), series} : null, {anew: false});
  const rowsOf = useRows(kind, asked, filter);
  const found = data?.[kind.series!];
  const figure = ['COUNT', ...asked.figures.map(figureName)].find(each => each === parameters['draw']) ?? (asked.figures[0] ? figureName(asked.figures[0]) : 'COUNT');
  const at = figure === 'COUNT' ? 0 : 1 + asked.figures.findIndex(each => figureName(each) === figure);
  const by = asked.groupBy.map(figureNames.group);
  const bySaid = language === 'en' ? by.join(' · ').toLowerCase() : by.join(' · ');
  const figureSaid = figure === 'COUNT' ? words.count : figureNames.figure(asked.figures[at - 1]!);
  const made = useMemo((): Sheet | undefined => {
    if (!found) return undefined;
    const points = found.points.map(point => ({day: point.effectiveOn, rows: rowsOf(point, {...found.basis, effectiveOn: point.effectiveOn}), point}));
    const groups = new Map<string, Row>();
    for (const {rows} of points) for (const row of rows) if (!groups.has(row.key)) groups.set(row.key, row);
    const last = new Map(points.at(-1)?.rows.map(row => [row.key, Number(row.cells[at]?.value ?? 0)]));
    const keys = [...groups.keys()].sort((a, b) => (last.get(b) ?? 0) - (last.get(a) ?? 0));
    const unit = points.map(({point}) => unitOf(point, figure)).find(each => each !== 'number') ?? 'number';
    return {
      title: `${words.seriesTitle(names.type(kind.type), bySaid)}: ${figureSaid}`, groups: [words.day], bases: [found.basis], file: `${kind.many}-over-days-${figure.toLowerCase()}`,
      columns: keys.map(key => ({id: key || 'all', label: groups.get(key)!.labels.filter(Boolean).join(' · ') || words.all, of: unit, figure: key || 'all'})),
      rows: points.map(({day, rows}) => {
        const here = new Map(rows.map(row => [row.key, row]));
        return {
          key: day, labels: [day],
          cells: keys.map(key => {
            const row = here.get(key);
            return {value: row?.cells[at]?.value ?? (figure === 'COUNT' ? 0 : null), href: row?.href};
          }),
        };
      }),
    };
  }, [found, rowsOf, at, figure, figureSaid, words, names, kind, bySaid]);
  return <>
    <Waiting on={waiting && !found} />
    <Told of={problems} again={again} />
    {made && found && <div className={stale ? 'stale' : ''}>
      <BasisLine basis={found.basis} />
      <SheetCharts of={made} figures={made.columns.slice(0, 6).map(each => each.figure)} over title={() => made.title} />
      {made.columns.length > 6 && <p className="small quiet">{words.mostSeries(6)}</p>}
      <SheetTable of={made} />
      <Notes of={made} kind={kind} />
      <Records kind={kind} filter={filter} basis={found.basis} />
    </div>}
  </>;
}

const drawnIn = (text: string | undefined, asked: Asked) => text ? text.split(',') : [asked.figures[0] ? figureName(asked.figures[0]) : 'COUNT'];

const unitOf = (counted: Counted, name: string) => {
  const figure = counted.groups.flatMap(each => each.figures).find(each => each.name === name && (each.money || each.day));
  return figure?.money ? 'money' as const : figure?.day ? 'day' as const : 'number' as const;
};

const isListOpen = (kind: Kind, roles: readonly string[]) => isOpen(kind.open, roles);

/** Groups as rows, each with the way to its lines. */
function useRows(kind: Kind, asked: Asked, filter: Filter | null) {
  const words = useWords(WORDS);
  const names = useNames();
  const {roles} = useMe();
  const key = JSON.stringify([asked, filter]);
  return useMemo(() => {
    const rows = (counted: Counted, basis: Basis): Row[] => counted.groups.map((group: Group) => {
      const said = groupFilter(kind, group.values);
      const href = !isListOpen(kind, roles) ? undefined : said && linesAt(kind.type, both(filter ?? {}, said), basis);
      return {
        key: group.values.map(each => each.value ?? '').join('\u0001'), href,
        labels: group.values.map(({by, value}) => {
          const list = wordsOf(kind, by);
          return value === null ? '' : list ? names.value(value, list) : value === 'true' ? words.yes : value === 'false' ? words.no : by === 'TYPE' && kind.type === 'FactRecord' ? names.fact(value) : value;
        }),
        cells: [{value: group.count, href}, ...group.figures.map(each => ({value: each.money?.amount ?? each.day ?? each.number, href}))],
      };
    });
    return Object.assign(rows, {roles});
    // The key holds what is asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [kind, key, names, roles, words]);
}

/** What is wrong, and of people, the day as of which analysts may count. */
function Told({of, again}: {of: Parameters<typeof Problems>[0]['of']; again: () => void}) {
  const words = useWords(WORDS);
  const [parameters, set] = useAddress();
  const isAtQuarters = of.some(each => each.code === 'QUARTER_ENDS_ONLY');
  const day = quarterEnd(parameters['on']);
  return <>
    <Problems of={of} again={again} />
    {isAtQuarters && <p className="notice">{words.quarterWhy} <button type="button" onClick={() => set({position: null, on: day, ...(parameters['bposition'] || parameters['bon'] ? {bposition: null, bon: quarterEnd(parameters['bon'])} : {})})}>{words.quarter(day)}</button></p>}
  </>;
}

function Notes({of, kind}: {of: Sheet; kind: Kind}) {
  const words = useWords(WORDS);
  const {roles} = useMe();
  const isMissing = of.rows.some(row => row.cells.some((cell, n) => cell.value === null && !['difference', 'change'].includes(of.columns[n]?.side ?? '')));
  const leadsNowhere = of.rows.some(row => row.href === null || row.cells.some(cell => cell.href === null));
  return <>
    {isMissing && <p className="small quiet">{words.few}</p>}
    {!isListOpen(kind, roles) ? <p className="small quiet">{words.linesClosed}</p> : leadsNowhere && <p className="small quiet">{words.noLines}</p>}
  </>;
}

function Records({kind, filter, basis}: {kind: Kind; filter: Filter | null; basis: Basis}) {
  const words = useWords(WORDS);
  const {roles} = useMe();
  if (!isListOpen(kind, roles)) return null;
  return <section className="noprint">
    <h2>{words.takeOut}</h2>
    <p>{words.takeOutAbout}</p>
    <TakeOut kind={kind} filter={filter} at={{position: basis.position, effectiveOn: basis.effectiveOn}} />
  </section>;
}
