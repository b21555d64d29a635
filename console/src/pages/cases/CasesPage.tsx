import {useAddress} from '../../shell/address.ts';
import {useMe} from '../../shell/SignIn.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {CaseList} from './CaseList.tsx';
import {CasePage} from './CasePage.tsx';
import './cases.css';

/**
 * The case files, or one case. A case's id has a slash, so that it stands among the parameters: not every server lets
 * one through in a path.
 */
export default function CasesPage({code}: {code: string}) {
  const [parameters] = useAddress();
  const me = useMe();
  const chosen = code || parameters['case'];
  if (!me.isKnown) return <Waiting on />;
  return chosen ? <CasePage key={chosen} code={chosen} /> : <CaseList />;
}
