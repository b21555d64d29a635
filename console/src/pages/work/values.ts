// What is typed into a form, and what becomes of it: the input of an act in the types of the schema. Only its shape is
// looked at here; whether the act may be done is the program's to say.
import type {ActForm, Member} from '../../schema/catalogue.ts';

/** What stands in a field: a text, a tick, several of them, or the fields of an object; absent where none was added. */
export type Raw = string | boolean | readonly Raw[] | {readonly [name: string]: Raw} | undefined;
export type Path = readonly (string | number)[];
export type Fault = 'missing' | 'whole' | 'amount' | 'date' | 'digest' | 'long' | 'code';
export type Faults = ReadonlyMap<string, Fault>;

export const keyOf = (path: Path) => path.join('.');
export const fieldId = (path: Path | string) => `field-${(typeof path === 'string' ? path : keyOf(path)).replaceAll('.', '-')}`;

type Form = Pick<ActForm, 'inputs' | 'words'>;

export const isDigest = (member: Member) => member.shape === 'value' && /SHA-256/.test(member.about ?? '');

/** How many characters a text may have, as its description says. */
export function longest(member: Member): number | undefined {
  const said = /up to ([\d,]+) characters/.exec(member.about ?? '');
  return said && member.of === 'String' ? Number(said[1]!.replaceAll(',', '')) : undefined;
}

/** What stands in a field before anything is typed. */
export function blank(member: Member, form: Form): Raw {
  if (member.list) return member.required && member.initial === undefined && member.shape !== 'word' ? [blankItem(member, form)] : [];
  if (member.shape === 'object') return member.required && member.initial === undefined ? blankObject(member.of, form) : undefined;
  if (member.of === 'Boolean') return member.initial === undefined ? '' : member.initial === true;
  return member.initial === undefined || member.initial === null ? '' : String(member.initial);
}

export const blankItem = (member: Member, form: Form): Raw => member.shape === 'object' ? blankObject(member.of, form) : '';

export const blankObject = (of: string, form: Form): {readonly [name: string]: Raw} =>
  Object.fromEntries((form.inputs[of] ?? []).map(each => [each.name, blank(each, form)]));

export function at(raw: Raw, path: Path): Raw {
  let found: Raw = raw;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string | number, Raw>)[step];
  }
  return found;
}

export function withAt(raw: Raw, path: Path, value: Raw): Raw {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(raw)) return raw.map((each, n) => (n === step ? withAt(each, rest, value) : each));
  const object = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, Raw>;
  return {...object, [step]: withAt(object[step], rest, value)};
}

const isUntouched = (raw: Raw, before: Raw) => raw === undefined || JSON.stringify(raw) === JSON.stringify(before);

/** The input that the fields make, and what of them has the wrong shape. */
export function inputOf(raw: Raw, of: string, form: Form): {input: Record<string, unknown>; faults: Faults} {
  const faults = new Map<string, Fault>();
  const object = (value: Raw, type: string, path: Path): Record<string, unknown> =>
    Object.fromEntries((form.inputs[type] ?? [])
      .map(each => [each.name, member((value as Record<string, Raw> | undefined)?.[each.name], each, [...path, each.name])] as const)
      .filter(([, made]) => made !== undefined));
  const member = (value: Raw, each: Member, path: Path): unknown => {
    if (each.list) {
      const items = Array.isArray(value) ? value as readonly Raw[] : [];
      return items.flatMap((item, n) => {
        if (isUntouched(item, blankItem(each, form))) return [];
        return [each.shape === 'object' ? object(item, each.of, [...path, n]) : single(item, each, [...path, n])];
      });
    }
    if (each.shape === 'object') {
      const isAbsent = !(each.required && each.initial === undefined) && isUntouched(value, blankObject(each.of, form));
      return isAbsent ? undefined : object(value, each.of, path);
    }
    if (value === undefined || (typeof value === 'string' && !value.trim())) {
      if (each.required && each.initial === undefined) faults.set(keyOf(path), 'missing');
      return undefined;
    }
    return single(value, each, path);
  };
  const single = (value: Raw, each: Member, path: Path): unknown => {
    const fault = (what: Fault) => { faults.set(keyOf(path), what); return undefined; };
    if (typeof value === 'boolean') return value;
    const text = String(value).trim();
    if (each.of === 'Boolean') return text === 'true';
    if (each.of === 'Int' || each.of === 'Long') return /^-?\d{1,15}$/.test(text) ? Number(text) : fault('whole');
    if (each.of === 'Decimal') return /^-?\d+(\.\d+)?$/.test(text) ? text : fault('amount');
    if (each.of === 'Date') return /^\d{4}-\d\d-\d\d$/.test(text) ? text : fault('date');
    if (each.of === 'DateTime') return isNaN(Date.parse(text)) ? fault('date') : new Date(text).toISOString();
    if (isDigest(each)) return /^[0-9a-f]{64}$/.test(text) ? text : fault('digest');
    if (each.of === 'ID' && /\s/.test(text)) return fault('code');
    const most = longest(each);
    if (most !== undefined && [...text].length > most) return fault('long');
    return text;
  };
  const input = object(raw, of, []);
  for (const [key, money] of amounts(input)) if (!/^-?\d+(\.\d{1,2})?$/.test(money)) faults.set(key, 'amount');
  return {input, faults};
}

/** The amounts of money within an input, by where they stand. */
function amounts(value: unknown, path: Path = []): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((each, n) => amounts(each, [...path, n]));
  if (typeof value !== 'object' || value === null) return [];
  if ('currency' in value && 'amount' in value) return [[keyOf([...path, 'amount']), String(value.amount)]];
  return Object.entries(value).flatMap(([name, each]) => amounts(each, [...path, name]));
}

export interface Leaf {readonly path: Path; readonly member: Member; readonly value: string}

/** The single fields of a form as it stands, in their order. */
export function leaves(raw: Raw, of: string, form: Form): readonly Leaf[] {
  const found: Leaf[] = [];
  const visit = (value: Raw, type: string, path: Path) => {
    for (const member of form.inputs[type] ?? []) {
      const own = (value as Record<string, Raw> | undefined)?.[member.name];
      const here = [...path, member.name];
      if (member.list) {
        (Array.isArray(own) ? own as readonly Raw[] : []).forEach((each, n) =>
          member.shape === 'object' ? visit(each, member.of, [...here, n]) : found.push({path: [...here, n], member, value: String(each ?? '')}));
      } else if (member.shape === 'object') {
        if (own !== undefined) visit(own, member.of, here);
      } else found.push({path: here, member, value: String(own ?? '')});
    }
  };
  visit(raw, of, []);
  return found;
}
