// Figures as a sheet of rows and columns: what the table shows, the charts draw and the CSV holds is the same.
import type {Basis} from './basis.ts';

export type Unit = 'money' | 'number' | 'day' | 'percent';

export interface Cell {
  /** Exact, as the program told it: digits, or a day; null where there is none to give. */
  readonly value: string | number | null;
  /** Where its lines are. */
  readonly href?: string | null | undefined;
}

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly of: Unit;
  /** Of which of two compared answers; absent where nothing is compared. */
  readonly side?: 'a' | 'b' | 'difference' | 'change';
  /** The figure, the same for both sides and what differs. */
  readonly figure: string;
}

export interface Row {
  readonly key: string;
  readonly labels: readonly string[];
  /** Where the lines of the whole row are; null where no filter of the list says what the row says. */
  readonly href?: string | null | undefined;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly title: string;
  readonly groups: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly total?: Row | undefined;
  readonly bases: readonly Basis[];
  /** What a file of it is called, without its ending. */
  readonly file: string;
}

/** One answer's figures, before they are put beside another's. */
export interface Part {
  readonly name: string;
  readonly basis: Basis;
  readonly figures: readonly {readonly id: string; readonly label: string; readonly of: Unit}[];
  readonly rows: readonly Row[];
  readonly total?: Row | undefined;
}

/** An exact difference of two numbers in digits; null if one is missing. */
export function difference(before: Cell['value'], after: Cell['value']): string | null {
  if (before === null || after === null) return null;
  const [a, b] = [String(before), String(after)];
  if (!/^-?\d+(\.\d+)?$/.test(a) || !/^-?\d+(\.\d+)?$/.test(b)) return null;
  const digits = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0);
  const whole = (text: string) => {
    const [left = '0', right = ''] = text.split('.');
    return BigInt(left + right.padEnd(digits, '0'));
  };
  const left = whole(b) - whole(a);
  const text = String(left < 0n ? -left : left).padStart(digits + 1, '0');
  return `${left < 0n ? '-' : ''}${digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text}`;
}

/** By how many of a hundred, to one digit; null where there was nothing before. */
export function change(before: Cell['value'], after: Cell['value']): string | null {
  const [a, b] = [Number(before), Number(after)];
  if (before === null || after === null || !Number.isFinite(a) || !Number.isFinite(b) || a === 0) return null;
  return ((b - a) / Math.abs(a) * 100).toFixed(1);
}

/** One answer by itself, or two side by side with what differs. */
export function sheet(how: Pick<Sheet, 'title' | 'groups' | 'file'> & {differs: string; changes: string; absent?: (figure: string) => Cell['value']}, a: Part, b?: Part): Sheet {
  const {title, groups, file} = how;
  if (!b) {
    return {
      title, groups, file, rows: a.rows, total: a.total, bases: [a.basis],
      columns: a.figures.map(each => ({...each, figure: each.id})),
    };
  }
  const columns = a.figures.flatMap(({id, label, of}): Column[] => [
    {id: `${id} a`, label: `${label} · ${a.name}`, of, side: 'a', figure: id},
    {id: `${id} b`, label: `${label} · ${b.name}`, of, side: 'b', figure: id},
    ...(of === 'day' ? [] : [
      {id: `${id} d`, label: `${label} · ${how.differs}`, of, side: 'difference', figure: id} as const,
      {id: `${id} %`, label: `${label} · ${how.changes}`, of: 'percent', side: 'change', figure: id} as const,
    ]),
  ]);
  const beside = (one: Row | undefined, other: Row | undefined): Row => {
    const row = one ?? other!;
    return {
      key: row.key, labels: row.labels, href: one ? one.href : other!.href,
      cells: a.figures.flatMap(({id, of}, n) => {
        const absent = {value: how.absent?.(id) ?? null};
        const before = one?.cells[n] ?? absent, after = other?.cells[n] ?? absent;
        return [before, after, ...(of === 'day' ? [] : [{value: difference(before.value, after.value)}, {value: change(before.value, after.value)}])];
      }),
    };
  };
  const others = new Map(b.rows.map(each => [each.key, each]));
  const known = new Set(a.rows.map(each => each.key));
  const rows = [
    ...a.rows.map(each => beside(each, others.get(each.key))),
    ...b.rows.filter(each => !known.has(each.key)).map(each => beside(undefined, each)),
  ];
  return {title, groups, file, columns, rows, total: a.total && b.total && beside(a.total, b.total), bases: [a.basis, b.basis]};
}
