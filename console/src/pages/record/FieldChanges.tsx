import {Link} from 'wouter';
import {addressOf, carried, factPath, useAddress} from '../../shell/address.ts';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import type {Kind} from '../../schema/catalogue.ts';
import {Stored} from '../fact/FactData.tsx';
import './clocks.css';

const WORDS: Sentences<{field: string; before: string; after: string; by: string; none: string; position: string; untold: string}> = {
  en: {field: 'Field', before: 'Before', after: 'After', by: 'By which fact', none: '—', position: 'position', untold: 'The facts don’t tell it apart.'},
  zh: {field: '字段', before: '此前', after: '此后', by: '由何事实', none: '—', position: '位置', untold: '事实不足以区分。'},
};

export interface Change {readonly field: string; readonly before: string | null; readonly after: string | null; readonly by?: {readonly position: number; readonly type: string} | null}

/** What a field said, as text or JSON. */
export function Said({kind, field, text}: {kind: Kind; field: string; text: string | null}) {
  const words = useWords(WORDS);
  const names = useNames();
  if (text === null) return <span className="quiet">{words.none}</span>;
  const member = kind.fields.find(each => each.name === field);
  if (member?.shape === 'word' && !member.list) return <>{names.value(text, member.of)}</>;
  if (member && /^[[{"]/.test(text)) {
    try {
      return <Stored value={JSON.parse(text)} />;
    } catch {
      // It is text that only looks like JSON.
    }
  }
  return <span className="wrap">{text}</span>;
}

export function FactLink({fact}: {fact: {readonly position: number; readonly type: string}}) {
  const names = useNames();
  const words = useWords(WORDS);
  const [parameters] = useAddress();
  return <Link href={addressOf(factPath(fact.position), carried(parameters))}>{names.fact(fact.type)} <span className="small">({words.position} {fact.position})</span></Link>;
}

/** Field by field what differs, and by which fact. */
export function ChangeTable({kind, changes, caption, before, after}: {kind: Kind; changes: readonly Change[]; caption: string; before?: string; after?: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  return <div className="scroll change" tabIndex={0} role="group" aria-label={caption}><table>
    <caption className="unseen">{caption}</caption>
    <thead><tr><th scope="col">{words.field}</th><th scope="col">{before ?? words.before}</th><th scope="col">{after ?? words.after}</th><th scope="col">{words.by}</th></tr></thead>
    <tbody>{changes.map(each => <tr key={each.field}>
      <th scope="row">{names.field(each.field, kind.type)}</th>
      <td><Said kind={kind} field={each.field} text={each.before} /></td>
      <td><Said kind={kind} field={each.field} text={each.after} /></td>
      <td>{each.by ? <FactLink fact={each.by} /> : <span className="quiet">{words.untold}</span>}</td>
    </tr>)}</tbody>
  </table></div>;
}
