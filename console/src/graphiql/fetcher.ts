import type {GraphiQLProps} from 'graphiql';
import {signIn} from '../api/signIn.ts';

/** Asks the program as who has signed in. What it says in the form of GraphQL is shown, whatever the status. */
export const fetcher: GraphiQLProps['fetcher'] = async (asked, options) => {
  const headers = await signIn.authorize({
    Accept: 'application/graphql-response+json, application/json',
    'Content-Type': 'application/json',
    ...(options?.headers as Record<string, string> | undefined),
  });
  const answer = await fetch('/graphql', {method: 'POST', headers, body: JSON.stringify(asked)});
  const text = await answer.text();
  try {
    return JSON.parse(text) as object as never;
  } catch {
    throw new Error(`${answer.status}: ${text}`);
  }
};
