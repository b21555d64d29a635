import {useMemo} from 'react';
import {Link} from 'wouter';
import {useActs, type ActEntry} from '../../schema/catalogue.ts';
import {addressOf, carried, useAddress} from '../../shell/address.ts';
import {isOpen, useMe} from '../../shell/SignIn.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {english, useNames} from '../../words/names.ts';
import './work.css';

const WORDS: Sentences<{title: string; sought: string; none: string; count: (n: number) => string; other: string; work: string; signIn: string}> = {
  en: {
    title: 'Acts', sought: 'Name of the act', none: 'No act that is open to you is called so.', count: n => `${n} acts are open to you.`, other: 'On several kinds of records',
    work: 'What waits', signIn: 'Nothing can be done without signing in.',
  },
  zh: {title: '办理', sought: '事项名称', none: '没有您可办理的同名事项。', count: n => `您可办理 ${n} 项。`, other: '涉及多类登记', work: '待办', signIn: '须先登录方可办理。'},
};

/** All acts that are open to who has signed in, by what they are on, found by their names in both languages. */
export default function ActsPage() {
  const words = useWords(WORDS);
  const names = useNames();
  const me = useMe();
  const acts = useActs();
  const [parameters, set] = useAddress();
  const sought = (parameters['text'] ?? '').trim().toLowerCase();
  const open = useMemo(() => (acts ?? []).filter(each => each.name !== 'takeBundle' && isOpen(each.open, me.roles)), [acts, me.roles]);
  const found = open.filter(each => [english(each.name), each.name, names.act(each.name), each.about ?? '', each.on ? names.type(each.on) : '']
    .some(text => text.toLowerCase().includes(sought)));
  const groups = useMemo(() => {
    const by = new Map<string, ActEntry[]>();
    for (const each of found) by.set(each.on ?? '', [...(by.get(each.on ?? '') ?? []), each]);
    return [...by].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : names.type(a).localeCompare(names.type(b))));
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sought, open, names]);
  return <Titled title={words.title} above={<p className="small noprint"><Link href="/console/work">{words.work}</Link></p>}>
    <Waiting on={!acts} />
    {!me.who && <p>{words.signIn}</p>}
    {open.length > 0 && <label>{words.sought}<input type="search" value={parameters['text'] ?? ''} maxLength={80} size={36}
      onChange={e => set({text: e.target.value}, {replace: true})} /></label>}
    {acts && me.who && <p role="status">{found.length ? words.count(found.length) : words.none}</p>}
    {groups.map(([on, own]) => <section key={on}>
      <h2>{on ? names.type(on) : words.other}</h2>
      <ul className="acts">{own.map(each => <li key={each.name}>
        <Link href={addressOf(`/console/acts/${each.name}`, {position: carried(parameters)['position']})} title={each.about}>{names.act(each.name)}</Link></li>)}</ul>
    </section>)}
  </Titled>;
}
