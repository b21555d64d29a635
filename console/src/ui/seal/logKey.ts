// The log's key is trusted as it was when this browser saw it first, or as somebody typed it who was given it
// otherwise. It stays with the browser: another key turns every seal red until a person decides.
import {parseKey} from 'virtual:bundle-verify';

export interface KeptKey {
  /** As a verifier key is written: name, hash and key. */
  readonly key: string;
  /** When it was kept. */
  readonly since: string;
  readonly how: 'first' | 'typed';
}

const KEPT = 'chalkline.log-key';
const listeners = new Set<() => void>();
let read: {written: string | null; key: KeptKey | undefined} | undefined;

function keep(key: string, how: KeptKey['how']): KeptKey {
  const kept: KeptKey = {key, since: new Date().toISOString(), how};
  localStorage.setItem(KEPT, JSON.stringify(kept));
  listeners.forEach(each => each());
  return kept;
}

export const logKey = {
  kept(): KeptKey | undefined {
    const written = localStorage.getItem(KEPT);
    if (read?.written !== written) {
      let key: KeptKey | undefined;
      try {
        key = written ? JSON.parse(written) as KeptKey : undefined;
      } catch {
        key = undefined;
      }
      read = {written, key};
    }
    return read.key;
  },
  keep,
  /** Keeps what a person was given. @throws {Error} if it is no verifier key */
  type(written: string): KeptKey {
    return keep(parseKey(written).written, 'typed');
  },
  forget() {
    localStorage.removeItem(KEPT);
    listeners.forEach(each => each());
  },
  onChange(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
