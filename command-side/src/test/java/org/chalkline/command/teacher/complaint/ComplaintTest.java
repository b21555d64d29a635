package org.chalkline.command.teacher.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.command.teacher.Examples.*;
import static org.chalkline.command.teacher.StaffRefusal.PERSON_NOT_TO_BE_PROCESSED;
import static org.chalkline.command.teacher.StaffRefusal.PREPARER_DECIDES;
import static org.chalkline.command.teacher.complaint.ComplaintRefusal.*;

import java.time.LocalDate;
import org.chalkline.command.procedure.recusal.RecusalCommand.*;
import org.chalkline.command.teacher.Bureau;
import org.chalkline.command.teacher.complaint.ComplaintCommand.*;
import org.chalkline.kernel.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.teacher.ComplaintEvent.*;
import org.chalkline.kernel.teacher.ComplaintId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A teacher's complaint against a school. */
class ComplaintTest {
    private static final ComplaintId ID = new ComplaintId("C-1");

    /** The thirtieth day after the third of March. */
    private static final LocalDate LAST = LocalDate.of(2025, 4, 2);

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void employed() {
        bureau.accept(school(EAST, 1));
        bureau.accept(school(WEST, 1));
        bureau.accept(takeOver(LI, EAST));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static LodgeComplaint lodge(String content) {
        return new LodgeComplaint(ID, LI, EAST, content, "personnel", DAY);
    }

    private static InvestigateComplaint investigate() {
        return new InvestigateComplaint(ID, PREPARER, "Wages were withheld.", DAY.plusDays(7));
    }

    private static DecideComplaint decide(LocalDate on) {
        return new DecideComplaint(ID, Result.UPHELD, decided(on), on);
    }

    @Test
    void a_complaint_is_to_be_decided_within_thirty_days() {
        assertThat(bureau.accept(lodge("Wages.")))
                .hasExactlyElementsOfTypes(ComplaintLodged.class, ClockOpened.class);
        assertThat(bureau.facts(ClockOpened.class).getLast().due().date()).isEqualTo(LAST);
        assertThat(bureau.personal().open(bureau.facts(ComplaintLodged.class).get(0).content()))
                .isEqualTo(new Readable("Wages."));
        assertThat(bureau.accept(lodge("Wages."))).isEmpty();
        bureau.refuse(COMPLAINT_ID_IN_USE, lodge("Hours."));
    }

    @Test
    void only_a_teacher_of_the_school_complains_of_it() {
        bureau.refuse(
                NO_TEACHER_OF_SCHOOL, new LodgeComplaint(ID, LI, WEST, "Wages.", "personnel", DAY));
    }

    @Test
    void it_is_decided_once_after_it_was_looked_into_by_another() {
        bureau.refuse(UNKNOWN_COMPLAINT, investigate());
        bureau.accept(lodge("Wages."));
        bureau.refuse(NOT_INVESTIGATED, decide(LAST));
        bureau.accept(investigate());
        bureau.refuse(
                INVESTIGATED_ALREADY,
                new InvestigateComplaint(ID, PREPARER, "Nothing.", DAY.plusDays(7)));
        bureau.refuse(ACT_OUT_OF_ORDER, decide(DAY));
        bureau.refuse(
                PREPARER_DECIDES,
                new DecideComplaint(ID, Result.UPHELD, decided("1", PREPARER, LAST), LAST));
        assertThat(bureau.accept(decide(LAST)))
                .hasExactlyElementsOfTypes(ComplaintDecided.class, ClockMet.class);
        assertThat(bureau.accept(decide(LAST))).isEmpty();
        bureau.refuse(COMPLAINT_CLOSED, decide(LAST.plusDays(1)));
    }

    @Test
    void what_somebody_found_who_is_recused_is_looked_into_again_by_another() {
        bureau.accept(lodge("Wages."));
        bureau.accept(
                new AskForRecusal(ID.toString(), PREPARER, "Li", null, "They quarrelled.", DAY),
                investigate());
        bureau.accept(
                new DecideRecusal(
                        ID.toString(), PREPARER, true, "So it seems.", JUDGE, DAY.plusDays(8)));
        bureau.refuse(NOT_INVESTIGATED, decide(LAST));
        bureau.refuse(OFFICER_STANDS_ASIDE, investigate(DAY.plusDays(9), PREPARER));
        bureau.accept(investigate(DAY.plusDays(9), REVIEWER), decide(LAST));
    }

    @Test
    void who_declares_a_tie_does_not_decide() {
        bureau.accept(lodge("Wages."), investigate());
        bureau.accept(
                new DeclareRecusal(ID.toString(), OFFICER, null, "Her uncle.", DAY.plusDays(8)));
        bureau.refuse(OFFICER_STANDS_ASIDE, decide(LAST));
        bureau.accept(
                new DecideRecusal(
                        ID.toString(), OFFICER, false, "Too distant.", JUDGE, DAY.plusDays(9)));
        bureau.accept(decide(LAST));
    }

    private static InvestigateComplaint investigate(LocalDate on, String by) {
        return new InvestigateComplaint(ID, by, "Wages were withheld.", on);
    }

    @Test
    void a_late_decision_stands_and_its_clock_says_by_how_much() {
        bureau.accept(lodge("Wages."), investigate());
        bureau.accept(new SettleClocks(ID));
        assertThat(bureau.facts(ClockLapsed.class)).hasSize(1);
        bureau.accept(decide(LAST.plusDays(3)));
        assertThat(bureau.facts(ClockMet.class).getLast().exceededBy()).isEqualTo(3);
    }

    @Test
    void one_that_is_taken_back_stops_its_clock() {
        bureau.accept(lodge("Wages."), new WithdrawComplaint(ID, DAY));
        assertThat(bureau.facts(ClockOvertaken.class)).hasSize(1);
        bureau.refuse(COMPLAINT_CLOSED, investigate());
    }

    @Test
    void of_who_is_restricted_nothing_new_is_stored() {
        bureau.personal().settle(LI, KeyStanding.RESTRICTED);
        bureau.refuse(PERSON_NOT_TO_BE_PROCESSED, lodge("Wages."));
    }
}
