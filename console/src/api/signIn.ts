// Signs people in by the program's own issuer: authorization code with PKCE. Tokens are kept in this page's memory
// alone. After the page was loaded anew, somebody who had signed in is sent through the issuer once, which lets them
// in as long as its own session lasts. Where an outside issuer signs, a token is pasted.

const CLIENT = 'console';
const BEGUN = 'chalkline.sign-in';
const WAS_IN = 'chalkline.signed-in';
const SOON_MILLIS = 30_000;
/** Where the issuer sends people back to. */
export const BACK = '/console/signed-in';

interface Tokens {readonly access: string; readonly refresh: string | null; readonly until: number}
interface Begun {readonly verifier: string; readonly state: string; readonly then: string}

/** How it stands: nobody has signed in, or somebody; and why signing in failed or ended, if it did. */
export interface SignInState {
  readonly signedIn: boolean;
  readonly problem: 'failed' | 'ended' | null;
  /** Rises whenever somebody else is signed in: what was answered before is theirs no longer. */
  readonly round: number;
}

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const random = (count: number) => base64url(crypto.getRandomValues(new Uint8Array(count)));

let tokens: Tokens | null = null;
let renewal: Promise<Tokens | null> | null = null;
let state: SignInState = {signedIn: false, problem: null, round: 0};
const listeners = new Set<() => void>();

function became(problem: SignInState['problem'], isOther = true) {
  state = {signedIn: tokens !== null, problem, round: isOther ? state.round + 1 : state.round};
  if (tokens) sessionStorage.setItem(WAS_IN, 'yes');
  else sessionStorage.removeItem(WAS_IN);
  listeners.forEach(each => each());
}

async function token(parameters: Record<string, string>): Promise<Tokens | null> {
  const answer = await fetch('/oauth2/token', {method: 'POST', body: new URLSearchParams({client_id: CLIENT, ...parameters})});
  if (!answer.ok) return null;
  const given = await answer.json() as {access_token: string; refresh_token?: string; expires_in: number};
  return {access: given.access_token, refresh: given.refresh_token ?? null, until: Date.now() + given.expires_in * 1000};
}

async function begin(then: string): Promise<'gone' | 'paste'> {
  const page = await fetch('/sign-in', {headers: {Accept: 'text/html'}});
  if (!page.ok) return 'paste';
  const begun: Begun = {verifier: random(48), state: random(24), then};
  // What is kept for the way there and back proves nothing without the code, and is good once.
  sessionStorage.setItem(BEGUN, JSON.stringify(begun));
  const challenge = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(begun.verifier));
  location.assign('/oauth2/authorize?' + new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT,
    redirect_uri: location.origin + back(),
    scope: 'chalkline',
    state: begun.state,
    code_challenge: base64url(new Uint8Array(challenge)),
    code_challenge_method: 'S256',
  }));
  return 'gone';
}

/** GraphiQL is a page of its own, to which the issuer sends its people back. */
const back = () => location.pathname === '/graphiql' ? '/graphiql' : BACK;

/** Ends the way back from the issuer, if this is one. */
async function end(): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  if (location.pathname !== back() || !parameters.has('state')) {
    if (sessionStorage.getItem(WAS_IN)) {
      // It asks once: if the issuer doesn't answer, nobody is sent there again by loading the page.
      sessionStorage.removeItem(WAS_IN);
      if (await begin(location.pathname + location.search) === 'gone') await new Promise(() => {});
    }
    return;
  }
  const begun = JSON.parse(sessionStorage.getItem(BEGUN) ?? 'null') as Begun | null;
  sessionStorage.removeItem(BEGUN);
  history.replaceState(null, '', begun?.then ?? '/');
  const code = parameters.get('code');
  if (begun === null || begun.state !== parameters.get('state') || code === null) {
    became('failed');
    return;
  }
  tokens = await token({
    grant_type: 'authorization_code', code, redirect_uri: location.origin + back(), code_verifier: begun.verifier,
  });
  became(tokens ? null : 'failed');
}

// One renewal at a time: a refresh token that comes twice ends the session.
async function renew(): Promise<void> {
  if (tokens === null || tokens.refresh === null || Date.now() < tokens.until - SOON_MILLIS) return;
  renewal ??= token({grant_type: 'refresh_token', refresh_token: tokens.refresh}).finally(() => { renewal = null; });
  tokens = await renewal;
  if (tokens === null) became('ended');
}

const ready = end().catch(() => became('failed'));

export const signIn = {
  /** When it is known whether somebody came back signed in. */
  ready,
  state: () => state,
  /** Calls what is given whenever somebody has signed in or out. Answers how to stop that. */
  onChange(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Leaves for the issuer's page; or says that a token has to be pasted, for there is none here. */
  begin: (then = location.pathname + location.search) => begin(then),
  /** Takes a token of an outside issuer. */
  paste(pasted: string) {
    tokens = {access: pasted.trim(), refresh: null, until: Infinity};
    became(null);
  },
  /** Takes note that the program knows the token no longer, as after it was started anew. What was answered before stays shown. */
  ended() {
    if (tokens === null) return;
    tokens = null;
    became('ended', false);
  },
  async out() {
    const refresh = tokens?.refresh;
    tokens = null;
    became(null);
    if (refresh) {
      await fetch('/oauth2/revoke', {
        method: 'POST', body: new URLSearchParams({client_id: CLIENT, token: refresh, token_type_hint: 'refresh_token'}),
      }).catch(() => undefined);
    }
    await fetch('/sign-out', {method: 'POST', redirect: 'manual'}).catch(() => undefined);
    location.assign('/');
  },
  /** The same headers with the token, renewed if it is about to end. */
  async authorize(headers: Record<string, string>): Promise<Record<string, string>> {
    await ready;
    await renew();
    return tokens === null ? headers : {...headers, Authorization: `Bearer ${tokens.access}`};
  },
};
