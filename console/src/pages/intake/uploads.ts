// Whole files that are taken in: announced, sent, followed, and asked for what became of their rows.
import {send} from '../../api/http.ts';

export interface Upload {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly check: boolean;
  readonly standing: 'ANNOUNCED' | 'ARRIVING' | 'WAITING' | 'UNDER_WAY' | 'ENDED' | 'FAILED';
  readonly rows: number;
  /** How much of the file has been read, from 0 to 1. */
  readonly read: number;
  /** What the program said of the file, such as the encoding that it found. */
  readonly said: readonly string[];
  readonly code?: string;
  readonly message?: string;
  readonly accepted?: number;
  readonly repeated?: number;
  readonly refused?: number;
  readonly malformed?: number;
  readonly skipped?: number;
  readonly reasons?: readonly {readonly code: string; readonly rows: number; readonly line: number; readonly id: string; readonly message: string}[];
}

export const isOver = (upload: Upload) => upload.standing === 'ENDED' || upload.standing === 'FAILED';

export interface Announced {readonly kind: string; readonly name: string; readonly mapping?: string; readonly encoding?: string; readonly sheet?: string; readonly check: boolean}

/** @throws {ProblemError} as `send` does, here and below */
export async function announce(said: Announced): Promise<Upload> {
  const answer = await send('/intake/uploads', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(said)});
  return await answer.json() as Upload;
}

export async function sendFile(id: string, file: Blob): Promise<void> {
  await send(`/intake/uploads/${id}/file`, {method: 'PUT', headers: {'Content-Type': 'application/octet-stream'}, body: file});
}

export async function look(id: string): Promise<Upload> {
  return await (await send(`/intake/uploads/${encodeURIComponent(id)}`)).json() as Upload;
}

export interface Row {readonly row: string; readonly line: string; readonly column: string; readonly id: string; readonly status: string; readonly position: string; readonly repeated: string; readonly code: string; readonly message: string}

const COLUMNS = ['row', 'line', 'column', 'id', 'status', 'position', 'repeated', 'code', 'message'] as const;

/** Fields of CSV by RFC 4180, row by row. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [], field = '', isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!;
    if (isQuoted) {
      if (c !== '"') field += c;
      else if (text[at + 1] === '"') { field += '"'; at++; } else isQuoted = false;
    } else if (c === '"') isQuoted = true;
    else if (c === ',') { row.push(field); field = ''; } else if (c === '\n') { row.push(field); rows.push(row); row = []; field = ''; } else if (c !== '\r') field += c;
  }
  if (field || row.length) rows.push([...row, field]);
  return rows;
}

/** What became of each row. @throws {Error} if the file isn't what it should be */
export async function results(id: string): Promise<Row[]> {
  const text = await (await send(`/intake/uploads/${encodeURIComponent(id)}/results.csv`)).text();
  const [head, ...rows] = readCsv(text.replace(/^\uFEFF/, ''));
  if (head?.join() !== COLUMNS.join()) throw new Error(`the results have other columns: ${head?.join()}`);
  return rows.map(row => Object.fromEntries(COLUMNS.map((name, at) => [name, row[at] ?? ''])) as unknown as Row);
}
