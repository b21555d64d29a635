package org.chalkline.command.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.application.ApplicationRefusal.*;
import static org.chalkline.command.application.Examples.*;

import java.util.List;
import org.chalkline.command.application.ApplicationCommand.BeginReview;
import org.chalkline.command.application.ApplicationCommand.GrantApplication;
import org.chalkline.command.application.ApplicationCommand.RefuseApplication;
import org.chalkline.command.application.ApplicationRefusal.Laws;
import org.chalkline.command.procedure.hearing.HearingRefusal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationRefused;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.procedure.power.Power;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Acts of the past that broke a rule and are recorded as they were done. */
class AsFoundTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private void underReview(String... reviewers) {
        bureau.accept(
                submit(renaming("Hongqiao Academy"), day("03-02")),
                accept(day("03-02")),
                new BeginReview(ID, PREPARER, List.of(reviewers), day("03-03")));
    }

    private static GrantApplication by(String officer) {
        return new GrantApplication(
                ID, decided(officer, day("03-09"), List.of(DIGEST), REMEDIES), day("03-09"));
    }

    @Test
    void what_was_decided_before_all_had_given_their_opinion_is_on_record_so() {
        underReview(REVIEWER, SECOND_REVIEWER);
        bureau.accept(conclude(day("03-04")));
        bureau.refuse(REVIEW_NOT_CONCLUDED, grant(day("03-09")));
        bureau.found("档〔2026〕3号");
        assertThat(bureau.accept(grant(day("03-09"))))
                .hasAtLeastOneElementOfType(ApplicationGranted.class);
    }

    @Test
    void so_is_what_was_decided_by_somebody_who_might_not() {
        underReview(REVIEWER);
        bureau.accept(conclude(day("03-04")));
        bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, by(PREPARER));
        bureau.onRecord(power(PREPARER, Power.DECIDE_APPLICATIONS));
        bureau.refuse(DECIDED_BY_PREPARER, by(PREPARER));
        bureau.found("档〔2026〕3号");
        assertThat(bureau.accept(by(PREPARER)))
                .hasAtLeastOneElementOfType(ApplicationGranted.class);
    }

    @Test
    void so_is_what_was_decided_while_a_hearing_could_be_asked_for() {
        underReview(REVIEWER);
        bureau.accept(
                conclude(day("03-04")), tell("告〔1〕号", day("03-05"), ORGANISER.name(), NEIGHBOUR));
        bureau.refuse(HearingRefusal.HEARING_RIGHT_RUNNING.name(), grant(day("03-09")));
        bureau.found("档〔2026〕3号");
        assertThat(bureau.accept(grant(day("03-09"))))
                .hasAtLeastOneElementOfType(ApplicationGranted.class);
    }

    @Test
    void so_is_a_refusal_that_told_nobody_of_their_remedies() {
        underReview(REVIEWER);
        bureau.accept(conclude(day("03-04")));
        var untold =
                new RefuseApplication(
                        ID, decided(DECIDER, day("03-09"), List.of(DIGEST), null), day("03-09"));
        bureau.refuse(REMEDY_NOTICE_MISSING.citing(Laws.LICENSING, "38"), untold);
        bureau.found("档〔2026〕3号");
        assertThat(bureau.accept(untold)).hasAtLeastOneElementOfType(ApplicationRefused.class);
    }

    @Test
    void a_paper_of_which_no_document_is_kept_is_described() {
        var described =
                submit(
                        ID,
                        renaming("Hongqiao Academy"),
                        papersFor(renaming("Hongqiao Academy")).stream()
                                .map(each -> new Paper(each.kind(), each.title(), "paper:存一号柜"))
                                .toList(),
                        day("03-02"));
        bureau.refuse("DIGEST_MALFORMED", described);
        bureau.found("档〔2026〕3号");
        assertThat(bureau.accept(described)).isNotEmpty();
    }

    @Test
    void what_makes_no_act_at_all_is_refused_of_the_past_as_well() {
        bureau.found("档〔2026〕3号");
        bureau.refuse(UNKNOWN_APPLICATION, grant(day("03-09")));
        bureau.accept(submit(renaming("Hongqiao Academy"), day("03-02")), accept(day("03-02")));
        bureau.refuse(NOT_UNDER_REVIEW, grant(day("03-09")));
    }
}
