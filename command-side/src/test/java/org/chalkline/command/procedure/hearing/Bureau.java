package org.chalkline.command.procedure.hearing;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.Matter;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.hearing.HearingLaw;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;

/** A bureau in memory that hears people in matters, by the law of penalties. */
final class Bureau extends BureauInMemory<Bureau> {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final String CLERK = "officer-3";
    static final String INVESTIGATOR = "officer-4";
    static final String PRESIDER = "officer-20";
    static final String SECOND_PRESIDER = "officer-21";

    private static final HeardMatters MATTERS =
            new HeardMatters(
                    "matter",
                    HearingLaw.PENALTIES,
                    Power.EXAMINE_APPLICATIONS,
                    facts -> Set.of(INVESTIGATOR),
                    facts -> "law unit");

    Bureau() {
        super(TODAY);
        var calendars = new Calendars(factsOf);
        open(
                inMemory()
                        .registerComponent(Calendars.class, c -> calendars)
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Matter.class))
                        .registerCommandHandler(c -> acts()));
        knowing(
                power(CLERK, Power.EXAMINE_APPLICATIONS),
                power(INVESTIGATOR, Power.PRESIDE_HEARINGS),
                power(PRESIDER, Power.PRESIDE_HEARINGS),
                power(SECOND_PRESIDER, Power.PRESIDE_HEARINGS));
    }

    private HearingActs acts() {
        var office = procedureOffice();
        var feature = Feature.named("matters").subject("matter", Matter.class);
        return Hearing.of(procedures(feature, office), office, MATTERS);
    }

    private static Fact power(String officer, Power power) {
        return new PowerDelegated(
                new OfficerId(officer), power, "No. 1", "head", null, LocalDate.of(2020, 9, 1));
    }
}
