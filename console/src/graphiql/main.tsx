import 'graphiql/setup-workers/vite';
// The parts of graphiql/style.css, but for its fonts: they stand in it as data, which the page's policy doesn't load.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import {createRoot} from 'react-dom/client';
import {signIn} from '../api/signIn.ts';
import {Page} from './Page.tsx';

const place = document.getElementById('page');
if (!place) throw new Error('no place for the page');
const root = createRoot(place);

/** What was asked is in the page and in its store: both are emptied, whether or not the program can be told. */
async function leave() {
  root.unmount();
  for (const key of Object.keys(localStorage)) if (key.startsWith('graphiql')) localStorage.removeItem(key);
  await signIn.out();
}

void signIn.ready.then(() => root.render(<Page leave={leave} />));
