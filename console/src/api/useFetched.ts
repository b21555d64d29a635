import {useEffect, useState} from 'react';
import {ProblemError, send, type Problem} from './http.ts';

/** What is fetched from an address, read into a value; it is fetched anew when the address changes. */
export function useFetched<T>(path: string | null, read: (answer: Response) => Promise<T>) {
  const [told, setTold] = useState<{path: string; value?: T; problem?: Problem} | null>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (path === null) return undefined;
    let isOver = false;
    send(path).then(read).then(
      value => { if (!isOver) setTold({path, value}); },
      (e: unknown) => { if (!isOver) setTold({path, problem: e instanceof ProblemError ? e.problem : {code: 'ERROR', message: String(e)}}); });
    return () => { isOver = true; };
    // How it is read doesn't change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [path, times]);
  const isCurrent = told !== null && told.path === path;
  return {
    value: isCurrent ? told.value : undefined,
    problems: isCurrent && told.problem ? [told.problem] : [],
    waiting: path !== null && !isCurrent,
    again: () => { setTold(null); setTimes(n => n + 1); },
  };
}
