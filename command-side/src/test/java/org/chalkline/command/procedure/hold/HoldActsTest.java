package org.chalkline.command.procedure.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.procedure.hold.HoldRefusal.HOLD_NOT_PLACED;
import static org.chalkline.command.procedure.hold.HoldRefusal.HOLD_PLACED_ALREADY;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.procedure.Matter;
import org.chalkline.command.procedure.Watching;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.hold.HoldCommand.LiftHold;
import org.chalkline.command.procedure.hold.HoldCommand.PlaceHold;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoldActsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String OF = "matter/1";

    private static final class Bureau extends BureauInMemory<Bureau> {
        final Watching watching = new Watching();

        Bureau() {
            super(TODAY);
            var calendars = new Calendars(factsOf);
            open(
                    inMemory()
                            .registerComponent(Calendars.class, c -> calendars)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(Matter.class))
                            .registerCommandHandler(c -> acts()));
            for (var officer : new String[] {"li", "zhao"}) {
                knowing(
                        new PowerDelegated(
                                new OfficerId(officer),
                                Power.HOLD_RECORDS,
                                "No. 1",
                                "head",
                                null,
                                LocalDate.of(2020, 9, 1)));
            }
        }

        private HoldActs acts() {
            var office = procedureOffice();
            return new HoldActs(procedures(watching.feature(), office), office);
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static Decision decision(String officer) {
        return decision(officer, "zhao");
    }

    private static Decision decision(String officer, @Nullable String approver) {
        return new Decision(
                "D-1",
                "Bureau",
                officer,
                DAY,
                approver,
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
        return lift(hold, "li");
    }

    private static LiftHold lift(String hold, String officer) {
        return new LiftHold(OF, hold, "R-2", "Judged.", decision(officer), DAY);
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
                .containsExactly(new HoldLifted(OF, "R-1", "R-2", "Judged.", decision("li"), DAY));
    }

    @Test
    void the_matters_feature_follows_holds_and_can_refuse_them() {
        bureau.accept(new Matter.Note(OF, 1, DAY), place("R-1", "court", "li"), lift("R-1"));
        assertThat(bureau.watching.followed()).containsExactly(HoldPlaced.class, HoldLifted.class);
        bureau.watching.refuse(HoldPlaced.class);
        bureau.refuse(UNKNOWN_PERSON, place("R-2", "court", "li"));
    }

    @Test
    void only_who_may_hold_records_does() {
        bureau.accept(new Matter.Note(OF, 1, DAY));
        bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, place("R-1", "court", "wang"));
        bureau.accept(place("R-1", "court", "li"));
        bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, lift("R-1", "wang"));
        bureau.refuse(
                PowerRefusal.APPROVER_NOT_EMPOWERED,
                new PlaceHold(OF, "R-1", "court", "A suit.", decision("li", "wang"), DAY));
    }

    @Test
    void nobody_places_or_lifts_a_hold_alone() {
        bureau.accept(new Matter.Note(OF, 1, DAY), place("R-1", "court", "li"));
        var alone = decision("li", null);
        bureau.refuse(
                PowerRefusal.DECIDED_BY_ONE, new PlaceHold(OF, "R-2", "court", "x", alone, DAY));
        bureau.refuse(
                PowerRefusal.DECIDED_BY_ONE, new LiftHold(OF, "R-1", "R-2", "Judged.", alone, DAY));
    }
}
