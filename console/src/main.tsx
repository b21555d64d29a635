import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {Route, Switch} from 'wouter';
import {codeFromPath} from './shell/address.ts';
import {apart} from './shell/apart.tsx';
import {Shell} from './shell/Shell.tsx';
import {SignInAround} from './shell/SignIn.tsx';
import {Waiting} from './ui/Waiting.tsx';
import {Broken} from './shell/Broken.tsx';
import './ui/tokens.css';
import './ui/ui.css';

const HomePage = apart(() => import('./pages/home/HomePage.tsx'));
const SearchPage = apart(() => import('./pages/search/SearchPage.tsx'));
const KindsPage = apart(() => import('./pages/record/KindsPage.tsx'));
const ListPage = apart(() => import('./pages/record/ListPage.tsx'));
const RecordPage = apart(() => import('./pages/record/RecordPage.tsx'));
const FactPage = apart(() => import('./pages/fact/FactPage.tsx'));
const DeadlinesPage = apart(() => import('./pages/deadlines/DeadlinesPage.tsx'));
const FiguresPage = apart(() => import('./pages/figures/FiguresPage.tsx'));
const ReplayPage = apart(() => import('./pages/replay/ReplayPage.tsx'));
const CasesPage = apart(() => import('./pages/cases/CasesPage.tsx'));
const WorkPage = apart(() => import('./pages/work/WorkPage.tsx'));
const ActsPage = apart(() => import('./pages/work/ActsPage.tsx'));
const ActPage = apart(() => import('./pages/work/ActPage.tsx'));
const IntakePage = apart(() => import('./pages/intake/IntakePage.tsx'));
const IntegrityPage = apart(() => import('./pages/integrity/IntegrityPage.tsx'));
const PublicPage = apart(() => import('./pages/public/PublicPage.tsx'));
const NotFoundPage = apart(() => import('./shell/NotFoundPage.tsx'));

createRoot(document.getElementById('page')!).render(<StrictMode>
  <SignInAround>
    <Shell>
      <Broken>
        <Switch>
          <Route path="/"><HomePage /></Route>
          <Route path="/console"><HomePage /></Route>
          <Route path="/console/signed-in"><Waiting on /></Route>
          <Route path="/console/search"><SearchPage /></Route>
          <Route path="/console/records"><KindsPage /></Route>
          <Route path="/console/records/:type">{({type}) => <ListPage key={type} type={type} />}</Route>
          <Route path="/console/records/:type/*">{({type, '*': code}) => <RecordPage key={`${type}/${code}`} type={type} code={codeFromPath(code)} />}</Route>
          <Route path="/console/facts/:position">{({position}) => <FactPage key={position} position={Number(position)} />}</Route>
          <Route path="/console/deadlines"><DeadlinesPage /></Route>
          <Route path="/console/figures/:view?">{({view}) => <FiguresPage view={view ?? ''} />}</Route>
          <Route path="/console/replay"><ReplayPage /></Route>
          <Route path="/console/cases"><CasesPage /></Route>
          <Route path="/console/work/:view?">{({view}) => <WorkPage view={view ?? ''} />}</Route>
          <Route path="/console/acts"><ActsPage /></Route>
          <Route path="/console/acts/:name">{({name}) => <ActPage key={name} name={name} />}</Route>
          <Route path="/console/intake/:view?">{({view}) => <IntakePage view={view ?? ''} />}</Route>
          <Route path="/console/integrity/:view?">{({view}) => <IntegrityPage view={view ?? ''} />}</Route>
          <Route path="/console/public/:view?">{({view}) => <PublicPage view={view ?? ''} />}</Route>
          <Route><NotFoundPage /></Route>
        </Switch>
      </Broken>
    </Shell>
  </SignInAround>
</StrictMode>);
