import {createContext, useContext} from 'react';
import type {ActForm, Member} from '../../schema/catalogue.ts';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {DocumentField} from './DocumentField.tsx';
import {LookupField} from './LookupField.tsx';
import {at, blankItem, blankObject, fieldId, isDigest, keyOf, longest, type Path, type Raw} from './values.ts';

const WORDS: Sentences<{
  choose: string; yes: string; no: string; add: (what: string) => string; remove: (what: string) => string; required: string; optional: string;
  document: string; who: string; grounds: string; remedy: string; about: string;
}> = {
  en: {
    choose: 'choose', yes: 'yes', no: 'no', add: what => `Add: ${what}`, remove: what => `Remove ${what}`, required: 'required', optional: 'if there is one',
    document: 'The document', who: 'Who decided', grounds: 'Basis and reasons', remedy: 'What the addressee was told', about: 'What this is',
  },
  zh: {
    choose: '请选择', yes: '是', no: '否', add: what => `添加：${what}`, remove: what => `删除：${what}`, required: '必填', optional: '如有',
    document: '文书', who: '决定主体', grounds: '依据与理由', remedy: '救济告知', about: '说明',
  },
};

/** What every field of a form has at hand. */
export interface FormContext {
  readonly form: ActForm;
  readonly values: Raw;
  readonly set: (path: Path, value: Raw) => void;
  /** What is wrong with a field, as it is told beside it. */
  readonly told: ReadonlyMap<string, string>;
  /** Members of the input itself that are known already, and shown elsewhere. */
  readonly hidden?: readonly string[];
}
export const FieldsContext = createContext<FormContext | null>(null);
const useForm = () => useContext(FieldsContext)!;

/** The members of a decision, as an official writes it down. */
const DECISION: readonly {title: 'document' | 'who' | 'grounds' | 'remedy'; members: readonly string[]}[] = [
  {title: 'document', members: ['documentNumber', 'body', 'decidedOn', 'paper']},
  {title: 'who', members: ['officer', 'approver', 'delegation', 'recusals']},
  {title: 'grounds', members: ['legalBasis', 'reasons', 'findings', 'evidence', 'partyStatement', 'departure', 'clock']},
  {title: 'remedy', members: ['remedyNotice']},
];

/** All members of an input. */
export function InputFields({of, path}: {of: string; path: Path}) {
  const words = useWords(WORDS);
  const {form, hidden} = useForm();
  const members = (form.inputs[of] ?? []).filter(each => path.length > 0 || !hidden?.includes(each.name));
  if (of !== 'DecisionInput') return <>{members.map(each => <MemberField key={each.name} member={each} of={of} path={[...path, each.name]} />)}</>;
  const known = DECISION.flatMap(group => group.members);
  return <>
    {DECISION.map(group => {
      const own = group.members.flatMap(name => members.find(each => each.name === name) ?? []);
      return own.length > 0 && <fieldset key={group.title} className="part"><legend>{words[group.title]}</legend>
        {own.map(each => <MemberField key={each.name} member={each} of={of} path={[...path, each.name]} />)}</fieldset>;
    })}
    {members.filter(each => !known.includes(each.name)).map(each => <MemberField key={each.name} member={each} of={of} path={[...path, each.name]} />)}
  </>;
}

function About({member, id}: {member: Member; id: string}) {
  return member.about ? <span id={`${id}-about`} className="about small quiet" lang="en">{member.about}</span> : null;
}

/** One member, with whatever is within it. */
function MemberField({member, of, path}: {member: Member; of: string; path: Path}) {
  const words = useWords(WORDS);
  const names = useNames();
  const {form, values, set} = useForm();
  const label = names.field(member.name, of);
  const value = at(values, path);
  const id = fieldId(path);
  if (member.list && member.shape === 'word') return <WordList member={member} label={label} path={path} />;
  if (member.list) {
    const items = Array.isArray(value) ? value as readonly Raw[] : [];
    return <fieldset id={id} tabIndex={-1}><legend>{label}{member.required && member.initial === undefined ? '' : ` (${words.optional})`}</legend>
      <About member={member} id={id} /><Told path={path} />
      {items.map((_, n) => <div key={n} className="item">
        {member.shape === 'object'
          ? <fieldset><legend>{label} {n + 1}</legend><InputFields of={member.of} path={[...path, n]} /></fieldset>
          : <Single member={member} label={`${label} ${n + 1}`} path={[...path, n]} required={false} />}
        <button type="button" onClick={() => set(path, items.filter((__, other) => other !== n))}>{words.remove(`${label} ${n + 1}`)}</button>
      </div>)}
      <p><button type="button" onClick={() => set(path, [...items, blankItem(member, form)])}>{words.add(label)}</button></p>
    </fieldset>;
  }
  if (member.shape === 'object') {
    const isRequired = !!member.required && member.initial === undefined;
    if (value === undefined) {
      return <div className="field"><span className="label">{label} <span className="quiet">({words.optional})</span></span><About member={member} id={id} />
        <span><button type="button" id={id} onClick={() => set(path, blankObject(member.of, form))}>{words.add(label)}</button></span></div>;
    }
    if (member.of === 'MoneyInput') return <Money member={member} label={label} path={path} isRequired={isRequired} />;
    return <fieldset id={id} tabIndex={-1}><legend>{label}</legend><About member={member} id={id} /><Told path={path} />
      <InputFields of={member.of} path={path} />
      {!isRequired && <p><button type="button" onClick={() => set(path, undefined)}>{words.remove(label)}</button></p>}
    </fieldset>;
  }
  return <Single member={member} label={label} path={path} required={!!member.required && member.initial === undefined} />;
}

/** What is wrong with a field. */
function Told({path}: {path: Path}) {
  const {told} = useForm();
  const said = told.get(keyOf(path));
  return said ? <span id={`${fieldId(path)}-told`} className="told">{said}</span> : null;
}

function Money({member, label, path, isRequired}: {member: Member; label: string; path: Path; isRequired: boolean}) {
  const words = useWords(WORDS);
  const {set} = useForm();
  return <div className="money">
    <Single member={{name: 'amount', of: 'Decimal', shape: 'value', ...(isRequired && {required: true as const}), about: member.about ?? ''}} label={`${label} (CNY)`} path={[...path, 'amount']} required={isRequired} />
    {!isRequired && <button type="button" onClick={() => set(path, undefined)}>{words.remove(label)}</button>}
  </div>;
}

function WordList({member, label, path}: {member: Member; label: string; path: Path}) {
  const names = useNames();
  const {form, values, set} = useForm();
  const chosen = (at(values, path) ?? []) as readonly string[];
  const id = fieldId(path);
  return <fieldset id={id} tabIndex={-1}><legend>{label}</legend><About member={member} id={id} /><Told path={path} />
    {(form.words[member.of] ?? []).map(each => <label key={each.word} className="line" title={each.about}>
      <input type="checkbox" checked={chosen.includes(each.word)}
        onChange={e => set(path, e.target.checked ? [...chosen, each.word] : chosen.filter(other => other !== each.word))} />{names.value(each.word, member.of)}
    </label>)}
  </fieldset>;
}

const MANY_CHARACTERS = 300;

/** A single value in the field that fits it. */
function Single({member, label, path, required}: {member: Member; label: string; path: Path; required: boolean}) {
  const words = useWords(WORDS);
  const names = useNames();
  const {form, values, set, told} = useForm();
  const id = fieldId(path);
  const raw = at(values, path);
  const value = typeof raw === 'string' ? raw : '';
  const invalid = told.has(keyOf(path));
  const describedBy = [member.about && `${id}-about`, invalid && `${id}-told`].filter(Boolean).join(' ') || undefined;
  const common = {id, 'aria-invalid': invalid, 'aria-describedby': describedBy, 'aria-required': required};
  const change = (text: string) => set(path, text);
  if (member.of === 'Boolean' && member.initial !== undefined) {
    return <div className="field">
      <label className="line"><input type="checkbox" {...common} aria-required={undefined} checked={raw === true} onChange={e => set(path, e.target.checked)} />{label}</label>
      <About member={member} id={id} /><Told path={path} />
    </div>;
  }
  const most = longest(member);
  const field = member.of === 'Boolean'
    ? <select {...common} value={value} onChange={e => change(e.target.value)}><option value="">{words.choose}</option><option value="true">{words.yes}</option><option value="false">{words.no}</option></select>
    : member.shape === 'word'
      ? <select {...common} value={value} onChange={e => change(e.target.value)}>
        <option value="">{words.choose}</option>
        {(form.words[member.of] ?? []).map(each => <option key={each.word} value={each.word} title={each.about}>{names.value(each.word, member.of)}</option>)}
      </select>
      : isDigest(member) ? <DocumentField id={id} value={value} onChange={change} invalid={invalid} required={required} {...(describedBy && {describedBy})} />
        : member.record && member.record !== 'FactRecord' ? <LookupField id={id} kind={member.record} value={value} onChange={change} invalid={invalid} required={required} {...(describedBy && {describedBy})} />
          : member.of === 'String' && (most ?? 0) >= MANY_CHARACTERS
            ? <textarea {...common} rows={3} value={value} onChange={e => change(e.target.value)} />
            : <input {...common} value={value} onChange={e => change(e.target.value)} autoComplete="off"
              type={member.of === 'Date' ? 'date' : member.of === 'DateTime' ? 'datetime-local' : 'text'}
              inputMode={['Int', 'Long'].includes(member.of) ? 'numeric' : member.of === 'Decimal' ? 'decimal' : undefined} />;
  return <div className={invalid ? 'field wrong' : 'field'}>
    <label className="label" htmlFor={id}>{label} {required && <span className="quiet">({words.required})</span>}</label>
    {field}
    <About member={member} id={id} /><Told path={path} />
  </div>;
}
