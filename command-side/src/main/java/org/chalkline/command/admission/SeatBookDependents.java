package org.chalkline.command.admission;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.admission.SeatBookEvent.ExceptionGranted;
import org.chalkline.kernel.admission.SeatBookEvent.OfferWithdrawn;
import org.chalkline.kernel.admission.SeatBookEvent.SeatGivenBack;
import org.chalkline.kernel.admission.SeatBookEvent.SeatKept;
import org.chalkline.kernel.admission.SeatBookEvent.SeatTaken;
import org.chalkline.kernel.fact.Fact;

/**
 * Tells what falls with an act on the seats of a school: with an exception the seats that rest on
 * it, and what became of them. Offers outlive the quota that they were made within.
 */
final class SeatBookDependents implements Dependents {

    @Override
    public boolean isDoneAnew(Fact act, Fact later) {
        if (act instanceof ExceptionGranted one && later instanceof ExceptionGranted other) {
            return one.exception().equals(other.exception());
        }
        return act.getClass() == later.getClass();
    }

    @Override
    public BitSet of(List<Fact> recorded, int act) {
        var falling = Dependents.atOnce(recorded, act);
        if (!(recorded.get(act) instanceof ExceptionGranted granted)) return falling;
        var seats = new HashSet<String>();
        for (int i = act + 1; i < recorded.size(); i++) {
            switch (recorded.get(i)) {
                case SeatKept e when granted.exception().equals(e.exception()) -> {
                    seats.add(e.placement());
                    falling.set(i);
                }
                case SeatKept e -> seats.remove(e.placement());
                case SeatTaken e when seats.contains(e.placement()) -> falling.set(i);
                case SeatGivenBack e when seats.remove(e.placement()) -> falling.set(i);
                case OfferWithdrawn e when seats.remove(e.placement()) -> falling.set(i);
                default -> {} // rests on the quota, or on another exception
            }
        }
        return falling;
    }
}
