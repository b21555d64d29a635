import type {Kind} from '../../schema/catalogue.ts';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import type {FigureAsked} from './aggregate.ts';
import {camel, grouping, type Bucket} from './lines.ts';

const WORDS: Sentences<Record<Bucket, string> & {of: (column: string, through: string) => string; span: (column: string, bucket: string) => string; figure: (kind: string, column: string) => string; per: (figure: string, per: string) => string; percentile: (n: string) => string}> = {
  en: {
    FISCAL_YEAR: 'budget year', SCHOOL_YEAR: 'school year', QUARTER: 'quarter', MONTH: 'month', of: (column, through) => `${column} of ${through.toLowerCase()}`,
    span: (column, bucket) => `${column}: ${bucket}`, figure: (kind, column) => `${kind}: ${column.toLowerCase()}`, per: (figure, per) => `${figure} per ${per.toLowerCase()}`, percentile: n => `Percentile ${n}`,
  },
  zh: {
    FISCAL_YEAR: '预算年度', SCHOOL_YEAR: '学年', QUARTER: '季度', MONTH: '月份', of: (column, through) => `${through}的${column}`,
    span: (column, bucket) => `${column}（${bucket}）`, figure: (kind, column) => `${column}（${kind}）`, per: (figure, per) => `${figure} / ${per}`, percentile: n => `第 ${n} 百分位`,
  },
};

/** What groupings and figures of a kind are called. */
export function useFigureNames(kind: Kind) {
  const words = useWords(WORDS);
  const names = useNames();
  const column = (word: string) => names.field(camel(word), kind.type);
  return {
    column,
    group: (word: string) => {
      const {through, column: own, bucket} = grouping(word);
      const named = through === undefined ? column(own) : words.of(names.field(camel(own)), column(through));
      return bucket ? words.span(named, words[bucket]) : named;
    },
    figure: (each: FigureAsked) => {
      const said = words.figure(each.kind === 'PERCENTILE' ? words.percentile(each.percentile ?? '50') : names.value(each.kind, 'FigureKind'), column(each.column));
      return each.per ? words.per(said, column(each.per)) : said;
    },
  };
}
