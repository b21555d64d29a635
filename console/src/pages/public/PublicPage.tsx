import {Link} from 'wouter';
import {addressOf, carried, useAddress} from '../../shell/address.ts';
import {apart} from '../../shell/apart.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {AsOfForm} from './AsOfForm.tsx';

const VIEWS = {
  schools: {View: apart(() => import('./SchoolsView.tsx')), isDated: true},
  catalogue: {View: apart(() => import('./CatalogueView.tsx')), isDated: true},
  procurements: {View: apart(() => import('./ProcurementsView.tsx')), isDated: true},
  log: {View: apart(() => import('./LogView.tsx')), isDated: false},
  lottery: {View: apart(() => import('./LotteryView.tsx')), isDated: false},
  bundle: {View: apart(() => import('./BundleView.tsx')), isDated: false},
} as const;
type ViewId = keyof typeof VIEWS;
const IDS = Object.keys(VIEWS) as ViewId[];

const WORDS: Sentences<Record<ViewId, string> & {title: string; lead: string; views: string; none: string}> = {
  en: {
    title: 'Public', lead: 'What the bureau makes public, as of any day, and what anybody needs to check it.', views: 'What is public', none: 'There is no such public page.',
    schools: 'Schools', catalogue: 'Disclosure catalogue', procurements: 'Procurements', log: 'Checkpoint and keys', lottery: 'Redo a lottery', bundle: 'Verify a bundle',
  },
  zh: {
    title: '公开', lead: '本局公开的内容，可按任意一天查询，并提供任何人自行核验所需的一切。', views: '公开内容', none: '没有此公开页面。',
    schools: '学校', catalogue: '信息公开目录', procurements: '采购', log: '检查点与公钥', lottery: '重做派位', bundle: '核验卷宗',
  },
};

/** What is open to everybody, without signing in. */
export default function PublicPage({view}: {view: string}) {
  const words = useWords(WORDS);
  const [parameters] = useAddress();
  const chosen = view === '' ? 'schools' : IDS.find(each => each === view);
  const shown = chosen && VIEWS[chosen];
  return <Titled title={chosen ? `${words.title}: ${words[chosen]}` : words.none}>
    <p>{words.lead}</p>
    <nav className="tabs" aria-label={words.views}>{IDS.map(each =>
      <Link key={each} href={addressOf(each === 'schools' ? '/console/public' : `/console/public/${each}`, carried(parameters))} aria-current={each === chosen ? 'page' : undefined}>{words[each]}</Link>)}
    </nav>
    {shown?.isDated && <AsOfForm />}
    {shown && <shown.View />}
  </Titled>;
}
