// The form for an act, made from the schema: its draft, its one command, and what came of it.
import {useEffect, useMemo, useRef, useState} from 'react';
import {Link, useLocation} from 'wouter';
import {act as carryOut} from '../../api/client.ts';
import type {Document} from '../../api/document.ts';
import type {Problem} from '../../api/http.ts';
import {useAnswer} from '../../api/useAnswer.ts';
import {useActsOf, type ActForm} from '../../schema/catalogue.ts';
import {addressOf, factPath, recordPath, useAddress, type Parameters} from '../../shell/address.ts';
import {useMe} from '../../shell/SignIn.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Refusal, type Named} from '../../ui/Refusal.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames, type Names} from '../../words/names.ts';
import {dropDraft, keepDraft, keptDraft, newId, type AcceptedTold, type Draft, type RefusedTold} from './drafts.ts';
import {FieldsContext, InputFields, type FormContext} from './MemberField.tsx';
import {fieldOf} from './refusal.ts';
import {at, blankObject, fieldId, inputOf, keyOf, leaves, withAt, type Fault, type Leaf, type Path, type Raw} from './values.ts';
import {head} from './work.query.ts';
import './work.css';

const WORDS: Sentences<Record<Fault, string> & {
  basis: (n: number) => string; newest: string; kept: string; send: string; sending: string;
  lost: string; again: string; drop: string; wrong: (n: number) => string; toField: string; refused: string; law: (law: string, article: string) => string;
  about: string; accepted: string; acceptedNothing: string; repeated: string; recorded: string; position: string; fact: string; record: string; more: string; further: string;
  occurredAt: string; correlationId: string; causationId: string; nothingRecorded: string; commandId: string;
}> = {
  en: {
    basis: n => `You act on what was known after position ${n}.`, newest: 'Act on what is known now', kept: 'The draft is kept in this tab until it ends, and nowhere else. A reload leaves it.',
    send: 'Carry out', sending: 'It is being carried out …', lost: 'This was sent, and no answer came. Send it again: it goes under the same id, so if it was recorded already, nothing is recorded twice.',
    again: 'Send again', drop: 'Throw the draft away', wrong: n => `${n === 1 ? 'One field has' : `${n} fields have`} to be filled in or mended before it can be sent.`, toField: 'To the field', refused: 'The act was refused, and nothing was recorded.',
    law: (law, article) => `${law}, article ${article}`, about: 'The refusal seems to be about this field:', accepted: 'The act was carried out and recorded.',
    acceptedNothing: 'All of it was on record already: nothing had to be recorded.', repeated: 'This had been sent before under the same id; shown is what came of it then. Nothing was recorded twice.',
    recorded: 'Facts recorded', position: 'Position', fact: 'Fact', record: 'To the record', more: 'Carry out another one', further: 'Circumstances', occurredAt: 'When it happened, if not now',
    correlationId: 'Request, file or case that it belongs to', causationId: 'Command or fact that made it necessary', nothingRecorded: 'Nothing was recorded.', commandId: 'Id of the command',
    missing: 'This must be filled in.', whole: 'A whole number is needed.', amount: 'A number is needed, with two digits after the point at the most.', date: 'A day is needed.', digest: 'A digest is 64 digits from 0 to 9 and a to f. Hand the file in, and it is filled in.',
    long: 'The text is too long.', code: 'A code has no spaces.',
  },
  zh: {
    basis: n => `您依据截至位置 ${n} 所知的内容办理。`, newest: '改为依据当前所知', kept: '草稿仅保存在本标签页内，关闭即失；刷新页面不丢失。',
    send: '提交办理', sending: '正在办理……', lost: '已提交但未收到答复。请再次提交：使用同一编号，若先前已记录，不会重复记录。',
    again: '再次提交', drop: '放弃草稿', wrong: n => `有 ${n} 项须填写或更正后才能提交。`, toField: '转到该项', refused: '此项办理未被接受，没有任何记录。',
    law: (law, article) => `${law} 第 ${article} 条`, about: '未被接受的原因似与此项有关：', accepted: '已办理并记录。', acceptedNothing: '内容均已在案，无须再记录。',
    repeated: '此前已以同一编号提交，以下为当时的结果，没有重复记录。', recorded: '已记录的事实', position: '位置', fact: '事实', record: '查看登记', more: '再办理一件', further: '办理情形',
    occurredAt: '发生时间（如非现在）', correlationId: '所属申请、文件或案件', causationId: '起因（命令或事实）', nothingRecorded: '没有任何记录。', commandId: '命令编号',
    missing: '此项必填。', whole: '须为整数。', amount: '须为数字，小数点后至多两位。', date: '须为日期。', digest: '摘要值为 64 位 0–9、a–f。提交文件后自动填入。', long: '文字过长。', code: '代码中不得有空格。',
  },
};

const inputOfForm = (form: ActForm) => form.takes.find(each => each.name === 'input')!.of;

const documentOf = (form: ActForm): Document<Record<string, ({__typename: 'Accepted'} & AcceptedTold) | ({__typename: 'Refused'} & RefusedTold)>, {command: object; input: object}> => ({
  name: 'Act',
  text: `mutation Act($command: Command!, $input: ${inputOfForm(form)}!) { ${form.name}(command: $command, input: $input) { __typename
    ... on Accepted { commandId repeated position facts { eventId type position } }
    ... on Refused { commandId repeated code message law article } } }`,
});

/** Parameters of the address that are no fields of an act. */
const OF_THE_PAGE = new Set(['kept', 'position', 'on']);

/** What the page was opened with: values from the address, and what is known of who acts. */
function begin(form: ActForm, parameters: Parameters, me: {officer?: string | null; unit?: string | null; school?: string | null; roles?: readonly string[]}, today: string): Raw {
  const of = inputOfForm(form);
  let values: Raw = blankObject(of, form);
  const members = form.inputs[of] ?? [];
  const put = (name: string, text: string | null | undefined) => {
    const member = members.find(each => each.name === name);
    if (text && member && !member.list && member.shape === 'value' && at(values, [name]) === '') values = withAt(values, [name], text);
  };
  for (const [name, text] of Object.entries(parameters)) {
    if (OF_THE_PAGE.has(name)) continue;
    const path: Path = name.split('.');
    if (typeof at(values, path) === 'string') values = withAt(values, path, text);
  }
  put('effectiveOn', today);
  put('officer', me.officer);
  put('by', me.officer);
  if (members.find(each => each.name === 'unit')?.of === 'String') put('unit', me.unit);
  put('school', me.school);
  // Who decides by their own sign-in signs by it; a clerk enters what somebody else decided.
  if (me.officer && me.roles?.includes('DECIDER') && at(values, ['decision', 'officer']) === '') values = withAt(values, ['decision', 'officer'], me.officer);
  return values;
}

const today = () => new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai'}).format(new Date());

/** Where a form stands within another page: what is known there already, and what happens once it was carried out. */
export interface Within {
  /** What the draft is kept under, for the page's address names none. */
  readonly key: string;
  readonly known: Readonly<Record<string, string>>;
  readonly basis: number | null;
  readonly onDone: () => void;
}

/** The draft of the address: what was kept of it, or one that is begun. */
function useDraft(form: ActForm, subject: string, within: Within | undefined): [Draft, (change: Partial<Draft>) => void, () => void] {
  const me = useMe();
  const [parameters, set] = useAddress();
  const start = (key = within?.key ?? newId()): Draft => ({
    id: newId(), key, act: form.name, basis: within ? within.basis : /^\d+$/.test(parameters['position'] ?? '') ? Number(parameters['position']) : null,
    values: begin(form, within?.known ?? parameters, me.who ?? {}, today()), circumstances: {occurredAt: '', correlationId: parameters['correlationId'] ?? '', causationId: parameters['causationId'] ?? ''},
    changedAt: Date.now(), standing: 'open',
  });
  const [draft, setDraft] = useState(() => {
    const key = within?.key ?? parameters['kept'];
    return (key ? keptDraft(subject, form.name, key) : null) ?? start();
  });
  useEffect(() => {
    if (!within && parameters['kept'] !== draft.key) set({kept: draft.key}, {replace: true});
    // Another draft is another page: this one names itself in the address once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft.key]);
  const current = useRef(draft);
  current.current = draft;
  // It is kept before anything goes out, whenever the page is drawn.
  const change = (changed: Partial<Draft>) => {
    const next = {...current.current, ...changed, changedAt: Date.now()};
    current.current = next;
    keepDraft(subject, next);
    setDraft(next);
  };
  return [draft, change, () => setDraft(start())];
}

/** Whether what was sent may have been recorded though this is what came back. */
const isUnsure = (problems: readonly Problem[]) =>
  problems.some(each => ['OFFLINE', 'COMMAND_FAULT', 'STORE_STOPPED', 'ANSWER_TOO_SLOW', 'INTERNAL_ERROR'].includes(each.code) || /^HTTP_5/.test(each.code));

/** What of an act a refusal names: the values that stand in its message, and that of the field it is about. */
function namedIn(message: string, about: Path | null, all: readonly Leaf[], names: Names): readonly Named[] {
  const own = about && keyOf(about);
  return all.filter(({path, value}) => value.trim() && (keyOf(path) === own || ([...value].length > 1 && message.includes(value))))
    .map(({path, member, value}) => ({name: names.field(String(path.findLast(step => typeof step === 'string'))), value: member.shape === 'word' ? names.value(value, member.of) : value}));
}

/** The fields of an act, and all that becomes of it. */
export function ActFields({form, subject, within}: {form: ActForm; subject: string; within?: Within}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [draft, change, another] = useDraft(form, subject, within);
  const [, navigate] = useLocation();
  const of = inputOfForm(form);
  const document = useMemo(() => documentOf(form), [form]);
  const {data: heads} = useAnswer(head, draft.basis === null ? {} : null);
  const [faults, setFaults] = useState<ReadonlyMap<string, Fault>>(new Map());
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isUnderWay, setIsUnderWay] = useState(false);
  // A second click may come before the page has been drawn anew.
  const isSending = useRef(false);
  const summary = useRef<HTMLDivElement>(null);
  const headNow = heads?.schools.basis.position;
  useEffect(() => {
    if (draft.basis === null && headNow !== undefined) change({basis: headNow});
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft.basis, headNow]);

  const refusal = draft.standing === 'refused' ? draft.refused : undefined;
  const unanswered = problems.find(each => each.code === 'BAD_VALUE');
  const about = useMemo(() => {
    const why = refusal ?? unanswered;
    return why ? fieldOf(why, leaves(draft.values, of, form)) : null;
  }, [refusal, unanswered, draft.values, of, form]);
  const told = useMemo(() => {
    const map = new Map([...faults].map(([key, fault]) => [key, words[fault] as string]));
    const why = refusal ?? unanswered;
    if (about && why) map.set(keyOf(about), `${words.about} ${language === 'zh' ? names.refusal(why.code) : why.message}`);
    return map;
  }, [faults, refusal, unanswered, about, words, names, language]);
  const named = refusal ? namedIn(refusal.message, about, leaves(draft.values, of, form), names) : [];

  const focusOn = (path: Path | string) => requestAnimationFrame(() => window.document.getElementById(fieldId(path))?.focus());

  const send = async () => {
    if (isSending.current) return;
    const {input, faults: found} = inputOf(draft.values, of, form);
    setFaults(found);
    setProblems([]);
    if (found.size) {
      focusOn([...found.keys()][0]!);
      return;
    }
    isSending.current = true;
    setIsUnderWay(true);
    // What was refused recorded nothing, so what is mended goes as a command of its own.
    const id = draft.standing === 'refused' ? newId() : draft.id;
    change({id, standing: 'sent'});
    const {occurredAt, correlationId, causationId} = draft.circumstances;
    const command = {
      id, ...(draft.basis !== null && {basis: draft.basis}),
      ...(occurredAt && {occurredAt: new Date(occurredAt).toISOString()}),
      ...(correlationId.trim() && {correlationId: correlationId.trim()}), ...(causationId.trim() && {causationId: causationId.trim()}),
    };
    try {
      const {data, problems: came} = await carryOut(document, {command, input});
      const result = data?.[form.name];
      if (result?.__typename === 'Accepted') {
        change({standing: 'done', accepted: result});
        within?.onDone();
      } else if (result?.__typename === 'Refused') {
        change({standing: 'refused', refused: result});
        const path = fieldOf(result, leaves(draft.values, of, form));
        if (path) focusOn(path);
        else requestAnimationFrame(() => summary.current?.focus());
      } else {
        setProblems(came);
        change({standing: isUnsure(came) || !came.length ? 'sent' : 'open'});
        const bad = came.find(each => each.code === 'BAD_VALUE');
        const path = bad && fieldOf(bad, leaves(draft.values, of, form));
        if (path) focusOn(path);
        else requestAnimationFrame(() => summary.current?.focus());
      }
    } finally {
      isSending.current = false;
      setIsUnderWay(false);
    }
  };

  const context: FormContext = {
    form, values: draft.values, told, ...(within && {hidden: Object.keys(within.known)}),
    set: (path, value) => {
      setFaults(old => new Map([...old].filter(([key]) => key !== keyOf(path))));
      change({values: withAt(draft.values, path, value)});
    },
  };

  if (draft.standing === 'done' && draft.accepted) return <Done form={form} draft={draft} accepted={draft.accepted} another={() => { another(); setFaults(new Map()); setProblems([]); }} />;
  const isLost = draft.standing === 'sent' && !isUnderWay;
  return <>
    <p className="notice small">
      {draft.basis !== null && <>{words.basis(draft.basis)} </>}
      {draft.standing !== 'sent' && <button type="button" className="plain small" onClick={() => change({basis: null})}>{words.newest}</button>}
      <br />{words.kept}
    </p>
    <div ref={summary} tabIndex={-1}>
      {isLost && <p className="problem" role="alert">{words.lost}</p>}
      {faults.size > 0 && <div className="problem" role="alert"><p>{words.wrong(faults.size)}</p></div>}
      {refusal && <div className="problem" role="alert">
        <p><strong>{words.refused}</strong></p>
        <div><Refusal code={refusal.code} message={refusal.message} named={named} /></div>
        {refusal.law && <p>{words.law(names.law(refusal.law), refusal.article ?? '')}</p>}
        {refusal.repeated && <p>{words.repeated}</p>}
        {about && <p><button type="button" onClick={() => focusOn(about)}>{words.toField}</button></p>}
      </div>}
      <Problems of={problems} />
      {problems.length > 0 && !isLost && <p>{words.nothingRecorded}</p>}
    </div>
    <form className="act" noValidate onSubmit={e => { e.preventDefault(); void send(); }}>
      <fieldset disabled={draft.standing === 'sent'}>
        <FieldsContext value={context}><InputFields of={of} path={[]} /></FieldsContext>
        <details><summary>{words.further}</summary>
          {(['occurredAt', 'correlationId', 'causationId'] as const).map(each => <div className="field" key={each}>
            <label className="label" htmlFor={`circumstance-${each}`}>{words[each]}</label>
            <input id={`circumstance-${each}`} type={each === 'occurredAt' ? 'datetime-local' : 'text'} value={draft.circumstances[each]} maxLength={200}
              onChange={e => change({circumstances: {...draft.circumstances, [each]: e.target.value}})} />
          </div>)}
          <p className="small quiet">{words.commandId}: <code>{draft.id}</code></p>
        </details>
      </fieldset>
      <div role="status">{isUnderWay && words.sending}</div>
      <p className="row">
        <button className="main" disabled={isUnderWay}>{isLost ? words.again : words.send}</button>
        <button type="button" disabled={isUnderWay} onClick={() => { dropDraft(subject, draft); if (within) { another(); within.onDone(); } else navigate('/console/work/drafts'); }}>{words.drop}</button>
      </p>
    </form>
  </>;
}

/** What came of an act that was carried out. */
function Done({form, draft, accepted, another}: {form: ActForm; draft: Draft; accepted: AcceptedTold; another: () => void}) {
  const words = useWords(WORDS);
  const names = useNames();
  const kinds = useActsOf();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const records = Object.entries(kinds ?? {}).flatMap(([type, acts]) => acts.filter(each => each.act === form.name)
    .map(each => ({type, code: String(at(draft.values, [each.member]) ?? '')})).filter(each => each.code));
  return <div ref={place} tabIndex={-1}>
    <div className="notice" role="status">
      <p><strong>{accepted.facts.length ? words.accepted : words.acceptedNothing}</strong></p>
      {accepted.repeated && <p>{words.repeated}</p>}
      {accepted.position !== null && <p>{words.position}: {accepted.position}</p>}
    </div>
    {accepted.facts.length > 0 && <div className="scroll" tabIndex={0} role="region" aria-label={words.recorded}><table>
      <caption>{words.recorded}</caption>
      <thead><tr><th scope="col">{words.position}</th><th scope="col">{words.fact}</th></tr></thead>
      <tbody>{accepted.facts.map(fact => <tr key={fact.eventId}>
        <th scope="row"><Link href={factPath(fact.position)}>{fact.position}</Link></th><td>{names.fact(fact.type)}</td></tr>)}</tbody>
    </table></div>}
    <p className="row">
      {records.map(each => <Link key={`${each.type} ${each.code}`} className="button" href={each.type === 'FactRecord' ? factPath(Number(each.code)) : addressOf(recordPath(each.type, each.code))}>
        {words.record}: {names.type(each.type)} {each.code}</Link>)}
      <button type="button" onClick={another}>{words.more}</button>
    </p>
    <p className="small quiet">{words.commandId}: <code>{accepted.commandId}</code></p>
  </div>;
}
