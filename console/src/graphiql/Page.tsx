import {GraphiQL} from 'graphiql';
import {useState, useSyncExternalStore, type FormEvent} from 'react';
import {signIn} from '../api/signIn.ts';
import {EXAMPLES, READING} from './examples.ts';
import {fetcher} from './fetcher.ts';

const TABS = EXAMPLES.map(query => ({query, headers: READING}));

const PROBLEMS = {failed: 'Signing in did not work. Try again.', ended: 'The session has ended. Sign in anew.'};

/** GraphiQL against this program's own API, and above it who asks. */
export function Page({leave}: {readonly leave: () => Promise<void>}) {
  const {signedIn, problem} = useSyncExternalStore(signIn.onChange, signIn.state);
  return (
    <>
      <header id="who">
        <a href="/">Chalkline</a>
        <Who signedIn={signedIn} problem={problem && PROBLEMS[problem]} leave={leave} />
      </header>
      <main id="ask">
        <GraphiQL
          fetcher={fetcher}
          // The schema isn't public: null keeps the page from asking for it before somebody has signed in.
          {...(signedIn ? {} : {schema: null})}
          defaultEditorToolsVisibility="variables"
          defaultHeaders={READING}
          defaultTabs={TABS}
          defaultQuery={EXAMPLES[0] ?? ''}
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
        {signedIn ? 'Somebody has signed in: what is asked is asked in their name.' : problem ?? 'Nobody has signed in: what is public is shown.'}
      </span>
      {pasting && (
        <form onSubmit={paste}>
          <label>
            A token of your identity provider, kept in this page alone{' '}
            <input name="token" type="password" autoComplete="off" required autoFocus />
          </label>
          <button>Use it</button>
        </form>
      )}
      {!signedIn && !pasting && <button type="button" id="sign-in" onClick={() => void begin()}>Sign in</button>}
      {signedIn && <button type="button" id="copy" onClick={() => void copy()}>Copy the token</button>}
      {signedIn && <button type="button" id="sign-out" onClick={() => void leave()}>Sign out</button>}
    </>
  );
}

/** For a terminal. */
async function copy() {
  const bearer = (await signIn.authorize({}))['Authorization'];
  if (bearer) await navigator.clipboard.writeText(bearer.replace('Bearer ', ''));
}
