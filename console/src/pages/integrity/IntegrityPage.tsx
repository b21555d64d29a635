import {Link} from 'wouter';
import {addressOf, carried, useAddress} from '../../shell/address.ts';
import {apart} from '../../shell/apart.tsx';
import {isOpen, useMe} from '../../shell/SignIn.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {useWords, type Sentences} from '../../words/language.ts';

const LogView = apart(() => import('../public/LogView.tsx'));
const BackupsView = apart(() => import('./BackupsView.tsx'));
const GrowthView = apart(() => import('./GrowthView.tsx'));
const ProjectionsView = apart(() => import('./ProjectionsView.tsx'));
const ReadsView = apart(() => import('./ReadsView.tsx'));
const RefusalsView = apart(() => import('./RefusalsView.tsx'));

const WORDS: Sentences<{title: string; views: string; log: string; projections: string; reads: string; refusals: string}> = {
  en: {title: 'Integrity and operation', views: 'Views', log: 'The log', projections: 'Projections', reads: 'Who read what', refusals: 'What was refused'},
  zh: {title: '完整性与运行', views: '视图', log: '日志', projections: '各视图状态', reads: '查询记录', refusals: '被拒绝的操作'},
};

const VIEWS: readonly {id: 'log' | 'projections' | 'reads' | 'refusals'; open?: readonly string[]}[] = [
  {id: 'log'},
  {id: 'projections', open: ['CLERK', 'DECIDER', 'INSPECTOR', 'ANALYST', 'AUDITOR', 'OPERATOR']},
  {id: 'reads', open: ['AUDITOR']},
  {id: 'refusals', open: ['INSPECTOR', 'AUDITOR']},
];

/** Whether the record is whole: the log and who vouches for it, how far the projections are, and who looked at whom. */
export default function IntegrityPage({view}: {view: string}) {
  const words = useWords(WORDS);
  const me = useMe();
  const [parameters] = useAddress();
  const views = VIEWS.filter(each => isOpen(each.open, me.roles));
  const chosen = views.find(each => each.id === view)?.id ?? 'log';
  return <Titled title={words.title}>
    <nav className="tabs" aria-label={words.views}>{views.map(each =>
      <Link key={each.id} href={addressOf(`/console/integrity/${each.id}`, carried(parameters))} aria-current={each.id === chosen ? 'page' : undefined}>{words[each.id]}</Link>)}
    </nav>
    {chosen === 'log' && <><section><LogView /></section><GrowthView /></>}
    {chosen === 'projections' && <><ProjectionsView /><BackupsView /></>}
    {chosen === 'reads' && <ReadsView />}
    {chosen === 'refusals' && <RefusalsView />}
  </Titled>;
}
