package org.chalkline.command.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.penalty.Examples.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.command.penalty.PenaltyCommand.*;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.FineAccount;
import org.chalkline.kernel.penalty.PenaltyEvent.*;

/** Whatever is paid, allowed and surcharged in whatever order, the record stays sound. */
class FineInvariantsTest {
    private static final long FINE = 100_000;
    private static final LocalDate FIRST = day("2026-03-24");

    private static final AllowInstalments PARTS =
            new AllowInstalments(
                    CASE,
                    List.of(
                            new Instalment(Money.ofFen(60_000), FIRST.plusDays(20)),
                            new Instalment(Money.ofFen(40_000), FIRST.plusDays(50))),
                    decided("分", FIRST, null),
                    FIRST);

    @Property(tries = 60)
    void no_instalment_or_receipt_counts_twice_and_no_more_is_paid_than_owed(
            @ForAll boolean inParts, @ForAll("requests") List<PenaltyCommand> requests) {
        try (var bureau = new Bureau()) {
            bureau.accept(fineServed(CASE));
            if (inParts) bureau.accept(PARTS);
            for (var request : requests) {
                if (bureau.submit(request) != null) continue;
                assertThat(bureau.accept(request)).as("a repeat: %s", request).isEmpty();
            }
            var account = FineAccount.of(bureau.facts());
            var receipts = new HashSet<String>();
            var instalments = new HashSet<Integer>();
            for (var allowed : bureau.facts(InstalmentsAllowed.class)) {
                assertThat(allowed.instalments()).isNotEmpty();
            }
            for (var paid : bureau.facts(FinePaid.class)) {
                assertThat(receipts.add(paid.receipt())).as("%s", paid).isTrue();
            }
            for (var payment : account.payments()) {
                var number = payment.instalment();
                if (number == null) continue;
                assertThat(instalments.add(number)).as("%s", account).isTrue();
            }
            for (int i = 0; i < 200; i += 5) {
                var day = FIRST.plusDays(i);
                assertThat(account.owedOn(day)).isNotNegative();
                assertThat(account.surchargeBy(day)).isBetween(0L, FINE);
                assertThat(account.paidBy(day) + account.owedOn(day))
                        .isEqualTo(FINE + account.surchargeBy(day));
            }
        }
    }

    @Provide
    Arbitrary<List<PenaltyCommand>> requests() {
        var days = Arbitraries.integers().between(0, 120).map(FIRST::plusDays);
        var amounts = Arbitraries.of(1L, 20_000L, 40_000L, 60_000L, 100_000L, 150_000L);
        var receipts = Arbitraries.of("R-1", "R-2", "R-3");
        Arbitrary<PenaltyCommand> pay =
                Combinators.combine(
                                receipts, amounts, Arbitraries.of(1, 2, 3).injectNull(0.4), days)
                        .as(
                                (receipt, fen, instalment, on) ->
                                        new RecordFinePayment(
                                                CASE,
                                                receipt,
                                                Money.ofFen(fen),
                                                instalment,
                                                "Bank",
                                                "cashier",
                                                on));
        Arbitrary<PenaltyCommand> part =
                Combinators.combine(Arbitraries.of("R-4", "R-5", "R-6"), Arbitraries.of(1, 2), days)
                        .as(
                                (receipt, instalment, on) ->
                                        new RecordFinePayment(
                                                CASE,
                                                receipt,
                                                Money.ofFen(instalment == 1 ? 60_000 : 40_000),
                                                instalment,
                                                "Bank",
                                                "cashier",
                                                on));
        Arbitrary<PenaltyCommand> allow =
                Combinators.combine(amounts, amounts, days)
                        .as(
                                (one, two, on) ->
                                        new AllowInstalments(
                                                CASE,
                                                List.of(
                                                        new Instalment(
                                                                Money.ofFen(one), on.plusDays(20)),
                                                        new Instalment(
                                                                Money.ofFen(two), on.plusDays(50))),
                                                decided("分" + on, on, null),
                                                on));
        Arbitrary<PenaltyCommand> surcharge =
                Combinators.combine(days, days)
                        .as((from, on) -> new AddSurcharge(CASE, from, "加" + on, HEAD, on));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, pay),
                        net.jqwik.api.Tuple.of(4, part),
                        net.jqwik.api.Tuple.of(2, allow),
                        net.jqwik.api.Tuple.of(1, surcharge))
                .list()
                .ofMinSize(4)
                .ofMaxSize(14);
    }
}
