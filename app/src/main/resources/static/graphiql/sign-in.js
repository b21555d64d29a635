// Signs people in by the program's own issuer: authorization code with PKCE. Tokens are kept in this page's memory
// alone, and are gone when it is left or loaded anew. Where an outside issuer signs, a token is pasted.
'use strict';

const signIn = (() => {
  const CLIENT = 'graphiql';
  const PAGE = location.origin + '/graphiql';
  const BEGUN = 'chalkline-sign-in-begun';
  const SOON = 30_000;
  const part = (id) => document.getElementById(id);

  let tokens = null;
  let changed = () => {};

  const base64url = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const random = (count) => base64url(crypto.getRandomValues(new Uint8Array(count)));

  // Only for display: the program looks at the token itself.
  function nameIn(token) {
    try {
      const claims = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
      return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(claims), (c) => c.charCodeAt(0)))).sub;
    } catch {
      return 'a token';
    }
  }

  function show(problem) {
    const signedIn = tokens !== null;
    part('name').textContent = signedIn
      ? `Signed in as ${nameIn(tokens.access)}.`
      : problem || 'Nobody has signed in: what is public is shown.';
    part('sign-in').hidden = signedIn;
    part('copy').hidden = !signedIn;
    part('sign-out').hidden = !signedIn;
    changed();
  }

  async function token(parameters) {
    const answer = await fetch('/oauth2/token', {
      method: 'POST',
      body: new URLSearchParams({ client_id: CLIENT, ...parameters }),
    });
    if (!answer.ok) return null;
    const given = await answer.json();
    return {
      access: given.access_token,
      refresh: given.refresh_token,
      until: Date.now() + given.expires_in * 1000,
    };
  }

  async function begin() {
    const page = await fetch('/sign-in', { headers: { Accept: 'text/html' } });
    if (!page.ok) {
      const pasted = prompt('Paste a token of your identity provider. It is kept in this page alone.');
      if (pasted) tokens = { access: pasted.trim(), refresh: null, until: Infinity };
      show();
      return;
    }
    const begun = { verifier: random(48), state: random(24) };
    // What is kept for the way there and back proves nothing without the code, and is good once.
    sessionStorage.setItem(BEGUN, JSON.stringify(begun));
    const challenge = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(begun.verifier));
    location.assign('/oauth2/authorize?' + new URLSearchParams({
      response_type: 'code',
      client_id: CLIENT,
      redirect_uri: PAGE,
      scope: 'chalkline',
      state: begun.state,
      code_challenge: base64url(challenge),
      code_challenge_method: 'S256',
    }));
  }

  async function end() {
    const parameters = new URLSearchParams(location.search);
    if (!parameters.has('state')) return;
    const begun = JSON.parse(sessionStorage.getItem(BEGUN) || 'null');
    sessionStorage.removeItem(BEGUN);
    history.replaceState(null, '', '/graphiql');
    if (begun === null || begun.state !== parameters.get('state') || !parameters.has('code')) {
      show('Signing in did not work. Try again.');
      return;
    }
    tokens = await token({
      grant_type: 'authorization_code',
      code: parameters.get('code'),
      redirect_uri: PAGE,
      code_verifier: begun.verifier,
    });
    show('Signing in did not work. Try again.');
  }

  // One renewal at a time: a refresh token that comes twice ends the session.
  let renewal = null;
  async function renew() {
    if (tokens === null || tokens.refresh === null || Date.now() < tokens.until - SOON) return;
    renewal ??= token({ grant_type: 'refresh_token', refresh_token: tokens.refresh }).finally(() => { renewal = null; });
    tokens = await renewal;
    show('The session has ended. Sign in anew.');
  }

  async function out() {
    const refresh = tokens?.refresh;
    tokens = null;
    show();
    try {
      if (refresh) {
        await fetch('/oauth2/revoke', {
          method: 'POST',
          body: new URLSearchParams({ client_id: CLIENT, token: refresh, token_type_hint: 'refresh_token' }),
        });
      }
      await fetch('/sign-out', { method: 'POST', redirect: 'manual' });
    } finally {
      // What was asked and answered is on the page and in its store, whether or not the program could be told.
      localStorage.clear();
      location.replace(PAGE);
    }
  }

  part('sign-in').addEventListener('click', begin);
  part('sign-out').addEventListener('click', out);
  part('copy').addEventListener('click', async () => {
    await renew();
    if (tokens !== null) await navigator.clipboard.writeText(tokens.access);
  });
  const ended = end();

  return {
    // When it is known whether somebody came back signed in.
    ready: ended,
    isSignedIn: () => tokens !== null,
    // Calls what is given whenever somebody has signed in or out.
    onChange(listener) {
      changed = listener;
    },
    async fetch(url, options) {
      await ended;
      await renew();
      if (tokens === null) return fetch(url, options);
      return fetch(url, { ...options, headers: { ...options.headers, Authorization: `Bearer ${tokens.access}` } });
    },
  };
})();
