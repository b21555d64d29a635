/** A document of GraphQL with the types of what it takes and answers; made from a file of queries. */
export interface Document<Data, Variables> {
  /** The operation's name. */
  readonly name: string;
  readonly text: string;
  /** Never there: it carries the types. */
  readonly types?: (variables: Variables) => Data;
}
