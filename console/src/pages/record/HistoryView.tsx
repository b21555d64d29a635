import {useEffect, useMemo, useState} from 'react';
import {query} from '../../api/client.ts';
import type {Problem} from '../../api/http.ts';
import {useSignIn} from '../../api/useAnswer.ts';
import {asOf, pointIn, useAddress} from '../../shell/address.ts';
import {useMe} from '../../shell/SignIn.tsx';
import type {BasisTold} from '../../schema/questions.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {LogKey, Meaning, Seals} from '../../ui/seal/Seal.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {FactSentence} from '../fact/FactSentence.tsx';
import {historyDocument, type ToldFact} from '../fact/facts.ts';
import type {RecordView} from './tabs.ts';

const WORDS: Sentences<{order: string; newest: string; oldest: string; more: string; none: string; all: (n: number) => string; meaning: string; history: string}> = {
  en: {order: 'Order', newest: 'newest first', oldest: 'oldest first', more: 'Show more', none: 'Nothing was recorded of it by then.', all: n => `${n} facts are shown; that is all of them.`, meaning: 'What a seal proves, and what not', history: 'What was recorded'},
  zh: {order: '排序', newest: '最新在前', oldest: '最早在前', more: '继续显示', none: '至该时点没有记录。', all: n => `共 ${n} 条事实，已全部显示。`, meaning: '封印能证明什么，不能证明什么', history: '历次记录'},
};

const PAGE = 25;

interface Told {
  readonly key: string; readonly facts: readonly ToldFact[]; readonly basis: BasisTold | null; readonly next: string | null; readonly problems: readonly Problem[];
}

/** What was recorded of a record, fact by fact, each with its seal. */
export default function HistoryView({kind, code}: RecordView) {
  const words = useWords(WORDS);
  const [parameters, set] = useAddress();
  const isOldest = parameters['order'] === 'oldest';
  const {told, isLoading, more, again} = useHistory(kind.history!, code, isOldest, asOf(pointIn(parameters)));
  return <section aria-labelledby="history">
    <h2 id="history" className="unseen">{words.history}</h2>
    <div className="row noprint"><label>{words.order}<select value={isOldest ? 'oldest' : ''} onChange={e => set({order: e.target.value}, {replace: true})}>
      <option value="">{words.newest}</option><option value="oldest">{words.oldest}</option></select></label></div>
    <Waiting on={isLoading && told.facts.length === 0} />
    <Problems of={told.problems} again={again} partial={told.facts.length > 0} />
    {told.basis && <BasisLine basis={told.basis} stale={isLoading} />}
    {told.basis && told.facts.length === 0 && <p role="status">{words.none}</p>}
    {told.facts.length > 0 && <Seals key={told.key}>
      <details className="small noprint"><summary>{words.meaning}</summary><Meaning /></details>
      <LogKey />
      {told.facts.map(fact => <FactSentence key={fact.position} fact={fact} />)}
    </Seals>}
    {told.next ? <p className="noprint"><button type="button" disabled={isLoading} onClick={more}>{words.more}</button></p>
      : told.facts.length > 0 && <p className="small quiet" role="status">{words.all(told.facts.length)}</p>}
  </section>;
}

/** The facts so far; those that come later hold at the same point in time as the first. */
function useHistory(history: string, code: string, isOldest: boolean, at: object | null) {
  const {round} = useSignIn();
  const me = useMe();
  const document = useMemo(() => historyDocument(history), [history]);
  const key = JSON.stringify([round, me.purpose, history, code, isOldest, at]);
  const [told, setTold] = useState<Told>({key: '', facts: [], basis: null, next: null, problems: []});
  const [isLoading, setIsLoading] = useState(true);
  const [times, setTimes] = useState(0);
  const ask = async (before: Told): Promise<Told> => {
    const {data, problems} = await query(document, isOldest
      ? {code, asOf: at, first: PAGE, after: before.next, last: null, before: null}
      : {code, asOf: at, first: null, after: null, last: PAGE, before: before.next}, {anew: before.next === null});
    const page = data?.[history];
    if (!page) return {...before, key, problems, next: null};
    const facts = page.edges.map(edge => edge.node);
    const {hasNextPage, endCursor, hasPreviousPage, startCursor} = page.pageInfo;
    return {
      key, problems, basis: before.basis ?? page.basis,
      facts: [...before.facts, ...(isOldest ? facts : facts.reverse())],
      next: isOldest ? (hasNextPage ? endCursor : null) : (hasPreviousPage ? startCursor : null),
    };
  };
  const load = async (before: Told, isOver: () => boolean) => {
    setIsLoading(true);
    const came = await ask(before);
    if (isOver()) return;
    setTold(came);
    setIsLoading(false);
  };
  useEffect(() => {
    let isOver = false;
    void load({key, facts: [], basis: null, next: null, problems: []}, () => isOver);
    return () => { isOver = true; };
    // The key holds all that is asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, times]);
  return {told, isLoading, more: () => void load(told, () => false), again: () => setTimes(n => n + 1)};
}
