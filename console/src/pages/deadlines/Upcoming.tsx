import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {allOf} from '../../schema/questions.ts';
import {addressOf, useAddress} from '../../shell/address.ts';
import {Problems} from '../../ui/Problems.tsx';
import {formatNumber} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import type {Based} from './Board.tsx';
import {deadlineDue} from './deadlines.query.ts';
import {narrowed, pinned, plusDays, standing} from './filters.ts';

const WORDS: Sentences<{
  title: string; week: string; month: string; table: string; from: string; clocks: string; none: string; total: (n: string, until: string) => string;
}> = {
  en: {
    title: 'What falls due', week: 'Week', month: 'Month', table: 'Running clocks by when they end', from: 'From', clocks: 'Clocks', none: 'No running clock ends by then.',
    total: (n, until) => `${n} running clocks end up to ${until}.`,
  },
  zh: {
    title: '即将届满', week: '按周', month: '按月', table: '进行中的期限，按届满时间', from: '自', clocks: '期限数', none: '此前没有届满的期限。',
    total: (n, until) => `${until} 前届满的进行中期限共 ${n} 项。`,
  },
};

const WEEKS = 16, MONTHS = 18;

/** The Monday of a day's week. */
export function monday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7));
}
const firstOfMonth = (day: string, months: number): string => {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
};

interface Span {readonly from: string; readonly to: string; readonly label: string}

const spansOf = (today: string, isWeeks: boolean): Span[] => isWeeks
  ? Array.from({length: WEEKS}, (_, n) => plusDays(monday(today), 7 * n)).map(from => ({from, to: plusDays(from, 6), label: `${from} – ${plusDays(from, 6)}`}))
  : Array.from({length: MONTHS}, (_, n) => firstOfMonth(today, n)).map(from => ({from, to: plusDays(firstOfMonth(from, 1), -1), label: from.slice(0, 7)}));

/** How many running clocks end in each of the weeks or months to come. */
export function Upcoming({basis}: Based) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [parameters] = useAddress();
  const today = basis.effectiveOn;
  const isWeeks = parameters['step'] !== 'month';
  const spans = spansOf(today, isWeeks);
  const until = spans.at(-1)!.to;
  const {data, problems, waiting, stale, again} = useAnswer(deadlineDue, {
    asOf: pinned(parameters, basis), by: [isWeeks ? 'DUE' : 'DUE_MONTH'],
    filter: allOf([...narrowed(parameters), standing('open', today, 0), {due: {from: today, to: until}}]),
  }, {anew: false});
  const told = data?.clockAggregate;
  const countIn = (span: Span) => (told?.groups ?? []).reduce((sum, {values, count}) => {
    const value = values[0]?.value ?? '';
    return (isWeeks ? value >= span.from && value <= span.to : value === span.label) ? sum + count : sum;
  }, 0);
  const counts = spans.map(countIn), most = Math.max(1, ...counts);
  return <section>
    <h2>{words.title}</h2>
    <nav className="tabs" aria-label={words.title}>
      <Link href={addressOf('/console/deadlines', {...parameters, step: null})} aria-current={isWeeks ? 'page' : undefined}>{words.week}</Link>
      <Link href={addressOf('/console/deadlines', {...parameters, step: 'month'})} aria-current={isWeeks ? undefined : 'page'}>{words.month}</Link>
    </nav>
    <Waiting on={waiting && !told} />
    <Problems of={problems} again={again} />
    {told && (told.total === 0 ? <p>{words.none}</p> : <div className={stale ? 'stale' : ''}>
      <p>{words.total(formatNumber(told.total, language), until)}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={words.table}><table className="counts due">
        <caption className="unseen">{words.table}</caption>
        <thead><tr><th scope="col">{isWeeks ? words.week : words.month}</th><th scope="col" className="number">{words.clocks}</th><th scope="col" aria-hidden="true" /></tr></thead>
        <tbody>{spans.map((span, at) => <tr key={span.from}>
          <th scope="row" className="nowrap">{span.label}</th>
          <td className="number">{counts[at]
            ? <Link aria-label={`${span.label}: ${counts[at]}`} href={`${addressOf('/console/deadlines', {...parameters, show: 'open', from: span.from < today ? today : span.from, to: span.to})}#list`}>{formatNumber(counts[at], language)}</Link>
            : <span className="quiet">0</span>}</td>
          <td aria-hidden="true" className="bar"><svg width="100%" height="14" preserveAspectRatio="none"><rect width={`${100 * counts[at]! / most}%`} height="14" /></svg></td>
        </tr>)}</tbody>
      </table></div>
    </div>)}
  </section>;
}
