package org.chalkline.command.procedure.standing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chalkline.command.procedure.FactsInOrder;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.clock.ClockOwner;
import org.chalkline.command.procedure.clock.ClockOwners;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;

/** Has tests of other features contest matters. */
public final class Standings {
    private Standings() {}

    /**
     * What records how acts stand on matters that are decided.
     *
     * @param recorded all facts in memory, in their order
     */
    public static StandingActs of(
            ProcedureSubjects subjects,
            Supplier<List<Fact>> recorded,
            FactsOf facts,
            Clock clock,
            Calendars calendars) {
        return of(
                subjects,
                recorded,
                facts,
                new StandingOffice(clock, calendars, new Powers(facts), facts),
                Map.of("matter", Dependents.AT_ONCE));
    }

    static StandingActs of(
            ProcedureSubjects subjects,
            Supplier<List<Fact>> recorded,
            FactsOf facts,
            StandingOffice office,
            Map<String, Dependents> dependents) {
        var owner = new ClockOwner<String>("matter", id -> id, id -> id, (id, notice, on) -> id);
        return new StandingActs(
                subjects,
                new FactsInOrder(recorded),
                facts,
                office,
                new Falling(dependents),
                new ClockOwners(List.of(owner)));
    }
}
