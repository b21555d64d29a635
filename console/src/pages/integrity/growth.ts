// Whether the log only grew since this browser last looked: the checkpoint that it kept then must be how the one of now
// began. The proof is worked out from the log's tiles, which anybody may fetch (C2SP tlog-tiles), and checked by the
// code of the bundle's verifier (RFC 6962, 2.1.2).
import {goesOn, hex, parseCheckpoint, parseNote, sha256, type Checkpoint} from 'virtual:bundle-verify';

const KEPT = 'chalkline.checkpoint';
const TILE = 256;
const HASH_BYTES = 32;

export interface Kept {readonly checkpoint: string; readonly at: string}

export const keptCheckpoint = {
  get(): Kept | null {
    try {
      return JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Kept | null;
    } catch {
      return null;
    }
  },
  set: (checkpoint: string) => localStorage.setItem(KEPT, JSON.stringify({checkpoint, at: new Date().toISOString()} satisfies Kept)),
};

/** The path of a tile of the hashes at a level: the number in groups of three digits, and how wide it is if it isn't full. */
export function tilePath(level: number, number: number, width: number): string {
  const digits = String(number).padStart(Math.ceil(String(number).length / 3) * 3, '0').match(/\d{3}/g)!;
  const groups = digits.map((group, at) => (at < digits.length - 1 ? `x${group}` : group)).join('/');
  return `/ledger/tile/${level}/${groups}${width < TILE ? `.p/${width}` : ''}`;
}

type Fetch = (path: string) => Promise<Uint8Array>;

const node = (left: Uint8Array, right: Uint8Array) => sha256(Uint8Array.of(1), left, right);

/** Hashes of whole subtrees of a log of some size, read from tiles as they are needed. */
export class Tiles {
  readonly #size: number;
  readonly #fetch: Fetch;
  readonly #tiles = new Map<string, Promise<Uint8Array>>();

  constructor(size: number, fetch: Fetch) {
    this.#size = size;
    this.#fetch = fetch;
  }

  async #at(level: number, index: number): Promise<Uint8Array> {
    const stored = Math.floor(this.#size / TILE ** level), number = Math.floor(index / TILE);
    const width = Math.min(TILE, stored - number * TILE);
    const path = tilePath(level, number, width);
    let tile = this.#tiles.get(path);
    if (!tile) {
      tile = this.#fetch(path);
      this.#tiles.set(path, tile);
    }
    const at = (index - number * TILE) * HASH_BYTES, hash = (await tile).subarray(at, at + HASH_BYTES);
    if (hash.length !== HASH_BYTES) throw new Error(`${path} is too short`);
    return hash;
  }

  /** The hash of the leaves from `from` up to `to`, of which there is a power of two, or of what is left at the end. */
  async range(from: number, to: number): Promise<Uint8Array> {
    const count = to - from;
    for (let level = 0, span = 1; span <= count; level++, span *= TILE) {
      if (span === count && from % span === 0) return this.#at(level, from / span);
    }
    let half = 1;
    while (half * 2 < count) half *= 2;
    return node(await this.range(from, from + half), await this.range(from + half, to));
  }

  /** The proof that a log of `older` entries is how this one began: RFC 6962, 2.1.2. */
  async consistency(older: number): Promise<Uint8Array[]> {
    const prove = async (size: number, from: number, to: number, isWhole: boolean): Promise<Uint8Array[]> => {
      const count = to - from;
      if (size === count) return isWhole ? [] : [await this.range(from, to)];
      let half = 1;
      while (half * 2 < count) half *= 2;
      return size <= half
        ? [...await prove(size, from, from + half, isWhole), await this.range(from + half, to)]
        : [...await prove(size - half, from + half, to, false), await this.range(from, from + half)];
    };
    return prove(older, 0, this.#size, true);
  }
}

export type Growth =
  | {readonly is: 'first' | 'same' | 'grew'; readonly older: number; readonly newer: number; readonly since: string | null}
  | {readonly is: 'forked'; readonly older: number; readonly newer: number; readonly since: string; readonly root: string};

/** Holds the log's checkpoint of now against the one this browser kept. @throws {Error} if tiles can't be had or read */
export async function growth(current: string, kept: Kept | null, fetch: Fetch): Promise<Growth> {
  const newer = parseCheckpoint(parseNote(current));
  if (!kept) return {is: 'first', older: 0, newer: newer.size, since: null};
  const older = parseCheckpoint(parseNote(kept.checkpoint));
  const sizes = {older: older.size, newer: newer.size, since: kept.at};
  const forked: Growth = {is: 'forked', ...sizes, root: hex(newer.root)};
  if (older.origin !== newer.origin || older.size > newer.size) return forked;
  if (older.size === newer.size) return sameRoot(older, newer) ? {is: 'same', ...sizes} : forked;
  if (older.size === 0) return {is: 'grew', ...sizes};
  const proof = await new Tiles(newer.size, fetch).consistency(older.size);
  return goesOn(older, newer, proof) ? {is: 'grew', ...sizes} : forked;
}

const sameRoot = (a: Checkpoint, b: Checkpoint) => hex(a.root) === hex(b.root);

