import {useCallback, useEffect, useRef, useState, useSyncExternalStore} from 'react';
import {query, type Answer} from './client.ts';
import type {Document} from './document.ts';
import type {Problem} from './http.ts';
import {signIn} from './signIn.ts';

export interface Asked<Data> {
  /** The last answer; that of what was asked before while a new one is waited for. */
  readonly data: Data | undefined;
  readonly problems: readonly Problem[];
  /** Whether an answer is waited for. */
  readonly waiting: boolean;
  /** Whether the data answers what was asked before. */
  readonly stale: boolean;
  /** Asks again, past the cache. */
  readonly again: () => void;
}

export function useSignIn() {
  return useSyncExternalStore(signIn.onChange, signIn.state);
}

/** Asks while the page is shown, and anew whenever what is asked changes; asks nothing as long as `variables` is null. */
export function useAnswer<Data, Variables>(
  document: Document<Data, Variables>, variables: Variables | null, {anew = true} = {},
): Asked<Data> {
  const {round} = useSignIn();
  const key = variables === null ? null : `${round} ${document.text} ${JSON.stringify(variables)}`;
  const [told, setTold] = useState<{key: string; answer: Answer<Data>} | null>(null);
  const [times, setTimes] = useState(0);
  const asked = useRef(variables);
  asked.current = variables;
  useEffect(() => {
    if (key === null || asked.current === null) return undefined;
    let isOver = false;
    void query(document, asked.current, {anew: anew || times > 0}).then(answer => {
      if (!isOver) setTold({key, answer});
    });
    return () => { isOver = true; };
    // The key holds all that is asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, times]);
  const again = useCallback(() => setTimes(n => n + 1), []);
  const isCurrent = told !== null && told.key === key;
  return {
    data: key === null ? undefined : told?.answer.data,
    problems: isCurrent ? told.answer.problems : [],
    waiting: key !== null && !isCurrent,
    stale: told !== null && !isCurrent,
    again,
  };
}
