import {useMemo} from 'react';
import type {Document} from '../../api/document.ts';
import {useAnswer} from '../../api/useAnswer.ts';
import type {Kind} from '../../schema/catalogue.ts';
import {isOpen, useMe} from '../../shell/SignIn.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {FactWords} from '../fact/FactSentence.tsx';
import type {Played} from './stream.ts';

const WORDS: Sentences<{field: string; before: string; after: string; nothing: string; changed: string; closed: string; none: string}> = {
  en: {field: 'Field', before: 'Before', after: 'After', nothing: 'No field of the record differs by it.', changed: 'What it changed', closed: 'What differs in single records isn’t open to what you signed in as.', none: '—'},
  zh: {field: '字段', before: '之前', after: '之后', nothing: '该记录没有字段因此变化。', changed: '引起的变化', closed: '您的登录身份无权查看单条记录的变化。', none: '—'},
};

interface Changes {readonly fields: readonly {readonly field: string; readonly before: string | null; readonly after: string | null}[]; readonly facts: readonly {readonly type: string; readonly summary: string | null; readonly data: string | null}[]}

/** What one fact changed in its record: the record before its position and at it, as of the day from which it has effect. */
export function ChangesAt({kind, code, fact}: {kind: Kind; code: string; fact: Played}) {
  const words = useWords(WORDS);
  const names = useNames();
  const {roles} = useMe();
  const isAllowed = isOpen(['CLERK', 'DECIDER', 'INSPECTOR', 'AUDITOR'], roles);
  const document = useMemo((): Document<Record<string, Changes | null>, {code: string; from: object; to: object}> => ({
    name: `Changes${kind.type}`,
    text: `query Changes${kind.type}($code: ID!, $from: AsOf!, $to: AsOf) { ${kind.changes}(code: $code, from: $from, to: $to, first: 1) { fields { field before after } facts { type summary data } } }`,
  }), [kind]);
  // What takes effect later than it was recorded shows on that day and not before.
  const recorded = fact.recordedAt.slice(0, 10);
  const day = {effectiveOn: fact.effectiveOn !== null && fact.effectiveOn > recorded ? fact.effectiveOn : recorded};
  const {data, problems, waiting} = useAnswer(document, isAllowed ? {code, from: {position: fact.position - 1, ...day}, to: {position: fact.position, ...day}} : null, {anew: false});
  const said = (field: string, value: string | null) => {
    const member = kind.fields.find(each => each.name === field);
    return value === null ? words.none : member?.shape === 'word' && !member.list ? names.value(value, member.of) : value;
  };
  if (!isAllowed) return <p className="small quiet">{words.closed}</p>;
  const changes = data?.[kind.changes!];
  return <>
    <Waiting on={waiting} />
    <Problems of={problems} />
    {!waiting && data && <>
      {changes?.facts[0] && <p><FactWords fact={changes.facts[0]} /></p>}
      {!changes || changes.fields.length === 0 ? <p className="small quiet">{words.nothing}</p> : <div className="scroll" tabIndex={0} role="region" aria-label={words.changed}>
        <table><caption>{words.changed}</caption>
          <thead><tr><th scope="col">{words.field}</th><th scope="col">{words.before}</th><th scope="col">{words.after}</th></tr></thead>
          <tbody>{changes.fields.map(each => <tr key={each.field}><th scope="row">{each.field.split('.').map(part => names.field(part, kind.type)).join(' · ')}</th><td>{said(each.field, each.before)}</td><td>{said(each.field, each.after)}</td></tr>)}</tbody></table></div>}
    </>}
  </>;
}
