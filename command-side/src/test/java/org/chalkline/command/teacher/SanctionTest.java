package org.chalkline.command.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.DECIDER_JUDGES_OWN_DECISION;
import static org.chalkline.command.CommonRefusal.NUMBER_MALFORMED;
import static org.chalkline.command.teacher.Examples.*;
import static org.chalkline.command.teacher.StaffRefusal.PREPARER_DECIDES;
import static org.chalkline.command.teacher.TeacherRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.teacher.TeacherCommand.*;
import org.chalkline.kernel.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.school.SchoolEvent.PostVacated;
import org.chalkline.kernel.teacher.TeacherEvent.*;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sanctions on teachers, their terms, and how they are contested. */
class SanctionTest {
    private final Bureau bureau = new Bureau();

    @BeforeEach
    void employed() {
        bureau.accept(school(EAST, 1));
        bureau.accept(takeOver(LI, EAST));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static ImposeSanction impose(String number, SanctionKind kind, LocalDate on) {
        return new ImposeSanction(teacher(LI), number, kind, PREPARER, decided(on), on);
    }

    private static LiftSanction lift(String number, LocalDate on) {
        return new LiftSanction(teacher(LI), number, "N-1", decided(on), on);
    }

    private static ContestSanction contest(Remedy remedy, LocalDate on) {
        return new ContestSanction(teacher(LI), "S-1", remedy, "Bureau", on);
    }

    private static DecideContest decide(Remedy remedy, boolean upheld, LocalDate on) {
        var judge = remedy == Remedy.REVIEW ? REVIEWER : JUDGE;
        return decide(remedy, upheld, decided("R-1", judge, on), on);
    }

    private static DecideContest decide(
            Remedy remedy, boolean upheld, Decision decision, LocalDate on) {
        return new DecideContest(teacher(LI), "S-1", remedy, upheld, decision, on);
    }

    @ParameterizedTest
    @CsvSource({"WARNING,2025-09-03", "DEMERIT,2026-03-03", "DEMOTION,2027-03-03"})
    void each_sanction_has_its_term(SanctionKind kind, LocalDate last) {
        bureau.accept(impose("S-1", kind, DAY));
        assertThat(bureau.facts(ClockOpened.class).getLast().due().date()).isEqualTo(last);
        bureau.on(last.plusDays(2)).accept(new SettleClocks(teacher(LI)));
        assertThat(bureau.facts(SanctionTermServed.class))
                .containsExactly(new SanctionTermServed(LI, "S-1", last.plusDays(1)));
    }

    @Test
    void what_was_found_is_sealed_and_the_decision_says_so() {
        bureau.accept(impose("S-1", SanctionKind.WARNING, DAY));
        var fact = bureau.facts(SanctionImposed.class).getFirst();
        assertThat(fact.decision().reasons()).doesNotContain("conditions");
        assertThat(bureau.personal().open(fact.grounds()))
                .isEqualTo(new Readable("The conditions are met."));
        assertThat(bureau.accept(impose("S-1", SanctionKind.WARNING, DAY))).isEmpty();
        bureau.refuse(SANCTION_NUMBER_USED, impose("S-1", SanctionKind.DEMERIT, DAY));
        bureau.refuse(NUMBER_MALFORMED, impose("S 1", SanctionKind.DEMERIT, DAY));
        bureau.refuse(
                PREPARER_DECIDES,
                new ImposeSanction(
                        teacher(LI),
                        "S-2",
                        SanctionKind.WARNING,
                        PREPARER,
                        decided("1", PREPARER, DAY),
                        DAY));
    }

    @Test
    void a_sanction_is_lifted_when_its_term_is_over_and_not_before() {
        bureau.refuse(UNKNOWN_SANCTION, lift("S-1", DAY));
        bureau.accept(impose("S-1", SanctionKind.WARNING, DAY));
        bureau.refuse(SANCTION_RUNS, lift("S-1", LocalDate.of(2025, 9, 3)));
        var facts = bureau.accept(lift("S-1", LocalDate.of(2025, 9, 8)));
        assertThat(facts)
                .hasAtLeastOneElementOfType(SanctionTermServed.class)
                .hasAtLeastOneElementOfType(SanctionLifted.class)
                .hasAtLeastOneElementOfType(ClockMet.class);
        bureau.refuse(SANCTION_OVER, contest(Remedy.REVIEW, LocalDate.of(2025, 9, 8)));
    }

    @Test
    void who_is_sanctioned_again_within_the_term_has_neither_lifted() {
        bureau.accept(impose("S-1", SanctionKind.WARNING, DAY));
        bureau.accept(impose("S-2", SanctionKind.DEMERIT, LocalDate.of(2025, 6, 2)));
        bureau.refuse(SANCTIONED_AGAIN, lift("S-1", LocalDate.of(2025, 9, 8)));
        bureau.accept(lift("S-1", LocalDate.of(2026, 6, 8)));
        bureau.accept(lift("S-2", LocalDate.of(2026, 6, 8)));
    }

    @Test
    void two_of_a_kind_are_told_apart() {
        bureau.accept(impose("S-1", SanctionKind.WARNING, DAY));
        bureau.accept(impose("S-2", SanctionKind.WARNING, DAY.plusMonths(1)));
        bureau.accept(contest(Remedy.REVIEW, DAY), decide(Remedy.REVIEW, false, DAY));
        assertThat(bureau.facts(ClockOvertaken.class)).hasSize(1);
        bureau.accept(new SettleClocks(teacher(LI)));
        assertThat(bureau.facts(SanctionTermServed.class))
                .extracting(SanctionTermServed::sanction)
                .containsExactly("S-2");
    }

    @Test
    void a_dismissal_ends_the_employment_and_frees_the_post() {
        var facts = bureau.accept(impose("S-1", SanctionKind.DISMISSAL, DAY));
        assertThat(TeacherDependents.of(facts, 0).stream())
                .as("an annulled dismissal takes the end of the employment with it")
                .containsExactly(1);
        assertThat(facts)
                .hasExactlyElementsOfTypes(
                        SanctionImposed.class, EmploymentEnded.class, PostVacated.class);
        assertThat(bureau.facts(EmploymentEnded.class).getFirst().why())
                .isEqualTo(EmploymentEnd.DISMISSED);
        bureau.refuse(DISMISSAL_NOT_LIFTED, lift("S-1", DAY));
    }

    @Test
    void a_dismissal_follows_what_was_done_last_and_waits_for_a_transfer() {
        var on = DAY.plusDays(1);
        var next = contract(LocalDate.of(2027, 9, 1));
        bureau.accept(new RenewContract(teacher(LI), next, on));
        bureau.refuse(ACT_OUT_OF_ORDER, impose("S-1", SanctionKind.DISMISSAL, DAY));
        bureau.accept(school(WEST, 1));
        bureau.acceptAlone(
                new TransferTeacher(teacher(LI), "T-1", established(WEST, on), decided(on), on));
        bureau.refuse(TRANSFER_PENDING, impose("S-1", SanctionKind.DISMISSAL, on));
        bureau.acceptAlone(impose("S-1", SanctionKind.WARNING, DAY));
    }

    @Test
    void a_dismissal_has_no_term_that_keeps_another_sanction_from_being_lifted() {
        bureau.accept(impose("S-1", SanctionKind.WARNING, DAY));
        bureau.accept(impose("S-2", SanctionKind.DISMISSAL, DAY.plusDays(7)));
        bureau.accept(lift("S-1", LocalDate.of(2025, 9, 8)));
    }

    @Test
    void who_was_not_employed_yet_is_not_sanctioned() {
        bureau.refuse(NOT_EMPLOYED, impose("S-1", SanctionKind.WARNING, TAKEN_OVER.minusDays(1)));
        bureau.accept(impose("S-1", SanctionKind.WARNING, TAKEN_OVER));
    }

    @Test
    void who_is_dismissed_is_sanctioned_no_more() {
        bureau.accept(impose("S-1", SanctionKind.DISMISSAL, DAY));
        bureau.refuse(NOT_EMPLOYED, impose("S-2", SanctionKind.WARNING, DAY));
    }

    @Test
    void nobody_judges_the_sanction_that_they_decided_nor_its_review() {
        bureau.accept(impose("S-1", SanctionKind.DEMERIT, DAY), contest(Remedy.REVIEW, DAY));
        bureau.refuse(DECIDER_JUDGES_OWN_DECISION, decide(Remedy.REVIEW, true, decided(DAY), DAY));
        bureau.accept(decide(Remedy.REVIEW, true, DAY), contest(Remedy.APPEAL, DAY));
        for (var judge : List.of(decided(DAY), decided("A-1", REVIEWER, DAY))) {
            bureau.refuse(DECIDER_JUDGES_OWN_DECISION, decide(Remedy.APPEAL, true, judge, DAY));
        }
        bureau.accept(decide(Remedy.APPEAL, true, DAY));
    }

    @Test
    void a_sanction_is_contested_by_review_and_then_by_appeal() {
        bureau.accept(impose("S-1", SanctionKind.DEMERIT, DAY));
        bureau.refuse(NOT_CONTESTED, decide(Remedy.REVIEW, true, DAY));
        bureau.refuse(ACT_OUT_OF_ORDER, contest(Remedy.REVIEW, DAY.minusDays(1)));
        bureau.refuse(REVIEW_FIRST, contest(Remedy.APPEAL, DAY.plusDays(5)));
        bureau.accept(contest(Remedy.REVIEW, DAY.plusDays(5)));
        bureau.refuse(CONTESTED_ALREADY, contest(Remedy.REVIEW, DAY.plusDays(6)));
        bureau.refuse(ACT_OUT_OF_ORDER, decide(Remedy.REVIEW, true, DAY.plusDays(4)));
        bureau.accept(decide(Remedy.REVIEW, true, DAY.plusDays(9)));
        assertThat(bureau.facts(ClockOvertaken.class)).as("what is upheld runs on").isEmpty();
        bureau.refuse(CONTEST_DECIDED, decide(Remedy.REVIEW, false, DAY.plusDays(9)));
        bureau.accept(contest(Remedy.APPEAL, DAY.plusDays(20)));
        bureau.accept(decide(Remedy.APPEAL, false, DAY.plusDays(40)));
        assertThat(bureau.facts(ClockOvertaken.class)).hasSize(1);
        bureau.refuse(SANCTION_OVER, lift("S-1", TODAY));
    }
}
