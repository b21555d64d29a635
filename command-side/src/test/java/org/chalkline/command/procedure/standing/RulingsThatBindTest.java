package org.chalkline.command.procedure.standing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationRefused;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.standing.ActDefect;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActStayed;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActUpheld;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulingsThatBindTest {
    private static final LocalDate DAY = LocalDate.of(2024, 4, 8);
    private static final ApplicationId ID = new ApplicationId("A-1");
    private static final LicenceId LICENCE = new LicenceId("L-1");
    private static final Proceeding SUIT =
            new Proceeding("(2024)1", Instance.FIRST_INSTANCE, "Court");
    private static final ContestedAct ACT =
            new ContestedAct("application/A-1", 0, 7, "application.ApplicationRefused", "R-1");

    private static Decision decision(String number, String reasons) {
        return new Decision(
                number,
                "Bureau",
                "li",
                DAY,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Private Education Law", "17", "2018")),
                reasons,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Fact refused(String number, String reasons) {
        return new ApplicationRefused(
                ID, new Proposal.Termination(LICENCE, null), decision(number, reasons), DAY);
    }

    private static Fact annulled(@Nullable ActDefect defect, boolean remake) {
        return new ActsSetAside(
                ACT,
                List.of(new SequenceRange(0, 0)),
                FallGround.ANNULLED,
                SUIT,
                null,
                null,
                "Nothing proves it.",
                "sun",
                DAY,
                DAY,
                defect,
                remake ? Boolean.TRUE : null,
                null,
                null);
    }

    private static void record(Fact fact, Fact... before) {
        FactsOf facts = subject -> List.of(before);
        new RulingsThatBind(facts).look(List.of(fact), Map.of());
    }

    @Test
    void nothing_is_done_upon_a_decision_that_is_stayed_until_it_is_judged() {
        var was = refused("R-1", "Too near.");
        var stay = new ActStayed(ACT, SUIT, "Harm.", "sun", DAY);
        assertThatThrownBy(() -> record(refused("R-1", "Too near."), was, stay))
                .hasMessageContaining("ACT_STAYED");
        assertThatCode(() -> record(refused("R-2", "Too small."), was, stay))
                .doesNotThrowAnyException();
        var upheld = new ActUpheld(ACT, SUIT, null, "sun", DAY);
        assertThatCode(() -> record(refused("R-1", "Too near."), was, stay, upheld))
                .doesNotThrowAnyException();
    }

    @Test
    void what_was_annulled_to_be_done_anew_is_not_done_again_by_the_same_reasons() {
        var was = refused("R-1", "Too near a road.");
        var fell = annulled(ActDefect.EVIDENCE, true);
        assertThatThrownBy(() -> record(refused("R-2", "Too near, a road!"), was, fell))
                .hasMessageContaining("SAME_ACT_AGAIN");
        assertThatCode(() -> record(refused("R-2", "Too few teachers."), was, fell))
                .doesNotThrowAnyException();
    }

    @Test
    void where_procedure_was_the_ground_or_nothing_was_ordered_it_may_be_done_again() {
        var was = refused("R-1", "Too near a road.");
        var again = refused("R-2", "Too near a road.");
        assertThatCode(() -> record(again, was, annulled(ActDefect.PROCEDURE, true)))
                .doesNotThrowAnyException();
        assertThatCode(() -> record(again, was, annulled(ActDefect.EVIDENCE, false)))
                .doesNotThrowAnyException();
    }
}
