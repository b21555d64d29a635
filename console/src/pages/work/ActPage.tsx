import {Link} from 'wouter';
import {useAct} from '../../schema/catalogue.ts';
import {isOpen, useMe} from '../../shell/SignIn.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {ActFields} from './ActFields.tsx';

const WORDS: Sentences<{none: string; closed: string; acts: string; bundle: string}> = {
  en: {
    none: 'There is no such act.', closed: 'What you signed in as doesn’t open this act. It is open to:', acts: 'All acts',
    bundle: 'Bundles are taken out on the page of a case.',
  },
  zh: {none: '没有此项办理。', closed: '您的登录身份不能办理此项。可办理的身份：', acts: '全部办理事项', bundle: '案卷包请在案卷页面导出。'},
};

/** The form for an act, made from the schema. */
export default function ActPage({name}: {name: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const me = useMe();
  const form = useAct(name);
  if (form === null) return <Titled title={words.none}><p><Link href="/console/acts">{words.acts}</Link></p></Titled>;
  if (form === undefined) return <Waiting on />;
  const above = <p className="small noprint"><Link href="/console/acts">{words.acts}</Link></p>;
  if (!me.who || !isOpen(form.open, me.roles)) {
    return <Titled title={names.act(name)} above={above}><p>{words.closed} {form.open?.map(role => names.value(role, 'AccessRole')).join(' · ')}</p>
      <Problems of={me.who ? [] : [{code: 'UNAUTHENTICATED', message: ''}]} /></Titled>;
  }
  if (form.answers !== 'ActResult') return <Titled title={names.act(name)} above={above}><p><Link href="/console/cases">{words.bundle}</Link></p></Titled>;
  return <Titled title={names.act(name)} above={above}>
    {form.about && <p lang="en">{form.about}</p>}
    <ActFields form={form} subject={me.who.subject} />
  </Titled>;
}
