import {useState} from 'react';
import type {Kind} from '../../schema/catalogue.ts';
import {useAddress} from '../../shell/address.ts';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {askedIn, figureName, figureText, FIRSTS, type FigureAsked, type Test} from './aggregate.ts';
import {useFigureNames} from './useFigureNames.ts';
import {quarterEnd} from './quarters.ts';

const WORDS: Sentences<{
  by: string; addBy: string; choose: string; figures: string; kind: string; column: string; per: string; noPer: string; percentile: string; add: string; remove: string; having: string; figure: string;
  from: string; to: string; order: string; byGroups: string; descending: string; first: string; count: string; drawn: string; days: string; every: string; atPoint: string; since: string; until: string; take: string; earlier: string; none: string;
}> = {
  en: {
    by: 'Grouped by', addBy: 'Group by', choose: 'Choose', figures: 'Figures beside the count', kind: 'Figure', column: 'Of', per: 'Per', noPer: 'nothing', percentile: 'Of a hundred', add: 'Add', remove: 'Remove', having: 'Only groups where',
    figure: 'Figure', from: 'at least', to: 'at most', order: 'Order', byGroups: 'by groups', descending: 'descending', first: 'At most', count: 'Records', drawn: 'In the chart', days: 'Over days', every: 'Every', atPoint: 'at points in time alone', since: 'From', until: 'To', take: 'Apply', earlier: 'Move to the front', none: 'nothing: all together',
  },
  zh: {
    by: '分组依据', addBy: '分组依据', choose: '选择', figures: '记录数之外的统计值', kind: '统计方式', column: '项目', per: '除以', noPer: '不除', percentile: '百分位', add: '添加', remove: '删除', having: '只显示符合下列条件的组',
    figure: '统计值', from: '不低于', to: '不高于', order: '排序', byGroups: '按分组', descending: '倒序', first: '最多显示', count: '记录数', drawn: '图表显示', days: '逐期统计', every: '间隔', atPoint: '仅按时点', since: '自', until: '至', take: '应用', earlier: '移到最前', none: '不分组：合计',
  },
};

/** What is counted by what: all of it stands in the address. */
export function Asking({kind}: {kind: Kind}) {
  const words = useWords(WORDS);
  const names = useNames();
  const named = useFigureNames(kind);
  const [parameters, set] = useAddress();
  const asked = askedIn(parameters, kind);
  const replace = {replace: true};
  const setFigures = (figures: readonly FigureAsked[]) => set({figures: figures.map(figureText).join(','), draw: null}, replace);
  const setHaving = (tests: readonly Test[]) => set({having: tests.map(each => [each.figure, each.from ?? '', each.to ?? ''].join(':')).join(',')}, replace);
  const figureOf = (name: string) => {
    const found = asked.figures.find(each => figureName(each) === name);
    return name === 'COUNT' || !found ? words.count : named.figure(found);
  };
  const figures = ['COUNT', ...asked.figures.map(figureName)];
  const groups = [...(kind.groups ?? [])].map(each => ({...each, name: named.group(each.word)})).sort((a, b) => Number(a.word.includes('__')) - Number(b.word.includes('__')) || a.name.localeCompare(b.name));
  const setDays = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const every = String(data.get('every') ?? '');
    const to = String(data.get('to') ?? '') || quarterEnd(parameters['on']);
    set(every ? {every, to, from: String(data.get('from') ?? '') || `${Number(to.slice(0, 4)) - 2}${to.slice(4)}`} : {every: null, from: null, to: null});
  };
  return <div className="noprint">
    <fieldset><legend>{words.by}</legend>
      <ul className="chosen">{asked.groupBy.length === 0 && <li className="quiet">{words.none}</li>}
        {asked.groupBy.map((by, n) => <li key={by}><span>{named.group(by)}</span>
          {n > 0 && <button type="button" onClick={() => set({by: [by, ...asked.groupBy.filter(each => each !== by)].join(',')}, replace)}>{words.earlier}</button>}
          <button type="button" aria-label={`${words.remove}: ${named.group(by)}`} onClick={() => set({by: asked.groupBy.filter(each => each !== by).join(',')}, replace)}>{words.remove}</button></li>)}
      </ul>
      {asked.groupBy.length < 5 && <label>{words.addBy}<select value="" onChange={e => set({by: [...asked.groupBy, e.target.value].join(',')}, replace)}>
        <option value="">{words.choose}</option>{groups.filter(each => !asked.groupBy.includes(each.word)).map(each => <option key={each.word} value={each.word} title={each.about}>{each.name}</option>)}</select></label>}
    </fieldset>
    <fieldset><legend>{words.figures}</legend>
      <ul className="chosen">{asked.figures.map(each => <li key={figureText(each)}><span>{named.figure(each)}</span>
        <button type="button" aria-label={`${words.remove}: ${named.figure(each)}`} onClick={() => setFigures(asked.figures.filter(one => figureText(one) !== figureText(each)))}>{words.remove}</button></li>)}</ul>
      <AddFigure kind={kind} onAdd={added => { if (!asked.figures.some(each => figureText(each) === figureText(added))) setFigures([...asked.figures, added]); }} />
    </fieldset>
    <details open={asked.having.length > 0 || !!asked.order || undefined}><summary>{words.having} · {words.order}</summary>
      <ul className="chosen">{asked.having.map(test => <li key={test.figure}><span>{figureOf(test.figure)} {test.from && `${words.from} ${test.from}`} {test.to && `${words.to} ${test.to}`}</span>
        <button type="button" onClick={() => setHaving(asked.having.filter(each => each !== test))}>{words.remove}</button></li>)}</ul>
      <form className="row" onSubmit={e => {
        e.preventDefault();
        const data = new FormData(e.currentTarget);
        const test = {figure: String(data.get('figure')), from: String(data.get('from') ?? ''), to: String(data.get('to') ?? '')};
        if (test.from || test.to) setHaving([...asked.having.filter(each => each.figure !== test.figure), test]);
      }}>
        <label>{words.figure}<select name="figure">{figures.map(each => <option key={each} value={each}>{figureOf(each)}</option>)}</select></label>
        <label>{words.from}<input name="from" type="number" step="any" /></label>
        <label>{words.to}<input name="to" type="number" step="any" /></label>
        <button>{words.add}</button>
      </form>
      <div className="row">
        <label>{words.order}<select value={asked.order} onChange={e => set({order: e.target.value}, replace)}><option value="">{words.byGroups}</option>
          {figures.map(each => <option key={each} value={each}>{figureOf(each)}</option>)}
          {asked.groupBy.map(each => <option key={each} value={each}>{named.group(each)}</option>)}</select></label>
        <label className="line"><input type="checkbox" checked={asked.down} disabled={!asked.order} onChange={e => set({down: e.target.checked ? 'yes' : null}, replace)} />{words.descending}</label>
        <label>{words.first}<select value={asked.first} onChange={e => set({first: e.target.value}, replace)}>{FIRSTS.map(each => <option key={each}>{each}</option>)}</select></label>
      </div>
    </details>
    {figures.length > 1 && <div className="row"><label>{words.drawn}<select value={parameters['draw'] ?? figures[1]} onChange={e => set({draw: e.target.value}, replace)}>
      {figures.map(each => <option key={each} value={each}>{figureOf(each)}</option>)}</select></label></div>}
    {kind.series && <details open={!!parameters['every'] || undefined}><summary>{words.days}</summary>
      <form className="row" key={`${parameters['every']} ${parameters['from']} ${parameters['to']}`} onSubmit={e => { e.preventDefault(); setDays(e.currentTarget); }}>
        <label>{words.every}<select name="every" defaultValue={parameters['every'] ?? 'QUARTER'}><option value="">{words.atPoint}</option>
          {['MONTH', 'QUARTER', 'YEAR'].map(each => <option key={each} value={each}>{names.value(each, 'SeriesStep')}</option>)}</select></label>
        <label>{words.since}<input name="from" type="date" defaultValue={parameters['from'] ?? ''} /></label>
        <label>{words.until}<input name="to" type="date" defaultValue={parameters['to'] ?? ''} /></label>
        <button>{words.take}</button>
        {parameters['every'] && <button type="button" onClick={() => set({every: null, from: null, to: null})}>{words.remove}</button>}
      </form></details>}
  </div>;
}

function AddFigure({kind, onAdd}: {kind: Kind; onAdd: (figure: FigureAsked) => void}) {
  const words = useWords(WORDS);
  const names = useNames();
  const named = useFigureNames(kind);
  const [chosen, setChosen] = useState('SUM');
  const measures = kind.measures;
  if (!measures) return null;
  return <form className="row" onSubmit={e => {
    e.preventDefault();
    const data = new FormData(e.currentTarget);
    const column = String(data.get('column') ?? ''), per = String(data.get('per') ?? ''), percentile = String(data.get('percentile') ?? '');
    if (column) onAdd({kind: chosen, column, ...(per && {per}), ...(chosen === 'PERCENTILE' && {percentile: percentile || '50'})});
  }}>
    <label>{words.kind}<select value={chosen} onChange={e => setChosen(e.target.value)}>{measures.kind.map(each => <option key={each.word} value={each.word} title={each.about}>{names.value(each.word, 'FigureKind')}</option>)}</select></label>
    <label>{words.column}<select name="column" required defaultValue=""><option value="">{words.choose}</option>{measures.column.map(each => <option key={each.word} value={each.word} title={each.about}>{named.column(each.word)}</option>)}</select></label>
    {chosen === 'PERCENTILE' && <label>{words.percentile}<input name="percentile" type="number" min="0" max="100" step="any" defaultValue="50" /></label>}
    <label>{words.per}<select name="per" defaultValue=""><option value="">{words.noPer}</option>{measures.per.map(each => <option key={each.word} value={each.word} title={each.about}>{named.column(each.word)}</option>)}</select></label>
    <button>{words.add}</button>
  </form>;
}
