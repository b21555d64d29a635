import {useMemo} from 'react';
import {useAnswer} from '../../api/useAnswer.ts';
import type {Document} from '../../api/document.ts';
import {asOf, pointIn, useAddress} from '../../shell/address.ts';
import type {BasisTold} from '../../schema/questions.ts';
import {Problems} from '../../ui/Problems.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {ChangeTable, FactLink, type Change} from './FieldChanges.tsx';
import type {RecordView} from './tabs.ts';

const WORDS: Sentences<{
  first: string; second: string; position: string; day: string; take: string; swap: string; now: string; none: string; fields: (n: number) => string; facts: string; more: string; hint: string;
  basis: (position: number, day: string) => string; noFacts: string;
}> = {
  en: {
    first: 'First point', second: 'Second point', position: 'Known after position', day: 'In effect on', take: 'Compare', swap: 'Swap them', now: 'Second point: now', none: 'It says the same at both points.', fields: n => `${n} fields differ`, facts: 'What was recorded between the two positions', more: 'There are more than the first 50.', hint: 'Name at least a position or a day of the first point. What is left empty of a point is as it is now.',
    basis: (position, day) => `as known after position ${position}, in effect on ${day}`, noFacts: 'Nothing of this record was recorded between them.',
  },
  zh: {
    first: '时点一', second: '时点二', position: '截至位置所知', day: '有效日期', take: '对比', swap: '互换', now: '时点二设为现在', none: '两个时点内容相同。', fields: n => `${n} 个字段不同`, facts: '两个位置之间的记录', more: '不止前 50 条。', hint: '时点一至少填写位置或日期。留空的部分以现在为准。',
    basis: (position, day) => `截至位置 ${position} 所知、${day} 有效`, noFacts: '两者之间没有本登记的记录。',
  },
};

interface Changes {
  readonly from: BasisTold; readonly to: BasisTold; readonly fields: readonly Change[];
  readonly facts: readonly {readonly position: number; readonly type: string; readonly effectiveOn: string}[]; readonly moreFacts: boolean;
}

const changesDocument = (changes: string): Document<Record<string, Changes | null>, {code: string; from: object; to: object | null}> => ({
  name: 'Changes',
  text: `query Changes($code: ID!, $from: AsOf!, $to: AsOf) { ${changes}(code: $code, first: 50, from: $from, to: $to) {
    from { position effectiveOn complete parked madeUp } to { position effectiveOn complete parked madeUp }
    fields { field before after by { position type } } facts { position type effectiveOn } moreFacts } }`,
});

/** A record at two points on both clocks, field by field. */
export default function CompareView({kind, code}: RecordView) {
  const words = useWords(WORDS);
  const [parameters, set] = useAddress();
  const a = pointIn(parameters, 'a.'), b = pointIn(parameters, 'b.');
  const from = asOf(a);
  const document = useMemo(() => changesDocument(kind.changes!), [kind.changes]);
  const {data, problems, waiting, stale, again} = useAnswer(document, from ? {code, from, to: asOf(b)} : null);
  const found = data?.[kind.changes!];
  const point = (prefix: 'a.' | 'b.', label: string) => <fieldset><legend>{label}</legend><div className="row">
    <label>{words.position}<input name={`${prefix}position`} inputMode="numeric" pattern="\d*" size={10} defaultValue={parameters[`${prefix}position`] ?? ''} /></label>
    <label>{words.day}<input name={`${prefix}on`} type="date" defaultValue={parameters[`${prefix}on`] ?? ''} /></label></div></fieldset>;
  return <>
    <form className="row" key={JSON.stringify([a, b])} onSubmit={e => {
      e.preventDefault();
      const form = new FormData(e.currentTarget);
      set(Object.fromEntries(['a.position', 'a.on', 'b.position', 'b.on'].map(name => [name, String(form.get(name) ?? '').trim()])));
    }}>
      {point('a.', words.first)}{point('b.', words.second)}
      <button className="main">{words.take}</button>
      <button type="button" disabled={!from} onClick={() => {
        // A point that is now gets the numbers that the answer gave it, so that it stays where it is.
        set({
          'a.position': parameters['b.position'] ?? (found ? String(found.to.position) : null), 'a.on': parameters['b.on'] ?? (found ? found.to.effectiveOn : null),
          'b.position': parameters['a.position'] ?? (found ? String(found.from.position) : null), 'b.on': parameters['a.on'] ?? (found ? found.from.effectiveOn : null),
        });
      }}>{words.swap}</button>
      <button type="button" onClick={() => set({'b.position': null, 'b.on': null})}>{words.now}</button>
    </form>
    {!from && <p className="quiet">{words.hint}</p>}
    <Waiting on={waiting && !!from} />
    <Problems of={problems} again={again} />
    {found && <div className={stale ? 'stale' : ''}>
      <p role="status"><strong>{found.fields.length ? words.fields(found.fields.length) : words.none}</strong></p>
      {found.fields.length > 0 && <ChangeTable kind={kind} changes={found.fields} caption={words.fields(found.fields.length)}
        before={`${words.first}: ${words.basis(found.from.position, found.from.effectiveOn)}`} after={`${words.second}: ${words.basis(found.to.position, found.to.effectiveOn)}`} />}
      <h2>{words.facts}</h2>
      {found.facts.length === 0 ? <p className="quiet">{words.noFacts}</p> : <ol>{found.facts.map(each => <li key={each.position}><FactLink fact={each} /> <span className="small quiet">{each.effectiveOn}</span></li>)}</ol>}
      {found.moreFacts && <p className="quiet">{words.more}</p>}
    </div>}
  </>;
}
