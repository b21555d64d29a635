// What the console knows of the schema, as scripts/catalogue.mjs wrote it: fetched part by part when it is needed.
import {useEffect, useState} from 'react';

export interface Word {readonly word: string; readonly about?: string}

export interface Member {
  readonly name: string;
  /** The type of a value, or of each in a list of them. */
  readonly of: string;
  readonly list?: true;
  readonly required?: true;
  readonly shape: 'value' | 'word' | 'record' | 'object';
  readonly about?: string;
  /** Of another record: the members by which it is named. */
  readonly by?: readonly string[];
  /** To which roles it is open; to all that its record is open to, if absent. */
  readonly open?: readonly string[];
  /** Of a member of an act's input that names a record: its kind. */
  readonly record?: string;
  /** What stands for a member of an input that is left out. */
  readonly initial?: unknown;
}

/** A kind of records, and what can be asked of it. */
export interface Entity {
  readonly type: string;
  readonly one: string;
  readonly many: string;
  readonly history?: string;
  readonly changes?: string;
  readonly differences?: string;
  readonly aggregate?: string;
  readonly series?: string;
  readonly sample?: string;
  readonly open?: readonly string[];
}

export interface Kind extends Entity {
  readonly about?: string;
  readonly fields: readonly Member[];
  /** The members of objects within a record, by type. */
  readonly objects: Readonly<Record<string, readonly Member[]>>;
  /** The name of the input that filters lists. */
  readonly filter: string;
  readonly order: readonly Word[];
  readonly groups?: readonly Word[];
  /** What figures are of: which columns, and which kinds of figures. */
  readonly measures?: Readonly<Record<'column' | 'kind' | 'per', readonly Word[]>>;
  readonly inputs: Readonly<Record<string, readonly Member[]>>;
  readonly words: Readonly<Record<string, readonly Word[]>>;
}

export interface ActEntry {
  readonly name: string;
  readonly about?: string;
  readonly open?: readonly string[];
  /** The kind of the record that it is on, where its input names one. */
  readonly on?: string;
}

/** An act that takes a record of a kind, and by which member of its input. */
export interface ActOf {
  readonly act: string;
  readonly member: string;
  /** Whether it is on something else, and names such a record besides. */
  readonly also?: true;
}

export interface ActForm extends ActEntry {
  readonly answers: string;
  readonly command: boolean;
  readonly takes: readonly Member[];
  readonly inputs: Readonly<Record<string, readonly Member[]>>;
  readonly words: Readonly<Record<string, readonly Word[]>>;
}

class NoSuchPartError extends Error {}

const AGAIN_MILLIS = 2_000;

const parts = new Map<string, Promise<unknown>>();
const loaded = new Map<string, unknown>();

function load<T>(path: string): Promise<T> {
  let part = parts.get(path);
  if (!part) {
    part = fetch(`/console/schema/${path}`).then(async answer => {
      if (answer.status === 404) throw new NoSuchPartError(path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      const value: unknown = await answer.json();
      loaded.set(path, value);
      return value;
    });
    part.catch(() => parts.delete(path));
    parts.set(path, part);
  }
  return part as Promise<T>;
}

/** A part of the schema once it is there: undefined before, null if there is none. While the program is away it is asked for again. */
function usePart<T>(path: string): T | undefined | null {
  const [value, setValue] = useState<{path: string; value: T | null} | undefined>();
  useEffect(() => {
    let isOver = false, timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => void load<T>(path).then(
      came => { if (!isOver) setValue({path, value: came}); },
      (e: unknown) => {
        if (isOver) return;
        if (e instanceof NoSuchPartError) setValue({path, value: null});
        else timer = setTimeout(ask, AGAIN_MILLIS);
      });
    ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [path]);
  const kept = loaded.get(path) as T | undefined;
  return kept ?? (value?.path === path ? value.value : undefined);
}

export const useEntities = () => usePart<readonly Entity[]>('entities.json');
export const useKind = (type: string) => usePart<Kind>(`type/${encodeURIComponent(type)}.json`);
export const useActs = () => usePart<readonly ActEntry[]>('acts.json');
/** The acts that take records of a kind, by the kind's type. */
export const useActsOf = () => usePart<Readonly<Record<string, readonly ActOf[]>>>('acts-of.json');
export const useAct = (name: string) => usePart<ActForm>(`act/${encodeURIComponent(name)}.json`);

/** A kind of rows that files are made of. */
export interface RowKind {
  readonly name: string;
  readonly fields: readonly {readonly name: string; readonly type: string; readonly required: boolean; readonly words: readonly string[]; readonly acts: readonly string[]}[];
}

export const useRowKinds = () => usePart<readonly RowKind[]>('intake.json');
