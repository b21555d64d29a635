import {useAnswer} from '../../api/useAnswer.ts';
import {Problems} from '../../ui/Problems.tsx';
import {formatNumber} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {allOf} from '../../schema/questions.ts';
import {useAddress} from '../../shell/address.ts';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import type {Based} from './Board.tsx';
import {deadlineSeries} from './deadlines.query.ts';
import {narrowed, pinned, standing} from './filters.ts';

const WORDS: Sentences<{
  title: string; show: string; hide: string; open: string; late: string; suspended: string; day: string; table: string; chart: (first: string, last: string, late: number) => string;
}> = {
  en: {
    title: 'How it was', show: 'Show how the clocks stood in the last three years', hide: 'Hide', open: 'Running, in time', late: 'Late, act awaited', suspended: 'Suspended', day: 'As of',
    table: 'Clocks as they stood at the end of each quarter',
    chart: (first, last, late) => `Lines of the clocks that ran, were late and stood still, from ${first} to ${last}; at the end ${late} were late. The table below has the figures.`,
  },
  zh: {
    title: '历史状况', show: '查看近三年的期限状况', hide: '收起', open: '进行中、未逾期', late: '已逾期、尚未办理', suspended: '中止', day: '截至',
    table: '各季度末的期限状况',
    chart: (first, last, late) => `${first} 至 ${last} 进行中、逾期和中止的期限的折线图；最后一日逾期 ${late} 项。数据见下表。`,
  },
};

const LINES = ['open', 'late', 'suspended'] as const;
const WIDTH = 640, HEIGHT = 180, LEFT = 40, BOTTOM = 22, TOP = 8;

/** How many clocks ran and were late at the end of each quarter of three years. */
export function Past({basis}: Based) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [parameters, set] = useAddress();
  const isShown = parameters['past'] === 'yes';
  const today = basis.effectiveOn;
  const filter = (which: 'open' | 'late' | 'suspended') => allOf([...narrowed(parameters), standing(which, today, 0)]);
  const {data, problems, waiting, again} = useAnswer(deadlineSeries, isShown ? {
    asOf: pinned(parameters, basis), series: {from: `${Number(today.slice(0, 4)) - 3}${today.slice(4, 7)}-01`, to: today, every: 'QUARTER'},
    open: filter('open'), late: filter('late'), suspended: filter('suspended'),
  } : null, {anew: false});
  const points = data?.open.points.map((point, at) => ({
    day: point.effectiveOn, open: point.total, late: data.late.points[at]?.total ?? 0, suspended: data.suspended.points[at]?.total ?? 0,
  })) ?? [];
  const most = Math.max(1, ...points.flatMap(point => LINES.map(line => point[line])));
  const x = (at: number) => LEFT + (WIDTH - LEFT - 8) * (points.length < 2 ? 0 : at / (points.length - 1));
  const y = (count: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - count / most);
  return <section>
    <h2>{words.title}</h2>
    <p className="noprint"><button type="button" aria-expanded={isShown} onClick={() => set({past: isShown ? null : 'yes'}, {replace: true})}>{isShown ? words.hide : words.show}</button></p>
    <Waiting on={waiting} />
    <Problems of={problems} again={again} />
    {points.length > 0 && isShown && <>
      <svg className="past" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.chart(points[0]!.day, points.at(-1)!.day, points.at(-1)!.late)}>
        {[0, most].map(count => <g key={count}><line x1={LEFT} x2={WIDTH - 8} y1={y(count)} y2={y(count)} className="grid" /><text x={LEFT - 6} y={y(count) + 4} textAnchor="end" fontSize="11">{count}</text></g>)}
        {points.map((point, at) => (at === 0 || at === points.length - 1 || at === Math.floor(points.length / 2))
          && <text key={point.day} x={x(at)} y={HEIGHT - 6} textAnchor={at === 0 ? 'start' : at === points.length - 1 ? 'end' : 'middle'} fontSize="11">{point.day}</text>)}
        {LINES.map(line => <polyline key={line} className={line} points={points.map((point, at) => `${x(at)},${y(point[line])}`).join(' ')} />)}
      </svg>
      <p className="small legend">{LINES.map(line => <span key={line}><svg width="28" height="8" aria-hidden="true" className="past"><line x1="0" x2="28" y1="4" y2="4" className={line} /></svg> {words[line]}</span>)}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={words.table}><table><caption>{words.table}</caption>
        <thead><tr><th scope="col">{words.day}</th>{LINES.map(line => <th scope="col" key={line} className="number">{words[line]}</th>)}</tr></thead>
        <tbody>{points.map(point => <tr key={point.day}><th scope="row">{point.day}</th>{LINES.map(line => <td key={line} className="number">{formatNumber(point[line], language)}</td>)}</tr>)}</tbody>
      </table></div>
    </>}
  </section>;
}
