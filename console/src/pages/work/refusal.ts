// Which field a refusal is about. The program names a rule, and no field: what is wrong with a form of a value is found
// by looking at the values; else the rule's own name, or its message, says what it is about.
import {isDigest, longest, type Leaf, type Path} from './values.ts';

const YEARS_AHEAD = 10;
const tokens = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase().split('_');
const same = (a: string, b: string) => a === b || a === `${b}S` || b === `${a}S`;

const isDate = (leaf: Leaf) => leaf.member.of === 'Date' && leaf.value !== '';
const isText = (leaf: Leaf) => leaf.member.of === 'String' && leaf.value !== '';

/** Rules about the form of any value: the values tell which one broke it. */
const BY_VALUE: Readonly<Record<string, (leaf: Leaf) => boolean>> = {
  IMPLAUSIBLE_DATE: leaf => isDate(leaf) && leaf.value < '1000-01-01',
  TOO_FAR_AHEAD: leaf => isDate(leaf) && leaf.value > `${new Date().getFullYear() + YEARS_AHEAD}-01-01`,
  ACT_IN_FUTURE: leaf => leaf.path.at(-1) === 'effectiveOn',
  ACT_OUT_OF_ORDER: leaf => leaf.path.at(-1) === 'effectiveOn',
  TEXT_MISSING: leaf => leaf.member.of === 'String' && leaf.value.trim() === '' && !!leaf.member.required,
  TEXT_TOO_LONG: leaf => isText(leaf) && [...leaf.value].length > (longest(leaf.member) ?? Infinity),
  TEXT_UNSAFE: leaf => isText(leaf) && /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(leaf.value),
  DIGEST_MALFORMED: leaf => isDigest(leaf.member) && leaf.value !== '' && !/^[0-9a-f]{64}$/.test(leaf.value),
  MALFORMED_ID: leaf => leaf.member.of === 'ID' && leaf.value !== '' && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(leaf.value),
  NUMBER_MALFORMED: leaf => leaf.value !== '' && /[Nn]umber|^ID$/.test(`${leaf.path.at(-1)}`) && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(leaf.value),
  IDENTITY_NUMBER_MISPLACED: leaf => isText(leaf) && /\d{17}[\dXx]/.test(leaf.value),
  OFFICER_RESERVED: leaf => isText(leaf) && leaf.member.record === 'Officer' && /chalkline/i.test(leaf.value),
};

const nameOf = (leaf: Leaf) => String([...leaf.path].reverse().find(step => typeof step === 'string'));

/** Every part of a leaf's path that is a name, the field's own first. */
const namesOf = (leaf: Leaf) => [...leaf.path].reverse().filter((step): step is string => typeof step === 'string');

/** The field that a refusal is about, as far as it can be told. */
export function fieldOf(refusal: {code: string; message: string}, leaves: readonly Leaf[]): Path | null {
  const byValue = BY_VALUE[refusal.code];
  if (byValue) return leaves.find(byValue)?.path ?? null;
  if (refusal.code === 'BAD_VALUE') {
    const field = /Field '(\w+)'/.exec(refusal.message)?.[1];
    if (field) return leaves.find(leaf => namesOf(leaf).includes(field))?.path ?? null;
    const value = /'([^']+)' is/.exec(refusal.message)?.[1];
    return leaves.find(leaf => leaf.value === value)?.path ?? null;
  }
  const said = tokens(refusal.code);
  // The longest name whose words all stand in the rule's.
  const byCode = leaves
    .map(leaf => ({leaf, words: tokens(nameOf(leaf))}))
    .filter(({words}) => words.every(word => said.some(each => same(each, word))))
    .sort((a, b) => b.words.length - a.words.length || a.leaf.path.length - b.leaf.path.length)[0];
  if (byCode) return byCode.leaf.path;
  const above = leaves.find(leaf => namesOf(leaf).slice(1).some(name => tokens(name).every(word => said.some(each => same(each, word)))));
  if (above) return above.path;
  // The first thing that the message speaks of and that is a field.
  const text = refusal.message.toLowerCase();
  const byText = leaves
    .map(leaf => ({leaf, at: text.search(new RegExp(`\\b${tokens(nameOf(leaf)).join(' ').toLowerCase()}\\b`))}))
    .filter(({at}) => at >= 0).sort((a, b) => a.at - b.at || a.leaf.path.length - b.leaf.path.length)[0];
  if (byText) return byText.leaf.path;
  return /\bdated\b|\bday\b/.test(text) ? leaves.find(leaf => leaf.path.at(-1) === 'effectiveOn')?.path ?? null : null;
}
