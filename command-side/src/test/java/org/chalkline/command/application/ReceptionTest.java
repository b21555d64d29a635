package org.chalkline.command.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.application.ApplicationPeriods.*;
import static org.chalkline.command.application.ApplicationRefusal.*;
import static org.chalkline.command.application.Examples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the receipt of the papers to acceptance. 2 March 2026 is a Monday. */
class ReceptionTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private void submitted() {
        bureau.accept(submit(renaming("Hongqiao Academy"), day("03-02")));
    }

    @Test
    void submission_opens_the_clock_for_a_correction_notice() {
        var facts = bureau.accept(submit(renaming("Hongqiao Academy"), day("03-02")));
        assertThat(facts).hasSize(2);
        assertThat(facts.get(0)).isInstanceOf(ApplicationSubmitted.class);
        assertThat(facts.get(1))
                .isInstanceOfSatisfying(
                        ClockOpened.class,
                        opened -> {
                            assertThat(opened.rule().rule()).isEqualTo(CORRECTION_NOTICE);
                            assertThat(opened.of()).isEqualTo("application/2026-001");
                            assertThat(opened.unit()).isEqualTo("private schools unit");
                            assertThat(opened.due().date()).isEqualTo(day("03-09"));
                        });
    }

    @Test
    void the_same_submission_again_adds_nothing_and_another_under_its_id_is_refused() {
        submitted();
        assertThat(bureau.accept(submit(renaming("Hongqiao Academy"), day("03-02")))).isEmpty();
        bureau.refuse(ALREADY_SUBMITTED, submit(renaming("Another Name"), day("03-02")));
    }

    @Test
    void missing_papers_do_not_keep_an_application_from_being_submitted() {
        bureau.accept(submit(ID, preparing(), List.of(), day("03-02")));
    }

    @Test
    void an_act_is_not_dated_after_today_nor_before_the_one_before() {
        bureau.refuse(ACT_IN_FUTURE, submit(preparing(), TODAY.plusDays(1)));
        submitted();
        bureau.refuse(ACT_IN_FUTURE, accept(TODAY.plusDays(1)));
        bureau.refuse(ACT_OUT_OF_ORDER, accept(day("03-01")));
        bureau.refuse(InputRefusal.IMPLAUSIBLE_DATE, accept(LocalDate.of(26, 3, 2)));
    }

    @Test
    void dates_outside_the_calendar_are_refused() {
        bureau.refuse("DATE_OUTSIDE_CALENDAR", submit(preparing(), LocalDate.of(2006, 12, 1)));
        bureau.refuse("RULE_NOT_IN_FORCE", submit(preparing(), LocalDate.of(2003, 1, 1)));
    }

    @Test
    void nothing_can_be_done_with_an_application_that_was_never_submitted() {
        for (var command :
                List.of(
                        accept(day("03-02")),
                        grant(day("03-02")),
                        withdraw(day("03-02")),
                        orderExpertReview(day("03-02")),
                        new ApproveExtension(ID, HEAD, day("03-02")),
                        new UsePreparation(ID, OTHER, day("03-02")),
                        new SettleClocks(ID),
                        new ReckonClocksAnew(ID, "国办", day("03-02")))) {
            bureau.refuse(UNKNOWN_APPLICATION, command);
        }
    }

    @Test
    void an_application_that_needs_no_licence_ends() {
        submitted();
        bureau.accept(new FindLicenceUnnecessary(ID, "A nursery.", WINDOW, day("03-03")));
        assertThat(bureau.clock(ID, CORRECTION_NOTICE).state()).isEqualTo(State.OVERTAKEN);
        bureau.refuse(TURNED_AWAY, accept(day("03-03")));
        bureau.refuse(TURNED_AWAY, withdraw(day("03-03")));
    }

    @Test
    void an_application_outside_jurisdiction_ends() {
        submitted();
        bureau.accept(
                new FindOutsideJurisdiction(
                        ID,
                        "Human Resources Bureau",
                        decided(WINDOW, day("03-03"), List.of(), null),
                        day("03-03")));
        assertThat(bureau.facts(FoundOutsideJurisdiction.class)).hasSize(1);
        bureau.refuse(TURNED_AWAY, requestCorrection(day("03-03")));
    }

    @Test
    void a_correction_is_requested_once_only() {
        submitted();
        bureau.accept(requestCorrection(day("03-09")));
        assertThat(bureau.facts(ClockMet.class))
                .singleElement()
                .satisfies(met -> assertThat(met.exceededBy()).isZero());
        var second =
                new RequestCorrection(ID, List.of("And the seal."), "补〔2〕号", WINDOW, day("03-10"));
        bureau.refuse(CORRECTION_REQUESTED_ALREADY, second);
        bureau.accept(correct(day("03-10"), PaperKind.BOARD_RESOLUTION));
        bureau.refuse(CORRECTION_REQUESTED_ALREADY, second);
        assertThat(CORRECTION_REQUESTED_ALREADY.refusal().article()).isEqualTo("32(4)");
    }

    @Test
    void a_correction_notice_names_defects_and_comes_from_an_empowered_officer() {
        submitted();
        bureau.refuse(
                DEFECTS_MISSING,
                new RequestCorrection(ID, List.of(), "补〔1〕号", WINDOW, day("03-03")));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new RequestCorrection(ID, List.of("Seal"), "补〔1〕号", NOBODY, day("03-03")));
    }

    @Test
    void silence_means_acceptance_since_the_receipt_of_the_papers() {
        submitted();
        bureau.today(day("03-09"));
        assertThat(bureau.accept(new SettleClocks(ID))).isEmpty();
        bureau.today(day("03-16"));
        var facts = bureau.accept(new SettleClocks(ID));
        assertThat(facts).hasSize(3);
        assertThat(facts.get(0))
                .isInstanceOfSatisfying(
                        ClockLapsed.class,
                        lapsed -> assertThat(lapsed.effectiveOn()).isEqualTo(day("03-10")));
        assertThat(facts.get(1)).isEqualTo(new ApplicationDeemedAccepted(ID, day("03-02")));
        assertThat(facts.get(2))
                .isInstanceOfSatisfying(
                        ClockOpened.class,
                        opened -> {
                            assertThat(opened.event()).isEqualTo(day("03-02"));
                            assertThat(opened.effectiveOn()).isEqualTo(day("03-10"));
                        });
        assertThat(bureau.accept(new SettleClocks(ID))).isEmpty();
        bureau.refuse(ALREADY_ACCEPTED, accept(day("03-16")));
        bureau.refuse(ALREADY_ACCEPTED, requestCorrection(day("03-16")));
    }

    @Test
    void after_a_long_silence_every_lapse_is_recorded_once_and_in_order() {
        submitted();
        bureau.accept(new SettleClocks(ID));
        assertThat(bureau.facts(ClockLapsed.class))
                .extracting(lapsed -> lapsed.clockId().value(), ClockLapsed::effectiveOn)
                .containsExactly(
                        tuple("application/2026-001:licensing.correction-notice", day("03-10")),
                        tuple("application/2026-001:licensing.decision", day("03-31")));
    }

    /** Nobody is later than the day on which silence had its effect. */
    @Test
    void the_clock_of_a_silence_is_closed_as_of_its_end_once_the_review_begins() {
        submitted();
        bureau.accept(beginReview(day("03-31")));
        assertThat(bureau.facts(ClockOvertaken.class))
                .singleElement()
                .satisfies(
                        closed -> {
                            assertThat(closed.effectiveOn()).isEqualTo(day("03-10"));
                            assertThat(closed.exceededBy()).isEqualTo(1);
                        });
    }

    @Test
    void silence_on_corrected_papers_means_acceptance_since_their_receipt() {
        submitted();
        bureau.accept(
                requestCorrection(day("03-03")),
                correct(day("03-17"), PaperKind.BOARD_RESOLUTION),
                correct(day("03-18"), PaperKind.OTHER),
                beginReview(day("03-26")));
        assertThat(bureau.facts(ApplicationDeemedAccepted.class))
                .containsExactly(new ApplicationDeemedAccepted(ID, day("03-18")));
    }

    @Test
    void nothing_lapses_while_the_applicant_corrects_the_papers() {
        submitted();
        bureau.accept(requestCorrection(day("03-03")));
        assertThat(bureau.accept(new SettleClocks(ID))).isEmpty();
    }

    @Test
    void papers_are_corrected_only_when_that_was_asked_and_some_are_named() {
        submitted();
        bureau.refuse(CORRECTION_NOT_REQUESTED, correct(day("03-03"), PaperKind.OTHER));
        bureau.refuse(PAPERS_MISSING, correct(day("03-03")));
        bureau.accept(accept(day("03-03")));
        bureau.refuse(ALREADY_ACCEPTED, correct(day("03-03"), PaperKind.OTHER));
    }

    /** The watcher was quicker than the clerk's pen: the day of the act counts. */
    @Test
    void an_act_done_in_time_and_recorded_late_breaks_the_silence() {
        submitted();
        bureau.accept(new SettleClocks(ID), accept(day("03-09")));
        assertThat(bureau.clock(ID, CORRECTION_NOTICE).state()).isEqualTo(State.OVERTAKEN);
        assertThat(bureau.clock(ID, DECISION).event()).isEqualTo(day("03-09"));
        assertThat(bureau.due(DECISION)).isEqualTo(day("04-07"));
        bureau.accept(beginReview(day("03-09")));
    }

    @Test
    void a_correction_requested_in_time_and_recorded_late_breaks_the_silence() {
        submitted();
        bureau.accept(new SettleClocks(ID), requestCorrection(day("03-09")));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.OVERTAKEN);
        bureau.refuse(NOT_YET_ACCEPTED, beginReview(day("03-20")));
    }

    @Test
    void review_does_not_begin_before_the_silence_has_passed() {
        submitted();
        bureau.accept(new SettleClocks(ID));
        bureau.refuse(NOT_YET_ACCEPTED, beginReview(day("03-09")));
        bureau.accept(beginReview(day("03-10")));
    }

    static Stream<Proposal> proposals() {
        return Stream.of(
                preparing(),
                new Proposal.Preparation(CONTENT, true),
                establishing(null),
                renaming("Hongqiao Academy"),
                handingOver(),
                converting(),
                dividing(),
                merging(),
                renewing(),
                terminating());
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void acceptance_takes_every_paper_that_its_article_requires(Proposal proposal) {
        var required = RequiredPapers.of(proposal);
        for (int i = 0; i < required.size(); i++) {
            var id = new ApplicationId("missing-" + i);
            var missing = required.get(i);
            var others =
                    papersFor(proposal).stream().filter(p -> p.kind() != missing.paper()).toList();
            bureau.accept(submit(id, proposal, others, day("03-02")));
            var refusal = bureau.submit(new AcceptApplication(id, "受", WINDOW, day("03-02")));
            assertThat(refusal)
                    .isEqualTo(
                            new Refusal(
                                    "PAPERS_INCOMPLETE",
                                    "Papers that the law requires are missing: %s (%s, %s)."
                                            .formatted(
                                                    missing.paper(),
                                                    missing.law(),
                                                    missing.article()),
                                    missing.law(),
                                    missing.article()));
        }
        bureau.accept(submit(proposal, day("03-02")), accept(day("03-02")));
    }

    @Test
    void a_donation_takes_its_agreement_and_direct_establishment_the_papers_of_both_articles() {
        assertThat(RequiredPapers.of(new Proposal.Preparation(CONTENT, true)))
                .extracting(RequiredPapers.Required::paper)
                .contains(PaperKind.DONATION_AGREEMENT);
        assertThat(RequiredPapers.of(establishing(null)))
                .extracting(RequiredPapers.Required::article)
                .containsExactly(
                        "16, 13(1)",
                        "16, 13(2)",
                        "16, 13(3)",
                        "16, 15(3)",
                        "16, 15(4)",
                        "16, 15(5)");
        assertThat(RequiredPapers.of(establishing(OTHER)))
                .extracting(RequiredPapers.Required::article)
                .containsExactly("15(1)", "15(2)", "15(3)", "15(4)", "15(5)");
    }

    @Test
    void acceptance_is_an_empowered_officers_and_the_same_again_adds_nothing() {
        submitted();
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new AcceptApplication(ID, "受", PREPARER, day("03-03")));
        bureau.accept(accept(day("03-03")));
        assertThat(bureau.accept(accept(day("03-03")))).isEmpty();
        bureau.refuse(ALREADY_ACCEPTED, accept(day("03-04")));
    }

    @Test
    void refusing_to_accept_takes_a_decision_that_names_the_remedies() {
        submitted();
        bureau.refuse(
                REMEDY_NOTICE_MISSING,
                new RefuseAcceptance(
                        ID, decided(WINDOW, day("03-03"), List.of(), null), day("03-03")));
        bureau.refuse(
                DECIDED_ON_ANOTHER_DAY,
                new RefuseAcceptance(
                        ID, decided(WINDOW, day("03-03"), List.of(), REMEDIES), day("03-04")));
        bureau.accept(refuseAcceptance(day("03-03")));
        assertThat(bureau.clock(ID, CORRECTION_NOTICE).state()).isEqualTo(State.OVERTAKEN);
        bureau.refuse(TURNED_AWAY, beginReview(day("03-04")));
    }
}
