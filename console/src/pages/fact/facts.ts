// What is asked of a fact wherever facts stand in lines, and how the history of a record of any kind is asked for.
import type {Document} from '../../api/document.ts';
import type {BasisTold} from '../../schema/questions.ts';

export interface LegalBasis {readonly law: string; readonly article: string; readonly version: string; readonly checked: boolean}

export interface ToldFact {
  readonly position: number;
  readonly eventId: string;
  readonly type: string;
  /** Absent where it tells of people and no purpose was named. */
  readonly summary: string | null;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly actor: string | null;
  readonly role: string | null;
  readonly onBehalfOf: string | null;
  readonly data: string | null;
  readonly decision: {
    readonly documentNumber: string; readonly body: string; readonly officer: string | null; readonly approver: string | null;
    readonly decidedOn: string; readonly legalBasis: readonly LegalBasis[];
  } | null;
  readonly standing: {readonly code: string; readonly standing: string} | null;
  readonly seal: {readonly event: string; readonly proof: string | null} | null;
}

export const FACT = `position eventId type summary effectiveOn recordedAt actor role onBehalfOf data
  decision { documentNumber body officer approver decidedOn legalBasis { law article version checked } }
  standing { code standing } seal { event proof }`;

export interface HistoryPage {
  readonly basis: BasisTold;
  readonly pageInfo: {readonly hasNextPage: boolean; readonly endCursor: string | null; readonly hasPreviousPage: boolean; readonly startCursor: string | null};
  readonly edges: readonly {readonly node: ToldFact}[];
}

export interface HistoryVariables {
  readonly code: string; readonly asOf: object | null;
  readonly first: number | null; readonly after: string | null; readonly last: number | null; readonly before: string | null;
}

/** A page of a record's history, from either end. */
export const historyDocument = (history: string): Document<Record<string, HistoryPage | null>, HistoryVariables> => ({
  name: 'History',
  text: `query History($code: ID!, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
  ${history}(code: $code, asOf: $asOf, first: $first, after: $after, last: $last, before: $before) {
    basis { position effectiveOn complete parked madeUp }
    pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
    edges { node { ${FACT} } }
  } }`,
});
