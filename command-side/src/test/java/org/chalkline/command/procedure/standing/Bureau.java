package org.chalkline.command.procedure.standing;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.procedure.Matter;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;

/** A bureau in memory that decides matters, and records what becomes of its decisions. */
final class Bureau extends BureauInMemory<Bureau> {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final String CLERK = "officer-3";
    static final String CORRECTOR = "officer-4";

    /**
     * @param dependents what falls with a decision
     */
    Bureau(Dependents dependents) {
        super(TODAY);
        var calendars = new Calendars(factsOf);
        open(
                inMemory()
                        .registerComponent(Calendars.class, c -> calendars)
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Matter.class))
                        .registerCommandHandler(c -> acts(dependents, calendars)));
        knowing(power(CLERK, Power.RECORD_RULINGS), power(CORRECTOR, Power.CORRECT_RECORDS));
    }

    private StandingActs acts(Dependents dependents, Calendars calendars) {
        return Standings.of(
                new ProcedureSubjects(Map.of("matter", Matter.class), repositories(), factsOf),
                this::facts,
                factsOf,
                new StandingOffice(clock, calendars, new Powers(factsOf), factsOf),
                Map.of("matter", dependents));
    }

    private static Fact power(String officer, Power power) {
        return new PowerDelegated(
                new OfficerId(officer), power, "No. 1", "head", null, LocalDate.of(2020, 9, 1));
    }

    /** The position of the last fact of this kind. */
    long positionOf(Class<? extends Fact> kind) {
        var all = facts();
        for (int i = all.size() - 1; i >= 0; i--) if (kind.isInstance(all.get(i))) return i;
        throw new AssertionError("none of " + kind);
    }
}
