import {Link} from 'wouter';
import {addressOf, carried, useAddress} from '../../shell/address.ts';
import {Titled} from '../../ui/Titled.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {AccountsView} from './Accounts.tsx';
import {AnyView} from './AnyView.tsx';
import {ExecutionView} from './Execution.tsx';

const WORDS: Sentences<{title: string; execution: string; accounts: string; departments: string; any: string}> = {
  en: {title: 'Budget and figures', execution: 'Budget execution', accounts: 'Final accounts', departments: 'Department budgets', any: 'Any figures'},
  zh: {title: '预算与数据', execution: '预算执行', accounts: '决算', departments: '部门预算', any: '各类统计'},
};

const VIEWS = ['execution', 'accounts', 'departments', 'any'] as const;

/** Budget execution, final accounts, and figures about whatever is on record. */
export default function FiguresPage({view}: {view: string}) {
  const words = useWords(WORDS);
  const [parameters] = useAddress();
  const shown = VIEWS.find(each => each === view) ?? 'execution';
  return <Titled title={view === '' || shown === 'execution' ? words.execution : words[shown]}>
    <nav className="tabs noprint" aria-label={words.title}>
      {VIEWS.map(each => <Link key={each} href={addressOf(`/console/figures/${each}`, carried(parameters))} aria-current={each === shown ? 'page' : undefined}>{words[each]}</Link>)}
    </nav>
    {shown === 'execution' && <ExecutionView />}
    {(shown === 'accounts' || shown === 'departments') && <AccountsView view={shown} />}
    {shown === 'any' && <AnyView />}
  </Titled>;
}
