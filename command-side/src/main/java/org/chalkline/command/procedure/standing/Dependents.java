package org.chalkline.command.procedure.standing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureStep;
import org.chalkline.kernel.procedure.citation.ClauseCited;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockResumed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockSuspended;
import org.chalkline.kernel.procedure.clock.ClockId;

/**
 * Which later facts of an aggregate fall with an act, because they rest on it. Each feature says so
 * of its own acts; what rests on them in other aggregates is for those to decide.
 */
@FunctionalInterface
public interface Dependents {

    /** What the act did at once. */
    Dependents AT_ONCE = Dependents::atOnce;

    /**
     * For aggregates that one act founds, and that are nothing without it: with their first fact
     * everything falls.
     */
    Dependents FOUNDED =
            (recorded, act) -> act == 0 ? everythingSince(recorded, act) : atOnce(recorded, act);

    /**
     * For what is about many things that have nothing to do with each other, such as a school's
     * name and its posts: an act is done anew by one of its kind alone.
     */
    static Dependents ofManyMatters(Dependents falling) {
        return new Dependents() {

            @Override
            public BitSet of(List<Fact> recorded, int act) {
                return falling.of(recorded, act);
            }

            @Override
            public boolean isDoneAnew(Fact act, Fact later) {
                return act.getClass() == later.getClass();
            }
        };
    }

    /**
     * Whether the aggregate decided anew, by a later act that stands, what this one had decided: it
     * can't be restored then.
     */
    default boolean isDoneAnew(Fact act, Fact later) {
        return true;
    }

    /**
     * The numbers of the facts that fall with the act, with or without its own. Pure.
     *
     * @param recorded all that was recorded of the aggregate, each under its number
     * @param act the number of the act's fact
     */
    BitSet of(List<Fact> recorded, int act);

    /**
     * What the act did at once: further facts by the same decision, as when a sanction ends an
     * employment, and all facts of the clocks that it had opened, for a period that only began
     * because of it runs no more. A period that it met or overtook stays so: remaking has a clock
     * of its own.
     */
    static BitSet atOnce(List<Fact> recorded, int act) {
        var decision = recorded.get(act).decision();
        var opened = new HashSet<ClockId>();
        var numbers = new BitSet();
        boolean directly = true;
        for (int i = act + 1; i < recorded.size(); i++) {
            var fact = recorded.get(i);
            boolean same = decision != null && decision.equals(fact.decision());
            // It stands right behind the act. A lapse begins another matter.
            directly &= same || (fact instanceof ClockEvent && !(fact instanceof ClockLapsed));
            if (same && directly) numbers.set(i);
            // What it cites is recorded behind it, and is cited no more.
            if (decision != null
                    && fact instanceof ClauseCited cited
                    && cited.documentNumber().equals(decision.documentNumber())) {
                numbers.set(i);
            }
            if (!(fact instanceof ClockEvent clock)) continue;
            if (clock instanceof ClockOpened) {
                if (directly) opened.add(clock.clockId());
                else opened.remove(clock.clockId());
            }
            if (opened.contains(clock.clockId())) numbers.set(i);
        }
        return numbers;
    }

    /**
     * What falls with a step of a procedure: the later steps that rest on it, and of each what it
     * did at once. A clock that it stopped or let run again runs as if it hadn't, unless it has
     * closed since: closed clocks never move.
     */
    static BitSet ofStep(List<Fact> recorded, int step) {
        var numbers = new BitSet();
        var closed = new HashSet<ClockId>();
        for (int i = recorded.size() - 1; i > step; i--) {
            switch (recorded.get(i)) {
                case ClockMet e -> closed.add(e.clockId());
                case ClockOvertaken e -> closed.add(e.clockId());
                case ClockLapsed e -> closed.add(e.clockId());
                default -> {} // says nothing of an end
            }
        }
        var falling = new ArrayList<ProcedureStep>();
        for (int i = step; i < recorded.size(); i++) {
            if (!(recorded.get(i) instanceof ProcedureStep each)) continue;
            if (i > step && falling.stream().noneMatch(each::restsOn)) continue;
            falling.add(each);
            numbers.set(i);
            numbers.or(atOnce(recorded, i));
            for (int next = i + 1; next < recorded.size(); next++) {
                var fact = recorded.get(next);
                if (!(fact instanceof ClockEvent clock) || fact instanceof ClockLapsed) break;
                boolean halts = fact instanceof ClockSuspended || fact instanceof ClockResumed;
                if (halts && !closed.contains(clock.clockId())) numbers.set(next);
            }
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
