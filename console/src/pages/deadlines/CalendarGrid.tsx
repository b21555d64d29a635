import {useEffect, useRef, type KeyboardEvent} from 'react';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import type {ClockDayKind} from './deadlines.query.ts';
import {plusDays} from './filters.ts';
import {reasonOf} from './reasons.ts';
import {monday} from './Upcoming.tsx';

export interface Day {readonly date: string; readonly kind: ClockDayKind; readonly number?: number | null | undefined; readonly reason: string}

const WORDS: Sentences<{
  weekdays: readonly string[]; how: string; day: (n: number) => string; last: string; today: string; legend: string; outside: string;
}> = {
  en: {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], how: 'Arrow keys move by days and weeks, Page Up and Page Down by months, Home and End within the week.',
    day: n => `day ${n}`, last: 'the last day', today: 'the day spoken of', legend: 'What the marks mean', outside: 'not part of it',
  },
  zh: {
    weekdays: ['一', '二', '三', '四', '五', '六', '日'], how: '方向键按日、按周移动，Page Up / Page Down 按月移动，Home / End 到周首、周末。',
    day: n => `第 ${n} 日`, last: '届满日', today: '查询当日', legend: '标记说明', outside: '不在期限内',
  },
};

const MARKS: Readonly<Record<ClockDayKind, string>> = {
  EVENT_DAY: '●', COUNTED: '', NOT_A_WORKING_DAY: '–', SUSPENDED: '‖', ROLLED_OVER: '→', ROLLED_TO: '◆',
};
const KINDS = Object.keys(MARKS) as ClockDayKind[];

export const longDate = (date: string, language: 'zh' | 'en') =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'});

/** Days as months to walk through by keys; each says what became of it and why. */
export function CalendarGrid({days, due, today, chosen, onChoose}: {
  days: readonly Day[]; due: string | null; today: string; chosen: string; onChoose: (date: string) => void;
}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const names = useNames();
  const frame = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  const byDate = new Map(days.map(day => [day.date, day]));
  const sorted = [...byDate.keys()].sort();
  const months = [...new Set(sorted.map(date => date.slice(0, 7)))];
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    frame.current?.querySelector<HTMLElement>(`[data-date="${chosen}"]`)?.focus();
  }, [chosen]);
  const say = (day: Day) => {
    const {text, notice} = reasonOf(day.reason, language, names);
    return [
      longDate(day.date, language), names.value(day.kind, 'ClockDayKind'), day.number && words.day(day.number), text, notice?.title,
      day.date === due && words.last, day.date === today && words.today,
    ].filter(Boolean).join(language === 'zh' ? '，' : ', ');
  };
  const move = (e: KeyboardEvent) => {
    const at = chosen;
    const targets: Readonly<Record<string, () => string>> = {
      ArrowLeft: () => plusDays(at, -1), ArrowRight: () => plusDays(at, 1), ArrowUp: () => plusDays(at, -7), ArrowDown: () => plusDays(at, 7),
      Home: () => monday(at), End: () => plusDays(monday(at), 6), PageUp: () => monthsOn(at, -1), PageDown: () => monthsOn(at, 1),
    };
    const target = targets[e.key]?.();
    if (!target) return;
    e.preventDefault();
    const first = sorted[0]!, last = sorted.at(-1)!;
    const within = target < first ? first : target > last ? last : target;
    if (within === at) return;
    isMoved.current = true;
    onChoose(within);
  };
  return <div ref={frame} onKeyDown={move}>
    <p className="small quiet noprint">{words.how}</p>
    <div className="months">{months.map(month => <table key={month} className="month" role="grid" aria-label={month}>
      <caption>{month}</caption>
      <thead><tr>{words.weekdays.map(each => <th key={each} scope="col">{each}</th>)}</tr></thead>
      <tbody>{weeksOf(month).map(week => <tr key={week}>{Array.from({length: 7}, (_, n) => plusDays(week, n)).map(date => {
        if (!date.startsWith(month)) return <td key={date} className="none" />;
        const day = byDate.get(date);
        if (!day) return <td key={date} className="outside"><span>{Number(date.slice(8))}</span></td>;
        return <td key={date} data-date={date} className={[day.kind, date === due && 'due', date === today && 'today'].filter(Boolean).join(' ')}
          tabIndex={date === chosen ? 0 : -1} aria-selected={date === chosen} title={say(day)} onClick={() => onChoose(date)} onFocus={() => { if (date !== chosen) onChoose(date); }}>
          <span aria-hidden="true">{Number(date.slice(8))}</span><b aria-hidden="true">{day.number ?? MARKS[day.kind]}</b><span className="unseen">{say(day)}</span>
        </td>;
      })}</tr>)}</tbody>
    </table>)}</div>
    <dl className="legend small" aria-label={words.legend}>{KINDS.map(kind => <div key={kind}>
      <dt><i className={kind} aria-hidden="true">{MARKS[kind] || '1'}</i></dt><dd>{names.value(kind, 'ClockDayKind')}</dd></div>)}
      <div><dt><i className="due" aria-hidden="true">1</i></dt><dd>{words.last}</dd></div>
    </dl>
  </div>;
}

function weeksOf(month: string): string[] {
  const weeks = [];
  for (let week = monday(`${month}-01`); week.slice(0, 7) <= month; week = plusDays(week, 7)) weeks.push(week);
  return weeks;
}

function monthsOn(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return `${date.toISOString().slice(0, 8)}${String(Math.min(last, Number(day.slice(8)))).padStart(2, '0')}`;
}
