// What the code of the bundle's verify page takes and gives: app/src/main/resources/bundle/verify, as
// scripts/verify-module.mjs joins it.

declare module 'virtual:bundle-verify' {
  export class Sha256 {
    update(bytes: Uint8Array): this;
    digest(): Uint8Array;
  }
  export function sha256(...parts: Uint8Array[]): Uint8Array;
  export function sha512(...parts: Uint8Array[]): Uint8Array;
  export function join(...parts: Uint8Array[]): Uint8Array;
  export function hex(bytes: Uint8Array): string;
  export function utf8(text: string): Uint8Array;
  /** @throws for bytes that are no UTF-8 */
  export function text(bytes: Uint8Array): string;
  export function same(a: Uint8Array, b: Uint8Array): boolean;
  /** @throws for Base64 that isn't written in the one right way */
  export function base64(written: string): Uint8Array;

  export function verifySignature(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean>;

  export interface VerifierKey {readonly name: string; readonly type: number; readonly key: Uint8Array; readonly written: string}
  export interface Note {
    readonly text: string;
    readonly signatures: readonly {readonly name: string; readonly id: string; readonly blob: Uint8Array}[];
  }
  export interface Checkpoint {readonly origin: string; readonly size: number; readonly root: Uint8Array}
  export interface InclusionProof {readonly index: number; readonly hashes: readonly Uint8Array[]; readonly checkpoint: string}
  /** @throws for what is no verifier key */
  export function parseKey(written: string): VerifierKey;
  export function keyId(key: Pick<VerifierKey, 'name' | 'type' | 'key'>): string;
  export function asCosigner(key: VerifierKey): VerifierKey;
  export function parseNote(written: string): Note;
  export function signedBy(note: Note, key: VerifierKey): Promise<'good' | 'bad' | 'none'>;
  /** Seconds since 1970. */
  export function cosignedAt(blob: Uint8Array): bigint;
  export function parseCheckpoint(note: Note): Checkpoint;
  export function parseProof(written: string): InclusionProof;
  /** The hash of a leaf; of the log, the entry is the digest of an event's canonical bytes. */
  export function leaf(entry: Uint8Array): Uint8Array;
  export function includes(index: number, size: number, hash: Uint8Array, proof: readonly Uint8Array[], root: Uint8Array): boolean;
  export function goesOn(older: Checkpoint, newer: Checkpoint, proof: readonly Uint8Array[]): boolean;
  export function canonical(value: unknown): string;

  /** A file of a bundle: it feeds its parts to what it is given. */
  export type Feed = ((take: (part: Uint8Array) => void) => Promise<void>) & {readonly entry?: {readonly crc: number}};
  export type Files = ReadonlyMap<string, Feed>;
  export function openZip(picked: Blob): Promise<Files>;
  export function openFolder(list: readonly {readonly path: string; readonly file: Blob}[]): Files;
  export function readAll(feed: Feed): Promise<Uint8Array>;
  export function walk(entry: FileSystemEntry): Promise<{path: string; file: File}[]>;
  export function crc32(bytes: Uint8Array, before: number): number;

  /** Something that does not hold: of which file, and of which event if it is one's. */
  export interface Finding {readonly file: string; readonly chinese: string; readonly english: string; readonly position: number | null}
  export interface CheckedEvent {
    readonly position: number;
    readonly form: boolean; readonly inLog: boolean; readonly inOrder: boolean;
    readonly cited: readonly string[];
    readonly type?: string; readonly subject?: string; readonly time?: string; readonly sequence?: string;
    /** Number, title and unit, of the opening of a case file. */
    readonly caseFile?: readonly string[];
  }
  export interface CheckedDocument {readonly digest: string; readonly good: boolean; readonly held: boolean; readonly citedAt?: number}
  export class Check {
    constructor(files: Files, givenKey: string);
    /** Checks all, and says now and then how far it is: files of all of them, then events. */
    run(progress: (done: number, all?: number) => void): Promise<this>;
    /** Checks the checkpoint by the keys of the log and its witnesses. */
    checkLog(): Promise<void>;
    /** Checks one event by its proof, once the checkpoint was checked. */
    event(path: string): Promise<void>;
    readonly givenKey: string;
    readonly findings: readonly Finding[];
    readonly events: readonly CheckedEvent[];
    readonly documents: readonly CheckedDocument[];
    readonly scope?: string; readonly madeUp?: boolean; readonly position?: string;
    readonly log: {
      readonly own?: readonly VerifierKey[];
      readonly written?: string;
      readonly checkpoint: Checkpoint | null;
      readonly signer: VerifierKey | null;
      readonly witnesses: readonly {readonly name: string; readonly at: string}[];
      readonly stamp: {readonly at: string; readonly size: number} | null;
    };
  }
  export function digestsIn(value: unknown): string[];
  export function stampedAt(token: Uint8Array, digest: Uint8Array): string | null;
  /** What a check does not prove, in Chinese and in English. */
  export function unproven(check: Check): readonly (readonly [chinese: string, english: string])[];
}

declare module 'virtual:lottery-redo' {
  /** A draw as `/lotteries/CODE.json` tells it. */
  export interface Draw {
    readonly lottery: string; readonly title: string; readonly madeUp?: boolean;
    readonly seed: string;
    readonly source: {readonly name: string; readonly round: string; readonly publishedIn: string};
    readonly seats: number;
    /** Number and registration of each. */
    readonly roster: readonly (readonly [number | string, string])[];
    readonly rosterDigest: string;
    readonly ranks: readonly number[];
    readonly ranksDigest: string;
  }
  export function digestOf(lines: readonly string[]): string;
  export function redo(draw: Draw): {readonly ranks: readonly number[]; readonly rosterHolds: boolean; readonly ranksHold: boolean};
}
