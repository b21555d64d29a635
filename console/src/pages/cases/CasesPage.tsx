import {useAddress} from '../../shell/address.ts';
import {useMe} from '../../shell/SignIn.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {CaseList} from './CaseList.tsx';
import {CasePage} from './CasePage.tsx';
import './cases.css';

/** The case files, or the one that the address names. */
export default function CasesPage() {
  const [parameters] = useAddress();
  const me = useMe();
  const chosen = parameters['case'];
  if (!me.isKnown) return <Waiting on />;
  return chosen ? <CasePage key={chosen} code={chosen} /> : <CaseList />;
}
