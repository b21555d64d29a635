import {useEffect} from 'react';
import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {useKind} from '../../schema/catalogue.ts';
import {recordPath, addressOf, useAddress} from '../../shell/address.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {TakeOut} from '../../ui/TakeOut.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {linesAt, pointA, type Basis} from './basis.ts';
import {accounts, budgetUnits, departments, type AccountsQuery, type DepartmentsQuery} from './figures.query.ts';
import type {Filter} from './lines.ts';
import {sheet, type Row} from './sheet.ts';
import {SheetCharts, SheetTable} from './SheetView.tsx';

const WORDS: Sentences<{
  unit: string; year: string; level: string; fund: string; code: string; name: string; title: (unit: string, year: string, level: string) => string; none: string;
  funds: string; classes: string; sections: string; items: string; lines: string; takeOut: string; noUnits: string; department: string; noDepartments: string;
  budget: string; first: string;
}> = {
  en: {
    unit: 'Unit', year: 'Budget year', level: 'By', fund: 'Fund', code: 'Code', name: 'Name', title: (unit, year, level) => `Final accounts of ${unit}, ${year}: ${level}`, none: '—',
    funds: 'funds', classes: 'classes', sections: 'sections', items: 'items', lines: 'lines', takeOut: 'Take the lines out', noUnits: 'No unit has budget lines at this point in time.',
    department: 'Department budgets and their accounts', noDepartments: 'No department budget was known at this point in time.', budget: 'Budget', first: 'To the first page',
  },
  zh: {
    unit: '单位', year: '预算年度', level: '汇总方式', fund: '预算', code: '代码', name: '名称', title: (unit, year, level) => `${unit} ${year}年度决算（按${level}）`, none: '—',
    funds: '预算类别', classes: '类', sections: '款', items: '项', lines: '项目', takeOut: '导出明细', noUnits: '本时点没有单位有预算项目。',
    department: '部门预算及部门决算', noDepartments: '本时点没有部门预算。', budget: '预算', first: '回到第一页',
  },
};

const LEVELS = ['funds', 'classes', 'sections', 'items', 'lines'] as const;
const AMOUNTS = ['budgeted', 'adjusted', 'spent', 'carriedOver', 'surplus'] as const;
/** Which column of the lines a level's code is of. */
const COLUMN_OF = {funds: null, classes: 'class', sections: 'section', items: 'item', lines: 'code'} as const;

export function AccountsView({view}: {view: 'accounts' | 'departments'}) {
  return view === 'accounts' ? <UnitAccounts /> : <Departments />;
}

/** One unit's final accounts of a year, by levels that foot. */
function UnitAccounts() {
  const words = useWords(WORDS);
  const names = useNames();
  const kind = useKind('BudgetLine');
  const [parameters, set] = useAddress();
  const known = useAnswer(budgetUnits, {asOf: pointA(parameters)}, {anew: false});
  const pairs = (known.data?.budgetExecution.groups ?? []).map(each => ({unit: each.values[0]?.value ?? '', year: each.values[1]?.value ?? ''}));
  const units = [...new Set(pairs.map(each => each.unit))];
  const unit = parameters['unit'] ?? '';
  const years = pairs.filter(each => each.unit === unit).map(each => each.year).sort().reverse();
  const year = parameters['year'] ?? '';
  const level = LEVELS.find(each => each === parameters['level']) ?? 'classes';
  // Which unit and year, if nobody said: the one with the most years, and its last year that is over.
  useEffect(() => {
    if (!known.data || (unit && year)) return;
    const one = unit || [...units].sort((a, b) => pairs.filter(each => each.unit === b).length - pairs.filter(each => each.unit === a).length)[0];
    const own = pairs.filter(each => each.unit === one).map(each => each.year).sort();
    const last = own.filter(each => Number(each) < new Date().getFullYear()).at(-1) ?? own.at(-1);
    if (one && last) set({unit: one, year: year || last}, {replace: true});
    // The answer holds all of it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [known.data, unit, year]);
  const asked = useAnswer(accounts, unit && /^\d{4}$/.test(year) ? {unit, year: Number(year), asOf: pointA(parameters)} : null, {anew: false});
  const found = asked.data?.finalAccounts;
  const filter: Filter = {unit: [unit], year: [Number(year)]};
  const made = found && sheet({
    title: words.title(found.unit, String(found.year), words[level]), groups: [words.fund, words.code, words.name], differs: '', changes: '',
    file: `final-accounts-${found.unit}-${found.year}-${level}`,
  }, {
    name: '', basis: found.basis,
    figures: [...AMOUNTS.map(id => ({id, label: names.field(id, 'AccountsRow'), of: 'money' as const})),
      ...(['lines', 'accounted'] as const).map(id => ({id, label: names.field(id, 'AccountsRow'), of: 'number' as const}))],
    rows: found[level].map(row => rowOf(row, level, filter, found.basis, row.fund ? names.value(row.fund, 'BudgetFund') : '')),
    total: {...rowOf(found.total, 'funds', filter, found.basis, ''), key: 'total', labels: []},
  });
  return <>
    <Problems of={known.problems} again={known.again} />
    <Waiting on={known.waiting && !known.data} />
    {known.data && units.length === 0 && <p role="status">{words.noUnits}</p>}
    {units.length > 0 && <div className="row noprint">
      <label>{words.unit}<select value={unit} onChange={e => set({unit: e.target.value, year: null})}>{[...new Set([...units, unit])].filter(Boolean).map(each => <option key={each}>{each}</option>)}</select></label>
      <label>{words.year}<select value={year} onChange={e => set({year: e.target.value})}>{[...new Set([...years, year])].filter(Boolean).map(each => <option key={each}>{each}</option>)}</select></label>
      <label>{words.level}<select value={level} onChange={e => set({level: e.target.value}, {replace: true})}>{LEVELS.map(each => <option key={each} value={each}>{words[each]}</option>)}</select></label>
    </div>}
    <Waiting on={asked.waiting && !found} />
    <Problems of={asked.problems} again={asked.again} />
    {made && <div className={asked.stale ? 'stale' : ''}>
      <BasisLine basis={found.basis} />
      <SheetCharts of={made} figures={['budgeted', 'adjusted', 'spent']} title={each => names.field(each, 'AccountsRow')} />
      <SheetTable of={made} />
      {kind && <><h2>{words.takeOut}</h2><TakeOut kind={kind} filter={filter} at={{position: found.basis.position, effectiveOn: found.basis.effectiveOn}} /></>}
    </div>}
  </>;
}

type Accounts = AccountsQuery['finalAccounts'];

function rowOf(row: Accounts['total'], level: (typeof LEVELS)[number], filter: Filter, basis: Basis, fund: string): Row {
  const column = COLUMN_OF[level];
  const lines: Filter = {...filter, ...(row.fund && {fund: [row.fund]}), ...(column && row.code && {[column]: [row.code]})};
  const href = linesAt('BudgetLine', lines, basis);
  return {
    key: `${row.fund} ${row.code}`, labels: [fund, row.code ?? '', row.name ?? ''], href,
    cells: [...AMOUNTS.map(each => ({value: row[each].amount, href: each === 'spent' ? linesAt('BudgetOutlay', {lineWhere: lines}, basis) : href})), {value: row.lines, href}, {value: row.accounted}],
  };
}

type Department = DepartmentsQuery['departmentBudgets']['edges'][number]['node'];

/** The department's budgets of all years, with what their accounts came to. */
function Departments() {
  const words = useWords(WORDS);
  const names = useNames();
  const [parameters, set] = useAddress();
  const {data, problems, waiting, stale, again} = useAnswer(departments, {after: parameters['after'] ?? null, asOf: pointA(parameters)}, {anew: false});
  const found = data?.departmentBudgets;
  const column = (id: 'total' | 'budgeted' | 'adjusted' | 'spent') => ({id, label: id === 'total' ? words.budget : names.field(id, 'DepartmentAccounts'), of: 'money' as const});
  const row = (node: Department): Row => ({
    key: node.code, labels: [String(node.year), names.value(node.status, 'DepartmentBudgetStatus')],
    href: addressOf(recordPath('DepartmentBudget', node.code), {position: String(found!.basis.position), on: found!.basis.effectiveOn}),
    cells: [{value: node.total.amount, href: linesAt('BudgetLine', {year: [node.year]}, found!.basis)},
      ...(['budgeted', 'adjusted', 'spent'] as const).map(each => ({value: node.accounts?.[each].amount ?? null, href: linesAt('BudgetLine', {year: [node.year]}, found!.basis)}))],
  });
  const made = found && sheet({title: words.department, groups: [words.year, names.field('status', 'DepartmentBudget')], file: 'department-budgets', differs: '', changes: ''},
    {name: '', basis: found.basis, figures: [column('total'), column('budgeted'), column('adjusted'), column('spent')], rows: found.edges.map(each => row(each.node))});
  return <>
    <Waiting on={waiting && !found} />
    <Problems of={problems} again={again} />
    {made && <div className={stale ? 'stale' : ''}>
      <BasisLine basis={found.basis} />
      {found.totalCount === 0 ? <p role="status">{words.noDepartments}</p> : <>
        <SheetCharts of={made} figures={['total', 'spent']} title={() => words.department} />
        <SheetTable of={made} />
        <p className="row">{parameters['after'] && <button type="button" onClick={() => set({after: null})}>{words.first}</button>}
          {found.pageInfo.hasNextPage && <Link className="button" href={addressOf('/console/records/DepartmentBudget', {position: String(found.basis.position), on: found.basis.effectiveOn})}>…</Link>}</p>
      </>}
    </div>}
  </>;
}
