import {useLanguage, useWords, type Sentences} from '../words/language.ts';
import {formatNumber} from './Value.tsx';

const WORDS: Sentences<{more: string; of: (shown: string, all: string) => string}> = {
  en: {more: 'Load more', of: (shown, all) => `${shown} of ${all} are shown.`},
  zh: {more: '继续载入', of: (shown, all) => `已显示 ${shown} / ${all} 条。`},
};

/** Loads the next page of a list, and says how much of it is there. */
export function MoreButton({pages: {nodes, total, hasMore, waiting, more}}: {
  pages: {nodes: readonly unknown[]; total: number; hasMore: boolean; waiting: boolean; more: () => void};
}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  if (!hasMore) return null;
  return <p className="row">
    <button type="button" className="noprint" disabled={waiting} onClick={more}>{words.more}</button>
    <span className="small quiet" role="status">{words.of(formatNumber(nodes.length, language), formatNumber(total, language))}</span>
  </p>;
}
