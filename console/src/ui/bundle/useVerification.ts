import {useCallback, useEffect, useRef, useState} from 'react';
import type {Message, Picked, Request, Result} from './verify.worker.ts';

export type Verification =
  | {readonly state: 'none'}
  | {readonly state: 'busy'; readonly name: string; readonly done: number; readonly all: number | undefined}
  | {readonly state: 'done'; readonly name: string; readonly result: Result}
  /** What was picked couldn't even be opened. */
  | {readonly state: 'failed'; readonly name: string; readonly why: string};

/** Verifies bundles one after the other; a new one ends the one before. */
export function useVerification(): readonly [Verification, (picked: Picked, name: string, key?: string) => void, () => void] {
  const [verification, setVerification] = useState<Verification>({state: 'none'});
  const worker = useRef<Worker | null>(null);
  const stop = useCallback(() => { worker.current?.terminate(); worker.current = null; }, []);
  useEffect(() => stop, [stop]);
  const verify = useCallback((picked: Picked, name: string, key = '') => {
    stop();
    const started = new Worker(new URL('./verify.worker.ts', import.meta.url), {type: 'module'});
    worker.current = started;
    setVerification({state: 'busy', name, done: 0, all: undefined});
    started.onmessage = ({data}: MessageEvent<Message>) => {
      if ('result' in data) setVerification({state: 'done', name, result: data.result});
      else if ('failed' in data) setVerification({state: 'failed', name, why: data.failed});
      else setVerification({state: 'busy', name, done: data.done, all: data.all});
      if (!('done' in data)) stop();
    };
    started.onerror = e => { setVerification({state: 'failed', name, why: e.message}); stop(); };
    started.postMessage({picked, key} satisfies Request);
  }, [stop]);
  const forget = useCallback(() => { stop(); setVerification({state: 'none'}); }, [stop]);
  return [verification, verify, forget];
}
