import {useLanguage} from '../../words/language.ts';
import {FONT_PIXELS, SERIES_COLOURS, short, shortened, textWidth, ticks, type ChartProps} from './chart.ts';
import {Framed} from './Framed.tsx';

const DASHES = [undefined, '7 4', '2 3', '10 3 2 3', '4 2', '12 5'];
const HEIGHT = 330, BOTTOM = 34, TOP = 14;

/** A mark of its own for each series. */
function Mark({n, x, y}: {n: number; x: number; y: number}) {
  const colour = SERIES_COLOURS[n]!;
  const path = [
    'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0', 'M-4 -4h8v8h-8z', 'M0 -5l5 9h-10z', 'M0 -5.5l5 5.5l-5 5.5l-5 -5.5z', 'M0 5l5 -9h-10z', 'M-4 -4l8 8M4 -4l-8 8',
  ][n]!;
  return <path d={path} transform={`translate(${x} ${y})`} fill={n === 5 ? 'none' : n % 2 ? '#ffffff' : colour} stroke={colour} strokeWidth="1.6" />;
}

/** Lines over days or months, each named where it ends. */
export function Lines(chart: ChartProps) {
  const isChinese = useLanguage() === 'zh';
  return <Framed chart={chart} draw={width => {
    const {labels, format} = chart;
    const series = chart.series.slice(0, SERIES_COLOURS.length);
    const values = series.flatMap(each => each.values).filter(each => each !== null);
    const steps = ticks(values, 5);
    const low = steps[0]!, high = steps.at(-1)!;
    const isNarrow = width < 560;
    const left = Math.max(...steps.map(each => textWidth(short(each, isChinese), 11))) + 10;
    const right = isNarrow ? 12 : Math.min(width * 0.28, Math.max(...series.map(each => textWidth(each.name))) + 22);
    const names = isNarrow ? series.length * 20 : 0;
    const bottom = HEIGHT - BOTTOM;
    const x = (at: number) => left + (labels.length < 2 ? 0.5 : at / (labels.length - 1)) * (width - left - right);
    const y = (value: number) => TOP + (high - value) / (high - low) * (bottom - TOP);
    const every = Math.max(1, Math.ceil(labels.length / Math.max(2, Math.floor((width - left - right) / (Math.max(...labels.map(each => textWidth(each, 11)), 20) + 14)))));
    const ends = spread(series.map((each, n) => {
      const last = each.values.findLastIndex(value => value !== null);
      return {n, last, y: last < 0 ? bottom : y(each.values[last]!)};
    }), bottom);
    return {height: HEIGHT + names, body: <>
      {steps.map(step => <g key={step}>
        <line x1={left} x2={width - right} y1={y(step)} y2={y(step)} stroke={step === 0 ? 'var(--ink)' : 'var(--line)'} />
        <text x={left - 6} y={y(step) + 4} fontSize="11" textAnchor="end" fill="var(--quiet)">{short(step, isChinese)}</text>
      </g>)}
      {labels.map((label, at) => at % every === 0 && <text key={at} x={x(at)} y={bottom + 18} fontSize="11" textAnchor={at === 0 && labels.length > 1 ? 'start' : 'middle'}>{label}</text>)}
      {series.map((each, n) => <g key={n}>
        <path d={pathOf(each.values, x, y)} fill="none" stroke={SERIES_COLOURS[n]} strokeWidth="2" strokeDasharray={DASHES[n]} />
        {each.values.map((value, at) => value !== null && <g key={at}><Mark n={n} x={x(at)} y={y(value)} /><title>{`${labels[at]} · ${each.name}: ${format(value)}`}</title></g>)}
      </g>)}
      {isNarrow
        ? series.map((each, n) => <g key={n} transform={`translate(4 ${HEIGHT + n * 20})`}>
          <line x1="0" x2="26" y1="6" y2="6" stroke={SERIES_COLOURS[n]} strokeWidth="2" strokeDasharray={DASHES[n]} /><Mark n={n} x={13} y={6} />
          <text x="34" y="11" fontSize={FONT_PIXELS}>{shortened(each.name, width - 40)}</text></g>)
        : ends.map(end => <text key={end.n} x={x(Math.max(end.last, 0)) + 10} y={end.y + 4} fontSize={FONT_PIXELS} fill={SERIES_COLOURS[end.n]}>{shortened(series[end.n]!.name, right - 14)}<title>{series[end.n]!.name}</title></text>)}
    </>};
  }} />;
}

/** A line that breaks off where there is no value. */
const pathOf = (values: readonly (number | null)[], x: (at: number) => number, y: (value: number) => number) =>
  values.map((value, at) => value === null ? '' : `${at === 0 || values[at - 1] === null ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');

/** Names that would cover each other move apart. */
function spread<T extends {y: number}>(ends: readonly T[], lowest: number): readonly T[] {
  const sorted = [...ends].sort((a, b) => a.y - b.y);
  let least = -Infinity;
  const apart = sorted.map(each => {
    const y = Math.max(each.y, least);
    least = y + 16;
    return {...each, y};
  });
  let most = lowest;
  return apart.reverse().map(each => {
    const y = Math.min(each.y, most);
    most = y - 16;
    return {...each, y};
  });
}
