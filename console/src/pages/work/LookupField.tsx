import {useEffect, useId, useRef, useState} from 'react';
import {query} from '../../api/client.ts';
import {useWords, type Sentences} from '../../words/language.ts';
import {lookup, officerLookup} from './work.query.ts';

const WORDS: Sentences<{found: (n: number) => string; none: string}> = {
  en: {found: n => `${n} found; choose with the arrow keys`, none: 'Nothing is found by this; what is typed is taken as it is.'},
  zh: {found: n => `找到 ${n} 项，可用方向键选择`, none: '未找到；将按所填内容提交。'},
};

const PAUSE_MILLIS = 250;

interface Hit {readonly code: string; readonly title: string}

async function find(text: string, kind: string): Promise<readonly Hit[]> {
  if (kind === 'Officer') {
    const {data} = await query(officerLookup, {text});
    return data?.officers.edges.map(({node}) => ({code: node.code, title: ''})) ?? [];
  }
  const {data} = await query(lookup, {text, kinds: [kind]});
  return [...new Map((data?.search.edges ?? []).map(({node}) => [node.code, {code: node.code, title: node.title}])).values()];
}

/** A field for a code, which records are offered for as one types their names; what is typed may be anything. */
export function LookupField({id, kind, value, onChange, invalid, describedBy, required}: {
  id: string; kind: string; value: string; onChange: (value: string) => void; invalid: boolean; describedBy?: string; required: boolean;
}) {
  const words = useWords(WORDS);
  const list = useId();
  const [hits, setHits] = useState<readonly Hit[] | null>(null);
  const [active, setActive] = useState(-1);
  const [isOpen, setIsOpen] = useState(false);
  const typed = useRef('');
  useEffect(() => {
    if (!isOpen || !value.trim()) {
      setHits(null);
      return undefined;
    }
    typed.current = value;
    const timer = setTimeout(() => void find(value.trim(), kind).then(found => {
      if (typed.current === value) { setHits(found); setActive(-1); }
    }), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [value, kind, isOpen]);
  const choose = (hit: Hit) => { onChange(hit.code); setIsOpen(false); setHits(null); };
  const shown = isOpen && hits !== null && hits.length > 0 && !(hits.length === 1 && hits[0]!.code === value);
  return <span className="lookup">
    <input id={id} role="combobox" aria-expanded={shown} aria-controls={list} aria-autocomplete="list" autoComplete="off" spellCheck={false}
      aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined} aria-invalid={invalid} aria-describedby={describedBy} aria-required={required}
      value={value} onChange={e => { onChange(e.target.value); setIsOpen(true); }} onBlur={() => setIsOpen(false)}
      onKeyDown={e => {
        if (e.key === 'Escape') setIsOpen(false);
        if (!hits?.length) return;
        if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
          e.preventDefault();
          setIsOpen(true);
          setActive(now => (now + (e.key === 'ArrowDown' ? 1 : -1) + hits.length + (now < 0 && e.key === 'ArrowUp' ? 1 : 0)) % hits.length);
        }
        if (e.key === 'Enter' && shown && active >= 0) { e.preventDefault(); choose(hits[active]!); }
      }} />
    <ul id={list} role="listbox" hidden={!shown} aria-label={words.found(hits?.length ?? 0)}>
      {shown && hits.map((hit, n) => <li key={hit.code} id={`${list}-${n}`} role="option" aria-selected={n === active}
        // The field keeps the focus, so that leaving it doesn't close the list before the choice.
        onMouseDown={e => { e.preventDefault(); choose(hit); }}>{hit.code}{hit.title && hit.title !== hit.code && <span className="quiet"> {hit.title}</span>}</li>)}
    </ul>
    <span role="status" className="small quiet">{isOpen && hits !== null && (hits.length ? <span className="unseen">{words.found(hits.length)}</span> : words.none)}</span>
  </span>;
}
