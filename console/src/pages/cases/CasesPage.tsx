import {useAddress} from '../../shell/address.ts';
import {CaseList} from './CaseList.tsx';
import {CasePage} from './CasePage.tsx';
import './cases.css';

/** The case files, or the one that the address names. */
export default function CasesPage() {
  const [parameters] = useAddress();
  const chosen = parameters['case'];
  return chosen ? <CasePage key={chosen} code={chosen} /> : <CaseList />;
}
