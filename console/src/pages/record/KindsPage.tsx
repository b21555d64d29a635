import {useState} from 'react';
import {Link} from 'wouter';
import {addressOf, carried, listPath, useAddress} from '../../shell/address.ts';
import {isOpen, useMe} from '../../shell/SignIn.tsx';
import {useEntities} from '../../schema/catalogue.ts';
import {Titled} from '../../ui/Titled.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {english, useNames} from '../../words/names.ts';

const WORDS: Sentences<{title: string; narrow: string; none: string}> = {
  en: {title: 'Records', narrow: 'Only those called', none: 'No kind of records is called so.'},
  zh: {title: '登记簿', narrow: '名称包含', none: '没有此名称的登记簿。'},
};

/** All kinds of records that are open to who reads. */
export default function KindsPage() {
  const words = useWords(WORDS);
  const names = useNames();
  const me = useMe();
  const [parameters] = useAddress();
  const entities = useEntities();
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLowerCase();
  const shown = (entities ?? [])
    .filter(each => isOpen(each.open, me.roles))
    .map(each => ({...each, name: names.type(each.type)}))
    .filter(each => !sought || each.name.toLowerCase().includes(sought) || english(each.type).toLowerCase().includes(sought))
    .sort((a, b) => a.name.localeCompare(b.name, document.documentElement.lang));
  return <Titled title={words.title}>
    <label>{words.narrow}<input type="search" value={typed} onChange={e => setTyped(e.target.value)} /></label>
    <Waiting on={entities === undefined} />
    {entities && shown.length === 0 && <p role="status">{words.none}</p>}
    <ul className="kinds">{shown.map(each => <li key={each.type}><Link href={addressOf(listPath(each.type), carried(parameters))}>{each.name}</Link></li>)}</ul>
  </Titled>;
}
