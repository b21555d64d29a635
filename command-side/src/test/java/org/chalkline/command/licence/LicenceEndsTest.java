package org.chalkline.command.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.UNKNOWN_LICENCE;
import static org.chalkline.command.licence.Examples.*;
import static org.chalkline.command.licence.LicenceRefusal.*;
import static org.chalkline.command.procedure.standing.StandingRefusal.ACT_STAYED;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.command.procedure.decision.DecisionRefusal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceId;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActStayed;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActUpheld;
import org.chalkline.kernel.procedure.standing.StandingEvent.StayEnded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Revocation, withdrawal, cancellation and deregistration, which law keeps apart. */
class LicenceEndsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final String PAID = "The fees of the year are refunded.";

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static RevokeLicence revoke(RevocationGround ground, String compensation) {
        return new RevokeLicence(
                LICENCE, ground, compensation.isEmpty() ? null : compensation, decided(DAY), DAY);
    }

    private static WithdrawLicence withdraw(String compensation) {
        return new WithdrawLicence(
                LICENCE,
                WithdrawalGround.CIRCUMSTANCES_CHANGED,
                compensation.isEmpty() ? null : compensation,
                decided(DAY),
                DAY);
    }

    private static DeregisterLicence deregister(DeregistrationGround ground, LocalDate on) {
        return new DeregisterLicence(LICENCE, ground, decided(on), on);
    }

    private void recorded(Object command, Object fact) {
        assertThat(bureau.accept(command).getFirst()).isEqualTo(fact);
        assertThat(bureau.facts(ClockOvertaken.class)).hasSize(2);
        assertThat(bureau.accept(command, new SettleClocks(LICENCE))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RevocationGround.class,
            names = "FRAUD_OR_BRIBERY",
            mode = EnumSource.Mode.EXCLUDE)
    void a_licence_granted_by_the_authority_s_fault_is_revoked_with_compensation(
            RevocationGround ground) {
        bureau.accept(issue());
        bureau.refuse(COMPENSATION_MISSING, revoke(ground, ""));
        recorded(
                revoke(ground, PAID), new LicenceRevoked(LICENCE, ground, PAID, decided(DAY), DAY));
    }

    @Test
    void a_licence_gained_by_fraud_is_revoked_without_compensation() {
        bureau.accept(issue());
        bureau.refuse(COMPENSATION_FORBIDDEN, revoke(RevocationGround.FRAUD_OR_BRIBERY, PAID));
        recorded(
                revoke(RevocationGround.FRAUD_OR_BRIBERY, ""),
                new LicenceRevoked(
                        LICENCE, RevocationGround.FRAUD_OR_BRIBERY, null, decided(DAY), DAY));
    }

    @Test
    void a_licence_gained_by_fraud_is_revoked_though_it_has_expired_and_one_without_fraud_is_not() {
        bureau.accept(issue(), new SettleClocks(LICENCE));
        var late = DAY_AFTER.plusDays(10);
        bureau.refuse(
                LICENCE_EXPIRED,
                new RevokeLicence(
                        LICENCE, RevocationGround.BEYOND_AUTHORITY, PAID, decided(late), late));
        var revoked =
                new RevokeLicence(
                        LICENCE, RevocationGround.FRAUD_OR_BRIBERY, null, decided(late), late);
        assertThat(bureau.accept(revoked))
                .containsExactly(
                        new LicenceRevoked(
                                LICENCE,
                                RevocationGround.FRAUD_OR_BRIBERY,
                                null,
                                decided(late),
                                late));
        bureau.refuse(
                LICENCE_TAKEN_AWAY,
                new RevokeLicence(
                        LICENCE,
                        RevocationGround.FRAUD_OR_BRIBERY,
                        null,
                        decided(late.plusDays(1)),
                        late.plusDays(1)));
    }

    @Test
    void a_licence_is_withdrawn_in_the_public_interest_with_compensation() {
        bureau.accept(issue());
        bureau.refuse(
                COMPENSATION_MISSING.citing("Administrative Licensing Law", "8"), withdraw(""));
        bureau.refuse(
                COMPENSATION_MISSING.citing("Administrative Licensing Law", "8"), withdraw(" "));
        recorded(
                withdraw(PAID),
                new LicenceWithdrawn(
                        LICENCE, WithdrawalGround.CIRCUMSTANCES_CHANGED, PAID, decided(DAY), DAY));
    }

    @Test
    void a_licence_is_cancelled_as_a_penalty() {
        bureau.accept(issue());
        var decision = penalty(PenaltyKind.LICENCE_CANCELLED).decision();
        recorded(cancel(DAY), new LicenceCancelled(LICENCE, 8, decision, DAY));
    }

    @Test
    void a_licence_is_cancelled_by_a_served_penalty_that_says_so_and_by_nothing_else() {
        var other = new Bureau(clue(), penalty(PenaltyKind.WARNING));
        other.accept(issue());
        assertThat(other.accept(cancel(DAY))).isEmpty();
        other.close();
        var none = new Bureau(clue());
        none.accept(issue());
        assertThat(none.accept(cancel(DAY))).isEmpty();
        none.close();
        bureau.accept(issue());
        assertThat(bureau.accept(new CancelByPenalty(PENALTY, "罚-1", "Oak Ltd", DAY))).isEmpty();
        assertThat(bureau.accept(new CancelByPenalty(PENALTY, "罚-2", "Elm Ltd", DAY))).isEmpty();
    }

    @Test
    void a_licence_is_taken_away_once() {
        for (var first :
                List.of(
                        revoke(RevocationGround.BEYOND_AUTHORITY, PAID),
                        withdraw(PAID),
                        cancel(DAY))) {
            try (var other = new Bureau()) {
                other.accept(issue(), first);
                for (var second :
                        List.of(
                                revoke(RevocationGround.CONDITIONS_NOT_MET, PAID),
                                new WithdrawLicence(
                                        LICENCE,
                                        WithdrawalGround.LAW_AMENDED_OR_REPEALED,
                                        PAID,
                                        decided(DAY),
                                        DAY),
                                report(2024, DAY))) {
                    other.refuse(LICENCE_TAKEN_AWAY, second);
                }
            }
        }
    }

    @Test
    void an_expired_licence_is_not_taken_away() {
        bureau.accept(issue());
        bureau.refuse(LICENCE_EXPIRED, cancel(DAY_AFTER));
    }

    @Test
    void a_licence_whose_renewal_is_pending_can_be_cancelled_and_silence_does_not_renew_it() {
        bureau.accept(issue(), seek(LAST_TO_APPLY), cancel(LAST_DAY));
        assertThat(bureau.accept(new SettleClocks(LICENCE))).isEmpty();
        bureau.refuse(LICENCE_TAKEN_AWAY, renew(LAST_DAY));
    }

    @Test
    void an_expired_licence_is_struck_off() {
        bureau.accept(issue());
        bureau.refuse(GROUND_DOES_NOT_MATCH, deregister(DeregistrationGround.EXPIRED, LAST_DAY));
        var on = LocalDate.of(2025, 9, 15);
        assertThat(bureau.accept(deregister(DeregistrationGround.EXPIRED, on)))
                .endsWith(
                        new LicenceDeregistered(
                                LICENCE,
                                SCHOOL,
                                DeregistrationGround.EXPIRED,
                                null,
                                decided(on),
                                on));
        assertThat(bureau.accept(deregister(DeregistrationGround.EXPIRED, on))).isEmpty();
    }

    @Test
    void a_withdrawn_licence_is_struck_off() {
        bureau.accept(issue(), withdraw(PAID));
        for (var ground :
                List.of(DeregistrationGround.EXPIRED, DeregistrationGround.FORCE_MAJEURE)) {
            bureau.refuse(GROUND_DOES_NOT_MATCH, deregister(ground, DAY));
        }
        bureau.accept(deregister(DeregistrationGround.REVOKED_WITHDRAWN_OR_CANCELLED, DAY));
        assertThat(bureau.facts(LicenceDeregistered.class)).hasSize(1);
    }

    @Test
    void a_cancelled_or_revoked_licence_is_struck_off_after_the_school_s_termination_alone() {
        var ground = DeregistrationGround.REVOKED_WITHDRAWN_OR_CANCELLED;
        bureau.accept(issue(), cancel(DAY));
        bureau.refuse(SCHOOL_NOT_TERMINATED, deregister(ground, DAY));
        bureau.accept(begin(TerminationGround.LICENCE_CANCELLED, DAY));
        bureau.refuse(LIQUIDATION_NOT_OPENED, deregister(ground, DAY));
    }

    @Test
    void what_force_majeure_makes_impossible_is_struck_off() {
        bureau.accept(issue());
        bureau.refuse(GROUND_DOES_NOT_MATCH, deregister(DeregistrationGround.TERMINATED, DAY));
        bureau.refuse(
                GROUND_DOES_NOT_MATCH,
                deregister(DeregistrationGround.REVOKED_WITHDRAWN_OR_CANCELLED, DAY));
        bureau.accept(deregister(DeregistrationGround.FORCE_MAJEURE, DAY));
        assertThat(bureau.facts(ClockOvertaken.class)).hasSize(2);
    }

    @Test
    void after_deregistration_nothing_follows() {
        bureau.accept(issue(), deregister(DeregistrationGround.FORCE_MAJEURE, DAY));
        for (var command :
                List.of(
                        cancel(DAY),
                        deregister(DeregistrationGround.EXPIRED, DAY),
                        report(2024, DAY),
                        new PublishAnnualInspection(LICENCE, 2023, "Gazette", DAY),
                        new AnnounceTermination(LICENCE, LAST_DAY, "Gazette", DAY),
                        begin(TerminationGround.INSOLVENT, DAY),
                        begin(TerminationGround.BY_CHARTER, DAY),
                        new OpenLiquidation(LICENCE, Liquidator.COURT, List.of("Court"), DAY),
                        new PayCreditors(
                                LICENCE, Creditors.PUPILS, Money.ZERO, Money.ZERO, DIGEST, DAY),
                        new SettlePupils(LICENCE, PLAN, DAY),
                        new RecoverLicence(LICENCE, true, DIGEST, DAY))) {
            bureau.refuse(LICENCE_DEREGISTERED, command);
        }
    }

    @Test
    void each_end_takes_an_officer_who_held_its_power_that_day() {
        bureau.accept(issue());
        var clerk = decided("9", "clerk-3", DAY);
        for (var command :
                List.of(
                        new RevokeLicence(
                                LICENCE, RevocationGround.BEYOND_AUTHORITY, PAID, clerk, DAY),
                        new WithdrawLicence(
                                LICENCE, WithdrawalGround.CIRCUMSTANCES_CHANGED, PAID, clerk, DAY),
                        new DeregisterLicence(
                                LICENCE, DeregistrationGround.FORCE_MAJEURE, clerk, DAY),
                        new BeginTermination(
                                LICENCE, TerminationGround.INSOLVENT, null, clerk, DAY))) {
            bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, command);
        }
    }

    @Test
    void an_end_rests_on_a_sound_decision() {
        bureau.accept(issue());
        bureau.refuse(
                DecisionRefusal.EFFECT_BEFORE_DECISION,
                new RevokeLicence(
                        LICENCE,
                        RevocationGround.CONDITIONS_NOT_MET,
                        PAID,
                        decided(DAY.plusDays(1)),
                        DAY));
    }

    @Test
    void an_act_is_dated_neither_ahead_nor_before_the_last_one() {
        bureau.accept(issue(), report(2024, DAY));
        bureau.refuse(ACT_IN_FUTURE, cancel(TODAY.plusDays(1)));
        var early = DAY.minusDays(1);
        bureau.refuse(
                ACT_OUT_OF_ORDER,
                new RevokeLicence(
                        LICENCE, RevocationGround.CONDITIONS_NOT_MET, PAID, decided(early), early));
        bureau.accept(cancel(DAY));
    }

    @Test
    void an_end_of_a_licence_that_was_never_issued_is_refused() {
        for (var command :
                List.of(
                        cancel(DAY),
                        withdraw(PAID),
                        revoke(RevocationGround.BEYOND_AUTHORITY, PAID),
                        deregister(DeregistrationGround.EXPIRED, DAY))) {
            bureau.refuse(UNKNOWN_LICENCE, command);
        }
    }

    @Test
    void a_stayed_penalty_cancels_nothing_until_the_stay_ends_and_it_was_served() {
        var act = new ContestedAct(PENALTY.toString(), 1, 7, "penalty.PenaltyImposed", "罚-1");
        var suit = new Proceeding("（2024）1号", Instance.FIRST_INSTANCE, "Court");
        bureau.accept(issue());
        bureau.knowing(
                new ActChallenged(act, suit, "Elm Ltd", OFFICER, ISSUED),
                new ActStayed(act, suit, "Harm.", OFFICER, ISSUED));
        bureau.refuse(ACT_STAYED, cancel(DAY));
        bureau.knowing(new StayEnded(act, suit, "Over.", OFFICER, DAY));
        var ended =
                new WhenPenaltyServedThenLicenceCancelled()
                        .to(new StayEnded(act, suit, "Over.", OFFICER, DAY));
        assertThat(bureau.accept(ended.toArray())).as("it wasn't served").isEmpty();
        bureau.knowing(
                new PaperServed(
                        ServiceId.of(PENALTY.toString(), 1),
                        PENALTY.toString(),
                        "罚-1",
                        "Elm Ltd",
                        ServiceMode.IN_PERSON,
                        "the manager",
                        "a".repeat(64),
                        null,
                        null,
                        null,
                        OFFICER,
                        ISSUED));
        bureau.accept(ended.toArray());
        assertThat(bureau.facts(LicenceCancelled.class)).hasSize(1);
        var upheld =
                new WhenPenaltyServedThenLicenceCancelled()
                        .to(new ActUpheld(act, suit, null, OFFICER, DAY_AFTER));
        assertThat(bureau.accept(upheld.toArray())).isEmpty();
    }

    @Test
    void when_a_penalty_falls_the_licence_that_it_cancelled_is_asked_about() {
        FactsOf facts =
                subject ->
                        Stream.concat(
                                        Stream.of(clue(), penalty(PenaltyKind.LICENCE_CANCELLED)),
                                        bureau.facts().stream())
                                .filter(fact -> fact.subject().equals(subject))
                                .toList();
        var fallen = penalty(PenaltyKind.LICENCE_CANCELLED);
        bureau.accept(issue());
        assertThat(resting(fallen, facts)).as("nothing was cancelled yet").isEmpty();
        bureau.accept(cancel(DAY));
        assertThat(resting(fallen, facts)).containsExactly(LICENCE.toString());
    }

    private static List<String> resting(Fact fallen, FactsOf facts) {
        return new LicenceFeature()
                .featureOfLicences().resting().stream()
                        .flatMap(each -> each.on(fallen, facts).stream())
                        .toList();
    }
}
