package org.chalkline.query.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.query.LicensingStory.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.query.licence.LicenceRecord.Status;
import org.chalkline.query.licence.LicenceRecord.TermOrigin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LicenceViewTest {

    private static final ApplicationId RENEWAL = new ApplicationId("A2");
    private static final LicenceIssued ISSUED = issued("2021-09-01", "2026-08-31");
    private static final RenewalSought SOUGHT =
            new RenewalSought(LICENCE, RENEWAL, true, true, day("2026-06-01"));

    private final LicenceView view = new LicenceView();

    /**
     * Folds facts given in the order of recording, as a projection does: by day of effect first.
     */
    private LicenceRecord after(LicenceEvent... recorded) {
        var facts = new ArrayList<>(List.of(recorded));
        facts.sort(Comparator.comparing(LicenceEvent::effectiveOn));
        @Nullable LicenceRecord record = null;
        for (var fact : facts) record = view.evolve(record, fact);
        return Objects.requireNonNull(record);
    }

    private static LicenceRenewed renewed(String until, String on) {
        return new LicenceRenewed(LICENCE, RENEWAL, day(until), decision("2026-8", "Li"), day(on));
    }

    private static LicenceDeemedRenewed deemedRenewed() {
        return new LicenceDeemedRenewed(LICENCE, RENEWAL, day("2031-08-31"), day("2026-09-01"));
    }

    private static LicenceExpired expired() {
        return new LicenceExpired(LICENCE, day("2026-09-01"));
    }

    @Test
    void a_licence_that_was_taken_over_says_from_where_and_goes_on_like_any_other() {
        var taken =
                new LicenceTakenOver(
                        LICENCE,
                        SCHOOL,
                        content("Elm"),
                        day("2026-08-31"),
                        "Licensing",
                        "Register of 2018",
                        day("2021-09-01"));
        var licence = after(taken, SOUGHT, renewed("2031-08-31", "2026-07-01"));
        assertThat(licence.status()).isEqualTo(Status.VALID);
        assertThat(licence.school()).isEqualTo(SCHOOL);
        assertThat(licence.terms())
                .extracting(LicenceRecord.Term::origin)
                .containsExactly(TermOrigin.TAKEN_OVER, TermOrigin.RENEWED);
        assertThat(licence.terms().getFirst().source()).isEqualTo("Register of 2018");
        assertThat(licence.terms().getFirst().application()).isNull();
        assertThat(licence.issuedOn()).isEqualTo(day("2021-09-01"));
        assertThat(licence.validUntil()).isEqualTo(day("2031-08-31"));
    }

    @Test
    void a_licence_is_valid_from_its_issue() {
        var licence = after(ISSUED);
        assertThat(licence.status()).isEqualTo(Status.VALID);
        assertThat(licence.school()).isEqualTo(SCHOOL);
        assertThat(licence.content().name()).isEqualTo("Elm");
        assertThat(licence.issuedOn()).isEqualTo(day("2021-09-01"));
        assertThat(licence.validUntil()).isEqualTo(day("2026-08-31"));
    }

    @Test
    void a_change_changes_what_it_says() {
        var changed =
                new LicenceChanged(
                        LICENCE,
                        SCHOOL,
                        RENEWAL,
                        content("Elm"),
                        content("Oak"),
                        decision("2024-8", "Li"),
                        day("2024-01-01"));
        assertThat(after(ISSUED, changed).content().name()).isEqualTo("Oak");
    }

    @Test
    void a_renewal_by_decision_begins_when_the_old_term_ends() {
        assertThat(after(ISSUED, SOUGHT).status()).isEqualTo(Status.RENEWAL_PENDING);
        var licence = after(ISSUED, SOUGHT, renewed("2031-08-31", "2026-07-01"));
        assertThat(licence.status()).isEqualTo(Status.VALID);
        assertThat(licence.validUntil()).isEqualTo(day("2031-08-31"));
        assertThat(licence.terms())
                .extracting(term -> term.from() + " " + term.until() + " " + term.origin())
                .containsExactly("2021-09-01 2026-08-31 ISSUED", "2026-09-01 2031-08-31 RENEWED");
    }

    @Test
    void silence_renews_it_and_the_record_says_that_it_was_silence() {
        var licence = after(ISSUED, SOUGHT, deemedRenewed());
        assertThat(licence.status()).isEqualTo(Status.VALID);
        assertThat(licence.terms().getLast().origin()).isEqualTo(TermOrigin.DEEMED_RENEWED);
        assertThat(licence.terms().getLast().decision()).isNull();
    }

    @Test
    void a_refused_renewal_lets_the_term_run_out() {
        var ended =
                new RenewalEnded(
                        LICENCE, RENEWAL, "Refused.", decision("2026-8", "Li"), day("2026-07-01"));
        assertThat(after(ISSUED, SOUGHT, ended).status()).isEqualTo(Status.VALID);
        var licence = after(ISSUED, SOUGHT, ended, expired());
        assertThat(licence.status()).isEqualTo(Status.EXPIRED);
        assertThat(Objects.requireNonNull(licence.renewal()).why()).isEqualTo("Refused.");
        assertThat(Objects.requireNonNull(licence.ending()).on()).isEqualTo(day("2026-09-01"));
    }

    @Test
    void a_renewal_recorded_after_the_expiry_but_made_before_it_takes_the_expiry_away() {
        var licence = after(ISSUED, expired(), renewed("2031-08-31", "2026-07-01"));
        assertThat(licence.status()).isEqualTo(Status.VALID);
        assertThat(licence.ending()).isNull();
        var late = after(ISSUED, expired(), SOUGHT, deemedRenewed());
        assertThat(late.status()).as("sought in time, recorded late").isEqualTo(Status.VALID);
        assertThat(late.ending()).isNull();
        var bySilence = after(ISSUED, SOUGHT, deemedRenewed(), renewed("2031-08-31", "2026-07-01"));
        assertThat(bySilence.terms()).hasSize(2);
    }

    @Test
    void a_refusal_recorded_after_silence_but_made_before_it_takes_the_new_term_away() {
        var refused =
                new RenewalEnded(
                        LICENCE, RENEWAL, "Refused.", decision("2026-8", "Li"), day("2026-07-01"));
        var licence = after(ISSUED, SOUGHT, deemedRenewed(), refused, expired());
        assertThat(licence.status()).isEqualTo(Status.EXPIRED);
        assertThat(licence.terms()).hasSize(1);
    }

    @Test
    void an_application_in_time_recorded_after_the_expiry_takes_the_expiry_away() {
        var licence = after(ISSUED, expired(), SOUGHT, deemedRenewed());
        assertThat(licence.status()).isEqualTo(Status.VALID);
        assertThat(licence.ending()).isNull();
        assertThat(licence.validUntil()).isEqualTo(day("2031-08-31"));
    }

    @Test
    void revoked_withdrawn_cancelled_and_deregistered_are_kept_apart() {
        var on = day("2024-05-01");
        var decision = decision("2024-1", "Li");
        var revoked =
                after(
                        ISSUED,
                        new LicenceRevoked(
                                LICENCE, RevocationGround.FRAUD_OR_BRIBERY, null, decision, on));
        assertThat(revoked.status()).isEqualTo(Status.REVOKED);
        assertThat(Objects.requireNonNull(revoked.ending()).revocationGround())
                .isEqualTo(RevocationGround.FRAUD_OR_BRIBERY);
        var withdrawn =
                after(
                        ISSUED,
                        new LicenceWithdrawn(
                                LICENCE,
                                WithdrawalGround.CIRCUMSTANCES_CHANGED,
                                "All costs.",
                                decision,
                                on));
        assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(Objects.requireNonNull(withdrawn.ending()).compensation())
                .isEqualTo("All costs.");
        var cancelled = new LicenceCancelled(LICENCE, 3, decision, on);
        assertThat(after(ISSUED, cancelled).status()).isEqualTo(Status.CANCELLED);
        var struck =
                after(
                        ISSUED,
                        cancelled,
                        new LicenceDeregistered(
                                LICENCE,
                                SCHOOL,
                                DeregistrationGround.REVOKED_WITHDRAWN_OR_CANCELLED,
                                null,
                                decision,
                                day("2024-06-01")));
        assertThat(struck.status()).isEqualTo(Status.DEREGISTERED);
        assertThat(Objects.requireNonNull(struck.ending()).as()).isEqualTo(Status.CANCELLED);
        assertThat(Objects.requireNonNull(struck.ending()).penaltyItem()).isEqualTo(3);
    }

    @Test
    void annual_inspections_stand_by_year() {
        var decision = decision("2024-1", "Li");
        var licence =
                after(
                        ISSUED,
                        new AnnualReportFiled(LICENCE, 2023, DIGEST, day("2024-02-01")),
                        new AnnualInspectionGraded(
                                LICENCE, 2023, InspectionGrade.FAILED, decision, day("2024-04-01")),
                        new RectificationOrdered(
                                LICENCE,
                                2023,
                                "Exit blocked.",
                                day("2024-05-31"),
                                true,
                                decision,
                                day("2024-04-02")),
                        new RectificationRechecked(
                                LICENCE, 2023, true, "Cleared.", "Zhao", day("2024-05-20")),
                        new AnnualInspectionPublished(LICENCE, 2023, "Gazette", day("2024-06-01")),
                        new AnnualReportFiled(LICENCE, 2022, DIGEST, day("2024-06-02")));
        assertThat(licence.inspections())
                .extracting(LicenceRecord.Inspection::year)
                .containsExactly(2022, 2023);
        var inspection = licence.inspections().getLast();
        assertThat(inspection.grade()).isEqualTo(InspectionGrade.FAILED);
        assertThat(inspection.publishedOn()).isEqualTo(day("2024-06-01"));
        var rectification = Objects.requireNonNull(inspection.rectification());
        assertThat(rectification.admissionsSuspended()).isTrue();
        assertThat(rectification.rectified()).isTrue();
        assertThat(rectification.recheckedOn()).isEqualTo(day("2024-05-20"));
    }

    private static LicenceEvent[] termination() {
        var plan = new ResettlementPlan("All go to S2.", DIGEST);
        var decision = decision("2024-1", "Li");
        return new LicenceEvent[] {
            ISSUED,
            new TerminationAnnounced(LICENCE, day("2024-08-31"), "Gazette", day("2024-02-01")),
            new TerminationBegun(
                    LICENCE, TerminationGround.BY_CHARTER, RENEWAL, decision, day("2024-05-01")),
            new LiquidationOpened(LICENCE, Liquidator.SCHOOL, List.of("Wu"), day("2024-05-02")),
            new CreditorsPaid(
                    LICENCE,
                    Creditors.PUPILS,
                    Money.ofFen(100),
                    Money.ofFen(100),
                    "P",
                    day("2024-06-01")),
            new CreditorsPaid(
                    LICENCE,
                    Creditors.STAFF,
                    Money.ofFen(200),
                    Money.ofFen(50),
                    "S",
                    day("2024-06-02")),
            new PupilsResettled(LICENCE, plan, day("2024-07-01")),
            new LicenceRecovered(LICENCE, true, DIGEST, day("2024-08-31")),
        };
    }

    @Test
    void a_termination_is_told_step_by_step() {
        var licence = after(termination());
        assertThat(licence.status()).isEqualTo(Status.TERMINATING);
        var termination = Objects.requireNonNull(licence.termination());
        assertThat(Objects.requireNonNull(termination.announcement()).intendedOn())
                .isEqualTo(day("2024-08-31"));
        assertThat(Objects.requireNonNull(termination.beginning()).ground())
                .isEqualTo(TerminationGround.BY_CHARTER);
        assertThat(Objects.requireNonNull(termination.liquidation()).members())
                .containsExactly("Wu");
        assertThat(termination.payments())
                .extracting(
                        each -> each.rank() + " " + each.paid().fen() + "/" + each.claims().fen())
                .containsExactly("PUPILS 100/100", "STAFF 50/200");
        assertThat(Objects.requireNonNull(termination.resettlement()).on())
                .isEqualTo(day("2024-07-01"));
        assertThat(Objects.requireNonNull(termination.recovery()).sealDestroyed()).isTrue();
    }

    @Test
    void a_licence_that_was_cancelled_stays_so_while_its_school_is_wound_up() {
        var cancelled =
                new LicenceCancelled(LICENCE, 3, decision("2024-1", "Li"), day("2024-01-01"));
        var begun =
                new TerminationBegun(
                        LICENCE,
                        TerminationGround.LICENCE_CANCELLED,
                        null,
                        decision("2024-2", "Li"),
                        day("2024-01-02"));
        var licence = after(ISSUED, cancelled, begun);
        assertThat(licence.status()).isEqualTo(Status.CANCELLED);
        assertThat(licence.termination()).isNotNull();
    }

    @Test
    void what_is_kept_is_read_again_as_it_was_written() {
        var record = after(termination());
        assertThat(FactJson.read(FactJson.write(record), LicenceRecord.class)).isEqualTo(record);
    }

    @Test
    void a_fact_of_a_licence_that_was_never_issued_can_not_be_applied() {
        assertThatThrownBy(() -> after(SOUGHT)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> after(ISSUED, ISSUED)).isInstanceOf(IllegalStateException.class);
    }
}
