import {cacheExchange, createClient, fetchExchange} from '@urql/core';
import type {AnyVariables, Client, CombinedError, OperationResult} from '@urql/core';
import type {Document} from './document.ts';
import {noteEnd, problemOf, purpose, type Problem} from './http.ts';
import {signIn} from './signIn.ts';

/** What came of a question: data, problems, or both where a part is missing. */
export interface Answer<Data> {
  readonly data: Data | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Who hasn't signed in sends the name of a listed document and no text. A document that is listed is named `Public…`
 * here, and in the program by the same words in small letters with hyphens.
 */
export const listedName = (name: string) =>
  name.replace(/[A-Z]/g, (letter, at: number) => (at ? '-' : '') + letter.toLowerCase());

async function ask(input: RequestInfo | URL, options?: RequestInit): Promise<Response> {
  const headers = await signIn.authorize({
    'Content-Type': 'application/json',
    Accept: 'application/json',
    ...purpose.header(),
  });
  let body = String(options?.body ?? '');
  if (!headers['Authorization']) {
    const said = JSON.parse(body) as {operationName?: string; variables?: unknown};
    if (said.operationName?.startsWith('Public')) {
      body = JSON.stringify({documentId: listedName(said.operationName), variables: said.variables});
    }
  }
  const answer = await fetch(input, {...options, headers, body});
  if (answer.ok) return answer;
  // What is refused before GraphQL sees it is told in the same form as all else.
  const problem = await problemOf(answer);
  noteEnd(problem);
  return Response.json({errors: [{message: problem.message, extensions: {code: problem.code}}]});
}

let client: Client | undefined;
let clientOf = '';

/** A client whose cache holds answers of one person for one purpose. */
function current(): Client {
  const whose = `${signIn.state().round} ${purpose.get()}`;
  if (client === undefined || whose !== clientOf) {
    client = createClient({url: '/graphql', preferGetMethod: false, exchanges: [cacheExchange, fetchExchange], fetch: ask});
    clientOf = whose;
  }
  return client;
}

function problemsOf(error: CombinedError | undefined): Problem[] {
  if (!error) return [];
  if (error.networkError) return [{code: 'OFFLINE', message: 'The program does not answer.'}];
  return error.graphQLErrors.map(each => ({
    code: String(each.extensions['code'] ?? 'ERROR'), message: each.message, ...(each.path && {path: each.path}),
  }));
}

const told = <Data>(result: OperationResult<Data>): Answer<Data> =>
  ({data: result.data ?? undefined, problems: problemsOf(result.error)});

/**
 * Asks. An answer that is in the cache is given again, unless it is asked for anew: what names its point in time never
 * changes, and what is about now is asked for anew when its page is opened.
 */
export async function query<Data, Variables>(
  document: Document<Data, Variables>, variables: Variables, {anew = false} = {},
): Promise<Answer<Data>> {
  await signIn.ready;
  const result = await current().query<Data, AnyVariables>(document.text, variables as AnyVariables,
    {requestPolicy: anew ? 'network-only' : 'cache-first'}).toPromise();
  return told(result);
}

/** Carries out an act. Everything that was answered before is forgotten, for anything may have changed. */
export async function act<Data, Variables>(document: Document<Data, Variables>, variables: Variables): Promise<Answer<Data>> {
  await signIn.ready;
  const result = await current().mutation<Data, AnyVariables>(document.text, variables as AnyVariables).toPromise();
  client = undefined;
  return told(result);
}
