package org.chalkline.command.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.application.ApplicationPeriods.*;
import static org.chalkline.command.application.Examples.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One application of each kind, from the receipt of its papers to its end, day by day. */
class LifecyclesTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private void due(RuleId rule, String day) {
        assertThat(bureau.due(rule)).as("end of " + rule).isEqualTo(LocalDate.parse(day));
    }

    private void stands(RuleId rule, State state) {
        assertThat(bureau.clock(ID, rule).state()).as(rule.value()).isEqualTo(state);
    }

    private void exceeded(RuleId rule, int days) {
        assertThat(bureau.facts(ClockMet.class))
                .filteredOn(met -> met.clockId().value().contains(":" + rule))
                .last()
                .extracting(ClockMet::exceededBy)
                .isEqualTo(days);
    }

    /** Due on a Sunday, so the thirty calendar days roll; 28 February is a Saturday worked. */
    @Test
    void preparation() {
        bureau.accept(submit(preparing(), day("01-26")));
        due(CORRECTION_NOTICE, "2026-02-02");
        bureau.accept(accept(day("01-30")));
        stands(CORRECTION_NOTICE, State.OVERTAKEN);
        due(PREPARATION_DECISION, "2026-03-02");
        bureau.accept(beginReview(day("02-02")), conclude(day("02-11")), grant(day("02-27")));
        stands(PREPARATION_DECISION, State.MET);
        exceeded(PREPARATION_DECISION, 0);
        due(DELIVERY, "2026-03-12");
        due(PREPARATION_PERIOD, "2029-02-27");
        bureau.accept(deliver(day("03-13")));
        exceeded(DELIVERY, 1);
        stands(PREPARATION_PERIOD, State.RUNNING);

        var used = bureau.accept(new UsePreparation(ID, OTHER, day("06-01")));
        assertThat(used.getFirst()).isEqualTo(new PreparationUsed(ID, OTHER, day("06-01")));
        stands(PREPARATION_PERIOD, State.MET);
    }

    @Test
    void a_preparation_that_is_not_used_lapses() {
        bureau.accept(
                submit(preparing(), day("01-26")),
                accept(day("01-26")),
                beginReview(day("01-26")),
                conclude(day("01-26")),
                grant(day("01-27")),
                deliver(day("01-27")));
        bureau.today(LocalDate.of(2029, 1, 29));
        assertThat(bureau.accept(new SettleClocks(ID))).isEmpty();
        bureau.today(LocalDate.of(2029, 2, 9));
        bureau.accept(new SettleClocks(ID));
        // The third anniversary is a Saturday.
        assertThat(bureau.facts(PreparationLapsed.class))
                .containsExactly(new PreparationLapsed(ID, LocalDate.of(2029, 1, 30)));
    }

    /** The three months include delivery, so it is delivery that closes them, a day late. */
    @Test
    void establishment() {
        var proposal = establishing(null);
        bureau.accept(submit(ID, proposal, papers(PaperKind.APPLICATION_REPORT), day("09-21")));
        // The 25th begins the Mid-autumn holiday, the 1st of October National Day.
        due(CORRECTION_NOTICE, "2026-09-29");
        bureau.accept(requestCorrection(day("09-29")));
        stands(CORRECTION_NOTICE, State.MET);
        bureau.accept(
                new CorrectPapers(
                        ID,
                        papers(
                                PaperKind.ORGANISER_IDENTITY,
                                PaperKind.SOURCE_OF_ASSETS,
                                PaperKind.CHARTER_AND_BOARD,
                                PaperKind.PROOF_OF_ASSETS,
                                PaperKind.STAFF_QUALIFICATIONS),
                        day("09-30")));
        due(CORRECTION_NOTICE, "2026-10-13");
        bureau.accept(accept(day("10-12")));
        due(ESTABLISHMENT_DECISION, "2027-01-12");
        bureau.today(LocalDate.of(2027, 1, 20));
        bureau.accept(beginReview(day("10-13")), conclude(day("11-30")), grant(day("12-31")));
        stands(ESTABLISHMENT_DECISION, State.RUNNING);
        bureau.accept(deliver(LocalDate.of(2027, 1, 13)));
        exceeded(ESTABLISHMENT_DECISION, 1);
        exceeded(DELIVERY, 0);
        assertThat(bureau.facts(ApplicationGranted.class)).hasSize(1);
    }

    /** Nothing was heard before the Spring Festival, and the decision is two working days late. */
    @Test
    void change_of_organiser() {
        bureau.accept(submit(ID, handingOver(), papers(PaperKind.BOARD_RESOLUTION), day("02-02")));
        due(CORRECTION_NOTICE, "2026-02-09");
        bureau.accept(beginReview(day("02-10")));
        assertThat(bureau.facts(ApplicationDeemedAccepted.class))
                .containsExactly(new ApplicationDeemedAccepted(ID, day("02-02")));
        due(DECISION, "2026-03-06");
        bureau.accept(
                correct(day("02-24"), PaperKind.LIQUIDATION_REPORT, PaperKind.ORGANISER_AGREEMENT),
                proposeExtension(day("03-04")),
                new ApproveExtension(ID, HEAD, day("03-06")));
        due(DECISION, "2026-03-20");
        bureau.accept(conclude(day("03-20")), grant(day("03-24")));
        exceeded(DECISION, 2);
        bureau.accept(deliver(day("03-25")));
        stands(DELIVERY, State.MET);
    }

    /** A hearing stops no period of the Private Education Law. */
    @Test
    void division() {
        bureau.accept(
                submit(dividing(), day("03-02")), accept(day("03-06")), beginReview(day("03-09")));
        due(DIVISION_MERGER_DECISION, "2026-06-08");
        bureau.accept(
                notifyParties(day("03-10")),
                requestHearing(day("03-17")),
                callHearing(day("03-18"), day("03-30")));
        due(HEARING_REQUEST, "2026-03-17");
        due(HEARING_HELD, "2026-04-15");
        stands(HEARING_NOTICE, State.MET);
        stands(DIVISION_MERGER_DECISION, State.RUNNING);
        bureau.accept(
                holdHearing(day("03-30")),
                conclude(day("04-02")),
                new GrantApplication(
                        ID,
                        decided(DECIDER, day("06-08"), List.of(HEARING_RECORD), null),
                        day("06-08")),
                deliver(day("06-22")));
        exceeded(DIVISION_MERGER_DECISION, 0);
        exceeded(DELIVERY, 0);
    }

    @Test
    void merger() {
        bureau.accept(
                submit(merging(), day("04-01")),
                accept(day("04-03")),
                beginReview(day("04-07")),
                conclude(day("05-06")));
        due(DIVISION_MERGER_DECISION, "2026-07-03");
        bureau.accept(refuse(day("07-06")), deliver(day("07-07")));
        exceeded(DIVISION_MERGER_DECISION, 3);
        assertThat(bureau.facts(ApplicationRefused.class)).hasSize(1);
    }

    /** Its period for deciding is the licence's own, so none is opened here. */
    @Test
    void renewal() {
        bureau.accept(
                submit(renewing(), day("10-08")),
                accept(day("10-09")),
                beginReview(day("10-10")),
                conclude(day("10-20")),
                grant(day("10-26")),
                deliver(day("11-09")));
        assertThat(bureau.facts(ClockMet.class))
                .extracting(met -> met.clockId().value())
                .containsExactly("application/2026-001:licensing.delivery");
        exceeded(DELIVERY, 0);
    }

    /** Expert review and hearing are left out of the twenty working days. */
    @Test
    void termination() {
        bureau.accept(
                submit(terminating(), day("04-20")),
                accept(day("04-20")),
                beginReview(day("04-20")));
        // Labour Day is 1 to 5 May, and Saturday the 9th is worked.
        due(DECISION, "2026-05-20");
        bureau.accept(orderExpertReview(day("04-22")));
        stands(DECISION, State.SUSPENDED);
        bureau.accept(
                new ConcludeExpertReview(ID, day("04-28")),
                notifyParties(day("04-29")),
                requestHearing(day("05-07")),
                callHearing(day("05-08"), day("05-20")));
        stands(DECISION, State.SUSPENDED);
        bureau.accept(holdHearing(day("05-20")));
        // 21 April, 29 and 30 April, 6 and 7 May count; from 21 May there are fifteen left.
        due(DECISION, "2026-06-10");
        bureau.accept(
                conclude(day("05-21")),
                new RefuseApplication(
                        ID,
                        decided(DECIDER, day("06-10"), List.of(HEARING_RECORD), REMEDIES),
                        day("06-10")),
                deliver(day("06-11")));
        exceeded(DECISION, 0);
        exceeded(HEARING_HELD, 0);
    }
}
