package org.chalkline.command.procedure.complaint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PERSON_CLOSED;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.procedure.complaint.ComplaintRefusal.*;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.command.teacher.Examples.*;

import java.time.LocalDate;
import org.chalkline.command.procedure.complaint.ComplaintCommand.*;
import org.chalkline.command.procedure.recusal.RecusalCommand.*;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.*;
import org.chalkline.kernel.procedure.complaint.ComplaintId;
import org.chalkline.kernel.procedure.complaint.ComplaintKind;
import org.chalkline.kernel.school.SchoolId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Complaints against schools: a teacher's above all, whose time the law sets. */
class ComplaintTest {
    private static final ComplaintId ID = new ComplaintId("C-1");

    /** The thirtieth day after the third of March. */
    private static final LocalDate LAST = LocalDate.of(2025, 4, 2);

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static LodgeComplaint lodge(String content) {
        return lodge(ComplaintKind.TEACHER, content);
    }

    private static LodgeComplaint lodge(ComplaintKind kind, String content) {
        return new LodgeComplaint(ID, kind, LI, EAST, content, "letters", DAY);
    }

    private static TakeComplaint take(LocalDate on) {
        return new TakeComplaint(ID, "personnel", OFFICER, on);
    }

    private static PassOnComplaint passOn(LocalDate on) {
        return new PassOnComplaint(ID, "Labour arbitrators", "Pay by contract.", OFFICER, on);
    }

    private static TellComplainant tell(LocalDate on) {
        return new TellComplainant(ID, DIGEST, OFFICER, on);
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
        assertThat(bureau.personal.open(bureau.facts(ComplaintLodged.class).get(0).content()))
                .isEqualTo(new Readable("Wages."));
        assertThat(bureau.accept(lodge("Wages."))).isEmpty();
        bureau.refuse(COMPLAINT_ID_IN_USE, lodge("Hours."));
    }

    @Test
    void only_a_teacher_of_the_school_complains_of_it() {
        bureau.refuse(
                NO_TEACHER_OF_SCHOOL,
                new LodgeComplaint(ID, ComplaintKind.TEACHER, LI, WEST, "Wages.", "letters", DAY));
    }

    @Test
    void it_is_decided_once_after_it_was_looked_into_by_another() {
        bureau.refuse(UNKNOWN_COMPLAINT, investigate());
        bureau.accept(lodge("Wages."));
        bureau.refuse(COMPLAINT_NOT_TAKEN, investigate());
        bureau.accept(take(DAY.plusDays(1)));
        bureau.refuse(NOT_INVESTIGATED, decide(LAST));
        bureau.accept(investigate());
        bureau.refuse(
                INVESTIGATED_ALREADY,
                new InvestigateComplaint(ID, PREPARER, "Nothing.", DAY.plusDays(7)));
        bureau.refuse(ACT_OUT_OF_ORDER, decide(DAY));
        bureau.refuse(
                DECIDED_BY_INVESTIGATOR,
                new DecideComplaint(ID, Result.UPHELD, decided("1", PREPARER, LAST), LAST));
        assertThat(bureau.accept(decide(LAST)))
                .hasExactlyElementsOfTypes(ComplaintDecided.class, ClockMet.class);
        assertThat(bureau.accept(decide(LAST))).isEmpty();
        bureau.refuse(COMPLAINT_CLOSED, decide(LAST.plusDays(1)));
    }

    @Test
    void what_somebody_found_who_is_recused_is_looked_into_again_by_another() {
        bureau.accept(lodge("Wages."), take(DAY));
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
    void who_declares_a_tie_neither_takes_nor_decides_it() {
        bureau.accept(lodge("Wages."));
        bureau.accept(new DeclareRecusal(ID.toString(), OFFICER, null, "Her uncle.", DAY));
        bureau.refuse(OFFICER_STANDS_ASIDE, take(DAY));
        bureau.refuse(OFFICER_STANDS_ASIDE, passOn(DAY));
        bureau.accept(new TakeComplaint(ID, "personnel", PREPARER, DAY), investigate());
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
        bureau.accept(lodge("Wages."), take(DAY), investigate());
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
        bureau.personal.settle(LI, KeyStanding.RESTRICTED);
        bureau.refuse(PERSON_CLOSED, lodge("Wages."));
    }

    @Test
    void it_is_taken_in_hand_once_by_an_officer_with_the_power() {
        bureau.accept(lodge("Wages."));
        bureau.refuse(OFFICER_NOT_EMPOWERED, new TakeComplaint(ID, "personnel", "officer-99", DAY));
        bureau.accept(take(DAY));
        assertThat(bureau.accept(take(DAY))).isEmpty();
        bureau.refuse(COMPLAINT_TAKEN_ALREADY, take(DAY.plusDays(1)));
        bureau.refuse(COMPLAINT_TAKEN_ALREADY, passOn(DAY.plusDays(1)));
    }

    @Test
    void one_that_is_anothers_to_decide_is_passed_on_and_its_clock_stops() {
        bureau.accept(lodge("Wages."));
        assertThat(bureau.accept(passOn(DAY.plusDays(2))))
                .hasExactlyElementsOfTypes(ComplaintPassedOn.class, ClockOvertaken.class);
        assertThat(bureau.accept(passOn(DAY.plusDays(2)))).isEmpty();
        bureau.refuse(COMPLAINT_CLOSED, take(DAY.plusDays(3)));
        bureau.refuse(COMPLAINT_NOT_DECIDED, tell(DAY.plusDays(3)));
    }

    @Test
    void who_complained_is_told_once_it_is_decided() {
        bureau.accept(lodge("Wages."), take(DAY), investigate());
        bureau.refuse(COMPLAINT_NOT_DECIDED, tell(LAST));
        bureau.accept(decide(LAST));
        bureau.refuse(ACT_OUT_OF_ORDER, tell(LAST.minusDays(1)));
        bureau.accept(tell(LAST.plusDays(1)));
        assertThat(bureau.accept(tell(LAST.plusDays(1)))).isEmpty();
        bureau.refuse(COMPLAINANT_TOLD_ALREADY, tell(LAST.plusDays(2)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEACHER")
    void others_than_teachers_wait_two_months_before_they_can_contest_the_silence(
            ComplaintKind kind) {
        bureau.accept(new LodgeComplaint(ID, kind, WANG, WEST, "Beaten.", "letters", DAY));
        var opened = bureau.facts(ClockOpened.class).getFirst();
        assertThat(opened.rule().rule().value()).isEqualTo("remedy.inaction");
        assertThat(opened.due().date()).isAfterOrEqualTo(DAY.plusMonths(2));
        bureau.accept(take(DAY), investigate());
        assertThat(bureau.accept(decide(LAST)))
                .hasExactlyElementsOfTypes(ComplaintDecided.class, ClockMet.class);
    }

    @Test
    void a_pupils_complaint_of_before_the_law_that_sets_two_months_has_no_period() {
        var before = LocalDate.of(2015, 4, 30);
        bureau.accept(
                new LodgeComplaint(
                        ID, ComplaintKind.PUPIL, WANG, WEST, "Beaten.", "letters", before));
        assertThat(bureau.facts(ClockOpened.class)).isEmpty();
    }

    @Test
    void a_period_that_ends_in_silence_says_until_when_that_can_be_contested() {
        bureau.accept(lodge("Wages."), take(DAY), investigate(), new SettleClocks(ID));
        var lapsed = bureau.facts(ClockLapsed.class).getFirst();
        var inaction = requireNonNull(lapsed.inaction());
        var last = requireNonNull(lapsed.due().date());
        assertThat(inaction.reviewUntil()).isAfterOrEqualTo(last.plusDays(60));
        // Since 2024 reconsideration comes first.
        assertThat(inaction.suitUntil()).isNull();
        // In time, though it was recorded after the lapse.
        bureau.accept(decide(LAST));
        assertThat(bureau.facts(ClockMet.class).getFirst().lapseRecorded()).isTrue();
    }

    @Test
    void who_complains_and_of_what_is_on_record() {
        bureau.refuse(
                UNKNOWN_PERSON,
                new LodgeComplaint(
                        ID, ComplaintKind.PUPIL, STRANGER, EAST, "Beaten.", "letters", DAY));
        bureau.refuse(
                UNKNOWN_SCHOOL,
                new LodgeComplaint(
                        ID,
                        ComplaintKind.PUPIL,
                        WANG,
                        new SchoolId("S-99"),
                        "Beaten.",
                        "letters",
                        DAY));
    }
}
