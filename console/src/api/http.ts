import {signIn} from './signIn.ts';

/** What went wrong with a request, in a form that pages show. */
export interface Problem {
  /** The stable word of the program, or one of `OFFLINE` and `HTTP_<status>`. */
  readonly code: string;
  /** What the program said, in English. */
  readonly message: string;
  /** Which part of the answer is missing for it, if the rest came. */
  readonly path?: readonly (string | number)[];
}

export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.message}`);
    this.problem = problem;
  }
}

const PURPOSE = 'chalkline.purpose';

/** For what personal data is read; empty as long as nobody said so. It lasts as long as the tab. */
export const purpose = {
  get: () => sessionStorage.getItem(PURPOSE) ?? '',
  header: (): Record<string, string> => (purpose.get() ? {'X-Chalkline-Purpose': purpose.get()} : {}),
  set: (value: string) => value ? sessionStorage.setItem(PURPOSE, value) : sessionStorage.removeItem(PURPOSE),
};

/** Sends a request as who has signed in. @throws {ProblemError} if there is no answer, or one that is an error */
export async function send(path: string, options: RequestInit & {headers?: Record<string, string>} = {}): Promise<Response> {
  const headers = await signIn.authorize({...options.headers, ...purpose.header()});
  let answer: Response;
  try {
    answer = await fetch(path, {...options, headers});
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') throw e;
    throw new ProblemError({code: 'OFFLINE', message: 'The program does not answer.'});
  }
  if (answer.ok) return answer;
  const problem = await problemOf(answer);
  noteEnd(problem);
  throw new ProblemError(problem);
}

/** A token that is refused is good for nothing any more. */
export function noteEnd(problem: Problem): void {
  if (problem.code === 'TOKEN_REFUSED') signIn.ended();
}

/** What an answer that is an error says. */
export async function problemOf(answer: Response): Promise<Problem> {
  const plain = {code: `HTTP_${answer.status}`, message: answer.statusText};
  try {
    const said = await answer.json() as {code?: string; detail?: string; message?: string; errors?: {message: string; extensions?: {code?: string}}[]};
    const first = said.errors?.[0];
    return {
      code: first?.extensions?.code ?? said.code ?? plain.code,
      message: first?.message ?? said.detail ?? said.message ?? plain.message,
    };
  } catch {
    return plain;
  }
}
