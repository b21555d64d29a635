import {useLanguage, useWords, type Sentences} from '../words/language.ts';
import {useNames, type Names} from '../words/names.ts';

const WORDS: Sentences<{about: string; original: string}> = {
  en: {about: 'It names', original: 'In the program’s words'},
  zh: {about: '涉及', original: '程序原文（英文）'},
};

/** A value that a refusal names, and what it is, where that is known. */
export interface Named {readonly name?: string; readonly value: string}

// Quoted texts, days, codes, numbers, words of the program and Chinese texts: what an English sentence holds of values.
const VALUE = /"([^"]+)"|“([^”]+)”|'([^' ][^']*)'(?!\w)|\b\d{4}-\d\d-\d\d\b|[\p{sc=Han}〔〕（）《》][\p{sc=Han}〔〕（）《》\p{N}A-Za-z、-]*|\b[\w-]+\/[\w.:#-]+|\b[A-Z]{2,}(?:_[A-Z]+)+\b|\b(?=[\w-]*\d)[\w-]+(?:[.,]\d+)*/gu;

/** The values that a message names. What is given as an example isn't one. */
export function valuesIn(message: string, names: Pick<Names, 'value'>): readonly string[] {
  const text = message.replace(/,? (such as|for example)\b[^.;]*/g, '');
  return [...new Set([...text.matchAll(VALUE)].map(([all, ...quoted]) => {
    const value = quoted.find(each => each !== undefined) ?? all;
    return /^[A-Z]{2,}(_[A-Z]+)+$/.test(value) ? names.value(value) : value;
  }))].slice(0, 8);
}

/** What the program said of a refusal. It speaks English: a Chinese reader is told the values that it named, and finds its words below. */
export function Said({message, named = []}: {message: string; named?: readonly Named[]}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  if (language !== 'zh') return <>{message}</>;
  const others = valuesIn(message, names).filter(value => !named.some(each => each.value.includes(value) || value.includes(each.value)));
  const all: readonly Named[] = [...named, ...others.map(value => ({value}))];
  return <>
    {all.length > 0 && <span>{words.about}：{all.map(each => (each.name ? `${each.name}“${each.value}”` : `“${each.value}”`)).join('；')}</span>}
    {message && <details className="small"><summary>{words.original}</summary><span lang="en">{message}</span></details>}
  </>;
}

/** Why something was refused: the rule by its name first, then what the program said of it. */
export function Refusal({code, message, named = []}: {code: string; message: string; named?: readonly Named[]}) {
  const names = useNames();
  return <>
    <strong>{names.refusal(code)}</strong> <code>{code}</code><br />
    <Said message={message} named={named} />
  </>;
}
