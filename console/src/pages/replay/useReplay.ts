// A play as a page has it: where it is, what it has played, and how it goes on.
import {useCallback, useEffect, useRef, useState} from 'react';
import {query} from '../../api/client.ts';
import {ProblemError, type Problem} from '../../api/http.ts';
import {replayNext, replayUpTo} from './replay.query.ts';
import {play, type PlayAsked, type Played} from './stream.ts';

/** As many of the last facts are kept in the page. */
const KEPT = 200;
/** What comes within this is shown at once, so that a fast play doesn't draw the page for each fact. */
const SHOWN_EVERY_MILLIS = 120;
/** After these it goes on by itself. */
const PASSING = new Set(['OFFLINE', 'STOPPING', 'BUSY', 'READER_TOO_SLOW', 'PLAY_TOO_LONG', 'TOO_MANY_REQUESTS', 'HTTP_502', 'HTTP_503', 'HTTP_500']);
const LONGEST_PAUSE_MILLIS = 10_000;

export interface Replay {
  /** The last position that was played; one before the first if none was. */
  readonly at: number;
  /** The last facts, the newest first. */
  readonly facts: readonly Played[];
  /** How many facts of each type were played. */
  readonly counts: ReadonlyMap<string, number>;
  readonly state: 'waiting' | 'paused' | 'playing' | 'resuming' | 'ended';
  readonly problem: Problem | null;
}

const within = (filter: object | null, from: number, to: number | null) =>
  ({and: [...(filter ? [filter] : []), {position: {from, ...(to !== null && {to})}}]});

/** Plays what is asked; `start` is where it stands at first. */
export function useReplay(asked: PlayAsked, start: number) {
  const [replay, setReplay] = useState<Replay>({at: start, facts: [], counts: new Map(), state: 'waiting', problem: null});
  const now = useRef(replay);
  const stopping = useRef<AbortController | null>(null);
  const wanted = useRef(asked);
  wanted.current = asked;
  const became = useCallback((changed: Partial<Replay>) => {
    now.current = {...now.current, ...changed};
    setReplay(now.current);
  }, []);
  const pause = useCallback(() => {
    stopping.current?.abort();
    stopping.current = null;
    if (now.current.state === 'playing' || now.current.state === 'resuming') became({state: 'paused'});
  }, [became]);
  /** Stands at a position: what was played up to there is asked for. */
  const jump = useCallback(async (to: number) => {
    stopping.current?.abort();
    const control = stopping.current = new AbortController();
    const {from, filter} = wanted.current;
    if (to < from) {
      became({at: from - 1, facts: [], counts: new Map(), state: 'paused', problem: null});
      return;
    }
    became({at: to, state: 'waiting', problem: null});
    const {data, problems} = await query(replayUpTo, {filter: within(filter, from, to)}, {anew: true});
    if (control.signal.aborted) return;
    became({
      state: 'paused', problem: problems[0] ?? null,
      facts: data?.facts.edges.map(each => each.node) ?? [],
      counts: new Map(data?.factAggregate.groups.map(each => [each.values[0]?.value ?? '', each.count])),
    });
  }, [became]);
  const add = useCallback((came: readonly Played[]) => {
    if (came.length === 0) return;
    const counts = new Map(now.current.counts);
    for (const each of came) counts.set(each.type, (counts.get(each.type) ?? 0) + 1);
    became({at: came.at(-1)!.position, counts, facts: [...came.toReversed(), ...now.current.facts].slice(0, KEPT)});
  }, [became]);
  /** The next fact alone. */
  const step = useCallback(async () => {
    pause();
    const {from, to, filter} = wanted.current;
    const {at} = now.current;
    const {data, problems} = await query(replayNext, {filter: within(filter, Math.max(from, at + 1), to)}, {anew: true});
    if (now.current.at !== at) return;
    const next = data?.facts.edges.map(each => each.node) ?? [];
    add(next);
    became({problem: problems[0] ?? null, ...(data && next.length === 0 && {state: 'ended' as const})});
  }, [add, became, pause]);
  /** To the fact before. */
  const back = useCallback(async () => {
    const before = now.current.facts[1];
    await jump(before ? before.position : wanted.current.from - 1);
  }, [jump]);
  const go = useCallback(async () => {
    stopping.current?.abort();
    const control = stopping.current = new AbortController();
    const {signal} = control;
    let gathered: Played[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      timer = undefined;
      const came = gathered;
      gathered = [];
      if (!signal.aborted) add(came);
    };
    const heard = {
      fact: (fact: Played) => {
        gathered.push(fact);
        timer ??= setTimeout(show, SHOWN_EVERY_MILLIS);
        if (now.current.state === 'resuming') became({state: 'playing', problem: null});
      },
      ended: () => { clearTimeout(timer); show(); },
    };
    became({state: 'playing', problem: null});
    for (let failed = 0; !signal.aborted;) {
      const {at} = now.current;
      try {
        await play(wanted.current, at, heard, signal);
        if (!signal.aborted) became({state: 'ended'});
        return;
      } catch (e) {
        clearTimeout(timer);
        show();
        if (signal.aborted) return;
        const problem = e instanceof ProblemError ? e.problem : {code: 'ERROR', message: String(e)};
        // Everything that there is was played by the time that it was asked for again.
        if (problem.code === 'POSITION_IN_FUTURE' && now.current.at >= wanted.current.from) {
          became({state: 'ended'});
          return;
        }
        if (!PASSING.has(problem.code)) {
          became({state: 'paused', problem});
          return;
        }
        failed = now.current.at > at ? 1 : failed + 1;
        became({state: 'resuming', problem});
        await new Promise(resolve => setTimeout(resolve, Math.min(1000 * 2 ** (failed - 1), LONGEST_PAUSE_MILLIS)));
      }
    }
  }, [add, became]);
  useEffect(() => {
    void jump(start);
    return () => stopping.current?.abort();
    // It is made anew for each range: the page gives it a key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return {replay, go, pause, jump, step, back};
}
