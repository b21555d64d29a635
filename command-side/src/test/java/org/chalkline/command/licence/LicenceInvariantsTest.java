package org.chalkline.command.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.licence.Examples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.clock.ClockId;

/**
 * Whatever is asked in whatever order, what gets recorded of a licence never contradicts itself.
 */
class LicenceInvariantsTest {

    @Property(tries = 100)
    void whatever_is_asked_the_record_stays_sound(
            @ForAll("requests") List<LicenceCommand> requests) {
        try (var bureau = new Bureau().knowing(renewalSubmitted(LAST_TO_APPLY))) {
            bureau.accept(issue());
            for (var request : requests) {
                if (bureau.submit(request) == null) {
                    assertThat(bureau.accept(request))
                            .as("a repeat adds nothing: %s", request)
                            .isEmpty();
                }
            }
            var told = bureau.facts(LicenceEvent.class);
            endsOnce(told);
            creditorsGetTheirTurn(bureau.facts(CreditorsPaid.class));
            clocksAreClosedOnce(bureau.facts(ClockEvent.class));
            nothingRunsAfterDeregistration(bureau.facts());
        }
    }

    /** A liquidation's payments alone, because the requests above seldom come so far. */
    @Property(tries = 100)
    void whatever_is_paid_in_whatever_order_creditors_get_their_turn(
            @ForAll("payments") List<PayCreditors> payments) {
        try (var bureau = new Bureau()) {
            bureau.accept(
                    issue(),
                    begin(TerminationGround.INSOLVENT, LAST_DAY),
                    new OpenLiquidation(LICENCE, Liquidator.COURT, List.of("Court"), LAST_DAY));
            for (var payment : payments) bureau.submit(payment);
            creditorsGetTheirTurn(bureau.facts(CreditorsPaid.class));
        }
    }

    @Provide
    Arbitrary<List<PayCreditors>> payments() {
        var amounts = Arbitraries.longs().between(0, 3).map(Money::ofFen);
        return Combinators.combine(Arbitraries.of(Creditors.values()), amounts, amounts)
                .as(
                        (rank, claims, paid) ->
                                new PayCreditors(LICENCE, rank, claims, paid, DIGEST, LAST_DAY))
                .list()
                .ofMaxSize(15);
    }

    private static void endsOnce(List<LicenceEvent> facts) {
        var taken =
                facts.stream()
                        .filter(
                                f ->
                                        f instanceof LicenceRevoked
                                                || f instanceof LicenceWithdrawn
                                                || f instanceof LicenceCancelled)
                        .count();
        assertThat(taken).as("taken away: %s", facts).isLessThanOrEqualTo(1);
        int struckOff = -1;
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof LicenceDeregistered) struckOff = i;
        }
        if (struckOff >= 0) assertThat(struckOff).as("the last").isEqualTo(facts.size() - 1);
        assertThat(facts.stream().filter(LicenceIssued.class::isInstance)).hasSize(1);
    }

    private static void creditorsGetTheirTurn(List<CreditorsPaid> paid) {
        assertThat(paid.stream().map(CreditorsPaid::rank))
                .containsExactlyElementsOf(
                        Arrays.asList(Creditors.values()).subList(0, paid.size()));
        boolean exhausted = false;
        for (var rank : paid) {
            assertThat(rank.paid()).isBetween(Money.ZERO, rank.claims());
            if (exhausted) assertThat(rank.paid()).isEqualTo(Money.ZERO);
            exhausted |= rank.claims().exceeds(rank.paid());
        }
    }

    private static void clocksAreClosedOnce(List<ClockEvent> facts) {
        var open = new HashSet<ClockId>();
        for (var fact : facts) {
            switch (fact) {
                case ClockOpened e -> assertThat(open.add(e.clockId())).as("opened anew").isTrue();
                case ClockMet e -> assertThat(open.remove(e.clockId())).as("%s", e).isTrue();
                case ClockOvertaken e -> assertThat(open.remove(e.clockId())).as("%s", e).isTrue();
                default -> assertThat(open).as("%s", fact).contains(fact.clockId());
            }
        }
    }

    private static void nothingRunsAfterDeregistration(List<Fact> facts) {
        if (facts.stream().noneMatch(LicenceDeregistered.class::isInstance)) return;
        var open = new ArrayList<ClockId>();
        for (var fact : facts) {
            if (fact instanceof ClockOpened e) open.add(e.clockId());
            if (fact instanceof ClockMet e) open.remove(e.clockId());
            if (fact instanceof ClockOvertaken e) open.remove(e.clockId());
        }
        assertThat(open).isEmpty();
    }

    @Provide
    Arbitrary<List<LicenceCommand>> requests() {
        return requestArbitrary().list().ofMinSize(1).ofMaxSize(30);
    }

    /** Few days and small amounts, so that requests get in each other's way. */
    private static Arbitrary<LicenceCommand> requestArbitrary() {
        var days =
                Arbitraries.of(
                        LocalDate.of(2024, 3, 1),
                        LAST_TO_APPLY,
                        LAST_TO_APPLY.plusDays(1),
                        LAST_DAY,
                        DAY_AFTER,
                        TODAY);
        var amounts = Arbitraries.longs().between(0, 2);
        var acts = Arbitraries.integers().between(0, 21);
        return Combinators.combine(days, amounts, amounts, acts).as(LicenceInvariantsTest::request);
    }

    private static LicenceCommand request(LocalDate on, long claims, long paid, int act) {
        var rank = List.of(Creditors.values()).get((int) claims);
        var ground = List.of(DeregistrationGround.values()).get((int) paid);
        return switch (act) {
            case 0 -> seek(on);
            case 1 -> renew(on);
            case 2 -> refuseRenewal(on);
            case 3 -> withdrawRenewal(on);
            case 4 -> new EndReorganised(LICENCE, decided(on), on);
            case 5 -> report(2024, on);
            case 6 -> grade(2024, InspectionGrade.FAILED, on);
            case 7 -> order(2024, on.plusMonths(1), on);
            case 8 -> cancel(on);
            case 9 ->
                    new RevokeLicence(
                            LICENCE, RevocationGround.FRAUD_OR_BRIBERY, null, decided(on), on);
            case 10 -> new DeregisterLicence(LICENCE, ground, decided(on), on);
            case 11 ->
                    new DeregisterLicence(
                            LICENCE, DeregistrationGround.TERMINATED, decided(on), on);
            case 12 -> begin(TerminationGround.INSOLVENT, on);
            case 13 -> begin(TerminationGround.LICENCE_CANCELLED, on);
            case 14 -> new OpenLiquidation(LICENCE, Liquidator.COURT, List.of("Court"), on);
            case 15 -> new OpenLiquidation(LICENCE, Liquidator.AUTHORITY, List.of("Li"), on);
            case 16, 17 ->
                    new PayCreditors(
                            LICENCE, rank, Money.ofFen(claims), Money.ofFen(paid), DIGEST, on);
            case 18 ->
                    new PayCreditors(
                            LICENCE,
                            Creditors.PUPILS,
                            Money.ofFen(paid),
                            Money.ofFen(paid),
                            DIGEST,
                            on);
            case 19 -> new SettlePupils(LICENCE, PLAN, on);
            case 20 -> new RecoverLicence(LICENCE, true, DIGEST, on);
            default -> new SettleClocks(LICENCE);
        };
    }
}
