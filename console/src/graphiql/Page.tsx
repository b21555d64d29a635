import {GraphiQL} from 'graphiql';
import {useEffect, useState, useSyncExternalStore, type FormEvent} from 'react';
import {signIn} from '../api/signIn.ts';
import {language, useLanguage, useWords, type Sentences} from '../words/language.ts';
import {examplesIn, READING} from './examples.ts';
import {fetcher} from './fetcher.ts';

const WORDS: Sentences<{
  console: string; failed: string; ended: string; signedIn: string; nobody: string; paste: string; use: string; signIn: string; copy: string; signOut: string; other: string; title: string; ask: string; help: string;
}> = {
  en: {
    console: 'Chalkline', failed: 'Signing in did not work. Try again.', ended: 'The session has ended. Sign in anew.', signedIn: 'Somebody has signed in: what is asked is asked in their name.', nobody: 'Nobody has signed in: what is public is shown.',
    paste: 'A token of your identity provider, kept in this page alone', use: 'Use it', signIn: 'Sign in', copy: 'Copy the token', signOut: 'Sign out', other: '简体中文', title: 'Chalkline: ask', ask: 'Questions and answers',
    help: '',
  },
  zh: {
    console: 'Chalkline 粉线', failed: '登录未成功，请重试。', ended: '会话已结束，请重新登录。', signedIn: '已登录：查询和办理均以登录者的名义进行。', nobody: '未登录：仅显示公开内容。',
    paste: '单位身份服务签发的令牌，仅保存在本页内', use: '使用', signIn: '登录', copy: '复制令牌', signOut: '退出', other: 'English', title: 'Chalkline 粉线：查询', ask: '查询与结果',
    help: '在左侧编写查询，按 ▶ 或 Ctrl+Enter 执行，右侧显示结果；每个标签页是一个示例。字段说明见左侧的文档按钮。编辑器本身为 GraphiQL，只有英文界面。',
  },
};

/** GraphiQL against this program's own API, and above it who asks. */
export function Page({leave}: {readonly leave: () => Promise<void>}) {
  const {signedIn, problem} = useSyncExternalStore(signIn.onChange, signIn.state);
  const words = useWords(WORDS);
  const chosen = useLanguage();
  useEffect(() => { document.title = words.title; }, [words]);
  // Tabs that are open already keep what somebody wrote in them: the language of the examples is that of the first visit.
  const [examples] = useState(() => examplesIn(chosen));
  return (
    <>
      <header id="who">
        <a href="/">{words.console}</a>
        <Who signedIn={signedIn} problem={problem && words[problem]} leave={leave} />
        <button type="button" lang={chosen === 'zh' ? 'en' : 'zh-Hans'} onClick={() => language.set(chosen === 'zh' ? 'en' : 'zh')}>{words.other}</button>
        {words.help && <p id="help">{words.help}</p>}
      </header>
      <main id="ask" aria-label={words.ask}>
        <GraphiQL
          fetcher={fetcher}
          // The schema isn't public: null keeps the page from asking for it before somebody has signed in.
          {...(signedIn ? {} : {schema: null})}
          defaultEditorToolsVisibility="variables"
          defaultHeaders={READING}
          defaultTabs={examples.map(query => ({query, headers: READING}))}
          defaultQuery={examples[0] ?? ''}
          // A header may hold a token, which is kept nowhere.
          shouldPersistHeaders={false}
          showPersistHeadersSettings={false}
          isHeadersEditorEnabled
        />
      </main>
    </>
  );
}

function Who({signedIn, problem, leave}: {readonly signedIn: boolean; readonly problem: string | null; readonly leave: () => Promise<void>}) {
  const words = useWords(WORDS);
  const [pasting, setPasting] = useState(false);
  const begin = async () => setPasting(await signIn.begin() === 'paste');
  const paste = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = new FormData(event.currentTarget).get('token');
    if (typeof token === 'string' && token.trim()) signIn.paste(token);
    setPasting(false);
  };
  return (
    <>
      <span role="status">
        {signedIn ? words.signedIn : problem ?? words.nobody}
      </span>
      {pasting && (
        <form onSubmit={paste}>
          <label>
            {words.paste}{' '}
            <input name="token" type="password" autoComplete="off" required autoFocus />
          </label>
          <button>{words.use}</button>
        </form>
      )}
      {!signedIn && !pasting && <button type="button" id="sign-in" onClick={() => void begin()}>{words.signIn}</button>}
      {signedIn && <button type="button" id="copy" onClick={() => void copy()}>{words.copy}</button>}
      {signedIn && <button type="button" id="sign-out" onClick={() => void leave()}>{words.signOut}</button>}
    </>
  );
}

/** For a terminal. */
async function copy() {
  const bearer = (await signIn.authorize({}))['Authorization'];
  if (bearer) await navigator.clipboard.writeText(bearer.replace('Bearer ', ''));
}
