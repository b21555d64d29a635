import {useMemo} from 'react';
import {Link} from 'wouter';
import {addressOf, carried, factPath, useAddress} from '../../shell/address.ts';
import {Seal} from '../../ui/seal/Seal.tsx';
import {moment} from '../../ui/Value.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import type {LegalBasis, ToldFact} from './facts.ts';
import {sentenceOf} from './sentence.ts';
import './fact.css';

const WORDS: Sentences<{
  inEffect: (day: string) => string; unknownDay: string; recorded: (when: string) => string; by: (actor: string, role: string) => string; behalf: (who: string) => string;
  decided: (officer: string, body: string, day: string) => string; under: string; article: (law: string, article: string, version: string) => string; position: (n: number) => string; needsPurpose: string;
}> = {
  en: {
    inEffect: day => `In effect from ${day}`, unknownDay: 'In effect from a day that nobody knows', recorded: when => `recorded ${when}`, by: (actor, role) => `by ${actor}${role && ` (${role})`}`, behalf: who => ` for ${who}`,
    decided: (officer, body, day) => `decided by ${officer || 'an officer'} for ${body} on ${day}`, under: 'under', article: (law, article, version) => `${law} (${version}), art. ${article}`, position: n => `position ${n}`,
    needsPurpose: 'It tells of people: say above for what you read it.',
  },
  zh: {
    inEffect: day => `自 ${day} 起生效`, unknownDay: '生效日期不明', recorded: when => `${when} 记录`, by: (actor, role) => `记录人 ${actor}${role && `（${role}）`}`, behalf: who => `，代 ${who}`,
    decided: (officer, body, day) => `${body}${officer}于 ${day} 决定`, under: '依据', article: (law, article, version) => `《${law}》（${version}）第${article}条`, position: n => `位置 ${n}`,
    needsPurpose: '此项涉及个人，请在上方说明查询目的。',
  },
};

/** A provision as it is cited. */
export function useProvision(): (basis: Pick<LegalBasis, 'law' | 'article' | 'version'>) => string {
  const words = useWords(WORDS);
  const names = useNames();
  return ({law, article, version}) => words.article(names.law(law), article, version);
}

/** What is sealed of a fact that is shown in full; nothing where it isn't. */
export function useTold(fact: ToldFact) {
  return useMemo(() => (fact.data === null ? null : {
    position: fact.position, eventId: fact.eventId, type: fact.type, recordedAt: fact.recordedAt, data: fact.data, actor: fact.actor, seal: fact.seal,
  }), [fact]);
}

/** What a fact says in one sentence: in English as the program tells it, in Chinese made from what is stored. */
export function FactWords({fact}: {fact: {readonly type: string; readonly summary?: string | null; readonly data?: string | null}}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const told = language === 'zh' ? fact.data && sentenceOf(fact.type, fact.data, names) : fact.summary;
  return <>{told || <span className="quiet">{words.needsPurpose}</span>}</>;
}

/** One fact as a sentence, with its decision in short, and its seal. */
export function FactSentence({fact}: {fact: ToldFact}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters] = useAddress();
  const provision = useProvision();
  const told = useTold(fact);
  const {decision, standing} = fact;
  const role = fact.role ? names.value(fact.role.toUpperCase(), 'AccessRole') : '';
  return <article className="fact" aria-labelledby={`fact-${fact.position}`}>
    <h3 id={`fact-${fact.position}`}>
      <Link href={addressOf(factPath(fact.position), carried(parameters))}>{names.fact(fact.type)}</Link>{' '}
      {standing && standing.standing !== 'STANDS' && <span className="mark late">{names.value(standing.standing, 'ActStandingWord')}</span>}
    </h3>
    <p><FactWords fact={fact} /></p>
    {decision && <p>
      <strong>{decision.documentNumber}</strong> {words.decided(decision.officer ?? '', decision.body, decision.decidedOn)}
      {decision.legalBasis.length > 0 && <>{language === 'zh' ? '，' : ', '}{words.under} {decision.legalBasis.map(provision).join(language === 'zh' ? '、' : '; ')}</>}
    </p>}
    <p className="small quiet">
      {fact.effectiveOn === '0001-01-01' ? words.unknownDay : words.inEffect(fact.effectiveOn)} · {words.recorded(moment(fact.recordedAt))}
      {fact.actor && <> {words.by(fact.actor, role)}{fact.onBehalfOf && words.behalf(fact.onBehalfOf)}</>} · {words.position(fact.position)}
    </p>
    {told && <Seal told={told} />}
  </article>;
}
