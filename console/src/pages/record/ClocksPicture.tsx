import {useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent} from 'react';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {boundsOf, dayNumber, dayOf, holds, UNKNOWN, type Rectangle} from './rectangles.ts';

const WORDS: Sentences<{picture: string; how: string; x: string; y: string; spot: (position: number, day: string) => string; never: string; from: (position: number, day: string) => string}> = {
  en: {
    picture: 'Crosshair on both clocks', x: 'what was known after which position →', y: '↑ what was in effect on which day', spot: (position, day) => `position ${position}, ${day}`, never: 'the record isn’t there',
    how: 'Each rectangle is a version: known from one position to another, in effect from one day to another. Every change takes the same space, however far apart two of them lie. Drag the crosshair, or move it by the arrow keys from edge to edge; with Shift or by Page Up and Page Down ten edges at once, by Home and End to the first and the last position.',
    from: (position, day) => `version known from ${position}, in effect from ${day}`,
  },
  zh: {
    picture: '双时间轴十字线', x: '截至何位置所知 →', y: '↑ 何日有效', spot: (position, day) => `位置 ${position}，${day}`, never: '该处没有此登记',
    how: '每个矩形是一个版本：自某位置至某位置所知，自某日至某日有效。各次变化等距排列，不按间隔长短。可拖动十字线，或用方向键逐边移动；按住 Shift 或用翻页键一次移动十条边，Home、End 到首尾位置。',
    from: (position, day) => `自位置 ${position} 所知、自 ${day} 有效的版本`,
  },
};

export interface Spot {readonly position: number; readonly day: string}

const LEFT = 88, TOP = 24, BELOW = 56, RIGHT = 16;
const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** Where something stands among sorted bounds: 0 before the first, then one on for each that it has reached. */
function bandOf<T extends number | string>(bounds: readonly T[], value: T): number {
  let low = 0, high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! <= value) low = middle + 1; else high = middle;
  }
  return low;
}

/**
 * The versions as rectangles, knowledge across and effect up. Between two neighbouring bounds lies a band; all bands are
 * of the same size, so that what happened within a day is seen as well as what took years.
 */
export function ClocksPicture({all, last, today, spot, onMove}: {
  all: readonly Rectangle[]; last: number; today: string; spot: Spot; onMove: (spot: Spot) => void;
}) {
  const words = useWords(WORDS);
  const names = useNames();
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const [isDragged, setIsDragged] = useState(false);
  const {positions, days} = useMemo(() => boundsOf(all), [all]);
  const across = positions.length + 1, up = days.length + 1;
  const wide = clamp(560 / across, 14, 120), high = clamp(380 / up, 12, 60);
  const width = LEFT + across * wide + RIGHT, height = TOP + up * high + BELOW;
  const bottom = TOP + up * high;
  const xOf = (position: number) => LEFT + bandOf(positions, position) * wide;
  const yOf = (day: string) => bottom - bandOf(days, day) * high;
  const ends = {
    x: (band: number): [number, number] => [band === 0 ? Math.max(0, (positions[0] ?? 0) - 1) : positions[band - 1]!, band === across - 1 ? Math.max(last, positions[band - 1] ?? 0) + 1 : positions[band]!],
    y: (band: number): [number, number] => {
      const first = days.length ? dayNumber(days[0]!) : dayNumber(today), final = days.length ? dayNumber(days[days.length - 1]!) : first;
      return [band === 0 ? first - 30 : dayNumber(days[band - 1]!), band === up - 1 ? Math.max(dayNumber(today), final) + 1 : dayNumber(days[band]!)];
    },
  };
  const part = (value: number, [from, to]: [number, number]) => (to - from <= 1 ? 0.5 : clamp((value - from) / (to - from), 0.06, 0.94));
  const spotX = LEFT + (bandOf(positions, spot.position) + part(spot.position, ends.x(bandOf(positions, spot.position)))) * wide;
  const spotY = bottom - (bandOf(days, spot.day) + part(dayNumber(spot.day), ends.y(bandOf(days, spot.day)))) * high;
  const here = all.find(each => holds(each, spot.position, spot.day));
  const move = (event: PointerEvent) => {
    const box = svg.current!.getBoundingClientRect();
    const x = clamp((event.clientX - box.left - LEFT) / wide, 0, across - 0.001), y = clamp((bottom - (event.clientY - box.top)) / high, 0, up - 0.001);
    const [p1, p2] = ends.x(Math.floor(x)), [d1, d2] = ends.y(Math.floor(y));
    onMove({position: clamp(Math.floor(p1 + (x % 1) * (p2 - p1)), 0, last), day: dayOf(Math.floor(d1 + (y % 1) * (d2 - d1)))});
  };
  const toBand = (axis: 'x' | 'y', by: number) => {
    if (axis === 'x') {
      const band = clamp(bandOf(positions, spot.position) + by, 0, across - 1);
      onMove({...spot, position: band === 0 ? ends.x(0)[0] : positions[band - 1]!});
    } else {
      const band = clamp(bandOf(days, spot.day) + by, 0, up - 1);
      onMove({...spot, day: band === 0 ? dayOf(ends.y(0)[1] - 1) : days[band - 1]!});
    }
  };
  const key = (event: KeyboardEvent) => {
    const many = event.shiftKey ? 10 : 1;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowRight: () => toBand('x', many), ArrowLeft: () => toBand('x', -many), ArrowUp: () => toBand('y', many), ArrowDown: () => toBand('y', -many),
      PageUp: () => toBand('y', 10), PageDown: () => toBand('y', -10), Home: () => toBand('x', -across), End: () => onMove({...spot, position: last}),
    };
    const go = moves[event.key];
    if (!go || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go();
  };
  const changed = (each: Rectangle) => each.knownFrom.fact ? names.fact(each.knownFrom.fact.type) : '';
  let lastX = -100, lastY = 1e6;
  const recorded = useMemo(() => new Map(all.map(each => [each.knownFrom.position, each.knownFrom.fact?.recordedAt.slice(0, 10)])), [all]);
  return <figure className="picture">
    <figcaption className="small quiet" id={`${id}-how`}>{words.how}</figcaption>
    <div className="scroll">
      <svg ref={svg} width={width} height={height} tabIndex={0} role="application" aria-label={`${words.picture}: ${words.spot(spot.position, spot.day)}, ${here ? words.from(here.knownFrom.position, here.effectiveFrom.on) : words.never}`} aria-describedby={`${id}-how`}
        onKeyDown={key} onPointerDown={event => { event.currentTarget.setPointerCapture(event.pointerId); setIsDragged(true); move(event); }}
        onPointerMove={event => { if (isDragged) move(event); }} onPointerUp={() => setIsDragged(false)} onPointerCancel={() => setIsDragged(false)}>
        <defs><pattern id={`${id}-aside`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" className="paper" /><path d="M0 0 V6" className="hatch" /></pattern></defs>
        {all.map(each => {
          const x = xOf(each.knownFrom.position), right = each.knownTo ? xOf(each.knownTo.position) : LEFT + across * wide;
          const y = each.effectiveFrom.on === UNKNOWN ? bottom : yOf(each.effectiveFrom.on), top = each.effectiveTo ? yOf(each.effectiveTo.on) : TOP;
          return <rect key={each.id} x={x} y={top} width={right - x} height={y - top} className={each === here ? 'version here' : 'version'} {...(each.setAside && {style: {fill: `url(#${id}-aside)`}})}>
            <title>{`${words.from(each.knownFrom.position, each.effectiveFrom.on)}: ${changed(each)}`}</title></rect>;
        })}
        <g className="axis">
          <path d={`M${LEFT} ${TOP} V${bottom} H${LEFT + across * wide}`} />
          {positions.map(position => {
            const x = xOf(position), isTold = x - lastX >= 74;
            if (isTold) lastX = x;
            return <g key={position}><path d={`M${x} ${bottom} v${isTold ? 6 : 3}`} />{isTold && <><text x={x} y={bottom + 18} fontSize="11" textAnchor="start">{position}</text><text x={x} y={bottom + 32} fontSize="11" textAnchor="start">{recorded.get(position) ?? ''}</text></>}</g>;
          })}
          {days.map(day => {
            const y = yOf(day), isTold = lastY - y >= 15;
            if (isTold) lastY = y;
            return <g key={day}><path d={`M${LEFT} ${y} h${isTold ? -6 : -3}`} />{isTold && <text x={LEFT - 9} y={y + 4} fontSize="11" textAnchor="end">{day}</text>}</g>;
          })}
          <text x={LEFT} y={height - 6} fontSize="11.5">{words.x}</text>
          <text x={4} y={14} fontSize="11.5">{words.y}</text>
        </g>
        <g className="cross" aria-hidden="true"><path d={`M${spotX} ${TOP} V${bottom} M${LEFT} ${spotY} H${LEFT + across * wide}`} /><circle cx={spotX} cy={spotY} r="7" /></g>
      </svg>
    </div>
  </figure>;
}
