package org.chalkline.command.procedure.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.procedure.hold.HoldRefusal.HOLD_NOT_PLACED;
import static org.chalkline.command.procedure.hold.HoldRefusal.HOLD_PLACED_ALREADY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.clock.Calendars;
import org.chalkline.command.power.PowerRefusal;
import org.chalkline.command.power.Powers;
import org.chalkline.command.procedure.Matter;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.hold.HoldCommand.LiftHold;
import org.chalkline.command.procedure.hold.HoldCommand.PlaceHold;
import org.chalkline.kernel.administration.OfficerId;
import org.chalkline.kernel.administration.Power;
import org.chalkline.kernel.administration.PowersEvent.PowerDelegated;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.decision.LegalBasis;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoldActsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String OF = "matter/1";

    private static final class Bureau extends BureauInMemory<Bureau> {
        Bureau() {
            super(TODAY);
            var calendars = new Calendars(factsOf);
            open(
                    inMemory()
                            .registerComponent(Calendars.class, c -> calendars)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(Matter.class))
                            .registerCommandHandler(c -> acts(calendars)));
            knowing(
                    new PowerDelegated(
                            new OfficerId("li"),
                            Power.HOLD_RECORDS,
                            "No. 1",
                            "head",
                            null,
                            LocalDate.of(2020, 9, 1)));
        }

        private HoldActs acts(Calendars calendars) {
            var repositories =
                    new RepositoryProvider() {
                        @Override
                        public <T> Repository<T> repositoryFor(Class<T> type) {
                            return axon().repository(type);
                        }
                    };
            return new HoldActs(
                    new ProcedureSubjects(Map.of("matter", Matter.class), repositories, factsOf),
                    new ProcedureOffice(clock, calendars, new Powers(factsOf), factsOf));
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static Decision decision(String officer) {
        return new Decision(
                "D-1",
                "Bureau",
                officer,
                DAY,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Some Law", "1", "2020")),
                "The court asked for it.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static PlaceHold place(String hold, String body, String officer) {
        return new PlaceHold(OF, hold, body, "A suit.", decision(officer), DAY);
    }

    private static LiftHold lift(String hold) {
        return new LiftHold(OF, hold, "R-2", "Judged.", decision("li"), DAY);
    }

    @Test
    void a_hold_is_placed_by_decision_and_lifted_upon_the_document_that_gives_it_up() {
        bureau.accept(new Matter.Note(OF, 1, DAY));
        bureau.refuse(HOLD_NOT_PLACED, lift("R-1"));
        var placed = place("R-1", "court", "li");
        assertThat(bureau.accept(placed, placed))
                .containsExactly(
                        new HoldPlaced(OF, "R-1", "court", "A suit.", decision("li"), DAY));
        bureau.refuse(HOLD_PLACED_ALREADY, place("R-1", "another court", "li"));
        assertThat(bureau.accept(place("R-2", "another court", "li"))).hasSize(1);
        assertThat(bureau.accept(lift("R-1"), lift("R-1")))
                .containsExactly(
                        new HoldLifted(OF, "R-1", "R-2", "Judged.", decision("li"), DAY));
    }

    @Test
    void only_who_may_hold_records_does() {
        bureau.accept(new Matter.Note(OF, 1, DAY));
        bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, place("R-1", "court", "wang"));
    }
}
