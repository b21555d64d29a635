// Reads a play: Server-Sent Events, by fetch, because a request bears the token.
import {problemOf, ProblemError, send, type Problem} from '../../api/http.ts';
import {addressOf} from '../../shell/address.ts';

export interface Played {
  readonly position: number; readonly of: string; readonly kind: string; readonly type: string; readonly recordedAt: string;
  readonly effectiveOn: string | null; readonly actor: string | null; readonly role: string | null; readonly documentNumber: string | null;
}

export interface PlayAsked {
  readonly from: number; readonly to: number | null; readonly live: boolean; readonly filter: object | null;
  readonly perSecond: string | null; readonly speed: string | null;
}

export interface Heard {fact(fact: Played): void; ended(position: number): void}

/**
 * Plays until it ended, or was stopped by the signal.
 *
 * @param after the last position that was heard; 0 for none
 * @throws {ProblemError} if it was refused or broke off
 */
export async function play(asked: PlayAsked, after: number, heard: Heard, signal: AbortSignal): Promise<void> {
  const answer = await send(addressOf('/plays', {
    from: String(asked.from), to: asked.to === null ? null : String(asked.to), live: asked.live ? 'true' : null,
    perSecond: asked.perSecond, speed: asked.speed, filter: asked.filter ? JSON.stringify(asked.filter) : null,
  }), {signal, headers: {Accept: 'text/event-stream', ...(after >= asked.from && {'Last-Event-ID': String(after)})}});
  if (!answer.body) throw new ProblemError(await problemOf(answer));
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let left = '', isEnded = false;
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) break;
      const events = (left + value).split('\n\n');
      left = events.pop() ?? '';
      for (const event of events) isEnded = tell(event, heard) || isEnded;
    }
  } catch (e) {
    if (e instanceof ProblemError || signal.aborted) throw e;
    throw new ProblemError(BROKE_OFF);
  }
  if (!isEnded && !signal.aborted) throw new ProblemError(BROKE_OFF);
}

const BROKE_OFF: Problem = {code: 'OFFLINE', message: 'The play broke off before its end.'};

/** @returns whether it was the end */
function tell(event: string, heard: Heard): boolean {
  const fields = new Map(event.split('\n').filter(line => !line.startsWith(':')).map(line => {
    const at = line.indexOf(':');
    return [line.slice(0, at), line.slice(at + 1).trimStart()] as const;
  }));
  const data = fields.get('data');
  if (data === undefined) return false;
  const told = JSON.parse(data) as Played & {message?: string; extensions?: {code?: string}};
  switch (fields.get('event')) {
    case 'fact': heard.fact(told); return false;
    case 'ended': heard.ended(told.position); return true;
    case 'error': throw new ProblemError({code: told.extensions?.code ?? 'ERROR', message: told.message ?? ''});
    default: return false;
  }
}
