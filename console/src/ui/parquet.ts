// Tables as Parquet, for programs of analysts. Loaded when somebody asks for one.
import {parquetWriteBuffer} from 'hyparquet-writer';

type Element = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

export type Value = string | number | null;

export interface TableColumn {
  readonly name: string;
  /** What its values are: text, days as YYYY-MM-DD, or numbers in digits, which stay exact. */
  readonly of: 'text' | 'day' | 'number';
  readonly values: readonly Value[];
}

/** So many digits fit 64 bits, whatever they are. */
const MOST_DIGITS = 18;
const NUMBER = /^-?\d+(\.\d+)?$/;
const DAY_MILLIS = 86_400_000;

/**
 * A table as a Parquet file. Numbers are decimals of as many digits behind the point as the longest of them has.
 *
 * @param about what is told of the whole, such as the point in time
 */
export function parquet(columns: readonly TableColumn[], about: Readonly<Record<string, string>>): Blob {
  const names = distinct(columns.map(each => each.name));
  const stored = columns.map((column, n) => stores(names[n]!, column));
  const file = parquetWriteBuffer({
    schema: [{name: 'root', num_children: stored.length}, ...stored.map(each => each.element)],
    columnData: stored.map(({element, data}) => ({name: element.name, data})),
    kvMetadata: Object.entries(about).map(([key, value]) => ({key, value})),
    createdBy: 'Chalkline',
  });
  return new Blob([file], {type: 'application/vnd.apache.parquet'});
}

function stores(name: string, {of, values}: TableColumn): {element: Element; data: unknown[]} {
  const optional = {name, repetition_type: 'OPTIONAL'} as const;
  if (of === 'day') {
    return {element: {...optional, type: 'INT32', converted_type: 'DATE'}, data: values.map(each => each === null ? null : Date.parse(`${each}T00:00:00Z`) / DAY_MILLIS)};
  }
  const told = values.map(each => each === null ? null : String(each));
  const scale = Math.max(0, ...told.map(each => each?.split('.')[1]?.length ?? 0));
  const fits = told.every(each => each === null || (NUMBER.test(each) && each.replace(/[-.]/g, '').length + scale <= MOST_DIGITS));
  if (of === 'text' || !fits) return {element: {...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8'}, data: told};
  const unscaled = (digits: string) => {
    const [whole = '', part = ''] = digits.split('.');
    return BigInt(whole + part.padEnd(scale, '0'));
  };
  return {
    element: {...optional, type: 'INT64', converted_type: 'DECIMAL', scale, precision: MOST_DIGITS},
    data: told.map(each => each === null ? null : unscaled(each)),
  };
}

/** The names, with a number behind those that came before. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map(name => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
