import {useEffect, useState, type ComponentType} from 'react';
import {Waiting} from '../ui/Waiting.tsx';

/**
 * A component whose script is fetched when it is first shown. Unlike with React's own `lazy`, which shows nothing for 300
 * milliseconds after it has once shown that it waits, it is there as soon as its script is.
 */
export function apart<P extends object>(load: () => Promise<{default: ComponentType<P>}>): ComponentType<P> {
  let Loaded: ComponentType<P> | null = null;
  return function Apart(properties: P) {
    const [told, setTold] = useState<{error: unknown} | null>(null);
    useEffect(() => {
      if (Loaded) return undefined;
      let isOver = false;
      void load().then(module => {
        Loaded = module.default;
        return null;
      }, (error: unknown) => ({error})).then(failed => { if (!isOver) setTold(failed ?? {error: null}); });
      return () => { isOver = true; };
    }, []);
    if (told?.error) throw told.error;
    return Loaded ? <Loaded {...properties} /> : <Waiting on />;
  };
}
