// Drafts of acts. They may name people, so they are kept in this tab's own storage alone and end with it; a reload and
// signing in anew leave them. Each has the id under which its command is sent, however often: so nothing is done twice.
import type {Raw} from './values.ts';

export interface AcceptedTold {
  readonly commandId: string; readonly repeated: boolean; readonly position: number | null;
  readonly facts: readonly {readonly eventId: string; readonly type: string; readonly position: number}[];
}
export interface RefusedTold {
  readonly commandId: string; readonly repeated: boolean; readonly code: string; readonly message: string;
  readonly law: string | null; readonly article: string | null;
}

export interface Circumstances {readonly occurredAt: string; readonly correlationId: string; readonly causationId: string}

export interface Draft {
  /** The command's id. It changes only after a refusal, which recorded nothing. */
  readonly id: string;
  /** What the draft is known by, whatever its command's id. */
  readonly key: string;
  readonly act: string;
  /** The position that was looked at; null until it is known. */
  readonly basis: number | null;
  readonly values: Raw;
  readonly circumstances: Circumstances;
  readonly changedAt: number;
  /** `sent` means that it was sent and no answer has been seen. */
  readonly standing: 'open' | 'sent' | 'refused' | 'done';
  readonly accepted?: AcceptedTold;
  readonly refused?: RefusedTold;
}

const PREFIX = 'chalkline.draft';
const place = (subject: string, act: string, key: string) => `${PREFIX} ${subject} ${act} ${key}`;

/** Anything that nobody else will think of. */
export const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

export function keptDraft(subject: string, act: string, key: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(place(subject, act, key)) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

export function keepDraft(subject: string, draft: Draft): void {
  sessionStorage.setItem(place(subject, draft.act, draft.key), JSON.stringify(draft));
}

export function dropDraft(subject: string, draft: Draft): void {
  sessionStorage.removeItem(place(subject, draft.act, draft.key));
}

/** Somebody's drafts that haven't been carried out, the last changed first. */
export function draftsOf(subject: string): readonly Draft[] {
  return Object.keys(sessionStorage).filter(name => name.startsWith(`${PREFIX} ${subject} `))
    .map(name => JSON.parse(sessionStorage.getItem(name) ?? 'null') as Draft | null)
    .filter((each): each is Draft => each !== null && each.standing !== 'done')
    .sort((a, b) => b.changedAt - a.changedAt);
}
