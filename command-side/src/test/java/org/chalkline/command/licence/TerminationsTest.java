package org.chalkline.command.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.licence.Examples.*;
import static org.chalkline.command.licence.LicenceRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.school.ResettlementPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Termination of a school: announced, begun, liquidated, pupils settled, licence recovered. */
class TerminationsTest {
    private static final LocalDate INTENDED = LocalDate.of(2025, 1, 31);
    private static final LocalDate ANNOUNCED = LocalDate.of(2024, 7, 31);
    private static final LocalDate GRANTED = LocalDate.of(2024, 11, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 2, 20);

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void issued() {
        bureau.accept(issue());
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static AnnounceTermination announce(LocalDate on) {
        return new AnnounceTermination(LICENCE, INTENDED, "Gazette", on);
    }

    private static OpenLiquidation open(Liquidator liquidator, LocalDate on) {
        return new OpenLiquidation(LICENCE, liquidator, List.of("Li", "Wang"), on);
    }

    private static PayCreditors pay(Creditors rank, long claims, long paid) {
        return new PayCreditors(
                LICENCE, rank, Money.ofFen(claims), Money.ofFen(paid), DIGEST, LATER);
    }

    private static final SettlePupils SETTLE = new SettlePupils(LICENCE, PLAN, LATER);
    private static final RecoverLicence RECOVER = new RecoverLicence(LICENCE, true, DIGEST, LATER);

    private static DeregisterLicence deregister(DeregistrationGround ground) {
        return new DeregisterLicence(LICENCE, ground, decided(LATER), LATER);
    }

    private static final DeregisterLicence DEREGISTER = deregister(DeregistrationGround.TERMINATED);

    private void liquidating() {
        bureau.accept(
                announce(ANNOUNCED),
                begin(TerminationGround.BY_CHARTER, GRANTED),
                open(Liquidator.SCHOOL, INTENDED));
    }

    @Test
    void a_school_ends_by_its_own_wish_step_by_step() {
        liquidating();
        bureau.refuse(CREDITORS_UNPAID, DEREGISTER);
        bureau.accept(
                pay(Creditors.PUPILS, 900_000, 900_000),
                pay(Creditors.STAFF, 700_000, 500_000),
                pay(Creditors.OTHERS, 100, 0));
        bureau.refuse(PUPILS_NOT_RESETTLED, DEREGISTER);
        bureau.accept(SETTLE);
        bureau.refuse(LICENCE_NOT_RECOVERED, DEREGISTER);
        bureau.accept(new RecoverLicence(LICENCE, false, DIGEST, LATER));
        bureau.refuse(LICENCE_NOT_RECOVERED, DEREGISTER);
        bureau.accept(RECOVER);
        assertThat(bureau.accept(DEREGISTER).getFirst())
                .isEqualTo(
                        new LicenceDeregistered(
                                LICENCE,
                                SCHOOL,
                                DeregistrationGround.TERMINATED,
                                PLAN,
                                decided(LATER),
                                LATER));
        assertThat(bureau.facts(LicenceEvent.class).stream().map(f -> f.getClass().getSimpleName()))
                .containsExactly(
                        "LicenceIssued",
                        "TerminationAnnounced",
                        "TerminationBegun",
                        "LiquidationOpened",
                        "CreditorsPaid",
                        "CreditorsPaid",
                        "CreditorsPaid",
                        "PupilsResettled",
                        "LicenceRecovered",
                        "LicenceRecovered",
                        "LicenceDeregistered");
        assertThat(
                        bureau.accept(
                                announce(ANNOUNCED),
                                begin(TerminationGround.BY_CHARTER, GRANTED),
                                open(Liquidator.SCHOOL, INTENDED),
                                pay(Creditors.STAFF, 700_000, 500_000),
                                SETTLE,
                                RECOVER,
                                DEREGISTER))
                .as("told again")
                .isEmpty();
    }

    @Test
    void a_cancelled_school_is_liquidated_by_the_authority_and_struck_off() {
        bureau.accept(cancel(GRANTED), begin(TerminationGround.LICENCE_CANCELLED, GRANTED));
        bureau.accept(open(Liquidator.AUTHORITY, GRANTED));
        for (var rank : Creditors.values()) bureau.accept(pay(rank, 0, 0));
        bureau.accept(SETTLE, RECOVER);
        bureau.accept(deregister(DeregistrationGround.REVOKED_WITHDRAWN_OR_CANCELLED));
        assertThat(bureau.facts(LicenceDeregistered.class).getLast().resettlement())
                .isEqualTo(PLAN);
    }

    @Test
    void a_term_that_ends_in_between_does_not_stop_the_termination() {
        liquidating();
        bureau.accept(new SettleClocks(LICENCE));
        bureau.accept(new SettlePupils(LICENCE, PLAN, DAY_AFTER));
        assertThat(bureau.facts(LicenceExpired.class)).hasSize(1);
    }

    @Test
    void an_announcement_six_months_ahead_is_in_time_and_its_clock_shows_it() {
        bureau.accept(announce(ANNOUNCED));
        assertThat(bureau.facts(ClockOpened.class).getLast())
                .satisfies(
                        clock -> {
                            assertThat(clock.event()).isEqualTo(INTENDED);
                            assertThat(clock.due().date()).isEqualTo(ANNOUNCED);
                        });
        assertThat(bureau.facts(ClockMet.class).getLast().exceededBy()).isZero();
    }

    @Test
    void an_announcement_less_than_six_months_ahead_is_refused() {
        bureau.refuse(ANNOUNCED_TOO_LATE, announce(ANNOUNCED.plusDays(1)));
        bureau.refuse(ANNOUNCED_TOO_LATE, announce(INTENDED));
    }

    @Test
    void another_day_may_be_announced_until_liquidation_begins() {
        bureau.accept(announce(ANNOUNCED), begin(TerminationGround.BY_CHARTER, GRANTED));
        var later = new AnnounceTermination(LICENCE, LAST_DAY, "Gazette", GRANTED);
        bureau.accept(later);
        bureau.refuse(INTENDED_DAY_NOT_REACHED, open(Liquidator.SCHOOL, INTENDED));
        bureau.accept(open(Liquidator.SCHOOL, LAST_DAY));
        bureau.refuse(
                TERMINATION_BEGUN_ALREADY,
                new AnnounceTermination(LICENCE, TODAY, "Gazette", LAST_DAY));
    }

    @Test
    void a_school_that_does_not_end_by_its_own_wish_announces_nothing() {
        bureau.accept(begin(TerminationGround.INSOLVENT, GRANTED));
        bureau.refuse(
                TERMINATION_BEGUN_ALREADY,
                new AnnounceTermination(LICENCE, TODAY, "Gazette", GRANTED));
    }

    @Test
    void a_school_that_ends_by_its_own_wish_is_not_liquidated_unannounced_or_ahead_of_the_day() {
        bureau.accept(begin(TerminationGround.BY_CHARTER, ANNOUNCED));
        bureau.refuse(TERMINATION_NOT_ANNOUNCED, open(Liquidator.SCHOOL, INTENDED));
        bureau.accept(announce(ANNOUNCED));
        bureau.refuse(INTENDED_DAY_NOT_REACHED, open(Liquidator.SCHOOL, INTENDED.minusDays(1)));
    }

    @Test
    void before_the_regulations_of_2021_nothing_had_to_be_announced() {
        var early = LocalDate.of(2020, 5, 1);
        bureau.accept(
                new IssueLicence(
                        SECOND,
                        SCHOOL,
                        ESTABLISHMENT,
                        CONTENT,
                        LAST_DAY,
                        null,
                        decided(early),
                        early));
        bureau.accept(
                new BeginTermination(
                        SECOND, TerminationGround.BY_CHARTER, OTHER, decided(early), early),
                new OpenLiquidation(SECOND, Liquidator.SCHOOL, List.of("Li"), early));
        assertThat(bureau.facts(LiquidationOpened.class)).hasSize(1);
    }

    @Test
    void by_its_own_wish_a_school_ends_only_upon_a_grant() {
        bureau.refuse(
                TERMINATION_NEEDS_APPLICATION,
                new BeginTermination(
                        LICENCE, TerminationGround.BY_CHARTER, null, decided(GRANTED), GRANTED));
    }

    @Test
    void a_school_ends_for_its_cancelled_licence_only_if_that_was_cancelled_or_revoked() {
        bureau.refuse(LICENCE_NOT_CANCELLED, begin(TerminationGround.LICENCE_CANCELLED, GRANTED));
        bureau.accept(cancel(GRANTED));
        bureau.refuse(LICENCE_TAKEN_AWAY, begin(TerminationGround.INSOLVENT, GRANTED));
        bureau.refuse(LICENCE_TAKEN_AWAY, begin(TerminationGround.BY_CHARTER, GRANTED));
        bureau.accept(begin(TerminationGround.LICENCE_CANCELLED, GRANTED));
    }

    @Test
    void a_termination_begins_once() {
        bureau.accept(begin(TerminationGround.INSOLVENT, GRANTED));
        bureau.refuse(TERMINATION_BEGUN_ALREADY, begin(TerminationGround.BY_CHARTER, GRANTED));
        bureau.refuse(TERMINATION_BEGUN_ALREADY, begin(TerminationGround.INSOLVENT, LATER));
    }

    @Test
    void nothing_of_a_termination_comes_before_its_beginning() {
        for (var command :
                List.of(
                        open(Liquidator.COURT, LATER),
                        pay(Creditors.PUPILS, 0, 0),
                        SETTLE,
                        RECOVER)) {
            bureau.refuse(TERMINATION_NOT_BEGUN, command);
        }
    }

    @ParameterizedTest
    @CsvSource({"INSOLVENT,SCHOOL", "INSOLVENT,AUTHORITY", "BY_CHARTER,COURT"})
    void the_liquidator_is_the_one_that_the_ground_calls_for(
            TerminationGround ground, Liquidator wrong) {
        bureau.accept(announce(ANNOUNCED), begin(ground, GRANTED));
        bureau.refuse(WRONG_LIQUIDATOR, open(wrong, INTENDED));
    }

    @Test
    void a_liquidation_is_opened_once_and_by_somebody() {
        bureau.accept(begin(TerminationGround.INSOLVENT, GRANTED));
        bureau.refuse(
                LIQUIDATORS_MISSING,
                new OpenLiquidation(LICENCE, Liquidator.COURT, List.of(), GRANTED));
        bureau.accept(open(Liquidator.COURT, GRANTED));
        bureau.refuse(LIQUIDATION_OPENED_ALREADY, open(Liquidator.COURT, LATER));
    }

    @Test
    void creditors_are_paid_in_liquidation() {
        bureau.accept(begin(TerminationGround.INSOLVENT, GRANTED));
        bureau.refuse(LIQUIDATION_NOT_OPENED, pay(Creditors.PUPILS, 0, 0));
    }

    @Test
    void creditors_are_paid_rank_by_rank() {
        liquidating();
        bureau.refuse(CREDITORS_OUT_OF_ORDER, pay(Creditors.STAFF, 1, 1));
        bureau.accept(pay(Creditors.PUPILS, 5, 5));
        bureau.refuse(CREDITORS_OUT_OF_ORDER, pay(Creditors.OTHERS, 1, 1));
        bureau.refuse(RANK_PAID_ALREADY, pay(Creditors.PUPILS, 6, 6));
    }

    @Test
    void a_rank_that_was_not_paid_in_full_leaves_nothing_for_the_next() {
        liquidating();
        bureau.accept(pay(Creditors.PUPILS, 5, 4));
        bureau.refuse(ASSETS_EXHAUSTED, pay(Creditors.STAFF, 5, 1));
        bureau.accept(pay(Creditors.STAFF, 0, 0));
        bureau.refuse(ASSETS_EXHAUSTED, pay(Creditors.OTHERS, 5, 1));
    }

    @ParameterizedTest
    @CsvSource({"5,6", "10000000000001,5"})
    void no_more_is_paid_than_owed_and_no_more_owed_than_there_can_be(long claims, long paid) {
        liquidating();
        bureau.refuse(AMOUNT_OUT_OF_RANGE, pay(Creditors.PUPILS, claims, paid));
    }

    @Test
    void pupils_are_settled_once_and_by_a_sound_plan() {
        bureau.accept(begin(TerminationGround.INSOLVENT, GRANTED));
        bureau.refuse(
                InputRefusal.TEXT_MISSING,
                new SettlePupils(LICENCE, new ResettlementPlan(" ", DIGEST), LATER));
        bureau.refuse(
                InputRefusal.DIGEST_MALFORMED,
                new SettlePupils(LICENCE, new ResettlementPlan("All.", "x"), LATER));
        bureau.accept(SETTLE);
        bureau.refuse(
                PUPILS_RESETTLED_ALREADY,
                new SettlePupils(LICENCE, new ResettlementPlan("Others.", DIGEST), LATER));
    }

    @Test
    void a_licence_is_recovered_once() {
        bureau.accept(begin(TerminationGround.INSOLVENT, GRANTED), RECOVER);
        bureau.refuse(RECOVERED_ALREADY, new RecoverLicence(LICENCE, false, DIGEST, LATER));
    }

    @ParameterizedTest
    @EnumSource(DeregistrationGround.class)
    void a_termination_that_has_begun_is_carried_through_before_the_licence_is_struck_off(
            DeregistrationGround ground) {
        bureau.accept(begin(TerminationGround.INSOLVENT, GRANTED));
        var refusal = bureau.submit(deregister(ground));
        assertThat(refusal).isIn(LIQUIDATION_NOT_OPENED.refusal(), GROUND_DOES_NOT_MATCH.refusal());
    }
}
