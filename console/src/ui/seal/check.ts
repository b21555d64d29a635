// Checks one fact's seal in the browser, with the scripts by which the page of every bundle checks: the fact as stored
// is a leaf of the log, an inclusion proof leads from it to the root of a checkpoint, and the log's key signed that.
import {canonical, Check, hex, leaf, parseProof, sha256, utf8, type Feed} from 'virtual:bundle-verify';
import {logKey, type KeptKey} from './logKey.ts';

/** A fact as a page shows it: what is told of it has to be what is proven. */
export interface Told {
  readonly position: number;
  readonly eventId: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly data: string;
  readonly actor?: string | null;
  readonly seal?: {readonly event: string; readonly proof: string | null} | null;
}

export interface Why {readonly zh: string; readonly en: string}

export type Verdict =
  | {readonly is: 'unsigned'}
  | {readonly is: 'absent'}
  | {readonly is: 'bad'; readonly why: readonly Why[]; readonly proof?: Proven}
  | {readonly is: 'good'; readonly proof: Proven};

/** What the check went by. */
export interface Proven {
  readonly leaf: string;
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly hashes: number;
  readonly signer: string;
  readonly kept: KeptKey | undefined;
  readonly witnesses: readonly {readonly name: string; readonly at: string}[];
}

const feed = (text: string): Feed => take => { take(utf8(text)); return Promise.resolve(); };
const number = (position: number) => String(position).padStart(12, '0');

/** The log's own keys and its witnesses, as the program publishes them. They are asked for once. */
let published: Promise<{keys: string; witnesses: string}> | undefined;
async function publish() {
  const text = async (path: string) => {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return await answer.text();
  };
  const [keys, policy] = await Promise.all([text('/ledger/keys'), text('/ledger/policy')]);
  const witnesses = policy.split('\n').map(line => /^witness \S+ (\S+)/.exec(line)?.[1]).filter(key => key !== undefined);
  return {keys, witnesses: witnesses.map(key => `${key}\n`).join('')};
}

/** What the program publishes, as it was when the page asked first. */
export function publishedKeys() {
  published ??= publish().catch(e => { published = undefined; throw e; });
  return published;
}

/** Whether the fact is proven, and is what the page shows. */
export async function checkSeal(told: Told): Promise<Verdict> {
  if (!told.seal) return {is: 'absent'};
  if (told.seal.proof === null) return {is: 'unsigned'};
  try {
    return await check(told, told.seal.event, told.seal.proof);
  } catch (e) {
    const message = e instanceof Error ? e.message : String(e);
    return {is: 'bad', why: [{zh: `无法读取：${message}`, en: `It can’t be read: ${message}`}]};
  }
}

async function check(told: Told, event: string, proof: string): Promise<Verdict> {
  const {keys, witnesses} = await publishedKeys();
  const parsed = parseProof(proof);
  const kept = logKey.kept();
  const file = `data/events/${number(told.position)}.json`;
  const checked = new Check(new Map<string, Feed>([
    [file, feed(event)],
    [`data/proofs/${number(told.position)}.tlog-proof`, feed(proof)],
    ['data/log/checkpoint', feed(parsed.checkpoint)],
    ['data/log/keys', feed(keys)],
    ...(witnesses ? [['data/log/witnesses', feed(witnesses)] as const] : []),
  ]), kept?.key ?? '');
  await checked.checkLog();
  await checked.event(file);
  const why: Why[] = [];
  const {signer, checkpoint} = checked.log;
  if (kept && !signer) {
    why.push({
      zh: `检查点不是由此前留存的日志公钥（${kept.since.slice(0, 10)}）签名：公钥已更换，或这是另一份日志。`,
      en: `The checkpoint isn’t signed by the log’s key that was kept on ${kept.since.slice(0, 10)}: the key was changed, or this is another log.`,
    });
  }
  const published = keys.split('\n').map(line => line.trim());
  if (kept && signer && !published.includes(kept.key)) {
    why.push({zh: '程序公布的公钥不包括留存的公钥。', en: 'The key that was kept is not among those that the program publishes.'});
  }
  why.push(...checked.findings.map(each => ({zh: each.chinese, en: capital(each.english)})), ...different(told, event));
  const inLog = checked.events.length === 1 && checked.events[0]!.inLog && checked.events[0]!.form;
  if (!inLog && why.length === 0) why.push({zh: '未能证明在日志之中。', en: 'It is not shown to be in the log.'});
  const proven: Proven | undefined = checkpoint ? {
    leaf: hex(leaf(sha256(utf8(event)))),
    origin: checkpoint.origin, size: checkpoint.size, root: hex(checkpoint.root), hashes: parsed.hashes.length,
    signer: signer?.written ?? '', kept: kept ?? (signer && why.length === 0 ? logKey.keep(signer.written, 'first') : undefined),
    witnesses: checked.log.witnesses,
  } : undefined;
  if (why.length > 0 || !proven) return {is: 'bad', why, ...(proven && {proof: proven})};
  return {is: 'good', proof: proven};
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1) + '.';

interface StoredEvent {
  readonly position: string; readonly id: string; readonly type: string; readonly time: string;
  readonly data: {readonly fact?: unknown; readonly factText?: string; readonly metadata?: {readonly actor?: unknown}};
}

/** Where the page shows something else than what is proven. */
function different(told: Told, event: string): Why[] {
  const read = JSON.parse(event) as StoredEvent;
  const found: Why[] = [];
  const compare = (zh: string, en: string, isSame: boolean) => {
    if (!isSame) found.push({zh: `页面所示${zh}与已证明的事件不符。`, en: `The ${en} on this page is not that of the event that is proven.`});
  };
  compare('位置', 'position', read.position === String(told.position));
  compare('编号', 'id', read.id === told.eventId);
  compare('类型', 'type', read.type === told.type);
  compare('记录时间', 'time of recording', Date.parse(read.time) === Date.parse(told.recordedAt));
  compare('内容', 'content', sameData(told.data, read.data));
  const actor = read.data.metadata?.actor;
  if (typeof actor === 'string' && told.actor) compare('记录人', 'actor', told.actor === actor);
  return found;
}

function sameData(shown: string, proven: StoredEvent['data']): boolean {
  if (proven.factText !== undefined) return proven.factText === shown;
  try {
    return canonical(JSON.parse(shown)) === canonical(proven.fact);
  } catch {
    return false;
  }
}
