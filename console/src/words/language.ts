import {useSyncExternalStore} from 'react';

export type Language = 'zh' | 'en';

const KEPT = 'chalkline.language';
const listeners = new Set<() => void>();

function first(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.languages.some(each => each.toLowerCase().startsWith('zh')) ? 'zh' : 'en';
}

let current: Language = first();
const show = () => { document.documentElement.lang = current === 'zh' ? 'zh-Hans' : 'en'; };
show();

export const language = {
  get: () => current,
  set(chosen: Language) {
    current = chosen;
    localStorage.setItem(KEPT, chosen);
    show();
    listeners.forEach(each => each());
  },
};

export function useLanguage(): Language {
  return useSyncExternalStore(listener => { listeners.add(listener); return () => listeners.delete(listener); }, language.get);
}

/** A page's sentences in both languages: the same names in each. */
export interface Sentences<T> {readonly en: T; readonly zh: {readonly [K in keyof T]: T[K] extends string ? string : T[K]}}

export function useWords<T>(sentences: Sentences<T>): T {
  return sentences[useLanguage()] as T;
}
