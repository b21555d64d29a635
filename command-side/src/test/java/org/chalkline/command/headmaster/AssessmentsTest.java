package org.chalkline.command.headmaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.HeadExamples.*;
import static org.chalkline.command.headmaster.CareerExamples.*;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;
import static org.chalkline.command.procedure.personnel.PersonnelExamples.lift;
import static org.chalkline.command.procedure.personnel.PersonnelExamples.review;
import static org.chalkline.command.procedure.personnel.PersonnelExamples.seek;

import java.util.List;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.headmaster.HeadmasterCommand.*;
import org.chalkline.command.procedure.personnel.PersonnelExamples;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headship.HeadshipEvent.ActingHeadDesignated;
import org.chalkline.kernel.headship.HeadshipEvent.HeadResigned;
import org.chalkline.kernel.headship.HeadshipEvent.HeadTakenOver;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Contested;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionImposed;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The assessment of heads, each year and for each term. */
class AssessmentsTest {
    private final CareerBureau bureau = new CareerBureau();

    @BeforeEach
    void heads() {
        bureau.knowing(
                new HeadTakenOver(
                        PUBLIC.school(),
                        LI,
                        false,
                        day("2026-12-31"),
                        "old register",
                        day("2022-09-01")));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static AssessHeadForYear year(int year, AnnualGrade grade, String on) {
        return new AssessHeadForYear(
                LIS,
                PUBLIC.school(),
                year,
                grade,
                List.of(DIGEST),
                decided(CHIEF, day(on)),
                day(on));
    }

    private static AssessHeadForTerm term(String until, TermGrade grade, String on) {
        return new AssessHeadForTerm(
                LIS,
                PUBLIC.school(),
                day(until),
                grade,
                List.of(DIGEST),
                decided(CHIEF, day(on)),
                day(on));
    }

    @Test
    void a_year_is_assessed_once_from_december_on() {
        bureau.refuse(YEAR_NOT_OVER, year(2025, AnnualGrade.EXCELLENT, "2025-11-30"));
        assertThat(
                        CareerBureau.told(
                                bureau.accept(year(2025, AnnualGrade.EXCELLENT, "2025-12-01"))))
                .containsExactly("AnnuallyAssessed 2025-12-01");
        bureau.repeat(year(2025, AnnualGrade.EXCELLENT, "2025-12-01"));
        bureau.refuse(ASSESSED_ALREADY, year(2025, AnnualGrade.QUALIFIED, "2026-01-05"));
    }

    @Test
    void who_did_not_head_the_school_that_year_is_not_assessed_for_it() {
        bureau.refuse(NOT_A_HEAD, year(2021, AnnualGrade.QUALIFIED, "2026-01-05"));
        bureau.refuse(NOT_A_HEAD, year(-5, AnnualGrade.QUALIFIED, "2026-01-05"));
        bureau.accept(year(2022, AnnualGrade.QUALIFIED, "2026-01-05"));
    }

    @Test
    void who_came_on_new_years_day_is_not_assessed_for_the_year_before() {
        bureau.knowing(headed(office("P-2"), ZHAO, "2023-01-01"));
        bureau.refuse(NOT_A_HEAD, yearOfZhao(2022));
        bureau.accept(yearOfZhao(2023));
    }

    private static AssessHeadForYear yearOfZhao(int year) {
        var on = day("2026-01-05");
        return new AssessHeadForYear(
                new HeadmasterId(ZHAO),
                office("P-2").school(),
                year,
                AnnualGrade.QUALIFIED,
                List.of(DIGEST),
                decided(CHIEF, on),
                on);
    }

    @Test
    void an_assessment_rests_on_evidence_and_is_made_by_who_may() {
        var on = day("2026-01-05");
        bureau.refuse(
                EVIDENCE_MISSING,
                new AssessHeadForYear(
                        LIS,
                        PUBLIC.school(),
                        2025,
                        AnnualGrade.QUALIFIED,
                        List.of(),
                        decided(CHIEF, on),
                        on));
        bureau.refuse(
                InputRefusal.DIGEST_MALFORMED,
                new AssessHeadForYear(
                        LIS,
                        PUBLIC.school(),
                        2025,
                        AnnualGrade.QUALIFIED,
                        List.of("x"),
                        decided(CHIEF, on),
                        on));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new AssessHeadForYear(
                        LIS,
                        PUBLIC.school(),
                        2025,
                        AnnualGrade.QUALIFIED,
                        List.of(DIGEST),
                        decided("stranger", on),
                        on));
    }

    @ParameterizedTest
    @CsvSource({
        "WARNING,   EXCELLENT",
        "DEMERIT,   EXCELLENT",
        "DEMERIT,   QUALIFIED",
        "DEMOTION,  BASICALLY_QUALIFIED",
    })
    void a_sanction_bars_grades_of_the_year_in_which_it_stood(Sanction kind, AnnualGrade grade) {
        bureau.accept(sanction(kind));
        bureau.refuse(GRADE_BARRED_BY_SANCTION, year(2025, grade, "2026-01-05"));
    }

    @ParameterizedTest
    @CsvSource({
        "WARNING,   QUALIFIED",
        "DEMERIT,   BASICALLY_QUALIFIED",
        "DEMOTION,  UNQUALIFIED",
    })
    void and_leaves_those_below(Sanction kind, AnnualGrade grade) {
        bureau.accept(sanction(kind));
        bureau.accept(year(2025, grade, "2026-01-05"));
    }

    @Test
    void a_warning_bars_nothing_of_the_next_year_though_it_still_stands() {
        bureau.accept(sanction(Sanction.WARNING));
        bureau.on("2027-01-05").accept(year(2026, AnnualGrade.EXCELLENT, "2027-01-05"));
    }

    @Test
    void a_sanction_that_stood_on_one_day_of_a_year_bars_its_grades() {
        bureau.accept(sanction(Sanction.DEMERIT, "2025-01-01"));
        assertThat(bureau.facts(SanctionImposed.class).getFirst().until())
                .isEqualTo(day("2026-01-01"));
        bureau.on("2027-01-05");
        bureau.refuse(GRADE_BARRED_BY_SANCTION, year(2026, AnnualGrade.QUALIFIED, "2027-01-05"));
    }

    @Test
    void a_sanction_that_ended_the_day_before_the_year_bars_nothing_of_it() {
        bureau.accept(sanction(Sanction.DEMERIT, "2024-12-31"));
        bureau.on("2027-01-05");
        bureau.accept(year(2026, AnnualGrade.EXCELLENT, "2027-01-05"));
    }

    @Test
    void a_sanction_that_was_lifted_bars_grades_of_its_year_and_one_that_is_void_none() {
        bureau.accept(sanction(Sanction.WARNING, "2025-01-15"));
        bureau.accept(lift("S-1", "2025-08-01"));
        bureau.refuse(GRADE_BARRED_BY_SANCTION, year(2025, AnnualGrade.EXCELLENT, "2025-12-05"));
        var matter = new Matter(Matter.Kind.SANCTION, "S-1");
        bureau.accept(
                seek(matter, "2025-12-06", "2025-12-06"),
                review(matter, Contested.REVOKED, OTHER, "2025-12-06"),
                year(2025, AnnualGrade.EXCELLENT, "2025-12-06"));
    }

    private static Object sanction(Sanction kind) {
        return sanction(kind, "2025-09-01");
    }

    private static Object sanction(Sanction kind, String from) {
        return PersonnelExamples.sanction("S-1", kind, from);
    }

    @Test
    void a_term_is_assessed_in_its_last_half_year_or_afterwards_and_once() {
        bureau.refuse(NO_SUCH_TERM, term("2026-12-30", TermGrade.QUALIFIED, "2026-07-01"));
        bureau.refuse(TERM_NOT_NEAR_ITS_END, term("2026-12-31", TermGrade.QUALIFIED, "2026-06-29"));
        assertThat(
                        CareerBureau.told(
                                bureau.accept(
                                        term("2026-12-31", TermGrade.QUALIFIED, "2026-06-30"))))
                .containsExactly("TermAssessed 2026-06-30");
        bureau.repeat(term("2026-12-31", TermGrade.QUALIFIED, "2026-06-30"));
        bureau.refuse(ASSESSED_ALREADY, term("2026-12-31", TermGrade.UNQUALIFIED, "2026-07-01"));
    }

    @Test
    void a_term_that_was_cut_short_is_assessed_before_its_end() {
        var left = day("2026-02-01");
        bureau.knowing(new HeadResigned(PUBLIC.school(), LI, decided(CHIEF, left), left));
        bureau.accept(term("2026-12-31", TermGrade.QUALIFIED, "2026-02-02"));
    }

    @Test
    void who_only_acted_has_no_term_to_be_assessed() {
        var from = day("2026-01-01");
        bureau.knowing(
                new ActingHeadDesignated(
                        office("P-2").school(),
                        LI,
                        day("2026-06-30"),
                        decided(CHIEF, from),
                        null,
                        from));
        var on = day("2026-07-01");
        bureau.refuse(
                NO_SUCH_TERM,
                new AssessHeadForTerm(
                        LIS,
                        office("P-2").school(),
                        day("2026-06-30"),
                        TermGrade.QUALIFIED,
                        List.of(DIGEST),
                        decided(CHIEF, on),
                        on));
    }

    @Test
    void an_assessment_that_is_revoked_upon_review_is_made_anew() {
        bureau.accept(year(2025, AnnualGrade.UNQUALIFIED, "2026-01-05"));
        var matter = new Matter(Matter.Kind.ANNUAL_ASSESSMENT, "2025");
        bureau.accept(
                seek(matter, "2026-01-10", "2026-01-20"),
                review(matter, Contested.REVOKED, OTHER, "2026-02-10"),
                year(2025, AnnualGrade.QUALIFIED, "2026-02-20"),
                seek(matter, "2026-02-21", "2026-02-22"));
        assertThat(bureau.facts(AssessmentRevoked.class)).hasSize(1);
        assertThat(bureau.facts(AnnuallyAssessed.class)).hasSize(2);
    }
}
