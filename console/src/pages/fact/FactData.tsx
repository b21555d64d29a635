import type {ReactNode} from 'react';
import {moment} from '../../ui/Value.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';

const WORDS: Sentences<{yes: string; no: string; none: string; sealed: (person: string) => string}> = {
  en: {yes: 'yes', no: 'no', none: '—', sealed: person => `sealed, of ${person}`},
  zh: {yes: '是', no: '否', none: '—', sealed: person => `已密封（${person}）`},
};

export const Pair = ({name, children}: {name: string; children: ReactNode}) => <div className="pair"><dt>{name}</dt><dd>{children}</dd></div>;

export const When = ({at}: {at: string | null | undefined}) => (at ? <time dateTime={at} className="quiet small">{moment(at)}</time> : null);

/** A fact as stored, each member by its name. */
export function FactData({json, leaveOut = []}: {json: string; leaveOut?: readonly string[]}) {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return <pre>{json}</pre>;
  }
  if (typeof read !== 'object' || read === null) return <pre>{json}</pre>;
  return <Members of={Object.fromEntries(Object.entries(read).filter(([name]) => !leaveOut.includes(name)))} />;
}

function Members({of}: {of: object}) {
  const names = useNames();
  return <dl className="fields">{Object.entries(of).map(([name, value]) => <Pair key={name} name={names.field(name)}><Stored value={value} member={name} /></Pair>)}</dl>;
}

/** A stored value of whatever form. */
export function Stored({value, member}: {value: unknown; member?: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return <span className="quiet">{words.none}</span>;
  if (Array.isArray(value)) return <ul className="plain">{value.map((each, at) => <li key={at}><Stored value={each} {...(member && {member})} /></li>)}</ul>;
  if (typeof value === 'object') {
    if ('sealed' in value && 'person' in value) return <span className="quiet">{words.sealed(String(value.person))}</span>;
    return <Members of={value} />;
  }
  if (typeof value === 'boolean') return <>{value ? words.yes : words.no}</>;
  const text = String(value);
  return <span className="wrap">{/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(text) && text.length > 3 ? names.stored(text, member) : text}</span>;
}
