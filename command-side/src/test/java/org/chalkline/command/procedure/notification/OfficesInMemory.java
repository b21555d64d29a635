package org.chalkline.command.procedure.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.DelegationRules;
import org.chalkline.command.procedure.power.Officer;
import org.chalkline.command.procedure.power.PostingOffice;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.power.Signatures;
import org.chalkline.command.procedure.unit.InternalUnit;
import org.chalkline.command.procedure.unit.UnitOffice;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;

/** A bureau in memory: its units, its officers, and what these have to know or do. */
public final class OfficesInMemory extends BureauInMemory<OfficesInMemory> {
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    public static final LocalDate SPRING = LocalDate.of(2026, 3, 2);

    /** Who organises units and posts officers. */
    public static final String CHIEF = "chief";

    public OfficesInMemory() {
        super(TODAY);
        var calendars = new Calendars(factsOf);
        var powers = new Powers(factsOf);
        var service = new PostingOffice(clock, calendars, powers, factsOf);
        var units = new UnitOffice(clock, calendars, powers, factsOf);
        var notifications = new NotificationOffice(clock, calendars, powers, factsOf);
        var delegations = new DelegationRules(factsOf, Set.of("Head"), PowerCatalogue.standard());
        open(
                inMemory()
                        .registerComponent(Clock.class, c -> clock)
                        .registerComponent(DelegationRules.class, c -> delegations)
                        .registerComponent(PostingOffice.class, c -> service)
                        .registerComponent(Signatures.class, c -> new Signatures(factsOf, clock))
                        .registerComponent(UnitOffice.class, c -> units)
                        .registerComponent(NotificationOffice.class, c -> notifications)
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Officer.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(InternalUnit.class))
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Inbox.class))
                        .registerCommandHandler(c -> new HandOvers(c.repository(Inbox.class))));
        for (var power : List.of(Power.ORGANISE_UNITS, Power.POST_OFFICERS)) {
            knowing(
                    new PowerDelegated(
                            new OfficerId(CHIEF), power, "1", "Head", null, SPRING.minusYears(1)));
        }
    }

    public static Decision decided(LocalDate on) {
        return decided(CHIEF, on);
    }

    public static Decision decided(String officer, LocalDate on) {
        return new Decision(
                "7",
                "Bureau",
                officer,
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Administrative Licensing Law", "22", "2019")),
                "As planned.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
