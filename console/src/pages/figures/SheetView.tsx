import {Link} from 'wouter';
import {Bars} from '../../ui/chart/Bars.tsx';
import {Lines} from '../../ui/chart/Lines.tsx';
import type {ChartProps} from '../../ui/chart/chart.ts';
import {csv, namePart, save} from '../../ui/download.ts';
import {formatNumber} from '../../ui/Value.tsx';
import {useLanguage, useWords, type Language, type Sentences} from '../../words/language.ts';
import {basisPart, type Basis} from './basis.ts';
import type {Cell, Column, Row, Sheet, Unit} from './sheet.ts';
import './figures.css';

const WORDS: Sentences<{
  csv: string; parquet: string; open: string; lines: string; noLines: string; total: string; none: string; yuan: string; basis: (position: number, day: string) => string; and: string; more: (shown: number, all: number) => string;
  empty: string;
}> = {
  en: {
    csv: 'Table (CSV)', parquet: 'Table (Parquet)', open: 'Open', lines: 'Lines', noLines: 'No filter of the list says this', total: 'Together', none: '—', yuan: 'CNY',
    basis: (position, day) => `As known after position ${position}, in effect on ${day}.`, and: ' Beside it: ', more: (shown, all) => `The chart shows the first ${shown} of ${all} rows; the table has all of them.`,
    empty: 'There is nothing to count here.',
  },
  zh: {
    csv: '表格（CSV）', parquet: '表格（Parquet）', open: '查看', lines: '明细', noLines: '清单没有对应的条件', total: '合计', none: '—', yuan: '元',
    basis: (position, day) => `截至位置 ${position} 所知、${day} 有效的内容。`, and: '对比：', more: (shown, all) => `图表只显示前 ${shown} 行（共 ${all} 行），表格为全部。`,
    empty: '没有可统计的内容。',
  },
};

const MOST_BARS = 40;

export function formatted(value: Cell['value'], of: Unit, language: Language): string {
  if (value === null) return '—';
  if (of === 'day') return String(value);
  return of === 'percent' ? `${Number(value) > 0 ? '+' : ''}${formatNumber(value, language)} %` : formatNumber(value, language);
}

const sayBases = (bases: readonly Basis[], words: {basis: (position: number, day: string) => string; and: string}) =>
  bases.map(each => words.basis(each.position, each.effectiveOn)).join(words.and);

/** The table, with a way from each figure to the lines of which it was counted, and the way to take it out. */
export function SheetTable({of: sheet}: {of: Sheet}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const file = namePart(`${sheet.file}-${basisPart(sheet.bases)}`);
  const headed = sheet.columns.map(each => each.of === 'money' ? `${each.label} (${words.yuan})` : each.of === 'percent' ? `${each.label} (%)` : each.label);
  const takeOut = () => save(csv([
    [...sheet.groups, ...headed],
    ...sheet.rows.map(line), ...(sheet.total ? [line(sheet.total)] : []),
  ]), `${file}.csv`);
  // Without the total, which a program would take for a row.
  const takeOutParquet = async () => {
    const {parquet} = await import('../../ui/parquet.ts');
    save(parquet([
      ...sheet.groups.map((name, n) => ({name, of: 'text' as const, values: sheet.rows.map(each => each.labels[n] || null)})),
      ...sheet.columns.map((each, n) => ({name: headed[n]!, of: each.of === 'day' ? 'day' as const : 'number' as const, values: sheet.rows.map(one => one.cells[n]!.value)})),
    ], {title: sheet.title, basis: sayBases(sheet.bases, words)}), `${file}.parquet`);
  };
  if (sheet.rows.length === 0) return <p role="status">{words.empty}</p>;
  const hasLinks = sheet.rows.some(row => row.href);
  const row = (each: Row, isTotal = false) => <tr key={each.key} className={isTotal ? 'total' : ''}>
    {isTotal ? sheet.groups.length > 0 && <th scope="row" colSpan={sheet.groups.length}>{words.total}</th>
      : each.labels.map((label, n) => <th key={n} scope="row">{label || words.none}</th>)}
    {each.cells.map((cell, n) => <td key={n} className="number"><Shown cell={cell} column={sheet.columns[n]!} language={language} /></td>)}
    {hasLinks && <td className="noprint">{each.href ? <Link href={each.href}>{words.lines}<span className="unseen"> {isTotal ? words.total : each.labels.join(' ')}</span></Link>
      : each.href === null && <span className="quiet small">{words.noLines}</span>}</td>}
  </tr>;
  return <>
    <p className="row noprint"><button type="button" onClick={takeOut}>{words.csv}</button>
      <button type="button" onClick={() => void takeOutParquet()}>{words.parquet}</button></p>
    <div className="scroll sheet" tabIndex={0} role="region" aria-label={sheet.title}>
      <table>
        <caption>{sheet.title}</caption>
        <thead><tr>
          {sheet.groups.map(each => <th key={each} scope="col">{each}</th>)}
          {sheet.columns.map(each => <th key={each.id} scope="col" className="number">{each.label}{each.of === 'money' && <> <span className="quiet small">{words.yuan}</span></>}</th>)}
          {hasLinks && <th scope="col" className="noprint">{words.open}</th>}
        </tr></thead>
        <tbody>{sheet.rows.map(each => row(each))}</tbody>
        {sheet.total && <tfoot>{row(sheet.total, true)}</tfoot>}
      </table>
    </div>
  </>;
}

const line = (row: Row) => [...row.labels, ...row.cells.map(cell => cell.value)];

function Shown({cell, column, language}: {cell: Cell; column: Column; language: Language}) {
  const text = formatted(cell.value, column.of, language);
  return cell.href && cell.value !== null ? <Link href={cell.href}>{text}</Link> : <span className={cell.value === null ? 'quiet' : 'nowrap'}>{text}</span>;
}

const numberOf = (value: Cell['value']) => value === null || !Number.isFinite(Number(value)) ? null : Number(value);

/** Charts of some figures: one for each where two answers are compared, one for all of a unit else. */
export function SheetCharts({of: sheet, figures, over = false, title}: {of: Sheet; figures: readonly string[]; over?: boolean; title: (figure: string) => string}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const drawn = sheet.columns.filter(each => each.side !== 'difference' && each.side !== 'change' && each.of !== 'day' && figures.includes(each.figure));
  if (drawn.length === 0 || sheet.rows.length === 0) return null;
  const isCompared = sheet.bases.length > 1;
  const charts = isCompared ? [...new Set(drawn.map(each => each.figure))].map(each => drawn.filter(column => column.figure === each))
    : (['money', 'number'] as const).map(unit => drawn.filter(each => each.of === unit)).filter(each => each.length > 0);
  const rows = over ? sheet.rows : sheet.rows.slice(0, MOST_BARS);
  return <>
    {charts.map(columns => {
      const isMoney = columns[0]!.of === 'money';
      const chart: ChartProps = {
        title: `${isCompared ? title(columns[0]!.figure) : sheet.title}${isMoney ? ` (${words.yuan})` : ''}`,
        basis: sayBases(sheet.bases, words),
        labels: rows.map(row => row.labels.filter(Boolean).join(' · ') || words.total),
        series: columns.map(each => ({name: each.label, values: rows.map(row => numberOf(row.cells[sheet.columns.indexOf(each)]!.value))})),
        format: value => formatNumber(isMoney ? Math.round(value) : Number(value.toFixed(4)), language),
        file: namePart(`${sheet.file}-${columns[0]!.figure}-${basisPart(sheet.bases)}`),
      };
      return over ? <Lines key={columns[0]!.id} {...chart} /> : <Bars key={columns[0]!.id} {...chart} />;
    })}
    {rows.length < sheet.rows.length && <p className="small quiet">{words.more(rows.length, sheet.rows.length)}</p>}
  </>;
}
