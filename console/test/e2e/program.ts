// The program that the browser tests run against, with its demonstration: started from the built program on a copy of
// one folder that is loaded once, or one that runs already, if CONSOLE_TEST_URL and CONSOLE_TEST_PASSWORD name it (and
// CONSOLE_TEST_DATA its folder, where the decider signs in).
import {execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

const RUN = process.env['CONSOLE_TEST_RUN'] ?? join(import.meta.dirname, '../../../run');
export const RUNNING = process.env['CONSOLE_TEST_URL'];
const READY_MILLIS = 480_000;

/** What the set-up made: the folder with the demonstration, and the password of its users. */
export interface Loaded {readonly data: string; readonly password: string}

declare module 'vitest' {
  export interface ProvidedContext {loaded: Loaded}
}

export class Program {
  readonly data: string;
  readonly #own = mkdtempSync(join(tmpdir(), 'chalkline-console-'));
  readonly port = 20_000 + Math.floor(Math.random() * 20_000);
  password: string;
  #process: ChildProcess | undefined;
  #said = '';
  #lastCode = '';

  /** On a copy of a loaded folder with what lies beside it, or on an empty one. */
  constructor(from?: Loaded) {
    this.data = RUNNING ? process.env['CONSOLE_TEST_DATA'] ?? '' : join(this.#own, 'data');
    this.password = from?.password ?? '';
    if (from && !RUNNING) cpSync(dirname(from.data), this.#own, {recursive: true});
  }

  get url() {
    return RUNNING ?? `http://127.0.0.1:${this.port}`;
  }

  /** Starts it and waits until it has loaded its demonstration, or is ready if it had. */
  async start(...more: string[]): Promise<void> {
    if (RUNNING) return;
    const own = spawn(RUN, ['--data', this.data, '--port', String(this.port), ...more], {stdio: ['ignore', 'pipe', 'pipe']});
    this.#process = own;
    this.#said = '';
    own.stdout.on('data', (said: Buffer) => { this.#said += said; });
    own.stderr.on('data', (said: Buffer) => { this.#said += said; });
    const until = Date.now() + READY_MILLIS;
    const isReady = () => this.password ? /is running/.test(this.#said) : /Loaded a made-up district/.test(this.#said);
    while (!isReady()) {
      if (own.exitCode !== null || Date.now() > until) throw new Error(`the program did not start:\n${this.#said}`);
      await new Promise(wait => setTimeout(wait, 250));
    }
    this.password ||= /password\s+(\S+)/.exec(this.#said)?.[1] ?? '';
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const own = this.#process;
    if (!own || own.exitCode !== null || own.signalCode !== null) return;
    const ended = new Promise(done => own.once('exit', done));
    own.kill(signal);
    await ended;
  }

  /** Runs one of the program's commands. */
  command(...words: string[]): string {
    return execFileSync(RUN, words, {encoding: 'utf8'});
  }

  /** The one-time code with which the decider signs in besides: each lets somebody in once, and the next comes half a minute later. */
  code(user: string): string {
    for (;;) {
      const code = this.command('user', 'code', user, '--data', this.data).trim();
      if (code !== this.#lastCode) return this.#lastCode = code;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000);
    }
  }

  /** A file with a token of a role, as the command line takes it. */
  tokenFile(role: string): string {
    const file = join(this.#own, `${role}.token`);
    writeFileSync(file, this.command('token', role, '--data', this.data), {mode: 0o600});
    return file;
  }

  /** Who signs in: a user of the demonstration. */
  user(name: string) {
    return {user: name, password: this.password, ...(name === 'demo-decider' && {code: this.code(name)})};
  }

  async end(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(this.#own, {recursive: true, force: true});
  }
}
