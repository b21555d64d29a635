// From a group of an aggregate back to its lines: the filter of the list that says what the group says.
import type {Kind, Member} from '../../schema/catalogue.ts';

export type Filter = Readonly<Record<string, unknown>>;

/** All that two filters say. What both speak of holds beside each other. */
export function both(one: Filter, other: Filter): Filter {
  const clash = Object.keys(other).filter(name => name in one);
  if (clash.length === 0) return {...one, ...other};
  const free = Object.fromEntries(Object.entries(other).filter(([name]) => !clash.includes(name)));
  const held = Object.fromEntries(clash.map(name => [name, other[name]]));
  // Arrays of `and` are put together, for all of them hold.
  const {and: more, ...rest} = held as {and?: readonly Filter[]};
  const and = [...(one['and'] as readonly Filter[] | undefined ?? []), ...(more ?? []), ...(Object.keys(rest).length ? [rest] : [])];
  return {...one, ...free, and};
}

/** `SCHOOL_YEAR` as `schoolYear`. */
export const camel = (word: string) => word.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** By which spans days are grouped, at the end of a grouping's name. */
export const BUCKETS = ['FISCAL_YEAR', 'SCHOOL_YEAR', 'QUARTER', 'MONTH'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** What a grouping is made of: the column, perhaps of the record that another column names, and perhaps a span of days. */
export function grouping(word: string): {through?: string; column: string; bucket?: Bucket} {
  const [first = '', second] = word.split('__');
  const own = second ?? first;
  const bucket = BUCKETS.find(each => own.endsWith(`_${each}`));
  return {...(second !== undefined && {through: first}), column: bucket ? own.slice(0, -bucket.length - 1) : own, ...(bucket && {bucket})};
}

const two = (n: number) => String(n).padStart(2, '0');
const lastDay = (year: number, month: number) => `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;

/** The days of a month (2026-09), a quarter (2026-Q3), a budget year (2026) or a school year (2026-2027). */
export function days(value: string, bucket: Bucket): {from: string; to: string} | null {
  const year = Number(value.slice(0, 4));
  if (!year) return null;
  if (bucket === 'MONTH') {
    const month = Number(value.slice(5, 7));
    return {from: `${value.slice(0, 7)}-01`, to: lastDay(year, month)};
  }
  if (bucket === 'QUARTER') {
    const quarter = Number(value.at(-1));
    return {from: `${year}-${two(quarter * 3 - 2)}-01`, to: lastDay(year, quarter * 3)};
  }
  return bucket === 'FISCAL_YEAR' ? {from: `${year}-01-01`, to: `${year}-12-31`} : {from: `${year}-09-01`, to: `${year + 1}-08-31`};
}

/** Conditions on one column, by the members that the filter has; null where none fits. */
function conditions(members: readonly Member[], column: string, value: string | null, bucket?: Bucket): Filter | null {
  const name = camel(column);
  const has = (each: string) => members.some(member => member.name === each);
  if (value === null) return has(`${name}Known`) ? {[`${name}Known`]: false} : null;
  const member = members.find(each => each.name === name);
  if (bucket) {
    const range = days(value, bucket);
    return member?.of === 'DayRange' && range ? {[name]: range} : null;
  }
  if (!member) return has(`${name}Range`) ? {[`${name}Range`]: {from: value, to: value}} : null;
  const one = (): unknown => {
    switch (member.of) {
      case 'DayRange': return {from: value, to: value};
      case 'IntRange': return {from: Number(value), to: Number(value)};
      case 'DecimalRange': return {from: value, to: value};
      case 'Boolean': return value === 'true';
      case 'Int': case 'Long': return Number(value);
      default: return member.shape === 'object' ? undefined : value;
    }
  };
  const said = one();
  if (said === undefined) return null;
  return {[name]: member.list ? [said] : said};
}

/** The filter that chooses the records of a group; null where the list has none that says it. */
export function groupFilter(kind: Kind, values: readonly {readonly by: string; readonly value: string | null}[]): Filter | null {
  let filter: Filter = {};
  const members = kind.inputs[kind.filter] ?? [];
  for (const {by, value} of values) {
    const {through, column, bucket} = grouping(by);
    let said: Filter | null;
    if (through === undefined) {
      said = conditions(members, column, value, bucket);
    } else {
      const name = `${camel(through)}Where`;
      const where = members.find(each => each.name === name);
      const others = where && kind.inputs[where.of];
      if (!where || !others) return null;
      // Nothing stands there: no such record is named, or it has no such value.
      const known = `${camel(column)}Known`;
      const inner = value === null ? (others.some(each => each.name === known) ? {[known]: true} : null) : conditions(others, column, value, bucket);
      said = inner && (value === null ? {not: {[name]: inner}} : {[name]: inner});
    }
    if (said === null) return null;
    filter = 'not' in said && 'not' in filter ? both(filter, {and: [said]}) : both(filter, said);
  }
  return filter;
}

/** The list of words whose value a grouping has, if it is one. */
export function wordsOf(kind: Kind, by: string): string | undefined {
  const {through, column} = grouping(by);
  const members = kind.inputs[kind.filter] ?? [];
  const others = through === undefined ? members : kind.inputs[members.find(each => each.name === `${camel(through)}Where`)?.of ?? ''];
  const member = others?.find(each => each.name === camel(column));
  return member?.shape === 'word' ? member.of : undefined;
}
