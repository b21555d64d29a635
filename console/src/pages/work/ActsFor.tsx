import {useState} from 'react';
import {Link} from 'wouter';
import {useActs, useActsOf, type ActOf} from '../../schema/catalogue.ts';
import {addressOf} from '../../shell/address.ts';
import {isOpen, useMe} from '../../shell/SignIn.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';

const WORDS: Sentences<{title: string; on: string; also: string; none: string}> = {
  en: {title: 'Acts on this record', on: 'On this record', also: 'On other things, naming this record', none: 'No act on it is open to you.'},
  zh: {title: '可办理事项', on: '针对本登记', also: '涉及本登记', none: '没有您可办理的事项。'},
};

const ACTING = ['CLERK', 'DECIDER', 'SCHOOL'];

/** The acts that take a record, each with its code and the position at which the page shows it. Closed at first. */
export function ActsFor({type, code, position}: {type: string; code: string; position?: number | undefined}) {
  const words = useWords(WORDS);
  const me = useMe();
  const [isOpened, setIsOpened] = useState(false);
  if (!isOpen(ACTING, me.roles)) return null;
  return <details className="noprint" onToggle={e => setIsOpened(e.currentTarget.open)}>
    <summary>{words.title}</summary>
    {isOpened && <List type={type} code={code} position={position} />}
  </details>;
}

function List({type, code, position}: {type: string; code: string; position: number | undefined}) {
  const words = useWords(WORDS);
  const names = useNames();
  const me = useMe();
  const acts = useActs();
  const of = useActsOf()?.[type] ?? [];
  const mine = of.filter(each => isOpen(acts?.find(act => act.name === each.act)?.open, me.roles));
  const part = (title: string, own: readonly ActOf[]) => own.length > 0 && <>
    <p><strong>{title}</strong></p>
    <ul className="plain">{own.map(each => <li key={each.act}>
      <Link href={addressOf(`/console/acts/${each.act}`, {[each.member]: code, position: position === undefined ? null : String(position)})}>{names.act(each.act)}</Link></li>)}</ul>
  </>;
  return <>
    {part(words.on, mine.filter(each => !each.also))}
    {part(words.also, mine.filter(each => each.also))}
    {acts && mine.length === 0 && <p className="quiet">{words.none}</p>}
  </>;
}
