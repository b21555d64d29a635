// What is counted, as it stands in the address, and the documents that ask for it.
import type {Document} from '../../api/document.ts';
import type {Kind} from '../../schema/catalogue.ts';
import type {Parameters} from '../../shell/address.ts';
import type {Basis} from './basis.ts';

export interface FigureAsked {readonly kind: string; readonly column: string; readonly per?: string; readonly percentile?: string}
export interface Test {readonly figure: string; readonly from?: string; readonly to?: string}

export interface Group {
  readonly count: number;
  readonly values: readonly {readonly by: string; readonly value: string | null}[];
  readonly figures: readonly {readonly name: string; readonly number: number | null; readonly money: {readonly amount: string} | null; readonly day: string | null}[];
}
export interface Counted {readonly groups: readonly Group[]; readonly total: number; readonly groupCount: number; readonly cut: boolean}

export interface Asked {
  readonly groupBy: readonly string[];
  readonly figures: readonly FigureAsked[];
  readonly having: readonly Test[];
  readonly order: string;
  readonly down: boolean;
  readonly first: number;
}

export const FIRSTS = [20, 50, 100, 500, 1000] as const;

/** `SUM:PAID`, `SUM:SPENT:CAPACITY` (one by the other), `PERCENTILE:AMOUNT::90`. */
export const figureText = (each: FigureAsked) => [each.kind, each.column, each.per ?? '', each.percentile ?? ''].join(':').replace(/:+$/, '');

/** What a figure is called in questions and answers. */
export const figureName = (each: FigureAsked) =>
  [each.kind, each.column, ...(each.per ? ['PER', each.per] : []), ...(each.percentile ? [each.percentile.replace('.', '_')] : [])].join('_');

const list = (text: string | undefined) => (text ?? '').split(',').filter(Boolean);

/** What the address asks for, as far as this kind has it. */
export function askedIn(parameters: Parameters, kind: Kind): Asked {
  const has = (of: 'column' | 'kind' | 'per', word: string | undefined) => !!kind.measures?.[of].some(each => each.word === word);
  const figures = list(parameters['figures']).map(text => {
    const [figure = '', column = '', per, percentile] = text.split(':');
    return {kind: figure, column, ...(per && {per}), ...(percentile && {percentile})};
  }).filter(each => has('kind', each.kind) && has('column', each.column) && (!each.per || has('per', each.per)));
  const names = ['COUNT', ...figures.map(figureName)];
  const groupBy = list(parameters['by']).filter(by => kind.groups?.some(each => each.word === by)).slice(0, 5);
  const having = list(parameters['having']).map(text => {
    const [figure = '', from, to] = text.split(':');
    return {figure, ...(from && {from}), ...(to && {to})};
  }).filter(each => names.includes(each.figure) && (each.from || each.to));
  const first = Number(parameters['first']);
  return {
    groupBy, figures, having, down: !!parameters['down'], first: FIRSTS.some(each => each === first) ? first : 100,
    order: [...names, ...groupBy].includes(parameters['order'] ?? '') ? parameters['order']! : '',
  };
}

/** The variables of both documents but for the point in time. */
export const variablesOf = (asked: Asked, filter: object | null) => ({
  filter, groupBy: asked.groupBy, first: asked.first,
  figures: asked.figures.map(each => ({
    kind: each.kind, column: each.column, name: figureName(each), ...(each.per && {per: each.per}), ...(each.percentile && {percentile: each.percentile}),
  })),
  having: asked.having, orderBy: asked.order ? [{by: asked.order, direction: asked.down ? 'DESC' : 'ASC'}] : null,
});

export type AggregateVariables = ReturnType<typeof variablesOf> & {readonly asOf: object | null};

const COUNTED = 'total groupCount cut groups { count values { by value } figures { name number money { amount } day } }';
const BASIS = 'basis { position effectiveOn complete parked madeUp }';

function parts(kind: Kind) {
  const stem = kind.filter.replace(/Filter$/, '');
  return {
    takes: `$filter: ${kind.filter}, $groupBy: [${stem}Group!], $figures: [${stem}Figure!], $having: [FigureTest!], $orderBy: [GroupOrder!], $first: Int, $asOf: AsOf`,
    gives: 'filter: $filter, groupBy: $groupBy, figures: $figures, having: $having, orderBy: $orderBy, first: $first, asOf: $asOf',
  };
}

export function aggregateDocument(kind: Kind): Document<Record<string, Counted & {readonly basis: Basis}>, AggregateVariables> {
  const {takes, gives} = parts(kind);
  return {name: `Figures${kind.type}`, text: `query Figures${kind.type}(${takes}) { ${kind.aggregate}(${gives}) { ${BASIS} ${COUNTED} } }`};
}

export interface SeriesOfDays {readonly from: string; readonly to: string; readonly every: string}

export function seriesDocument(kind: Kind): Document<Record<string, {readonly basis: Basis; readonly points: readonly (Counted & {readonly effectiveOn: string})[]}>, AggregateVariables & {readonly series: SeriesOfDays}> {
  const {takes, gives} = parts(kind);
  return {
    name: `Series${kind.type}`,
    text: `query Series${kind.type}($series: SeriesOfDays!, ${takes}) { ${kind.series}(series: $series, ${gives}) { ${BASIS} points { effectiveOn ${COUNTED} } } }`,
  };
}
