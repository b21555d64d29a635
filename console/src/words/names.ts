// What types, fields, values, acts and facts are called. English names are made from those of the schema; Chinese ones
// are in a file that is fetched when somebody reads Chinese.
import {useEffect, useState} from 'react';
import {useLanguage} from './language.ts';

type Lexicon = Readonly<Record<'types' | 'fields' | 'filters' | 'acts' | 'values' | 'facts' | 'intake' | 'refusals' | 'laws', Readonly<Record<string, string>>>> & {
  /** By the name of a member: the lists of words that such members are of. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** The words of each such list. */
  readonly members?: Readonly<Record<string, readonly string[]>>;
};

let chinese: Lexicon | undefined;
let loading: Promise<Lexicon> | undefined;

const spaced = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2');
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

/** `licenceApplication` and `LICENCE_APPLICATION` as "Licence application". */
export const english = (name: string) =>
  sentence(/^[A-Z0-9_]+$/.test(name) ? name.replaceAll('_', ' ') : spaced(name));

export interface Names {
  type(type: string): string;
  /** @param of the type that has the field, where it is known */
  field(name: string, of?: string): string;
  /** A word of a list of words. */
  value(word: string, of?: string): string;
  /** A word that a member of a fact holds, where nothing says of which list it is. */
  stored(word: string, member?: string, fact?: string): string;
  act(name: string): string;
  /** A fact by its stored name, such as `school.SchoolRenamed`. */
  fact(stored: string): string;
  /** A kind of rows of files, such as `licence-applications`. */
  rows(kind: string): string;
  refusal(code: string): string;
  /** A law by its English name. */
  law(name: string): string;
}

const englishNames: Names = {
  type: english,
  field: english,
  value: english,
  stored: english,
  act: english,
  fact: stored => english(stored.slice(stored.indexOf('.') + 1)),
  rows: kind => sentence(kind.replaceAll('-', ' ')),
  refusal: english,
  law: name => name,
};

export const chineseNames = (words: Lexicon): Names => ({
  type: type => words.types[type] ?? english(type),
  field: (name, of) => (of && words.fields[`${of}.${name}`])
    ?? (of?.endsWith('Input') ? words.fields[`Input.${name}`] : undefined) ?? words.fields[name] ?? english(name),
  value: (word, of) => (of && words.values[`${of}.${word}`]) ?? words.values[word] ?? words.fields[word] ?? english(word),
  stored: (word, member, fact) => {
    const of = ((member && words.lists?.[member]) || []).filter(list => words.members?.[list]?.includes(word));
    // Of several lists, that of the fact's own kind.
    const kind = fact?.slice(0, fact.indexOf('.')).toLowerCase();
    const list = of.find(each => kind && each.toLowerCase().startsWith(kind)) ?? (of.length === 1 ? of[0] : undefined);
    const act = word.charAt(0).toLowerCase() + word.slice(1);
    return (list && words.values[`${list}.${word}`]) ?? words.values[word] ?? (member === 'code' || member === 'reason' ? words.refusals[word] : undefined)
      ?? of.map(each => words.values[`${each}.${word}`]).find(Boolean) ?? words.fields[word] ?? words.refusals[word] ?? words.acts[act]
      ?? Object.entries(words.values).find(([name]) => name.endsWith(`.${word}`))?.[1] ?? english(word);
  },
  act: name => words.acts[name] ?? english(name),
  fact: stored => words.facts[stored] ?? englishNames.fact(stored),
  rows: kind => words.intake[kind] ?? englishNames.rows(kind),
  refusal: code => words.refusals[code] ?? english(code),
  law: name => words.laws?.[name] ?? name,
});

async function load(): Promise<Lexicon> {
  const answer = await fetch('/console/schema/words-zh.json');
  return await answer.json() as Lexicon;
}

/** The names in the reader's language; in English until the Chinese ones are there. */
export function useNames(): Names {
  const language = useLanguage();
  const [words, setWords] = useState(chinese);
  useEffect(() => {
    if (language !== 'zh' || words) return;
    loading ??= load();
    loading.then(loaded => { chinese = loaded; setWords(loaded); }, () => { loading = undefined; });
  }, [language, words]);
  return language === 'zh' && words ? named(words) : englishNames;
}

let made: {of: Lexicon; names: Names} | undefined;
function named(words: Lexicon): Names {
  if (made?.of !== words) made = {of: words, names: chineseNames(words)};
  return made.names;
}

const ENDS = ['Contains', 'StartsWith', 'Range', 'Known', 'Pinyin', 'Where'];

/** What a member of a filter is called: the field that it is about, and what of it. */
export function useFilterName(): (member: string, of: string) => string {
  const names = useNames();
  const language = useLanguage();
  return (member, of) => {
    if (language !== 'zh' || !chinese) return english(member);
    const {fields, filters} = chinese;
    const whole = fields[`${of}.${member}`] ?? filters[member] ?? fields[member];
    if (whole) return whole;
    const end = ENDS.find(each => member.endsWith(each));
    if (!end) return names.field(member, of);
    const stem = member.slice(0, -end.length);
    return `${fields[`${of}.${stem}`] ?? filters[stem] ?? fields[stem] ?? english(stem)}（${filters[end] ?? end}）`;
  };
}
