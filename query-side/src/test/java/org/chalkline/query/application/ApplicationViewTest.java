package org.chalkline.query.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.query.LicensingStory.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.application.ApplicationEvent.AcceptanceRefused;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationAccepted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationDeemedAccepted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationRefused;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationWithdrawn;
import org.chalkline.kernel.application.ApplicationEvent.CorrectionRequested;
import org.chalkline.kernel.application.ApplicationEvent.ExpertReviewConcluded;
import org.chalkline.kernel.application.ApplicationEvent.ExpertReviewOrdered;
import org.chalkline.kernel.application.ApplicationEvent.ExtensionProposed;
import org.chalkline.kernel.application.ApplicationEvent.FoundOutsideJurisdiction;
import org.chalkline.kernel.application.ApplicationEvent.LicenceFoundUnnecessary;
import org.chalkline.kernel.application.ApplicationEvent.PapersCorrected;
import org.chalkline.kernel.application.ApplicationEvent.PreparationLapsed;
import org.chalkline.kernel.application.ApplicationEvent.PreparationUsed;
import org.chalkline.kernel.application.ApplicationEvent.ReviewBegun;
import org.chalkline.kernel.application.ApplicationEvent.ReviewConcluded;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.application.Recommendation;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.query.application.ApplicationRecord.Result;
import org.chalkline.query.application.ApplicationRecord.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationViewTest {

    private final ApplicationView view = new ApplicationView();

    private static final List<Paper> MORE =
            List.of(new Paper(PaperKind.PROOF_OF_ASSETS, "Proof", DIGEST));

    static final ApplicationEvent SUBMITTED = submitted("A1", establishment(), "2026-03-02");

    /**
     * Folds facts given in the order of recording, as a projection does: by day of effect first.
     */
    private ApplicationRecord after(ApplicationEvent... recorded) {
        var facts = new ArrayList<>(List.of(recorded));
        facts.sort(Comparator.comparing(ApplicationEvent::effectiveOn));
        @Nullable ApplicationRecord record = null;
        for (var fact : facts) record = view.evolve(record, fact);
        return Objects.requireNonNull(record);
    }

    /**
     * From submission to the decision, by way of a correction, a review by experts and an
     * extension.
     */
    static ApplicationEvent[] story() {
        return new ApplicationEvent[] {
            SUBMITTED,
            new CorrectionRequested(
                    APPLICATION, List.of("no proof"), "C-1", "Li", day("2026-03-04")),
            new PapersCorrected(APPLICATION, MORE, day("2026-03-06")),
            new ApplicationAccepted(APPLICATION, "Z-1", "Li", day("2026-03-09")),
            new ReviewBegun(APPLICATION, "Wang", List.of("Zhao", "Qian"), day("2026-03-10")),
            new ExpertReviewOrdered(APPLICATION, "E-1", day("2026-03-11")),
            new ExpertReviewConcluded(APPLICATION, day("2026-03-25")),
            new ExtensionProposed(APPLICATION, 10, "Much to read.", "Wang", day("2026-03-26")),
            new ReviewConcluded(
                    APPLICATION, "Zhao", Recommendation.GRANT, "All there.", day("2026-03-27")),
            new ApplicationGranted(
                    APPLICATION, establishment(), decision("2026-5", "Zhou"), day("2026-04-01")),
        };
    }

    @Test
    void tells_the_way_of_an_application_from_submission_to_the_decision() {
        var record = after(story());
        assertThat(record.status()).isEqualTo(Status.GRANTED);
        assertThat(record.submittedOn()).isEqualTo(day("2026-03-02"));
        assertThat(record.papers()).hasSize(2);
        var correction = Objects.requireNonNull(record.correction());
        assertThat(correction.requestedOn()).isEqualTo(day("2026-03-04"));
        assertThat(correction.correctedOn()).isEqualTo(day("2026-03-06"));
        assertThat(correction.defects()).containsExactly("no proof");
        var acceptance = Objects.requireNonNull(record.acceptance());
        assertThat(acceptance.deemed()).isFalse();
        assertThat(acceptance.certificate()).isEqualTo("Z-1");
        var review = Objects.requireNonNull(record.review());
        assertThat(review.reviewers()).containsExactly("Zhao", "Qian");
        assertThat(review.opinions())
                .extracting(opinion -> opinion.reviewer() + " " + opinion.recommendation())
                .containsExactly("Zhao GRANT");
        assertThat(Objects.requireNonNull(review.extensionProposed()).length()).isEqualTo(10);
        assertThat(record.expertReviews())
                .singleElement()
                .satisfies(experts -> assertThat(experts.notice()).isEqualTo("E-1"))
                .satisfies(
                        experts -> assertThat(experts.concludedOn()).isEqualTo(day("2026-03-25")));
        assertThat(Objects.requireNonNull(record.outcome()).result()).isEqualTo(Result.GRANTED);
        assertThat(record.preparer()).isEqualTo("Wang");
        assertThat(record.decider()).isEqualTo("Zhou");
    }

    @Test
    void each_act_moves_the_status_on() {
        var expected =
                List.of(
                        Status.SUBMITTED,
                        Status.CORRECTION_REQUESTED,
                        Status.PAPERS_CORRECTED,
                        Status.ACCEPTED,
                        Status.UNDER_REVIEW,
                        Status.UNDER_REVIEW,
                        Status.UNDER_REVIEW,
                        Status.UNDER_REVIEW,
                        Status.UNDER_REVIEW,
                        Status.GRANTED);
        var seen = new ArrayList<Status>();
        @Nullable ApplicationRecord record = null;
        for (var fact : story()) {
            record = Objects.requireNonNull(view.evolve(record, fact));
            seen.add(record.status());
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void each_way_out_is_a_status_and_a_result_of_its_own() {
        var decision = decision("2026-9", "Zhou");
        var on = day("2026-03-05");
        assertThat(result(new LicenceFoundUnnecessary(APPLICATION, "A club.", "Li", on)))
                .isEqualTo("NOT_REQUIRED NOT_REQUIRED Li");
        assertThat(result(new FoundOutsideJurisdiction(APPLICATION, "The city", decision, on)))
                .isEqualTo("OUT_OF_JURISDICTION OUT_OF_JURISDICTION Zhou");
        assertThat(result(new AcceptanceRefused(APPLICATION, decision, on)))
                .isEqualTo("ACCEPTANCE_REFUSED ACCEPTANCE_REFUSED Zhou");
        assertThat(result(new ApplicationRefused(APPLICATION, establishment(), decision, on)))
                .isEqualTo("REFUSED REFUSED Zhou");
        assertThat(result(new ApplicationWithdrawn(APPLICATION, establishment(), "Sold.", on)))
                .isEqualTo("WITHDRAWN WITHDRAWN null");
    }

    private String result(ApplicationEvent event) {
        var record = after(SUBMITTED, event);
        var outcome = Objects.requireNonNull(record.outcome());
        assertThat(outcome.on()).isEqualTo(day("2026-03-05"));
        return record.status() + " " + outcome.result() + " " + record.decider();
    }

    @Test
    void acceptance_by_silence_takes_effect_on_the_day_of_receipt() {
        var record =
                after(SUBMITTED, new ApplicationDeemedAccepted(APPLICATION, day("2026-03-02")));
        assertThat(record.status()).isEqualTo(Status.DEEMED_ACCEPTED);
        assertThat(record.acceptedOn()).isEqualTo(day("2026-03-02"));
        assertThat(Objects.requireNonNull(record.acceptance()).deemed()).isTrue();
    }

    @Test
    void a_correction_asked_for_before_the_silence_does_not_undo_the_acceptance() {
        var record =
                after(
                        SUBMITTED,
                        new CorrectionRequested(
                                APPLICATION, List.of("x"), "C-1", "Li", day("2026-03-04")),
                        new PapersCorrected(APPLICATION, MORE, day("2026-03-06")),
                        new ApplicationDeemedAccepted(APPLICATION, day("2026-03-02")));
        assertThat(record.status()).isEqualTo(Status.DEEMED_ACCEPTED);
        assertThat(Objects.requireNonNull(record.correction()).correctedOn()).isNotNull();
    }

    @Test
    void an_approved_preparation_is_used_or_spent() {
        var used =
                after(
                        SUBMITTED,
                        new PreparationUsed(
                                APPLICATION, new ApplicationId("A2"), day("2026-05-01")));
        assertThat(used.status()).isEqualTo(Status.PREPARATION_USED);
        assertThat(Objects.requireNonNull(used.preparationEnd()).establishment())
                .isEqualTo(new ApplicationId("A2"));
        var usedAfterAll =
                after(
                        SUBMITTED,
                        new PreparationLapsed(APPLICATION, day("2029-03-03")),
                        new PreparationUsed(
                                APPLICATION, new ApplicationId("A2"), day("2029-03-01")));
        assertThat(usedAfterAll.status()).isEqualTo(Status.PREPARATION_USED);
        assertThat(Objects.requireNonNull(usedAfterAll.preparationEnd()).on())
                .isEqualTo(day("2029-03-01"));
        var spent = after(SUBMITTED, new PreparationLapsed(APPLICATION, day("2029-03-03")));
        assertThat(spent.status()).isEqualTo(Status.PREPARATION_LAPSED);
    }

    @Test
    void what_is_kept_is_read_again_as_it_was_written() {
        var record = after(story());
        assertThat(FactJson.read(FactJson.write(record), ApplicationRecord.class))
                .isEqualTo(record);
    }

    @Test
    void a_fact_of_an_application_that_was_never_submitted_can_not_be_applied() {
        assertThatThrownBy(() -> after(story()[1])).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> after(SUBMITTED, SUBMITTED))
                .isInstanceOf(IllegalStateException.class);
    }
}
