// Verifies a bundle beside the page, so that the page stays at hand while tens of thousands of files are digested.
import {Check, openFolder, openZip, unproven, type Check as Checked} from 'virtual:bundle-verify';

export type Picked = {readonly zip: Blob} | {readonly folder: readonly {path: string; file: Blob}[]};
export interface Request {readonly picked: Picked; readonly key: string}
export interface Result extends Pick<Checked, 'findings' | 'events' | 'documents' | 'log' | 'scope' | 'madeUp' | 'position' | 'givenKey'> {
  readonly unproven: readonly (readonly [chinese: string, english: string])[];
}
export type Message =
  | {readonly done: number; readonly all?: number | undefined}
  | {readonly result: Result}
  | {readonly failed: string};

const tell = (message: Message) => postMessage(message);

addEventListener('message', async ({data: {picked, key}}: MessageEvent<Request>) => {
  try {
    const files = 'zip' in picked ? await openZip(picked.zip) : openFolder(picked.folder);
    let last = 0;
    const check = await new Check(files, key).run((done, all) => {
      // A message for each file would keep the page busy with nothing else.
      if (Date.now() - last < 100) return;
      last = Date.now();
      tell({done, all});
    });
    const {findings, events, documents, log, scope, madeUp, position, givenKey} = check;
    tell({result: {
      findings, events, documents, log, givenKey, unproven: unproven(check),
      ...(scope !== undefined && {scope}), ...(madeUp !== undefined && {madeUp}), ...(position !== undefined && {position}),
    }});
  } catch (e) {
    tell({failed: e instanceof Error ? e.message : String(e)});
  }
});
