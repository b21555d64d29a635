import {useAddress} from '../../shell/address.ts';
import {useMe} from '../../shell/SignIn.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {Board} from './Board.tsx';
import {ClockPage} from './ClockPage.tsx';
import './deadlines.css';

/** The statutory clocks: a board of all of them, or one of them day by day. */
export default function DeadlinesPage() {
  const [{clock}] = useAddress();
  const me = useMe();
  if (!me.isKnown) return <Waiting on />;
  return clock ? <ClockPage key={clock} code={clock} /> : <Board />;
}
