// The program that the browser tests run against, with its demonstration: started from the built program with a folder
// of its own, or one that runs already, if CONSOLE_TEST_URL and CONSOLE_TEST_PASSWORD name it.
import {execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const RUN = process.env['CONSOLE_TEST_RUN'] ?? join(import.meta.dirname, '../../../run');
const RUNNING = process.env['CONSOLE_TEST_URL'];
const READY_MILLIS = 300_000;

export class Program {
  readonly data: string;
  readonly port: number;
  password = '';
  #process: ChildProcess | undefined;
  #said = '';

  constructor() {
    this.data = join(mkdtempSync(join(tmpdir(), 'chalkline-console-')), 'data');
    this.port = 20_000 + Math.floor(Math.random() * 20_000);
  }

  get url() {
    return RUNNING ?? `http://127.0.0.1:${this.port}`;
  }

  /** Starts it and waits until it has loaded its demonstration. */
  async start(...more: string[]): Promise<void> {
    if (RUNNING) {
      this.password = process.env['CONSOLE_TEST_PASSWORD'] ?? '';
      return;
    }
    const own = spawn(RUN, ['--data', this.data, '--port', String(this.port), ...more], {stdio: ['ignore', 'pipe', 'pipe']});
    this.#process = own;
    this.#said = '';
    own.stdout.on('data', (said: Buffer) => { this.#said += said; });
    own.stderr.on('data', (said: Buffer) => { this.#said += said; });
    const until = Date.now() + READY_MILLIS;
    while (!/Loaded a made-up district/.test(this.#said) && !(this.password && /is running/.test(this.#said))) {
      if (own.exitCode !== null || Date.now() > until) throw new Error(`the program did not start:\n${this.#said}`);
      await new Promise(wait => setTimeout(wait, 250));
    }
    this.password ||= /password\s+(\S+)/.exec(this.#said)?.[1] ?? '';
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const own = this.#process;
    if (!own || own.exitCode !== null) return;
    const ended = new Promise(done => own.once('exit', done));
    own.kill(signal);
    await ended;
  }

  /** The one-time code with which the decider signs in besides. */
  code(user: string): string {
    return execFileSync(RUN, ['--data', this.data, 'user', 'code', user], {encoding: 'utf8'}).trim();
  }

  async end(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(join(this.data, '..'), {recursive: true, force: true});
  }
}
