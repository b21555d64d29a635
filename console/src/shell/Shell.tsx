import {useContext, useEffect, useRef, useState, type ReactNode} from 'react';
import {Link, useLocation} from 'wouter';
import {signIn} from '../api/signIn.ts';
import {useSignIn} from '../api/useAnswer.ts';
import {Waiting} from '../ui/Waiting.tsx';
import {language, useLanguage, useWords, type Language, type Sentences} from '../words/language.ts';
import {useNames} from '../words/names.ts';
import {addressOf, carried, useAddress} from './address.ts';
import {isOpen, SignInContext, useMe, type Role} from './SignIn.tsx';
import './shell.css';

const WORDS: Sentences<{
  skip: string; home: string; search: string; records: string; deadlines: string; figures: string; replay: string; cases: string;
  work: string; acts: string; intake: string; integrity: string; open: string; ask: string; menu: string; signIn: string; signOut: string;
  signedInAs: string; failed: string; ended: string; point: string; position: string; day: string; now: string; asNow: string;
  known: (position: string) => string; inEffect: (day: string) => string; purpose: string; noPurpose: string; go: string; other: string;
  searchWhat: string;
}> = {
  en: {
    skip: 'To the content', home: 'Chalkline', search: 'Search', records: 'Records', deadlines: 'Deadlines', figures: 'Figures',
    replay: 'Replay', cases: 'Cases', work: 'Work', acts: 'Acts', intake: 'Intake', integrity: 'Integrity', open: 'Public', ask: 'GraphiQL',
    menu: 'Menu', signIn: 'Sign in', signOut: 'Sign out', signedInAs: 'Signed in as', failed: 'Signing in didn’t work. Try again.',
    ended: 'The session has ended. Sign in anew.', point: 'Point in time', position: 'Known after position', day: 'In effect on', now: 'Now',
    asNow: 'as known now, in effect today', known: position => `as known after position ${position}`,
    inEffect: day => `in effect on ${day}`, purpose: 'Purpose of reading about people', noPurpose: 'none: people are masked', go: 'Show',
    other: '简体中文', searchWhat: 'Name, number, position, digest',
  },
  zh: {
    skip: '跳到正文', home: 'Chalkline 粉线', search: '检索', records: '登记簿', deadlines: '法定期限', figures: '数据', replay: '回放',
    cases: '案卷', work: '待办', acts: '办理', intake: '导入', integrity: '完整性', open: '公开', ask: 'GraphiQL', menu: '菜单',
    signIn: '登录', signOut: '退出', signedInAs: '已登录：', failed: '登录未成功，请重试。', ended: '会话已结束，请重新登录。',
    point: '时点', position: '截至位置所知', day: '生效日', now: '现在', asNow: '当前所知、今日有效', known: position => `截至位置 ${position} 所知`,
    inEffect: day => `${day} 有效`, purpose: '查询个人信息的目的', noPurpose: '无：个人信息不显示', go: '查看', other: 'English',
    searchWhat: '名称、文号、位置、摘要',
  },
};

const BUREAU: readonly Role[] = ['CLERK', 'DECIDER', 'INSPECTOR', 'AUDITOR'];
const STAFF: readonly Role[] = [...BUREAU, 'ANALYST'];

/** The pages that the menu leads to, and to whom they are open; what isn't named is open to everybody. */
const PAGES: readonly {path: string; word: keyof typeof WORDS.en & string; open?: readonly Role[]}[] = [
  {path: '/console/search', word: 'search'},
  {path: '/console/records', word: 'records', open: [...STAFF, 'SCHOOL', 'OPERATOR']},
  {path: '/console/deadlines', word: 'deadlines', open: STAFF},
  {path: '/console/figures', word: 'figures', open: STAFF},
  {path: '/console/replay', word: 'replay', open: STAFF},
  {path: '/console/cases', word: 'cases', open: BUREAU},
  {path: '/console/work', word: 'work', open: [...BUREAU, 'SCHOOL']},
  {path: '/console/intake', word: 'intake', open: ['CLERK', 'DECIDER']},
  {path: '/console/integrity', word: 'integrity', open: [...STAFF, 'OPERATOR']},
  {path: '/console/public', word: 'open'},
];

/** What stands around every page: where one is, as who, and at which point in time. */
export function Shell({children}: {children: ReactNode}) {
  const words = useWords(WORDS);
  const chosen = useLanguage();
  const me = useMe();
  const [path] = useLocation();
  const [parameters] = useAddress();
  const [isOpenMenu, setIsOpenMenu] = useState(false);
  const main = useRef<HTMLElement>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const before = useRef(path);
  // Who reads by ear or by keys is taken along to the new page.
  useEffect(() => {
    setIsOpenMenu(false);
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({preventScroll: true});
    window.scrollTo(0, 0);
  }, [path]);
  const pages = PAGES.filter(page => isOpen(page.open, me.roles));
  // What the bar shows follows from who it is: shown before, it would jump.
  if (!me.isKnown) return <Waiting on />;
  return <>
    <a className="skip" href="#content">{words.skip}</a>
    <header className="bar" onKeyDown={e => {
      if (e.key !== 'Escape' || !isOpenMenu) return;
      setIsOpenMenu(false);
      menu.current?.focus();
    }}>
      <Link className="brand" href={addressOf('/', carried(parameters))}>
        <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true"><path d="M4 24 L28 8" stroke="currentColor" strokeWidth="3" strokeLinecap="round" /><circle cx="4" cy="24" r="3" fill="currentColor" /><circle cx="28" cy="8" r="3" fill="currentColor" /></svg>
        {words.home}
      </Link>
      <button type="button" className="menu" ref={menu} aria-expanded={isOpenMenu} aria-controls="pages" onClick={() => setIsOpenMenu(!isOpenMenu)}>{words.menu}</button>
      <nav id="pages" className={isOpenMenu ? 'open' : ''} aria-label={words.menu}>
        {pages.map(page => <Link key={page.path} href={addressOf(page.path, carried(parameters))}
          aria-current={path.startsWith(page.path) ? 'page' : undefined}>{words[page.word] as string}</Link>)}
        {me.who && <a href="/graphiql">{words.ask}</a>}
      </nav>
      <span className="ends">
        <button type="button" className="plain" lang={chosen === 'zh' ? 'en' : 'zh-Hans'} onClick={() => language.set(chosen === 'zh' ? 'en' : 'zh')}>{words.other}</button>
        <Who />
      </span>
    </header>
    <PointBar />
    <main id="content" ref={main} tabIndex={-1}>{children}</main>
  </>;
}

function Who() {
  const words = useWords(WORDS);
  const names = useNames();
  const me = useMe();
  const {problem} = useSignIn();
  const door = useContext(SignInContext);
  if (!me.who) {
    return <>
      {problem && <span role="status" className="mark soon">{problem === 'failed' ? words.failed : words.ended}</span>}
      <button type="button" onClick={() => door.open()}>{words.signIn}</button>
    </>;
  }
  return <>
    <span className="small"><span className="unseen">{words.signedInAs} </span>{me.who.name} <span className="quiet">({me.roles.map(role => names.value(role, 'AccessRole')).join(' · ')})</span></span>
    <button type="button" onClick={() => void signIn.out()}>{words.signOut}</button>
  </>;
}

const titled = (purpose: {title: string; titleZh: string} | undefined, chosen: Language) =>
  chosen === 'zh' ? purpose?.titleZh : purpose?.title;

/** At which point on both clocks all is shown, and for what purpose people are read about. */
function PointBar() {
  const words = useWords(WORDS);
  const chosen = useLanguage();
  const me = useMe();
  const [parameters, set] = useAddress();
  const position = parameters['position'] ?? '', on = parameters['on'] ?? '';
  const isNow = !position && !on;
  if (!me.who && isNow) return null;
  return <details className={isNow ? 'point noprint' : 'point past'}>
    <summary>
      {words.point}: <strong>{isNow ? words.asNow : [position && words.known(position), on && words.inEffect(on)].filter(Boolean).join(' · ')}</strong>
      {me.purpose && <span className="mark">{titled(me.purposes.find(each => each.code === me.purpose), chosen) ?? me.purpose}</span>}
    </summary>
    <form className="row" key={`${position} ${on}`} onSubmit={e => {
      e.preventDefault();
      const form = new FormData(e.currentTarget);
      set({position: String(form.get('position') ?? ''), on: String(form.get('on') ?? '')});
    }}>
      <label>{words.position}<input name="position" inputMode="numeric" pattern="\d*" size={10} defaultValue={position} /></label>
      <label>{words.day}<input name="on" type="date" defaultValue={on} /></label>
      <button>{words.go}</button>
      <button type="button" onClick={() => set({position: null, on: null})}>{words.now}</button>
      {me.purposes.length > 0 && <label>{words.purpose}
        <select value={me.purpose} onChange={e => me.choosePurpose(e.target.value)}>
          <option value="">{words.noPurpose}</option>
          {me.purposes.map(each => <option key={each.code} value={each.code}>{titled(each, chosen)}</option>)}
        </select></label>}
    </form>
  </details>;
}
