// The rules' names. The schema has no list of rules, but each clock tells its own: one clock of each is asked for, all in
// one question, and what it says is kept.
import {useEffect, useState} from 'react';
import {query} from '../../api/client.ts';
import type {Document} from '../../api/document.ts';
import {useLanguage} from '../../words/language.ts';

interface Rule {readonly id: string; readonly title: string; readonly titleZh: string}
type Told = Record<string, {edges: readonly {node: {rule: Rule}}[]}>;

const kept = new Map<string, Rule>();
const AT_ONCE = 100;

async function load(ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const document: Document<Told, Record<string, string[]>> = {
      name: 'RuleNames',
      text: `query RuleNames(${some.map((_, at) => `$r${at}: [ID!]`).join(', ')}) { ${some.map((_, at) =>
        `r${at}: clocks(first: 1, filter: {rule: $r${at}}) { edges { node { code rule { id title titleZh } } } }`).join(' ')} }`,
    };
    const {data} = await query(document, Object.fromEntries(some.map((id, at) => [`r${at}`, [id]])));
    for (const {edges} of Object.values(data ?? {})) for (const {node: {rule}} of edges) kept.set(rule.id, rule);
  }
}

/** Rules' names in the reader's language; their ids until they are known. */
export function useRuleNames(ids: readonly string[]): (id: string) => string {
  const language = useLanguage();
  const [, setTimes] = useState(0);
  const missing = ids.filter(id => !kept.has(id)).sort();
  const key = missing.join(' ');
  useEffect(() => {
    let isOver = false;
    if (key) void load(key.split(' ')).then(() => { if (!isOver) setTimes(n => n + 1); });
    return () => { isOver = true; };
  }, [key]);
  return id => kept.get(id)?.[language === 'zh' ? 'titleZh' : 'title'] ?? id;
}
