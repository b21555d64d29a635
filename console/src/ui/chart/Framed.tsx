import {useId, useRef, type ReactNode} from 'react';
import {save} from '../download.ts';
import {useWords, type Sentences} from '../../words/language.ts';
import {picture, useWidth, type ChartProps} from './chart.ts';
import './chart.css';

const WORDS: Sentences<{takeOut: string; alternative: (names: string, count: number) => string}> = {
  en: {takeOut: 'Picture (SVG)', alternative: (names, count) => `Chart of ${names} for ${count} entries. The table below has every number.`},
  zh: {takeOut: '图片（SVG）', alternative: (names, count) => `${names}图表，共 ${count} 项。全部数字见下表。`},
};

/** A chart with its title, what it says to who doesn't see it, and the way to take it out. */
export function Framed({chart, draw}: {chart: ChartProps; draw: (width: number) => {height: number; body: ReactNode}}) {
  const words = useWords(WORDS);
  const [frame, width] = useWidth();
  const drawn = useRef<SVGSVGElement>(null);
  const id = useId();
  const {height, body} = draw(width);
  return <figure className="chart">
    <figcaption><span id={id}>{chart.title}</span>
      <button type="button" className="noprint" onClick={() => drawn.current && save(picture(drawn.current, chart.title, chart.basis), `${chart.file}.svg`)}>{words.takeOut}</button></figcaption>
    <div ref={frame}>
      <svg ref={drawn} role="img" aria-labelledby={`${id} ${id}-said`} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <desc id={`${id}-said`}>{words.alternative(chart.series.map(each => each.name).join(', '), chart.labels.length)}</desc>
        {body}
      </svg>
    </div>
  </figure>;
}
