// A fact in one Chinese sentence, made from what it stores: its name, and its first members with their words and
// values. One way for all kinds, so that a new kind of facts needs no sentence of its own.
import {formatMoney, formatNumber} from '../../ui/Value.tsx';
import type {Names} from '../../words/names.ts';

/** How many members a sentence tells; the rest stands on the fact's own page. */
const MOST = 6;
const MOST_CHARACTERS = 60;
const MOST_IN_LIST = 4;
/** Members that stand beside the sentence, or say nothing to a reader. */
const LEFT_OUT = new Set(['decision', 'effectiveOn', 'commandId', 'evidence', 'message', 'calendarEdition', 'provisional']);
const DIGEST = /^[0-9a-f]{64}$/;
const WORD = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
/** Names of acts as facts store them. */
const ACT = /^([A-Z][a-z]+){2,}$/;
/** What the program or a source says in English. */
const PROSE = /^[A-Za-z][A-Za-z'’]*( [A-Za-z'’(),.-]+)+\.?$/;

type Stored = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Stored => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMoney = (value: Stored): value is {amount: string; currency: string} => 'amount' in value && 'currency' in value;
const isSealed = (value: Stored) => 'sealed' in value && 'person' in value;
/** Figures or papers by words, such as places by stage. */
const isByWord = (value: Stored) => Object.keys(value).length > 0 && Object.keys(value).every(key => WORD.test(key));

interface Part {readonly name: string; readonly says: string | null}

/** What a single value says; nothing, where it is a digest or English. */
function single(value: unknown, member: string, fact: string, names: Names): string | null {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return /year$/i.test(member) ? String(value) : formatNumber(value, 'zh');
  const text = String(value).trim().replace(/[。；]$/, '');
  if (!text || DIGEST.test(text)) return null;
  if ((WORD.test(text) && text.length > 2) || ACT.test(text)) return names.stored(text, member, fact);
  if (names.law(text) !== text) return `《${names.law(text)}》`;
  if (PROSE.test(text)) return null;
  const letters = [...text];
  return letters.length > MOST_CHARACTERS ? `${letters.slice(0, MOST_CHARACTERS).join('')}……` : text;
}

/** Members as parts of a sentence; what is sealed has nothing to say. */
function parts(of: Stored, fact: string, names: Names, isWithin = false): Part[] {
  return Object.entries(of).flatMap(([member, value]): Part[] => {
    if (LEFT_OUT.has(member) || value === null || value === undefined) return [];
    const name = names.field(member);
    if (Array.isArray(value)) {
      if (value.length === 0) return [];
      const told = value.map(each => (isObject(each) ? null : single(each, member, fact, names)));
      if (told.some(each => each === null)) return [{name, says: `${value.length} 项`}];
      return [{name, says: told.slice(0, MOST_IN_LIST).join('、') + (value.length > MOST_IN_LIST ? `等 ${value.length} 项` : '')}];
    }
    if (isObject(value)) {
      if (isSealed(value)) return [{name, says: null}];
      if (isMoney(value)) return [{name, says: formatMoney(value, 'zh')}];
      if (isByWord(value)) {
        const told = Object.entries(value).map(([word, each]) => {
          const says = isObject(each) ? (isMoney(each) ? formatMoney(each, 'zh') : null) : single(each, word, fact, names);
          const key = names.stored(word, member, fact);
          return says === null ? key : `${key} ${says}`;
        });
        return [{name, says: told.slice(0, MOST_IN_LIST).join('、') + (told.length > MOST_IN_LIST ? `等 ${told.length} 项` : '')}];
      }
      return isWithin ? [] : parts(value, fact, names, true);
    }
    const says = single(value, member, fact, names);
    return says === null ? [] : [{name, says}];
  });
}

/** The sentence of a fact as it is stored; that of its name alone where what it stores isn't told. */
export function sentenceOf(type: string, data: string | null, names: Names): string {
  let stored: unknown = null;
  try {
    stored = data === null ? null : JSON.parse(data);
  } catch {
    // What isn't JSON is shown on the fact's page as it is.
  }
  const name = names.fact(type);
  if (!isObject(stored)) return `${name}。`;
  // The first member is the record's own code, which the page says already.
  const [own, ...others] = Object.entries(stored);
  const isOwn = own && typeof own[1] === 'string' && others.some(([member]) => !LEFT_OUT.has(member));
  const all = parts(isOwn ? Object.fromEntries(others) : stored, type, names);
  const said = all.filter(each => each.says !== null), sealed = all.filter(each => each.says === null);
  const told = said.slice(0, MOST).map(each => `${each.name}${each.name.endsWith('为') ? '' : '为'}${each.says}`);
  const rest = said.length > MOST ? '等' : '';
  const shut = sealed.length ? `；${[...new Set(sealed.map(each => each.name))].join('、')}已封存` : '';
  return `${[name, ...told].join('，')}${rest}${shut}。`;
}
