import {useId} from 'react';
import {useLanguage} from '../../words/language.ts';
import {FONT_PIXELS, SERIES_COLOURS, short, shortened, textWidth, ticks, type ChartProps} from './chart.ts';
import {Framed} from './Framed.tsx';

const BAR = 15, GAP = 3, BETWEEN = 14;

/** Patterns in the colour of each series, so that they are told apart in print and by who doesn't see colours. */
function Patterns({id, count}: {id: string; count: number}) {
  return <defs>{SERIES_COLOURS.slice(0, count).map((colour, n) => <pattern key={n} id={`${id}-${n}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={n === 2 ? 'rotate(-45)' : n === 1 ? 'rotate(45)' : undefined}>
    <rect width="6" height="6" fill={n === 0 ? colour : '#ffffff'} />
    {(n === 1 || n === 2) && <rect width="3.4" height="6" fill={colour} />}
    {n === 3 && <circle cx="3" cy="3" r="2.1" fill={colour} />}
    {n === 4 && <rect width="6" height="2.6" fill={colour} />}
    {n === 5 && <path d="M0 0h6M0 0v6" stroke={colour} strokeWidth="2.6" />}
  </pattern>)}</defs>;
}

/** Bars that lie, side by side for each label: their numbers stand at their ends. */
export function Bars(chart: ChartProps) {
  const id = useId();
  const isChinese = useLanguage() === 'zh';
  return <Framed chart={chart} draw={width => {
    const {labels, series, format} = chart;
    const count = Math.min(series.length, SERIES_COLOURS.length);
    const values = series.flatMap(each => each.values).filter(each => each !== null);
    const isNarrow = width < 560;
    const widest = Math.max(0, ...labels.map(each => textWidth(each)));
    const left = isNarrow ? 4 : Math.min(widest, width * 0.34) + 12;
    const right = Math.max(0, ...values.map(each => textWidth(format(each), 12))) + 10;
    const steps = ticks(values, Math.max(2, Math.floor((width - left - right) / 110)));
    const low = steps[0]!, high = steps.at(-1)!;
    const x = (value: number) => left + (value - low) / (high - low) * (width - left - right);
    const legend = series.length > 1 ? legendRows(series.map(each => each.name), width) : [];
    const top = (legend.length ? legend.at(-1)!.y + 22 : 0) + 22;
    const group = (isNarrow ? FONT_PIXELS + 6 : 0) + count * (BAR + GAP) + BETWEEN;
    const height = top + labels.length * group + 6;
    return {height, body: <>
      <Patterns id={id} count={count} />
      {legend.map(each => <g key={each.name} transform={`translate(${each.x} ${each.y})`}>
        <rect width="22" height="13" y="1" fill={`url(#${id}-${each.at})`} stroke={SERIES_COLOURS[each.at]} />
        <text x="28" y="12" fontSize={FONT_PIXELS}>{each.name}</text>
      </g>)}
      {steps.map(step => <g key={step}>
        <line x1={x(step)} x2={x(step)} y1={top - 4} y2={height} stroke={step === 0 ? 'var(--ink)' : 'var(--line)'} />
        <text x={x(step)} y={top - 8} fontSize="11" textAnchor={x(step) < 30 ? 'start' : 'middle'} fill="var(--quiet)">{short(step, isChinese)}</text>
      </g>)}
      {labels.map((label, row) => {
        const y = top + row * group;
        const begin = y + (isNarrow ? FONT_PIXELS + 6 : 0) + BETWEEN / 2;
        return <g key={row}>
          <text x={isNarrow ? 2 : left - 8} y={isNarrow ? y + FONT_PIXELS + 5 : begin + count * (BAR + GAP) / 2 + 4} fontSize={FONT_PIXELS} textAnchor={isNarrow ? 'start' : 'end'}>
            {shortened(label, isNarrow ? width - 4 : left - 12)}<title>{label}</title></text>
          {series.slice(0, count).map(({name, values: own}, n) => {
            const value = own[row] ?? null;
            const at = begin + n * (BAR + GAP);
            if (value === null) return <text key={n} x={x(0) + 5} y={at + 12} fontSize="12" fill="var(--quiet)">—</text>;
            const from = Math.min(x(0), x(value)), length = Math.abs(x(value) - x(0));
            return <g key={n}>
              <rect x={from} y={at} width={Math.max(length, 1)} height={BAR} fill={`url(#${id}-${n})`} stroke={SERIES_COLOURS[n]}><title>{`${label} · ${name}: ${format(value)}`}</title></rect>
              <text x={Math.max(x(0), x(value)) + 5} y={at + 12} fontSize="12">{format(value)}</text>
            </g>;
          })}
        </g>;
      })}
    </>};
  }} />;
}

/** Where the names of series stand above a chart, in as many rows as they need. */
export function legendRows(names: readonly string[], width: number) {
  let x = 4, y = 0;
  return names.slice(0, SERIES_COLOURS.length).map((name, at) => {
    const needs = textWidth(name) + 52;
    if (x > 4 && x + needs > width) { x = 4; y += 20; }
    const here = {name, at, x, y};
    x += needs;
    return here;
  });
}
