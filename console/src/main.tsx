import {lazy, StrictMode, Suspense} from 'react';
import {createRoot} from 'react-dom/client';
import {Route, Switch} from 'wouter';
import {codeFromPath} from './shell/address.ts';
import {Shell} from './shell/Shell.tsx';
import {SignInAround} from './shell/SignIn.tsx';
import {Waiting} from './ui/Waiting.tsx';
import {Broken} from './shell/Broken.tsx';
import './ui/tokens.css';
import './ui/ui.css';

const HomePage = lazy(() => import('./pages/home/HomePage.tsx'));
const SearchPage = lazy(() => import('./pages/search/SearchPage.tsx'));
const KindsPage = lazy(() => import('./pages/record/KindsPage.tsx'));
const ListPage = lazy(() => import('./pages/record/ListPage.tsx'));
const RecordPage = lazy(() => import('./pages/record/RecordPage.tsx'));
const FactPage = lazy(() => import('./pages/fact/FactPage.tsx'));
const DeadlinesPage = lazy(() => import('./pages/deadlines/DeadlinesPage.tsx'));
const FiguresPage = lazy(() => import('./pages/figures/FiguresPage.tsx'));
const ReplayPage = lazy(() => import('./pages/replay/ReplayPage.tsx'));
const CasesPage = lazy(() => import('./pages/cases/CasesPage.tsx'));
const WorkPage = lazy(() => import('./pages/work/WorkPage.tsx'));
const ActsPage = lazy(() => import('./pages/work/ActsPage.tsx'));
const ActPage = lazy(() => import('./pages/work/ActPage.tsx'));
const IntakePage = lazy(() => import('./pages/intake/IntakePage.tsx'));
const IntegrityPage = lazy(() => import('./pages/integrity/IntegrityPage.tsx'));
const PublicPage = lazy(() => import('./pages/public/PublicPage.tsx'));
const NotFoundPage = lazy(() => import('./shell/NotFoundPage.tsx'));

createRoot(document.getElementById('page')!).render(<StrictMode>
  <SignInAround>
    <Shell>
      <Broken>
        <Suspense fallback={<Waiting on />}>
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
        </Suspense>
      </Broken>
    </Shell>
  </SignInAround>
</StrictMode>);
