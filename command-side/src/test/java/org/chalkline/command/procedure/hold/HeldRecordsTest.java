package org.chalkline.command.procedure.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.Reason;
import org.chalkline.command.procedure.casefile.CaseFileRefusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseClosed;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseOpened;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseReopened;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActUpheld;
import org.junit.jupiter.api.Test;

class HeldRecordsTest {
    private static final String OF = "matter/1";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final ContestedAct ACT = new ContestedAct(OF, 3, 47, "matter.Decided", "D-1");
    private static final Proceeding SUIT = new Proceeding("S-1", Instance.FIRST_INSTANCE, "court");
    private static final Decision DECISION =
            new Decision(
                    "D-1",
                    "Bureau",
                    "li",
                    DAY,
                    null,
                    null,
                    List.of(),
                    List.of(new LegalBasis("Some Law", "1", "2020")),
                    "As examined.",
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null);

    private static final Fact OPENED =
            new CaseOpened(OF, "C-1", "x", "unit", List.of(), "clerk", DAY);
    private static final Fact CLOSED = new CaseClosed(OF, DAY.plusYears(1), "clerk", DAY);
    private static final Fact REOPENED = new CaseReopened(OF, "x", "clerk", DAY);
    private static final Fact PLACED = new HoldPlaced(OF, "R-1", "court", "x", DECISION, DAY);
    private static final Fact LIFTED = new HoldLifted(OF, "R-1", "R-2", "x", DECISION, JUNE);
    private static final Fact CHALLENGED = new ActChallenged(ACT, SUIT, "Elm Ltd", "clerk", DAY);
    private static final Fact UPHELD = new ActUpheld(ACT, SUIT, null, "clerk", DAY);

    private final HeldRecords held = new HeldRecords(List.of(standing -> Optional.empty()));

    private Optional<? extends Reason> because(LocalDate day, Fact... facts) {
        return held.because(List.of(facts), day);
    }

    private static void holds(Optional<? extends Reason> because, Reason reason) {
        assertThat(because.orElseThrow()).isEqualTo(reason);
    }

    @Test
    void records_are_held_while_the_case_file_is_open() {
        assertThat(because(DAY)).isEmpty();
        holds(because(DAY, OPENED), Held.CASE_OPEN);
        assertThat(because(DAY, OPENED, CLOSED)).isEmpty();
        holds(because(DAY, OPENED, CLOSED, REOPENED), Held.CASE_OPEN);
    }

    @Test
    void records_are_held_while_an_act_is_contested() {
        holds(because(DAY, CHALLENGED), Held.ACT_CONTESTED);
        assertThat(because(DAY, CHALLENGED, UPHELD)).isEmpty();
    }

    @Test
    void records_are_held_by_order_until_the_day_from_which_that_is_lifted() {
        holds(because(JUNE, PLACED), Held.CASE_HELD);
        holds(because(JUNE.minusDays(1), PLACED, LIFTED), Held.CASE_HELD);
        assertThat(because(JUNE, PLACED, LIFTED)).isEmpty();
    }

    @Test
    void records_are_held_while_any_procedure_is_under_way() {
        var busy =
                new HeldRecords(
                        List.of(
                                standing -> Optional.empty(),
                                standing -> Optional.of(CaseFileRefusal.CLOCK_RUNS)));
        holds(busy.because(List.of(), DAY), CaseFileRefusal.CLOCK_RUNS);
    }
}
