import {useAddress} from '../../shell/address.ts';
import {Board} from './Board.tsx';
import {ClockPage} from './ClockPage.tsx';
import './deadlines.css';

/** The statutory clocks: a board of all of them, or one of them day by day. */
export default function DeadlinesPage() {
  const [{clock}] = useAddress();
  return clock ? <ClockPage key={clock} code={clock} /> : <Board />;
}
