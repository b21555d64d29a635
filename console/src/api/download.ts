import {send} from './http.ts';

/** How far a download is: bytes so far, and of how many, if that was told. */
export interface Progress {readonly done: number; readonly all: number | null}

/** What came: a file with its name, as the program named it. */
export interface Taken {readonly blob: Blob; readonly name: string; readonly headers: Headers}

/** Fetches a file as who has signed in. @throws {ProblemError} as `send` does */
export async function take(path: string, onProgress: (progress: Progress) => void = () => {}, signal?: AbortSignal): Promise<Taken> {
  const answer = await send(path, signal ? {signal} : {});
  const all = Number(answer.headers.get('Content-Length')) || null;
  const parts: BlobPart[] = [];
  let done = 0;
  const reader = answer.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) break;
    parts.push(next.value);
    done += next.value.length;
    onProgress({done, all});
  }
  const [, name] = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '') ?? [];
  const type = answer.headers.get('Content-Type');
  return {blob: new Blob(parts, type ? {type} : {}), name: name ?? path.split('/').at(-1)!.split('?')[0]!, headers: answer.headers};
}
