import {createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode} from 'react';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {formatNumber, moment} from '../Value.tsx';
import type {Proven, Told, Verdict} from './check.ts';
import type {KeptKey} from './logKey.ts';
import './seal.css';

const WORDS: Sentences<{
  check: string; checking: string; unchecked: string; good: string; bad: string; unsigned: string; absent: string; all: string; done: (good: number, bad: number, rest: number) => string;
  ways: string; leaf: string; path: (n: number) => string; root: string; log: string; size: string; signer: string; witnesses: string; alone: string; seen: string;
  proves: string; provesThat: readonly string[]; not: string; provesNot: readonly string[];
  key: string; first: (day: string) => string; typed: (day: string) => string; noKey: string; type: string; use: string; forget: string; noVerifier: string; keyNote: string;
}> = {
  en: {
    check: 'Check the seal', checking: 'Checking …', unchecked: 'Not checked', good: 'Seal holds', bad: 'Seal broken', unsigned: 'Not signed yet', absent: 'No seal for you',
    all: 'Check all seals on this page', done: (good, bad, rest) => `${good} seals hold, ${bad} are broken${rest ? `, ${rest} can’t be checked yet` : ''}.`,
    ways: 'What was checked', leaf: 'Leaf of the fact', path: n => `Proof of inclusion: ${n} hashes lead to the root`, root: 'Root that is signed', log: 'Log', size: 'Entries in it', signer: 'Signed by', witnesses: 'Witnesses', alone: 'none: the log’s owner alone vouches for it',
    seen: 'What this page shows is the event that is proven: position, id, type, time and content were compared.',
    proves: 'What this proves', provesThat: ['The fact was recorded with this content at this position before the checkpoint was signed, and was not altered since.', 'This browser worked it out by itself; it did not take the program’s word.'],
    not: 'What it doesn’t prove', provesNot: ['That what was recorded is true.', 'That the key is the bureau’s, unless you compared it with one that you were given otherwise.', 'When it was recorded, where no witness cosigned: who holds the key could have written the log later.', 'Sentences that the program makes of the fact: the content above is what is sealed. Names of people stand in it in sealed form.'],
    key: 'The log’s key', first: day => `Kept by this browser when it was first seen, on ${day}.`, typed: day => `Typed in by you on ${day}.`, noKey: 'None is kept yet: the first that a good seal bears will be.', type: 'Key that you were given otherwise (name+hash+key)', use: 'Keep this key', forget: 'Forget the key', noVerifier: 'That is no verifier key.', keyNote: 'Another key than the one that is kept turns every seal red.',
  },
  zh: {
    check: '核验封印', checking: '核验中……', unchecked: '未核验', good: '封印完好', bad: '封印不符', unsigned: '尚未签名', absent: '无权查看封印',
    all: '核验本页全部封印', done: (good, bad, rest) => `${good} 个封印完好，${bad} 个不符${rest ? `，${rest} 个暂无法核验` : ''}。`,
    ways: '核验内容', leaf: '事实的叶散列', path: n => `包含证明：经 ${n} 个散列到达根`, root: '已签名的根', log: '日志', size: '日志条数', signer: '签名公钥', witnesses: '见证人', alone: '无：仅日志所有者自证',
    seen: '本页所示即已证明的事件：位置、编号、类型、时间与内容均已比对。',
    proves: '能证明', provesThat: ['该事实以此内容记录于此位置，早于检查点签名，此后未被改动。', '以上由本浏览器自行计算，并非听信程序。'],
    not: '不能证明', provesNot: ['所记录的内容属实。', '签名公钥属于该教育局，除非您已与另行取得的公钥核对。', '没有见证人联署时的记录时间：持有密钥者可以事后写出整个日志。', '程序据事实生成的语句：封印的是内容本身，其中个人姓名为密封形式。'],
    key: '日志公钥', first: day => `本浏览器于 ${day} 首次见到时留存。`, typed: day => `您于 ${day} 输入。`, noKey: '尚未留存：将留存首个完好封印所用的公钥。', type: '另行取得的公钥（name+hash+key）', use: '留存此公钥', forget: '不再留存', noVerifier: '这不是验证公钥。', keyNote: '公钥与留存的不同时，全部封印变红。',
  },
};

const loadCheck = () => import('./check.ts');

interface Sealing {
  readonly verdictOf: (position: number) => Verdict | undefined;
  readonly check: (told: Told) => Promise<void>;
  readonly register: (told: Told) => () => void;
}
const SealContext = createContext<Sealing | null>(null);

/** Around all seals of a page: they can be checked one by one, or all of them. */
export function Seals({children}: {children: ReactNode}) {
  const words = useWords(WORDS);
  const [verdicts, setVerdicts] = useState<ReadonlyMap<number, Verdict>>(new Map());
  const [isBusy, setIsBusy] = useState(false);
  const [wasAll, setWasAll] = useState(false);
  const shown = useRef(new Map<number, Told>());
  const [count, setCount] = useState(0);
  const check = useCallback(async (told: Told) => {
    const verdict = await (await loadCheck()).checkSeal(told);
    setVerdicts(before => new Map(before).set(told.position, verdict));
  }, []);
  const register = useCallback((told: Told) => {
    const before = shown.current.get(told.position);
    shown.current.set(told.position, told);
    setCount(shown.current.size);
    // Another answer about the same fact has to be checked anew.
    if (before && (before.data !== told.data || before.seal?.event !== told.seal?.event)) {
      setVerdicts(all => { const kept = new Map(all); kept.delete(told.position); return kept; });
    }
    return () => { shown.current.delete(told.position); setCount(shown.current.size); };
  }, []);
  const checkAll = async () => {
    setIsBusy(true);
    setWasAll(false);
    for (const told of [...shown.current.values()]) await check(told);
    setIsBusy(false);
    setWasAll(true);
  };
  const sealing = useMemo<Sealing>(() => ({verdictOf: position => verdicts.get(position), check, register}), [verdicts, check, register]);
  const of = (is: Verdict['is']) => [...verdicts.values()].filter(each => each.is === is).length;
  return <SealContext value={sealing}>
    {count > 0 && <p className="row noprint">
      <button type="button" disabled={isBusy} onClick={() => void checkAll()}>{isBusy ? words.checking : words.all}</button>
      <span role="status">{wasAll && !isBusy && words.done(of('good'), of('bad'), of('unsigned') + of('absent'))}</span>
    </p>}
    {children}
  </SealContext>;
}

const MARK: Readonly<Record<Verdict['is'] | 'unchecked' | 'busy', string>> = {unchecked: '○', busy: '…', good: '✓', bad: '✗', unsigned: '–', absent: '–'};

/** The seal of one fact: grey until it is checked, then green, or red with why. */
export function Seal({told, detailed = false}: {told: Told; detailed?: boolean}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const sealing = useContext(SealContext);
  const [isBusy, setIsBusy] = useState(false);
  const register = sealing?.register;
  useEffect(() => register?.(told), [register, told]);
  if (!sealing) return null;
  const verdict = sealing.verdictOf(told.position);
  const is = isBusy ? 'busy' : verdict?.is ?? 'unchecked';
  const said = is === 'busy' ? words.checking : words[is];
  const proof = verdict?.is === 'good' || verdict?.is === 'bad' ? verdict.proof : undefined;
  return <div className="seal" data-seal={is}>
    <span className={`mark ${is === 'good' ? 'good' : is === 'bad' ? 'late' : ''}`} role="status"><span aria-hidden="true">{MARK[is]} </span>{said}</span>{' '}
    {(is === 'unchecked' || detailed) && is !== 'busy' && is !== 'absent' && <button type="button" className="plain small noprint" onClick={() => {
      setIsBusy(true);
      void sealing.check(told).finally(() => setIsBusy(false));
    }}>{words.check}<span className="unseen"> {told.position}</span></button>}
    {verdict?.is === 'bad' && <ul className="why">{verdict.why.map(each => <li key={each.en}>{each[language]}</li>)}</ul>}
    {verdict?.is === 'good' && <details><summary className="small">{words.ways}</summary><Ways proof={verdict.proof} /><Meaning /></details>}
    {verdict?.is === 'bad' && proof && <details><summary className="small">{words.ways}</summary><Ways proof={proof} isBroken /></details>}
  </div>;
}

function Ways({proof, isBroken = false}: {proof: Proven; isBroken?: boolean}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  return <>
    <dl className="fields small">
      <div className="pair"><dt>{words.leaf}</dt><dd><code>{proof.leaf}</code></dd></div>
      <div className="pair"><dt>{words.root}</dt><dd><code>{proof.root}</code><br />{words.path(proof.hashes)}</dd></div>
      <div className="pair"><dt>{words.log}</dt><dd>{proof.origin}</dd></div>
      <div className="pair"><dt>{words.size}</dt><dd>{formatNumber(proof.size, language)}</dd></div>
      <div className="pair"><dt>{words.signer}</dt><dd>{proof.signer ? <code>{proof.signer}</code> : '—'}</dd></div>
      <div className="pair"><dt>{words.witnesses}</dt><dd>{proof.witnesses.length ? proof.witnesses.map(each => `${each.name} (${moment(each.at)})`).join(', ') : words.alone}</dd></div>
    </dl>
    {!isBroken && <p className="small">{words.seen}</p>}
  </>;
}

/** What a seal that holds proves, and what not. */
export function Meaning() {
  const words = useWords(WORDS);
  return <div className="small">
    <strong>{words.proves}</strong><ul>{words.provesThat.map(each => <li key={each}>{each}</li>)}</ul>
    <strong>{words.not}</strong><ul>{words.provesNot.map(each => <li key={each}>{each}</li>)}</ul>
  </div>;
}

/** The key by which seals are checked, and another one to be typed in. */
export function LogKey() {
  const words = useWords(WORDS);
  const [store, setStore] = useState<typeof import('./logKey.ts').logKey | null>(null);
  useEffect(() => { void import('./logKey.ts').then(module => setStore(module.logKey)); }, []);
  return store && <details className="small noprint"><summary>{words.key}</summary><KeyForm store={store} /></details>;
}

function KeyForm({store}: {store: typeof import('./logKey.ts').logKey}) {
  const words = useWords(WORDS);
  const kept: KeptKey | undefined = useSyncExternalStore(store.onChange, store.kept);
  const [problem, setProblem] = useState(false);
  return <>
    <p>{kept ? <><code className="wrap">{kept.key}</code><br />{kept.how === 'first' ? words.first(kept.since.slice(0, 10)) : words.typed(kept.since.slice(0, 10))}</> : words.noKey} {words.keyNote}</p>
    <form className="row" onSubmit={e => {
      e.preventDefault();
      try {
        store.type(String(new FormData(e.currentTarget).get('key') ?? ''));
        setProblem(false);
        e.currentTarget.reset();
      } catch {
        setProblem(true);
      }
    }}>
      <label>{words.type}<input name="key" size={60} autoComplete="off" spellCheck={false} aria-invalid={problem || undefined} /></label>
      <button>{words.use}</button>
      {kept && <button type="button" onClick={() => store.forget()}>{words.forget}</button>}
      <span role="alert">{problem && words.noVerifier}</span>
    </form>
  </>;
}
