import {useEffect, useRef, useState} from 'react';
import {query} from '../api/client.ts';
import type {Document} from '../api/document.ts';
import type {Problem} from '../api/http.ts';
import {useSignIn} from '../api/useAnswer.ts';

export interface Connection<Node> {
  readonly totalCount: number;
  readonly basis: {readonly position: number; readonly effectiveOn: string};
  readonly pageInfo: {readonly hasNextPage: boolean; readonly endCursor?: string | null};
  readonly edges: readonly {readonly node: Node}[];
}

export interface Pages<Node> {
  readonly nodes: readonly Node[];
  readonly total: number;
  readonly basis: Connection<Node>['basis'] | null;
  readonly problems: readonly Problem[];
  readonly hasMore: boolean;
  readonly waiting: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

interface Told<Node> {readonly key: string; readonly nodes: readonly Node[]; readonly last: Connection<Node> | null; readonly problems: readonly Problem[]}

/** The pages of a list so far: later ones hold at the same point in time as the first, for their cursor names it. */
export function usePages<Data, Variables, Node>(
  document: Document<Data, Variables>, variables: Omit<Variables, 'after'> | null, connection: (data: Data) => Connection<Node>,
): Pages<Node> {
  const {round} = useSignIn();
  const key = variables === null ? '' : JSON.stringify([round, document.name, variables]);
  const none: Told<Node> = {key, nodes: [], last: null, problems: []};
  const [told, setTold] = useState<Told<Node>>(none);
  const [times, setTimes] = useState(0);
  const [isMoreAsked, setIsMoreAsked] = useState(false);
  const current = told.key === key ? told : none;
  const newest = useRef(key);
  newest.current = key;
  const ask = async (after: string | null, before: Told<Node>) => {
    const {data, problems} = await query(document, {...variables, after} as Variables, {anew: after === null});
    const page = data ? connection(data) : null;
    if (newest.current !== key) return;
    setTold({key, problems, nodes: page ? [...before.nodes, ...page.edges.map(edge => edge.node)] : before.nodes, last: page ?? before.last});
  };
  useEffect(() => {
    if (variables !== null) void ask(null, none);
    // The key holds all that is asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, times]);
  return {
    nodes: current.nodes,
    total: current.last?.totalCount ?? 0,
    basis: current.last?.basis ?? null,
    problems: current.problems,
    hasMore: !!current.last?.pageInfo.hasNextPage,
    waiting: variables !== null && (told.key !== key || isMoreAsked),
    more: () => {
      if (!current.last?.pageInfo.hasNextPage || isMoreAsked) return;
      setIsMoreAsked(true);
      void ask(current.last.pageInfo.endCursor ?? null, current).finally(() => setIsMoreAsked(false));
    },
    again: () => setTimes(n => n + 1),
  };
}
