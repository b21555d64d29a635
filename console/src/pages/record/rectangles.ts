// The rectangles of a record on both clocks: fetched page by page, all at one position, and laid out for a picture.
import {useEffect, useState} from 'react';
import {query} from '../../api/client.ts';
import type {Problem} from '../../api/http.ts';
import {useSignIn} from '../../api/useAnswer.ts';
import {timelineOf, type TimelineOfQuery} from './record.query.ts';

type Timeline = NonNullable<TimelineOfQuery['timeline']>;
export type Rectangle = Timeline['edges'][number]['node'];

export interface Rectangles {
  readonly all: readonly Rectangle[]; readonly basis: Timeline['basis'] | null; readonly isComplete: boolean; readonly problems: readonly Problem[];
}

const PAGE = 100;
/** So many are fetched by themselves. */
const MOST = 2000;
const NONE: Rectangles = {all: [], basis: null, isComplete: false, problems: []};

/** All rectangles as they come; nothing is asked as long as there is no id. */
export function useRectangles(id: string | undefined): Rectangles {
  const {round} = useSignIn();
  const key = id && `${round} ${id}`;
  const [told, setTold] = useState<{key: string; rectangles: Rectangles}>({key: '', rectangles: NONE});
  useEffect(() => {
    if (!key || !id) return undefined;
    let isOver = false;
    void (async () => {
      let so: Rectangles = NONE, after: string | null = null;
      do {
        const {data, problems}: Awaited<ReturnType<typeof askPage>> = await askPage(id, after);
        if (isOver) return;
        const page = data?.timeline;
        after = page?.pageInfo.hasNextPage && so.all.length < MOST ? page.pageInfo.endCursor : null;
        so = {
          all: [...so.all, ...page?.edges.map(edge => edge.node) ?? []], basis: so.basis ?? page?.basis ?? null, problems,
          isComplete: !!page && !page.pageInfo.hasNextPage,
        };
        setTold({key, rectangles: so});
      } while (after !== null);
    })();
    return () => { isOver = true; };
  }, [key, id]);
  return told.key === key ? told.rectangles : NONE;
}

const askPage = (of: string, after: string | null) => query(timelineOf, {of, first: PAGE, after}, {anew: after === null});

/** The beginning that nobody knows. */
export const UNKNOWN = '0001-01-01';

export const dayNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
export const dayOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** The bounds at which something changes, in order, without what is unknown. */
export function boundsOf(all: readonly Rectangle[]) {
  const positions = new Set<number>(), days = new Set<string>();
  for (const each of all) {
    positions.add(each.knownFrom.position);
    if (each.knownTo) positions.add(each.knownTo.position);
    if (each.effectiveFrom.on !== UNKNOWN) days.add(each.effectiveFrom.on);
    if (each.effectiveTo) days.add(each.effectiveTo.on);
  }
  return {positions: [...positions].sort((a, b) => a - b), days: [...days].sort()};
}

/** Whether a rectangle holds a point; its later edges lie outside. */
export const holds = (each: Rectangle, position: number, day: string) =>
  each.knownFrom.position <= position && (!each.knownTo || position < each.knownTo.position)
  && each.effectiveFrom.on <= day && (!each.effectiveTo || day < each.effectiveTo.on);
