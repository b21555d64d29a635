package org.chalkline.command.procedure.standing;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import org.chalkline.kernel.clock.ClockEvent;
import org.chalkline.kernel.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.clock.ClockId;
import org.chalkline.kernel.fact.Fact;

/**
 * Which later facts of an aggregate fall with an act, because they rest on it. Each feature says so
 * of its own acts; what rests on them in other aggregates is for those to decide.
 */
@FunctionalInterface
public interface Dependents {

    /** The clocks alone that the act had opened. */
    Dependents CLOCKS = Dependents::clocksOpenedBy;

    /**
     * For aggregates that one act founds, and that are nothing without it: with their first fact
     * everything falls.
     */
    Dependents FOUNDED =
            (recorded, act) ->
                    act == 0
                            ? everythingSince(recorded, act)
                            : clocksOpenedBy(recorded, act);

    /**
     * The numbers of the facts that fall with the act, with or without its own. Pure.
     *
     * @param recorded all that was recorded of the aggregate, each under its number
     * @param act the number of the act's fact
     */
    BitSet of(List<Fact> recorded, int act);

    /**
     * All facts of the clocks that the act had opened: a period that only began because of it runs
     * no more. A period that it met or overtook stays so: remaking has a clock of its own.
     */
    static BitSet clocksOpenedBy(List<Fact> recorded, int act) {
        var opened = new HashSet<ClockId>();
        var numbers = new BitSet();
        boolean directly = true;
        for (int i = act + 1; i < recorded.size(); i++) {
            // What an act does to clocks stands right behind it. A lapse begins another matter.
            directly &= recorded.get(i) instanceof ClockEvent e && !(e instanceof ClockLapsed);
            if (!(recorded.get(i) instanceof ClockEvent fact)) continue;
            if (fact instanceof ClockOpened) {
                if (directly) opened.add(fact.clockId());
                else opened.remove(fact.clockId());
            }
            if (opened.contains(fact.clockId())) numbers.set(i);
        }
        return numbers;
    }

    /** All facts from the act on: for the act on which everything else of the aggregate rests. */
    static BitSet everythingSince(List<Fact> recorded, int act) {
        var numbers = new BitSet();
        numbers.set(act, recorded.size());
        return numbers;
    }
}
