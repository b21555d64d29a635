import {useEffect, useId, useState} from 'react';
import {Link} from 'wouter';
import {useAnswer, useSignIn} from '../../api/useAnswer.ts';
import {addressOf, asOf, carried, pointIn, recordPath, useAddress} from '../../shell/address.ts';
import {useEntities} from '../../schema/catalogue.ts';
import {Problems} from '../../ui/Problems.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {publicSearch, search} from './search.query.ts';
import './search.css';

const WORDS: Sentences<{
  title: string; sought: string; find: string; nothing: string; all: string; next: string; first: string; formerly: string; more: string;
  people: string; kinds: string; hint: string; in: (field: string) => string; fact: string;
}> = {
  en: {
    title: 'Search', sought: 'Name, code, document number, position, digest, officer', find: 'Search', nothing: 'Nothing that you may see is called so.',
    all: 'All', next: 'Next page', first: 'To the first page', formerly: 'formerly', more: 'more', kinds: 'Kinds', fact: 'Fact',
    people: 'People are sought by their whole name, and by who has named a purpose above.',
    hint: 'Chinese names are found by characters, by pinyin (changning) and by initials (cn).', in: field => `in ${field}`,
  },
  zh: {
    title: '检索', sought: '名称、代码、文号、位置、摘要、承办人', find: '检索', nothing: '在您可查看的范围内没有符合的内容。', all: '全部', next: '下一页',
    first: '回到第一页', formerly: '曾用', more: '以上', kinds: '类别', fact: '事实记录', people: '查询个人须输入完整姓名，并在上方选择查询目的。',
    hint: '可按汉字、拼音（changning）或首字母（cn）检索。', in: field => `见于${field}`,
  },
};

/** Finds any record by what it is or was called, by right. */
export default function SearchPage() {
  const words = useWords(WORDS);
  const [parameters, set] = useAddress();
  const text = parameters['text'] ?? '';
  return <Titled title={text ? `${words.title}: ${text}` : words.title}>
    <SearchForm text={text} onSearch={sought => set({text: sought, kind: null, after: null})} />
    {text ? <Found text={text} /> : <p className="quiet">{words.hint}</p>}
  </Titled>;
}

/** The field in which is typed what is sought. */
export function SearchForm({text, onSearch}: {text: string; onSearch: (text: string) => void}) {
  const words = useWords(WORDS);
  const [typed, setTyped] = useState(text);
  const id = useId();
  useEffect(() => setTyped(text), [text]);
  return <form role="search" className="search" onSubmit={e => { e.preventDefault(); if (typed.trim()) onSearch(typed.trim()); }}>
    <label htmlFor={id}>{words.sought}</label>
    <span><input id={id} type="search" value={typed} maxLength={200} onChange={e => setTyped(e.target.value)} autoComplete="off" />
      <button className="main">{words.find}</button></span>
  </form>;
}

function Found({text}: {text: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const [parameters, set] = useAddress();
  const {signedIn} = useSignIn();
  const entities = useEntities();
  const variables = {text, after: parameters['after'] ?? null};
  const kind = parameters['kind'];
  const forStaff = useAnswer(search, signedIn ? {...variables, asOf: asOf(pointIn(parameters)), kinds: kind ? [kind] : null} : null, {anew: false});
  const forAll = useAnswer(publicSearch, signedIn ? null : variables, {anew: false});
  const {data, problems, waiting, stale, again} = signedIn ? forStaff : forAll;
  const found = data?.search;
  const typeOf = (kind: string) => entities?.find(each => each.type === kind)?.type;
  return <>
    <Waiting on={waiting || !entities} />
    <Problems of={problems} again={again} />
    {found && entities && <div className={stale ? 'stale' : ''}>
      {signedIn && found.kinds.length > 0 && <p className="row" role="group" aria-label={words.kinds}>
        <button type="button" aria-pressed={!kind} onClick={() => set({kind: null, after: null})}>{words.all}</button>
        {found.kinds.map(each => <button type="button" key={each.kind} aria-pressed={kind === each.kind} onClick={() => set({kind: each.kind, after: null})}>
          {names.type(typeOf(each.kind) ?? each.kind)} <span className="quiet">{each.count}{each.more && '+'}</span>
        </button>)}
      </p>}
      {found.edges.length === 0
        ? <p role="status">{words.nothing}</p>
        : <ul className="hits">{found.edges.map(({node}) => {
          const type = typeOf(node.kind);
          return <li key={`${node.kind} ${node.code} ${node.field} ${node.text}`}>
            <Link href={addressOf(type ? recordPath(type, node.code) : '/console/search', carried(parameters))}>{node.title || node.code}</Link>
            {' '}<span className="mark">{names.type(type ?? node.kind)}</span>{' '}
            <span className="quiet small">{node.code !== node.title && node.code} {node.text !== node.title && node.text !== node.code && <>
              · {node.former && words.formerly} {words.in(names.field(node.field, type))}: {node.text}</>}</span>
          </li>;
        })}</ul>}
      <p className="row">
        {parameters['after'] && <button type="button" onClick={() => set({after: null})}>{words.first}</button>}
        {found.pageInfo.hasNextPage && <button type="button" onClick={() => set({after: found.pageInfo.endCursor})}>{words.next}</button>}
      </p>
      {signedIn && <p className="quiet small">{words.people}</p>}
    </div>}
  </>;
}
