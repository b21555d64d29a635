import {useState} from 'react';
import {send, ProblemError, type Problem} from '../../api/http.ts';
import {Problems} from '../../ui/Problems.tsx';
import {formatNumber, moment} from '../../ui/Value.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import type {Growth} from './growth.ts';

const WORDS: Sentences<{
  title: string; lead: string; look: string; looking: string; first: (n: string) => string; same: (n: string, at: string) => string; grew: (old: string, n: string, at: string) => string;
  forked: (old: string, n: string, at: string) => string; keepsOld: string;
}> = {
  en: {
    title: 'Did the log only grow?', lead: 'This browser keeps the checkpoint that it saw last, and works out from the log’s tiles whether the one of now goes on from it.', look: 'Compare with what this browser saw', looking: 'Comparing …',
    first: n => `This browser had kept no checkpoint. It keeps the one of ${n} entries now.`, same: (n, at) => `The log is as it was seen on ${at}: ${n} entries, the same root.`,
    grew: (old, n, at) => `The log only grew since ${at}: from ${old} to ${n} entries, and the ${old} stand as they were.`,
    forked: (old, n, at) => `The log of now, with ${n} entries, does not go on from the one of ${old} entries that was seen on ${at}. What was recorded then was changed or taken away, or this is another log.`,
    keepsOld: 'This browser goes on keeping the checkpoint that it saw before. Keep a copy of both.',
  },
  zh: {
    title: '日志是否只增不改', lead: '本浏览器留存上次所见的检查点，并由日志的散列片自行推算当前检查点是否承接其后。', look: '与本浏览器上次所见比对', looking: '比对中……',
    first: n => `本浏览器此前未留存检查点，现留存当前 ${n} 条的检查点。`, same: (n, at) => `日志与 ${at} 所见相同：${n} 条，根散列一致。`,
    grew: (old, n, at) => `自 ${at} 以来日志只增不改：由 ${old} 条增至 ${n} 条，原有 ${old} 条未变。`, forked: (old, n, at) => `当前 ${n} 条的日志并非承接 ${at} 所见的 ${old} 条：当时的记录被更改或删除，或者这是另一日志。`,
    keepsOld: '本浏览器继续留存先前所见的检查点。请保存两份检查点。',
  },
};

/** Holds the log against the checkpoint that this browser saw before. */
export default function GrowthView() {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [told, setTold] = useState<Growth | Problem | 'busy' | null>(null);
  const look = async () => {
    setTold('busy');
    try {
      const {growth, keptCheckpoint} = await import('./growth.ts');
      const current = await (await send('/ledger/checkpoint')).text();
      const came = await growth(current, keptCheckpoint.get(), async path => new Uint8Array(await (await send(path)).arrayBuffer()));
      if (came.is !== 'forked') keptCheckpoint.set(current);
      setTold(came);
    } catch (e) {
      setTold(e instanceof ProblemError ? e.problem : {code: 'NOT_COMPARED', message: e instanceof Error ? e.message : String(e)});
    }
  };
  const number = (n: number) => formatNumber(n, language);
  return <section aria-labelledby="growth">
    <h2 id="growth">{words.title}</h2>
    <p>{words.lead}</p>
    <p className="row noprint"><button type="button" disabled={told === 'busy'} onClick={() => void look()}>{told === 'busy' ? words.looking : words.look}</button></p>
    <div role="status">
      {told !== null && typeof told === 'object' && 'is' in told && <p><span className={`mark ${told.is === 'forked' ? 'late' : 'good'}`}>{told.is === 'forked' ? '✗' : '✓'}</span>{' '}
        {told.is === 'first' ? words.first(number(told.newer))
          : told.is === 'same' ? words.same(number(told.newer), moment(told.since ?? ''))
          : told.is === 'grew' ? words.grew(number(told.older), number(told.newer), moment(told.since ?? ''))
          : <>{words.forked(number(told.older), number(told.newer), moment(told.since ?? ''))} {words.keepsOld}</>}
      </p>}
    </div>
    {told !== null && typeof told === 'object' && 'code' in told && <Problems of={[told]} again={() => void look()} />}
  </section>;
}
