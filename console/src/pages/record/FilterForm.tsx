import {useId, useState} from 'react';
import {useAddress, type Parameters} from '../../shell/address.ts';
import type {Kind, Member} from '../../schema/catalogue.ts';
import {useWords, type Sentences} from '../../words/language.ts';
import {useFilterName, useNames} from '../../words/names.ts';

const WORDS: Sentences<{
  title: (n: number) => string; add: string; choose: string; take: string; remove: string; is: string; from: string; to: string; any: string; yes: string; no: string; clear: string; several: string;
}> = {
  en: {
    title: n => n ? `Conditions (${n})` : 'Conditions: none', add: 'Add a condition', choose: 'Which', take: 'Apply', remove: 'Remove', is: 'is', from: 'from', to: 'to', any: 'any', yes: 'yes', no: 'no', clear: 'Remove all',
    several: 'Separate several with a comma',
  },
  zh: {
    title: n => n ? `条件（${n}）` : '条件：无', add: '添加条件', choose: '项目', take: '应用', remove: '删除', is: '为', from: '自', to: '至', any: '不限', yes: '是', no: '否', clear: '全部删除',
    several: '多个值以逗号分隔',
  },
};

/** The filter that the address holds; null for none. */
export function filterIn(parameters: Parameters): Record<string, unknown> | null {
  try {
    const filter = JSON.parse(parameters['filter'] ?? 'null') as unknown;
    return typeof filter === 'object' && filter !== null && !Array.isArray(filter) && Object.keys(filter).length ? filter as Record<string, unknown> : null;
  } catch {
    return null;
  }
}

/** Conditions on a list, any that its filter takes: all of them hold. They stand in the address. */
export function FilterForm({kind, parameter = 'filter'}: {kind: Kind; parameter?: string}) {
  const words = useWords(WORDS);
  const name = useFilterName();
  const [parameters, set] = useAddress();
  const filter = filterIn({filter: parameters[parameter] ?? ''}) ?? {};
  const members = (kind.inputs[kind.filter] ?? []).filter(each => !each.of.endsWith('Filter'));
  const [added, setAdded] = useState('');
  const change = (changed: Record<string, unknown>) => {
    const kept = Object.fromEntries(Object.entries({...filter, ...changed}).filter(([, value]) => value !== undefined && value !== ''));
    set({[parameter]: Object.keys(kept).length ? JSON.stringify(kept) : null});
  };
  const used = Object.keys(filter);
  const shown = [...used, ...(added && !used.includes(added) ? [added] : [])];
  return <details className="filter" open={used.length > 0 || undefined}>
    <summary>{words.title(used.length)}</summary>
    <div className="stack">
      {shown.map(each => {
        const member = members.find(m => m.name === each);
        // What links from other pages say and no field here takes is shown as it is, and can be taken away.
        if (!member) {
          return <p key={each} className="row"><span className="mark">{name(each, kind.type)}</span> <code>{JSON.stringify(filter[each])}</code>
            <button type="button" onClick={() => change({[each]: undefined})}>{words.remove}</button></p>;
        }
        return <form key={each} className="row" onSubmit={e => { e.preventDefault(); change({[each]: valueOf(new FormData(e.currentTarget), member, kind)}); setAdded(''); }}>
          <FilterField member={member} kind={kind} value={filter[each]} label={name(each, kind.type)} />
          <button>{words.take}</button>
          <button type="button" onClick={() => { change({[each]: undefined}); setAdded(''); }}>{words.remove}</button>
        </form>;
      })}
      <div className="row">
        <label>{words.add}<select value="" onChange={e => setAdded(e.target.value)}>
          <option value="">{words.choose}</option>
          {members.filter(each => !used.includes(each.name)).map(each => <option key={each.name} value={each.name} title={each.about}>{name(each.name, kind.type)}</option>)}
        </select></label>
        {used.length > 0 && <button type="button" onClick={() => set({[parameter]: null})}>{words.clear}</button>}
      </div>
    </div>
  </details>;
}

function FilterField({member, kind, value, label}: {member: Member; kind: Kind; value: unknown; label: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const id = useId();
  if (member.shape === 'object') {
    const range = (value ?? {}) as Record<string, string>;
    const parts = (kind.inputs[member.of] ?? []);
    return <fieldset className="row" title={member.about}><legend>{label}</legend>
      {parts.map(each => <label key={each.name}>{each.name === 'from' ? words.from : each.name === 'to' ? words.to : names.field(each.name, member.of)}
        <input name={each.name} type={each.of === 'Date' ? 'date' : each.of === 'DateTime' ? 'text' : ['Int', 'Long', 'Decimal'].includes(each.of) ? 'number' : 'text'} step="any" defaultValue={range[each.name] ?? ''} /></label>)}
    </fieldset>;
  }
  if (member.of === 'Boolean') {
    return <label title={member.about}>{label}<select name="value" defaultValue={value === undefined ? '' : String(value)}>
      <option value="">{words.any}</option><option value="true">{words.yes}</option><option value="false">{words.no}</option></select></label>;
  }
  if (member.shape === 'word') {
    const chosen = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
    return <fieldset title={member.about}><legend>{label}</legend>
      {(kind.words[member.of] ?? []).map(each => <label key={each.word} className="line" title={each.about}>
        <input type={member.list ? 'checkbox' : 'radio'} name="value" value={each.word} defaultChecked={chosen.includes(each.word)} />{names.value(each.word, member.of)}</label>)}
    </fieldset>;
  }
  return <label title={member.about}>{label}{member.list && <span id={id}> ({words.several})</span>}
    <input name="value" size={28} type={member.of === 'Date' ? 'date' : 'text'} defaultValue={Array.isArray(value) ? value.join(', ') : String(value ?? '')} /></label>;
}

const single = (text: string, of: string): unknown =>
  of === 'Boolean' ? text === 'true' : of === 'Int' || of === 'Long' ? Number(text) : text;

function valueOf(form: FormData, member: Member, kind: Kind): unknown {
  if (member.shape === 'object') {
    const range = Object.fromEntries((kind.inputs[member.of] ?? [])
      .map(each => [each.name, String(form.get(each.name) ?? '').trim(), each.of] as const)
      .filter(([, text]) => text).map(([name, text, of]) => [name, single(text, of)]));
    return Object.keys(range).length ? range : undefined;
  }
  if (member.shape === 'word') {
    const chosen = form.getAll('value').map(String);
    return chosen.length ? (member.list ? chosen : chosen[0]) : undefined;
  }
  const text = String(form.get('value') ?? '').trim();
  if (!text) return undefined;
  return member.list ? text.split(/[,，]/).map(each => each.trim()).filter(Boolean).map(each => single(each, member.of)) : single(text, member.of);
}
