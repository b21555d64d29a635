package org.chalkline.command.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.licence.Examples.*;
import static org.chalkline.command.licence.LicenceRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionReported;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.ComprehensivelyInspected;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.procedure.decision.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annual inspection: reported, graded, ordered to put right, rechecked, published. */
class AnnualInspectionsTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void issued() {
        bureau.accept(issue());
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static RecheckRectification recheck(boolean rectified, LocalDate on) {
        return new RecheckRectification(LICENCE, 2023, rectified, "Looked at.", OFFICER, on);
    }

    private static PublishAnnualInspection publish(LocalDate on) {
        return new PublishAnnualInspection(LICENCE, 2023, "The bureau's web site", on);
    }

    @Test
    void a_school_reports_is_graded_puts_right_what_was_found_and_can_be_read_of() {
        var story =
                List.of(
                        report(2023, MARCH),
                        grade(2023, InspectionGrade.BASICALLY_PASSED, APRIL),
                        order(2023, MAY, APRIL),
                        recheck(true, MAY),
                        publish(JUNE));
        assertThat(bureau.accept(story.toArray()))
                .containsExactly(
                        new AnnualReportFiled(LICENCE, 2023, DIGEST, MARCH),
                        new AnnualInspectionGraded(
                                LICENCE,
                                2023,
                                InspectionGrade.BASICALLY_PASSED,
                                decided(APRIL),
                                APRIL),
                        new RectificationOrdered(
                                LICENCE,
                                2023,
                                "The second exit is blocked.",
                                MAY,
                                true,
                                decided(APRIL),
                                APRIL),
                        new RectificationRechecked(LICENCE, 2023, true, "Looked at.", OFFICER, MAY),
                        new AnnualInspectionPublished(
                                LICENCE, 2023, "The bureau's web site", JUNE));
        assertThat(bureau.accept(story.toArray())).as("told again").isEmpty();
    }

    @Test
    void a_year_has_one_report_and_one_grade() {
        bureau.accept(report(2023, MARCH), grade(2023, InspectionGrade.PASSED, APRIL));
        bureau.refuse(
                REPORT_FILED_ALREADY, new FileAnnualReport(LICENCE, 2023, "c".repeat(64), APRIL));
        bureau.refuse(GRADED_ALREADY, grade(2023, InspectionGrade.FAILED, APRIL));
        bureau.accept(report(2024, APRIL));
    }

    @Test
    void a_school_is_not_graded_before_it_reports() {
        bureau.refuse(REPORT_MISSING, grade(2023, InspectionGrade.PASSED, APRIL));
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2025})
    void a_year_before_the_licence_or_after_the_act_is_refused(int year) {
        bureau.refuse(YEAR_OUT_OF_RANGE, report(year, MARCH));
    }

    @Test
    void supervision_may_order_something_at_any_time() {
        assertThat(bureau.accept(order(2024, MAY, APRIL))).hasSize(1);
    }

    @Test
    void an_order_gives_time() {
        bureau.refuse(DEADLINE_NOT_AHEAD, order(2023, APRIL, APRIL));
    }

    @Test
    void an_order_is_rechecked_before_another_is_given() {
        bureau.accept(order(2023, MAY, APRIL));
        bureau.refuse(RECTIFICATION_OUTSTANDING, order(2023, JUNE, MAY));
        bureau.accept(recheck(false, MAY), order(2023, JUNE, MAY), recheck(true, JUNE));
        bureau.refuse(
                NO_RECTIFICATION_OUTSTANDING,
                new RecheckRectification(LICENCE, 2023, false, "Again.", OFFICER, JUNE));
    }

    @Test
    void without_an_order_nothing_is_rechecked() {
        bureau.refuse(NO_RECTIFICATION_OUTSTANDING, recheck(true, MAY));
    }

    @Test
    void a_bad_grade_can_be_read_before_it_is_put_right() {
        bureau.accept(
                report(2023, MARCH),
                grade(2023, InspectionGrade.FAILED, APRIL),
                order(2023, JUNE, APRIL));
        assertThat(bureau.accept(publish(APRIL))).hasSize(1);
    }

    @Test
    void a_result_is_published_once_and_not_before_there_is_one() {
        bureau.refuse(NOT_GRADED, publish(APRIL));
        bureau.accept(report(2023, MARCH), grade(2023, InspectionGrade.PASSED, APRIL));
        bureau.accept(publish(APRIL));
        bureau.refuse(
                PUBLISHED_ALREADY, new PublishAnnualInspection(LICENCE, 2023, "Gazette", MAY));
    }

    @Test
    void a_result_is_published_though_the_licence_has_ended_since() {
        bureau.accept(report(2023, MARCH), grade(2023, InspectionGrade.FAILED, APRIL));
        bureau.accept(cancel(MAY), publish(JUNE));
    }

    @Test
    void an_inspection_takes_an_officer_who_held_the_power_that_day() {
        bureau.accept(report(2023, MARCH), order(2023, MAY, APRIL));
        var clerk = decided("9", "clerk-3", APRIL);
        for (var command :
                List.of(
                        new GradeAnnualInspection(
                                LICENCE, 2023, InspectionGrade.PASSED, clerk, APRIL),
                        new OrderRectification(
                                LICENCE, 2024, "The exit.", MAY, false, clerk, APRIL),
                        new RecheckRectification(LICENCE, 2023, true, "Fine.", "clerk-3", APRIL))) {
            bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, command);
        }
    }

    @Test
    void what_is_recorded_is_sound_to_read() {
        bureau.refuse(
                InputRefusal.DIGEST_MALFORMED, new FileAnnualReport(LICENCE, 2023, "x", MARCH));
        bureau.refuse(
                InputRefusal.TEXT_MISSING,
                new OrderRectification(LICENCE, 2023, " ", MAY, false, decided(APRIL), APRIL));
        bureau.refuse(
                InputRefusal.TEXT_MISSING,
                new RecheckRectification(LICENCE, 2023, true, "", OFFICER, MAY));
        bureau.refuse(
                InputRefusal.TEXT_MISSING, new PublishAnnualInspection(LICENCE, 2023, "", MAY));
    }

    @Test
    void a_school_whose_licence_has_expired_is_not_inspected() {
        bureau.refuse(LICENCE_EXPIRED, report(2024, DAY_AFTER));
    }

    @Test
    void an_inspection_of_the_term_may_come_on_record_after_the_term_has_ended() {
        bureau.accept(new SettleClocks(LICENCE));
        assertThat(bureau.accept(report(2024, LAST_DAY))).hasSize(1);
        bureau.refuse(LICENCE_EXPIRED, grade(2024, InspectionGrade.PASSED, DAY_AFTER));
    }

    @Test
    void a_grade_cites_the_report_of_a_comprehensive_inspection_of_that_year() {
        var inspection = new InspectionId("2023-1");
        var report = Sha256.hex("report of supervision");
        bureau.knowing(
                new ComprehensivelyInspected(
                        new SupervisedSchoolId(SCHOOL), inspection, MARCH, MARCH),
                new InspectionReported(
                        inspection,
                        SCHOOL,
                        report,
                        "Government",
                        "City",
                        "Site",
                        OFFICER,
                        LocalDate.of(2023, 12, 1)));
        bureau.accept(report(2023, MARCH), report(2024, MARCH));
        bureau.refuse(REPORT_NOT_WEIGHED, grade(2023, InspectionGrade.PASSED, APRIL));
        var plain = decided(APRIL);
        var citing =
                new Decision(
                        plain.documentNumber(),
                        plain.body(),
                        plain.officer(),
                        plain.decidedOn(),
                        plain.approver(),
                        plain.delegation(),
                        plain.recusals(),
                        plain.legalBasis(),
                        plain.reasons(),
                        List.of(report),
                        plain.findings(),
                        plain.partyStatement(),
                        plain.clock(),
                        plain.departure(),
                        plain.remedyNotice());
        bureau.accept(
                new GradeAnnualInspection(LICENCE, 2023, InspectionGrade.PASSED, citing, APRIL));
        // It was reported in 2023, and says nothing of the year after.
        bureau.accept(grade(2024, InspectionGrade.PASSED, MAY));
    }
}
