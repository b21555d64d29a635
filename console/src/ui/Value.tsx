import {Link} from 'wouter';
import {addressOf, carried, recordPath, useAddress} from '../shell/address.ts';
import type {Kind, Member} from '../schema/catalogue.ts';
import type {Shown} from '../schema/questions.ts';
import {useLanguage, useWords, type Language, type Sentences} from '../words/language.ts';
import {useNames} from '../words/names.ts';

const WORDS: Sentences<{yes: string; no: string; none: string; more: (n: number) => string}> = {
  en: {yes: 'yes', no: 'no', none: '—', more: n => `${n} more`},
  zh: {yes: '是', no: '否', none: '—', more: n => `另有 ${n} 项`},
};

const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT/;

/** A moment to the second, in the zone in which the program tells it. */
export const moment = (told: string) => told.replace('T', ' ').replace(/\.\d+/, '').replace(/([+-]\d\d:\d\d|Z)$/, ' $1');

export function formatNumber(value: number | string, language: Language): string {
  const text = String(value);
  const [whole = '', part] = text.split('.');
  if (!/^-?\d+$/.test(whole)) return text;
  return BigInt(whole).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB') + (part === undefined ? '' : `.${part}`);
}

/** Yuan to the fen, with groups of digits. */
export function formatMoney(money: {amount: string; currency: string}, language: Language): string {
  return `${formatNumber(money.amount, language)} ${money.currency === 'CNY' ? (language === 'zh' ? '元' : 'CNY') : money.currency}`;
}

const isMoney = (value: unknown): value is {amount: string; currency: string} =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;

/** A link to a record that another one names. */
export function RecordLink({record}: {record: Shown}) {
  const [parameters] = useAddress();
  const names = useNames();
  const type = String(record.__typename ?? '');
  const name = String(record['name'] ?? record['title'] ?? record['number'] ?? '');
  if (!record.code) return <>{name || names.type(type)}</>;
  return <Link href={addressOf(recordPath(type, record.code), carried(parameters))}>{name && name !== record.code ? <>{name} <span className="quiet small">{record.code}</span></> : record.code}</Link>;
}

/** A single value as the schema says what it is. */
export function Value({value, member, kind}: {value: unknown; member: Pick<Member, 'of' | 'shape' | 'name'>; kind?: Pick<Kind, 'objects'>}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return <span className="quiet">{words.none}</span>;
  if (Array.isArray(value)) {
    const isPlain = member.shape !== 'object';
    return <ul className={isPlain ? 'plain' : 'blocks'}>{value.map((each, at) => <li key={at}><Value value={each} member={member} {...(kind && {kind})} /></li>)}</ul>;
  }
  if (isMoney(value)) return <span className="nowrap">{formatMoney(value, language)}</span>;
  if (member.shape === 'record') return <RecordLink record={value as Shown} />;
  if (member.shape === 'object') return <Fields record={value as Shown} members={kind?.objects[member.of] ?? []} of={member.of} {...(kind && {kind})} />;
  if (member.shape === 'word') return <>{names.value(String(value), member.of)}</>;
  if (typeof value === 'boolean') return <>{value ? words.yes : words.no}</>;
  if (typeof value === 'number') return <>{formatNumber(value, language)}</>;
  const text = String(value);
  if (DATE.test(text)) return <time dateTime={text} className="nowrap">{text}</time>;
  if (DATE_TIME.test(text)) return <time dateTime={text} className="nowrap">{moment(text)}</time>;
  return <>{text}</>;
}

/** Members with their values, each with its name; those that are absent are left out but counted. */
export function Fields({record, members, of, kind, all = false}: {
  record: Shown; members: readonly Member[]; of: string; kind?: Pick<Kind, 'objects'>; all?: boolean;
}) {
  const names = useNames();
  const told = members.filter(member => member.name in record);
  const shown = told.filter(member => all || !isEmpty(record[member.name]));
  return <dl className="fields">
    {shown.map(member => <div className="pair" key={member.name}>
      <dt title={member.about}>{names.field(member.name, of)}</dt>
      <dd><Value value={record[member.name]} member={member} {...(kind && {kind})} /></dd>
    </div>)}
  </dl>;
}

const isEmpty = (value: unknown) => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
