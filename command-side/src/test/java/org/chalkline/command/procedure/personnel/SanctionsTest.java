package org.chalkline.command.procedure.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.DECIDER_JUDGES_OWN_DECISION;
import static org.chalkline.command.CommonRefusal.NUMBER_MALFORMED;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.CommonRefusal.SCHOOL_NOT_OPEN;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.HeadExamples.*;
import static org.chalkline.command.InputRefusal.DIGEST_MALFORMED;
import static org.chalkline.command.InputRefusal.TEXT_MISSING;
import static org.chalkline.command.procedure.personnel.PersonnelExamples.*;
import static org.chalkline.command.procedure.personnel.PersonnelRefusal.*;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.procedure.personnel.PersonnelCommand.*;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.headship.HeadshipEvent.HeadTakenOver;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.*;
import org.chalkline.kernel.procedure.personnel.PersonnelFileId;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosureTakenOver;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherTakenOver;
import org.chalkline.kernel.teacher.TeacherEvent.TransferOrdered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sanctions, how long they stand, and what can be done against them and against assessments. */
class SanctionsTest {
    private static final Matter S1 = new Matter(Matter.Kind.SANCTION, "S-1");

    private final PersonnelBureau bureau = new PersonnelBureau();

    @BeforeEach
    void heads() {
        bureau.knowing(headed(PUBLIC, LI, "2019-09-01"));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @ParameterizedTest
    @CsvSource({
        "WARNING,2026-07-15",
        "DEMERIT,2027-01-15",
        "DEMOTION,2028-01-15",
        "REMOVAL,2028-01-15",
        "DISMISSAL,"
    })
    void a_sanction_stands_for_its_statutory_period(Sanction kind, String until) {
        bureau.accept(sanction("S-1", kind, "2026-01-15"));
        var imposed = bureau.facts(SanctionImposed.class).getFirst();
        assertThat(imposed.until()).isEqualTo(until == null ? null : day(until));
        assertThat(bureau.opened(imposed.reasons()))
                .isEqualTo(decided(CHIEF, day("2026-01-15")).reasons());
        assertThat(imposed.decision().reasons()).isEqualTo(Decision.SEALED_REASONS);
    }

    @Test
    void that_its_period_has_run_is_recorded_by_itself() {
        bureau.accept(sanction("S-1", Sanction.WARNING, "2026-01-15"));
        var settle = new SettlePersonnelFile(FILE);
        bureau.on("2026-07-15").repeat(settle);
        assertThat(PersonnelBureau.told(bureau.on("2026-07-20").accept(settle)))
                .containsExactly("SanctionPeriodEnded 2026-07-16");
        bureau.repeat(settle);
    }

    private static ImposeSanction of(PersonId person, int item, Capacity capacity, Decision by) {
        return new ImposeSanction(
                new PersonnelFileId(person),
                "S-1",
                Sanction.WARNING,
                item,
                capacity,
                PUBLIC.school(),
                PREPARER,
                by,
                by.decidedOn());
    }

    @Test
    void a_sanction_names_its_item_its_remedy_and_a_member_of_the_staff() {
        var on = day("2026-01-15");
        var bare = decided(CHIEF, on);
        for (int item : List.of(0, 7)) {
            bureau.refuse(ITEM_OUT_OF_RANGE, of(LI, item, Capacity.HEAD, bare));
        }
        var silent =
                new Decision(
                        bare.documentNumber(),
                        bare.body(),
                        bare.officer(),
                        on,
                        null,
                        null,
                        List.of(),
                        bare.legalBasis(),
                        bare.reasons(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null);
        bureau.refuse(REMEDY_NOTICE_MISSING, of(LI, 2, Capacity.HEAD, silent));
        bureau.refuse(NOT_ITS_HEAD, of(ZHAO, 2, Capacity.HEAD, bare));
        bureau.refuse(NOT_ITS_TEACHER, of(ZHAO, 2, Capacity.TEACHER, bare));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                of(LI, 2, Capacity.HEAD, decided("stranger", on)));
        bureau.refuse(PREPARER_DECIDES, of(LI, 2, Capacity.HEAD, decided(PREPARER, on)));
        bureau.refuse(UNKNOWN_PERSON, of(NOBODY, 2, Capacity.HEAD, bare));
        bureau.accept(of(ZHAO, 2, Capacity.OTHER, bare));
    }

    @Test
    void who_is_no_public_staff_is_not_under_these_regulations() {
        var on = day("2026-01-15");
        var employed =
                new Employment(
                        PRIVATE.school(), Staffing.ESTABLISHED, new Contract(on.minusYears(1), on));
        bureau.knowing(
                headed(PRIVATE, WANG, "2019-09-01"),
                new TeacherTakenOver(ZHAO, employed, null, null, "register", on.minusYears(1)));
        for (var capacity : Capacity.values()) {
            bureau.refuse(
                    NOT_PUBLIC_STAFF,
                    new ImposeSanction(
                            new PersonnelFileId(capacity == Capacity.HEAD ? WANG : ZHAO),
                            "S-1",
                            Sanction.DISMISSAL,
                            2,
                            capacity,
                            PRIVATE.school(),
                            PREPARER,
                            decided(CHIEF, on),
                            on));
        }
    }

    @Test
    void one_machine_serves_heads_and_teachers_and_a_review_comes_in_time_for_both() {
        var on = day("2026-01-15");
        var employed =
                new Employment(
                        PUBLIC.school(),
                        Staffing.ESTABLISHED,
                        new Contract(on.minusYears(1), on.plusYears(2)));
        bureau.knowing(
                new TeacherTakenOver(ZHAO, employed, null, null, "register", on.minusYears(1)));
        bureau.accept(
                sanction("S-1", Sanction.DEMERIT, "2026-01-15"),
                of(ZHAO, 2, Capacity.TEACHER, decided(CHIEF, on)));
        for (var person : List.of(LI, ZHAO)) {
            bureau.refuse(
                    REVIEW_TOO_LATE,
                    new SeekStaffReview(
                            new PersonnelFileId(person),
                            S1,
                            day("2026-01-20"),
                            "Not so.",
                            day("2026-07-20")));
        }
    }

    @Test
    void who_is_transferring_or_changed_employment_since_is_not_dismissed_before() {
        var on = day("2026-01-15");
        var employed =
                new Employment(
                        PUBLIC.school(),
                        Staffing.ESTABLISHED,
                        new Contract(on.minusYears(1), on.plusYears(2)));
        bureau.knowing(new TeacherTakenOver(LI, employed, null, null, "register", on));
        bureau.refuse(DISMISSAL_OUT_OF_ORDER, sanction("S-1", Sanction.DISMISSAL, "2026-01-14"));
        bureau.knowing(
                new TransferOrdered(
                        LI,
                        "T-1",
                        PUBLIC.school(),
                        employed,
                        decided(CHIEF, on.plusDays(1)),
                        on.plusDays(1)));
        bureau.refuse(
                DISMISSED_WHILE_TRANSFERRING, sanction("S-1", Sanction.DISMISSAL, "2026-01-20"));
        bureau.accept(sanction("S-1", Sanction.WARNING, "2026-01-20"));
    }

    /** That somebody heads a school, as its office has it on record. */
    private static HeadTakenOver headed(HeadshipId office, PersonId head, String from) {
        return new HeadTakenOver(office.school(), head, false, null, "old register", day(from));
    }

    @Test
    void numbers_are_not_reused_and_nothing_follows_a_dismissal() {
        bureau.accept(sanction("S-1", Sanction.WARNING, "2026-01-15"));
        bureau.refuse(SANCTION_ID_IN_USE, sanction("S-1", Sanction.DEMERIT, "2026-01-16"));
        bureau.refuse(ACT_OUT_OF_ORDER, sanction("S-2", Sanction.DEMERIT, "2026-01-14"));
        bureau.accept(sanction("S-2", Sanction.DISMISSAL, "2026-01-16"));
        bureau.refuse(DISMISSED_ALREADY, sanction("S-3", Sanction.WARNING, "2026-01-17"));
        bureau.on("2040-01-01").refuse(SANCTION_NOT_LIFTABLE, lift("S-2", "2039-01-01"));
    }

    @Test
    void a_sanction_is_lifted_after_its_period_and_once() {
        bureau.accept(sanction("S-1", Sanction.WARNING, "2026-01-15"));
        bureau.refuse(SANCTION_PERIOD_RUNS, lift("S-1", "2026-07-15"));
        bureau.refuse(UNKNOWN_SANCTION, lift("S-2", "2026-07-16"));
        assertThat(PersonnelBureau.told(bureau.accept(lift("S-1", "2026-07-16"))))
                .contains("SanctionLifted 2026-07-16");
        bureau.repeat(lift("S-1", "2026-07-16"));
        bureau.refuse(SANCTION_NOT_LIFTABLE, lift("S-1", "2026-07-17"));
    }

    @Test
    void a_sanction_is_lifted_by_who_may_sanction_upon_a_notice() {
        bureau.accept(sanction("S-1", Sanction.WARNING, "2026-01-15"));
        var on = day("2026-07-16");
        bureau.refuse(
                OFFICER_NOT_EMPOWERED,
                new LiftSanction(FILE, "S-1", DIGEST, decided("officer-99", on), on));
        bureau.refuse(
                DIGEST_MALFORMED, new LiftSanction(FILE, "S-1", "notice", decided(CHIEF, on), on));
    }

    @Test
    void only_who_decides_reviews_decides_them_and_appeals() {
        bureau.accept(sanction("S-1", Sanction.WARNING, "2026-01-15"));
        bureau.accept(seek(S1, "2026-01-20", "2026-02-10"));
        bureau.refuse(
                OFFICER_NOT_EMPOWERED, review(Contested.MAINTAINED, "officer-99", "2026-03-01"));
        bureau.accept(review(Contested.MAINTAINED, OTHER, "2026-03-01"), lodge("2026-03-20"));
        bureau.refuse(
                OFFICER_NOT_EMPOWERED, appeal(Contested.MAINTAINED, "officer-99", "2026-05-02"));
    }

    @Test
    void nobody_is_sanctioned_at_a_school_that_is_not_there_or_was_closed() {
        var on = day("2026-01-15");
        bureau.refuse(UNKNOWN_SCHOOL, at(new SchoolId("P-404"), on));
        bureau.knowing(new SchoolClosureTakenOver(PUBLIC.school(), "register", on));
        bureau.refuse(SCHOOL_NOT_OPEN, at(PUBLIC.school(), on));
    }

    private static ImposeSanction at(SchoolId school, LocalDate on) {
        return new ImposeSanction(
                FILE,
                "S-1",
                Sanction.WARNING,
                2,
                Capacity.HEAD,
                school,
                PREPARER,
                decided(CHIEF, on),
                on);
    }

    @Test
    void what_names_no_decision_is_contested_by_nobody_at_any_step() {
        var none = new Matter(Matter.Kind.ANNUAL_ASSESSMENT, "S-1");
        var on = day("2026-03-01");
        var by = decided(OTHER, on);
        bureau.refuse(
                MATTER_MALFORMED, new DecideStaffReview(FILE, none, Contested.MAINTAINED, by, on));
        bureau.refuse(MATTER_MALFORMED, new LodgeStaffAppeal(FILE, none, "Not so.", on));
        bureau.refuse(
                MATTER_MALFORMED, new DecideStaffAppeal(FILE, none, Contested.MAINTAINED, by, on));
    }

    @Test
    void what_can_not_be_read_is_neither_imposed_nor_contested() {
        bureau.refuse(NUMBER_MALFORMED, sanction("S 1", Sanction.WARNING, "2026-01-15"));
        var on = day("2026-01-15");
        bureau.refuse(
                TEXT_MISSING,
                new ImposeSanction(
                        FILE,
                        "S-1",
                        Sanction.WARNING,
                        2,
                        Capacity.HEAD,
                        PUBLIC.school(),
                        " ",
                        decided(CHIEF, on),
                        on));
        bureau.accept(sanction("S-1", Sanction.WARNING, "2026-01-15"));
        bureau.refuse(
                TEXT_MISSING,
                new SeekStaffReview(FILE, S1, day("2026-01-20"), " ", day("2026-02-10")));
        bureau.accept(
                seek(S1, "2026-01-20", "2026-02-10"),
                review(Contested.MAINTAINED, OTHER, "2026-03-01"));
        bureau.refuse(TEXT_MISSING, new LodgeStaffAppeal(FILE, S1, " ", day("2026-03-20")));
    }

    @Test
    void a_sanction_is_not_lifted_while_another_runs_that_was_imposed_while_it_stood() {
        bureau.accept(
                sanction("S-1", Sanction.WARNING, "2026-01-15"),
                sanction("S-2", Sanction.WARNING, "2026-02-15"));
        bureau.refuse(SANCTIONED_ANEW, lift("S-1", "2026-07-16"));
        bureau.accept(lift("S-1", "2026-08-16"), lift("S-2", "2026-08-16"));
    }

    @Test
    void what_is_void_is_not_lifted_and_keeps_no_other_from_being_lifted() {
        bureau.accept(
                sanction("S-2", Sanction.WARNING, "2026-01-15"),
                sanction("S-1", Sanction.WARNING, "2026-02-15"),
                seek(S1, "2026-02-16", "2026-02-20"),
                review(Contested.REVOKED, OTHER, "2026-03-01"));
        bureau.refuse(SANCTION_NOT_LIFTABLE, lift("S-1", "2026-08-16"));
        bureau.accept(lift("S-2", "2026-07-16"));
    }

    @Test
    void whose_dismissal_is_void_can_be_sanctioned_again() {
        bureau.accept(
                sanction("S-1", Sanction.DISMISSAL, "2026-01-15"),
                seek(S1, "2026-01-20", "2026-02-10"),
                review(Contested.REVOKED, OTHER, "2026-03-01"),
                sanction("S-2", Sanction.WARNING, "2026-03-02"));
    }

    // Review and appeal.

    private static DecideStaffReview review(Contested outcome, String officer, String on) {
        return PersonnelExamples.review(S1, outcome, officer, on);
    }

    private static LodgeStaffAppeal lodge(String on) {
        return new LodgeStaffAppeal(FILE, S1, "Still not so.", day(on));
    }

    private static DecideStaffAppeal appeal(Contested outcome, String officer, String on) {
        return new DecideStaffAppeal(FILE, S1, outcome, decided(officer, day(on)), day(on));
    }

    @Test
    void a_sanction_is_reviewed_and_appealed_against_and_stands() {
        bureau.accept(sanction("S-1", Sanction.DEMERIT, "2026-01-15"));
        var acts =
                List.<Object>of(
                        seek(S1, "2026-01-20", "2026-02-10"),
                        review(Contested.MAINTAINED, OTHER, "2026-03-01"),
                        lodge("2026-03-20"),
                        appeal(Contested.MAINTAINED, CLERK, "2026-05-01"));
        assertThat(PersonnelBureau.told(bureau.accept(acts)))
                .containsExactly(
                        "ReviewSought 2026-02-10",
                        "ReviewDecided 2026-03-01",
                        "AppealLodged 2026-03-20",
                        "AppealDecided 2026-05-01");
        assertThat(bureau.facts(ClockMet.class))
                .extracting(met -> met.clockId().value())
                .containsExactly(
                        "personnel/li:staff-sanctions.review-application",
                        "personnel/li:staff-sanctions.review-decision",
                        "personnel/li:staff-sanctions.appeal-application",
                        "personnel/li:staff-sanctions.appeal-decision");
        bureau.repeat(acts.toArray());
        bureau.refuse(NO_APPEAL_PENDING, appeal(Contested.REVOKED, CLERK, "2026-05-02"));
    }

    @Test
    void a_sanction_that_is_revoked_bars_nothing_and_its_period_ends_nothing() {
        bureau.accept(sanction("S-1", Sanction.DEMERIT, "2026-01-15"));
        assertThat(bureau.sanctionedOn("2026-03-02")).isTrue();
        bureau.accept(
                seek(S1, "2026-01-20", "2026-02-10"),
                review(Contested.REVOKED, OTHER, "2026-03-01"));
        assertThat(bureau.facts(ClockOvertaken.class)).hasSize(1);
        assertThat(bureau.sanctionedOn("2026-03-02")).isFalse();
        bureau.refuse(NOTHING_TO_CONTEST, seek(S1, "2026-01-20", "2026-03-03"));
        bureau.on("2028-01-01").accept(new SettlePersonnelFile(FILE));
        assertThat(bureau.facts(SanctionPeriodEnded.class)).isEmpty();
    }

    @Test
    void a_review_is_sought_within_thirty_days_of_learning_and_once() {
        bureau.refuse(NOTHING_TO_CONTEST, seek(S1, "2026-01-20", "2026-02-10"));
        bureau.accept(sanction("S-1", Sanction.DEMERIT, "2026-01-15"));
        bureau.refuse(LEARNED_BEFORE_DECIDED, seek(S1, "2026-01-14", "2026-02-10"));
        bureau.refuse(LEARNED_BEFORE_DECIDED, seek(S1, "2026-02-11", "2026-02-10"));
        // The thirtieth day is 19 February, in the Spring Festival; the first working day counts.
        bureau.refuse(REVIEW_TOO_LATE, seek(S1, "2026-01-20", "2026-03-10"));
        bureau.accept(seek(S1, "2026-01-20", "2026-02-19"));
        bureau.refuse(REVIEW_EXISTS, seek(S1, "2026-01-21", "2026-02-19"));
    }

    @Test
    void the_thirtieth_day_after_learning_is_the_last_to_seek_a_review() {
        bureau.accept(sanction("S-1", Sanction.DEMERIT, "2026-01-15"));
        bureau.refuse(REVIEW_TOO_LATE, seek(S1, "2026-03-02", "2026-04-02"));
        bureau.accept(seek(S1, "2026-03-02", "2026-04-01"));
    }

    @Test
    void who_approved_a_decision_does_not_judge_it_nor_does_who_made_it_approve_the_judgment() {
        var on = day("2026-01-15");
        bureau.accept(
                sanction("S-1", Sanction.DEMERIT, decided(CHIEF, on, OTHER)),
                seek(S1, "2026-01-20", "2026-02-10"));
        var reviewed = day("2026-03-01");
        var appealed = day("2026-05-01");
        bureau.refuse(
                DECIDER_JUDGES_OWN_DECISION, review(Contested.MAINTAINED, OTHER, "2026-03-01"));
        for (var approver : List.of(CHIEF, OTHER)) {
            bureau.refuse(
                    DECIDER_JUDGES_OWN_DECISION,
                    new DecideStaffReview(
                            FILE,
                            S1,
                            Contested.MAINTAINED,
                            decided(CLERK, reviewed, approver),
                            reviewed));
        }
        bureau.knowing(
                new PowerDelegated(
                        new OfficerId("li-4"), Power.DECIDE_REVIEWS, "d-2", "director", null, on),
                new PowerDelegated(
                        new OfficerId("wu-5"), Power.DECIDE_REVIEWS, "d-2", "director", null, on));
        bureau.accept(
                new DecideStaffReview(
                        FILE, S1, Contested.MAINTAINED, decided(CLERK, reviewed, "li-4"), reviewed),
                lodge("2026-03-20"));
        bureau.refuse(
                DECIDER_JUDGES_OWN_DECISION, appeal(Contested.MAINTAINED, "li-4", "2026-05-01"));
        bureau.refuse(
                DECIDER_JUDGES_OWN_DECISION,
                new DecideStaffAppeal(
                        FILE,
                        S1,
                        Contested.MAINTAINED,
                        decided("wu-5", appealed, CLERK),
                        appealed));
        bureau.accept(appeal(Contested.MAINTAINED, "wu-5", "2026-05-01"));
    }

    @Test
    void nobody_judges_their_own_decision() {
        bureau.accept(sanction("S-1", Sanction.DEMERIT, "2026-01-15"));
        bureau.refuse(NO_REVIEW_PENDING, review(Contested.MAINTAINED, OTHER, "2026-03-01"));
        bureau.accept(seek(S1, "2026-01-20", "2026-02-10"));
        bureau.refuse(
                DECIDER_JUDGES_OWN_DECISION, review(Contested.MAINTAINED, CHIEF, "2026-03-01"));
        bureau.refuse(REVIEW_NOT_DECIDED, lodge("2026-03-01"));
        bureau.accept(review(Contested.MAINTAINED, OTHER, "2026-03-01"), lodge("2026-03-20"));
        bureau.refuse(APPEAL_EXISTS, lodge("2026-03-21"));
        bureau.refuse(
                DECIDER_JUDGES_OWN_DECISION, appeal(Contested.MAINTAINED, OTHER, "2026-05-01"));
        bureau.refuse(
                DECIDER_JUDGES_OWN_DECISION, appeal(Contested.MAINTAINED, CHIEF, "2026-05-01"));
    }

    @Test
    void an_appeal_comes_within_thirty_days_of_the_review() {
        bureau.accept(
                sanction("S-1", Sanction.DEMERIT, "2026-01-15"),
                seek(S1, "2026-01-20", "2026-02-10"),
                review(Contested.MAINTAINED, OTHER, "2026-03-01"));
        bureau.refuse(APPEAL_TOO_LATE, lodge("2026-04-01"));
        bureau.accept(lodge("2026-03-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "two", "2026-01-15"})
    void a_year_that_is_contested_is_named_by_four_digits(String reference) {
        bureau.refuse(
                MATTER_MALFORMED,
                seek(
                        new Matter(Matter.Kind.ANNUAL_ASSESSMENT, reference),
                        "2026-01-20",
                        "2026-02-10"));
    }

    @Test
    void two_matters_are_contested_beside_each_other_and_each_has_its_own_clocks() {
        bureau.accept(
                sanction("S-1", Sanction.DEMERIT, "2026-01-15"),
                sanction("S-2", Sanction.WARNING, "2026-01-16"),
                seek(S1, "2026-01-20", "2026-02-10"),
                seek(new Matter(Matter.Kind.SANCTION, "S-2"), "2026-01-20", "2026-02-11"),
                review(Contested.MAINTAINED, OTHER, "2026-03-01"));
        assertThat(bureau.facts(ClockMet.class))
                .extracting(met -> met.clockId().value())
                .containsExactly(
                        "personnel/li:staff-sanctions.review-application",
                        "personnel/li:staff-sanctions.review-application#2",
                        "personnel/li:staff-sanctions.review-decision");
    }
}
