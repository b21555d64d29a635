// Documents for records, lists and histories of any kind, made from the catalogue.
import type {Document} from '../api/document.ts';
import type {Kind, Member} from './catalogue.ts';

/** A record as it is answered: its members by name. */
export type Shown = Readonly<Record<string, unknown>> & {readonly id?: string; readonly code?: string; readonly __typename?: string};

/** One filter that says what all of these say; one that says nothing of none, for `and` of nothing is refused. */
export function allOf<Filter extends {and?: unknown}>(filters: readonly Filter[]): Filter {
  const saying = filters.filter(each => Object.keys(each).length > 0);
  return (saying.length > 0 ? {and: saying} : {}) as Filter;
}

export interface BasisTold {
  readonly position: number; readonly effectiveOn: string; readonly complete: boolean; readonly parked: number; readonly madeUp: boolean;
}

/** Objects nest this deep within a record, at most; what lies deeper is on the page of its own record. */
const DEPTH = 4;
/** How much a record may ask for: what isn't reached by then is left out. */
const MOST_FIELDS = 900;

const isOpenTo = (roles: readonly string[]) => (member: Member) =>
  member.open === undefined || member.open.some(role => roles.includes(role));

/** What to ask of another record: enough to name and to follow it. */
const named = (member: Member) => `{ __typename ${member.by ? ['id', ...member.by].join(' ') : '... on Node { id }'} }`;

/** The selection of a record's members, those of objects within it too. */
export function selection(kind: Kind, roles: readonly string[]): string {
  let left = MOST_FIELDS;
  const write = (members: readonly Member[], depth: number, above: readonly string[]): string =>
    members.filter(isOpenTo(roles)).flatMap(member => {
      if (left-- <= 0) return [];
      if (member.shape === 'value' || member.shape === 'word') return [member.name];
      if (member.shape === 'record') return [`${member.name} ${named(member)}`];
      const inner = kind.objects[member.of];
      if (!inner || depth >= DEPTH || above.includes(member.of)) return [];
      const text = write(inner, depth + 1, [...above, member.of]);
      return text ? [`${member.name} { ${text} }`] : [];
    }).join(' ');
  return write(kind.fields, 1, []);
}

const BASIS = 'basis { position effectiveOn complete parked madeUp }';

/** One record by its code. */
export function recordDocument(kind: Kind, roles: readonly string[]): Document<Record<string, (Shown & {basis: BasisTold}) | null>, {code: string; asOf: object | null}> {
  return {
    name: `Record${kind.type}`,
    text: `query Record${kind.type}($code: ID!, $asOf: AsOf) { ${kind.one}(code: $code, asOf: $asOf) { id ${BASIS} ${selection(kind, roles)} } }`,
  };
}

export interface Page {
  readonly basis: BasisTold;
  readonly totalCount: number;
  readonly pageInfo: {readonly hasNextPage: boolean; readonly endCursor: string | null};
  readonly edges: readonly {readonly node: Shown}[];
}

/** The members that stand in columns of a list: single values that are always there first. */
export function columns(kind: Kind, roles: readonly string[], most = 8): readonly Member[] {
  const simple = kind.fields.filter(isOpenTo(roles)).filter(each =>
    !each.list && (each.shape === 'value' || each.shape === 'word' || each.of === 'Money') && !['code', 'setAside'].includes(each.name));
  return simple.slice(0, most);
}

export interface ListVariables {
  readonly first: number; readonly after: string | null; readonly filter: object | null; readonly orderBy: object | null; readonly asOf: object | null;
}

/** A page of a list with some columns. */
export function listDocument(kind: Kind, shown: readonly Member[]): Document<Record<string, Page>, ListVariables> {
  const fields = shown.map(each => each.shape === 'object' ? `${each.name} { ${(kind.objects[each.of] ?? []).filter(m => m.shape === 'value').map(m => m.name).join(' ')} }` : each.name);
  const order = kind.order.length > 0;
  return {
    name: `List${kind.type}`,
    text: `query List${kind.type}($first: Int!, $after: String, $filter: ${kind.filter}, ${order ? `$orderBy: [${orderType(kind)}!], ` : ''}$asOf: AsOf) { ${kind.many}(first: $first, after: $after, filter: $filter, ${order ? 'orderBy: $orderBy, ' : ''}asOf: $asOf) { totalCount pageInfo { hasNextPage endCursor } ${BASIS} edges { node { id code ${fields.join(' ')} } } } }`,
  };
}

/** The name of the input that orders lists. */
const orderType = (kind: Kind) => kind.filter.replace(/Filter$/, 'Order');
