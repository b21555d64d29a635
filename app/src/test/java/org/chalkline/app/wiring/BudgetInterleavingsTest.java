package org.chalkline.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.wiring.BudgetBureau.OFFICER;
import static org.chalkline.app.wiring.BudgetBureau.USE;
import static org.chalkline.app.wiring.BudgetBureau.decided;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.chalkline.command.budget.BudgetCommand.AddSpecialTransfer;
import org.chalkline.command.budget.BudgetCommand.CommitFunds;
import org.chalkline.command.budget.BudgetCommand.MakePayment;
import org.chalkline.command.budget.BudgetCommand.RefundPayment;
import org.chalkline.command.budget.BudgetCommand.ReleaseCommitment;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.ReallocationId;
import org.chalkline.kernel.budget.RefundId;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many officers spend from the same few lines at once, with vouchers of any day, while money is
 * moved between the lines: through the gateway, the command bus and the embedded store of the
 * program. No interleaving over-spends a line on any day, as it was known after any fact.
 */
class BudgetInterleavingsTest {
    private static final int LINES = 4;
    private static final int OFFICERS = 6;
    private static final int ACTS = 120;
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 12);
    private static final int DAYS = 320;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_interleaving_spends_more_than_is_available_on_any_day(long seed) throws Exception {
        try (var bureau = new BudgetBureau(folder, "s")) {
            bureau.empower();
            for (int i = 0; i < LINES; i++) bureau.execute(line(i), "1000.00");
            var accepted = new AtomicInteger();
            var refused = new AtomicInteger();
            act(bureau, seed, accepted, refused);

            assertThat(accepted.get()).as("many acts were accepted").isGreaterThan(ACTS);
            assertThat(refused.get()).as("and many had to be refused").isGreaterThan(ACTS / 2);
            long available = 0;
            long transferred = 0;
            for (int i = 0; i < LINES; i++) {
                var facts = bureau.factsOf(line(i));
                available += verify(facts);
                transferred += sum(facts, SpecialTransferAdded.class);
            }
            assertThat(available)
                    .as("reallocations neither make money nor lose it")
                    .isEqualTo(LINES * 100_000L + transferred);
            bothSidesAreOnRecord(bureau);
        }
    }

    private static BudgetLineId line(int number) {
        return new BudgetLineId("B-" + number);
    }

    private static void act(
            BudgetBureau bureau, long seed, AtomicInteger accepted, AtomicInteger refused)
            throws Exception {
        try (var officers = Executors.newFixedThreadPool(OFFICERS)) {
            List<Callable<Boolean>> all =
                    IntStream.range(0, OFFICERS)
                            .<Callable<Boolean>>mapToObj(
                                    officer ->
                                            () -> {
                                                var random = new Random(seed * 100 + officer);
                                                for (int i = 0; i < ACTS; i++) {
                                                    var act = act(random, officer, i);
                                                    var outcome = bureau.submit(act);
                                                    if (outcome instanceof Outcome.Accepted) {
                                                        accepted.incrementAndGet();
                                                    } else refused.incrementAndGet();
                                                }
                                                return true;
                                            })
                            .toList();
            for (Future<Boolean> done : officers.invokeAll(all)) assertThat(done.get()).isTrue();
        }
    }

    /** What it speaks of may be another officer's, of another line, or not there at all. */
    private static Object act(Random random, int officer, int number) {
        var line = line(random.nextInt(LINES));
        var on = FIRST.plusDays(random.nextInt(DAYS));
        var amount = Money.ofFen(1 + random.nextInt(9_000));
        var mine = officer + "-" + number;
        var others = random.nextInt(OFFICERS) + "-" + random.nextInt(number + 1);
        var commitment = new CommitmentId("C-" + others);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 ->
                    new CommitFunds(
                            line,
                            new CommitmentId("C-" + mine),
                            amount,
                            USE,
                            "x",
                            "x",
                            OFFICER,
                            on);
            case 3, 4 ->
                    new MakePayment(
                            line,
                            new PaymentId("P-" + mine),
                            null,
                            amount,
                            USE,
                            "x",
                            "x",
                            OFFICER,
                            on);
            case 5, 6 ->
                    new MakePayment(
                            line,
                            new PaymentId("P-" + mine),
                            commitment,
                            amount,
                            USE,
                            "x",
                            "x",
                            OFFICER,
                            on);
            case 7, 8 -> new ReleaseCommitment(line, commitment, amount, "x", OFFICER, on);
            case 9 ->
                    new RefundPayment(
                            line,
                            new RefundId("R-" + mine),
                            new PaymentId("P-" + others),
                            amount,
                            "x",
                            OFFICER,
                            on);
            case 10 ->
                    random.nextInt(8) == 0
                            ? new AddSpecialTransfer(line, "D-" + mine, amount, decided(on), on)
                            : BudgetBureau.reallocate(
                                    line, line(random.nextInt(LINES)), "T-" + mine, amount, on);
            default ->
                    BudgetBureau.reallocate(
                            line, line(random.nextInt(LINES)), "T-" + mine, amount, on);
        };
    }

    // Reckoned anew, day by day and fact by fact, by none of the program's own sums.

    /** What is available of a line in the end, in fen, when nothing on record of it is wrong. */
    private static long verify(List<Fact> facts) {
        var left = new long[366];
        var commitments = new HashMap<CommitmentId, Long>();
        var payments = new HashMap<PaymentId, Long>();
        long available = 0;
        for (var fact : facts) {
            long more = 0;
            long spent = 0;
            switch (fact) {
                case LineApproved e -> available = e.amount().fen();
                case UnitReplied e -> more = available;
                case FundsCommitted e -> {
                    commitments.put(e.commitment(), e.amount().fen());
                    spent = e.amount().fen();
                }
                case CommitmentReleased e -> {
                    take(commitments, e.commitment(), e.amount());
                    spent = -e.amount().fen();
                }
                case PaymentMade e -> {
                    payments.put(e.payment(), e.amount().fen());
                    if (e.commitment() == null) spent = e.amount().fen();
                    else take(commitments, e.commitment(), e.amount());
                }
                case PaymentRefunded e -> {
                    take(payments, e.payment(), e.amount());
                    spent = -e.amount().fen();
                }
                case FundsReallocatedAway e -> more = -e.amount().fen();
                case FundsReallocatedHere e -> more = e.amount().fen();
                case SpecialTransferAdded e -> more = e.amount().fen();
                default -> {} // moves no money
            }
            if (!(fact instanceof UnitReplied)) available += more;
            int from = fact.effectiveOn().getYear() < 2025 ? 0 : fact.effectiveOn().getDayOfYear();
            for (int day = from; day < left.length; day++) {
                left[day] += more - spent;
                assertThat(left[day]).as("left on day %s after %s", day, fact).isNotNegative();
            }
        }
        return available;
    }

    private static <K> void take(Map<K, Long> from, K id, Money amount) {
        long left = from.merge(id, -amount.fen(), Long::sum);
        assertThat(left).as("left of %s", id).isNotNegative();
    }

    private static <M extends Movement> long sum(List<Fact> facts, Class<M> kind) {
        return facts.stream()
                .filter(kind::isInstance)
                .mapToLong(fact -> kind.cast(fact).amount().fen())
                .sum();
    }

    private static void bothSidesAreOnRecord(BudgetBureau bureau) {
        var away = new ArrayList<ReallocationId>();
        var here = new ArrayList<ReallocationId>();
        for (int i = 0; i < LINES; i++) {
            for (var fact : bureau.factsOf(line(i))) {
                if (fact instanceof FundsReallocatedAway e) away.add(e.reallocation());
                if (fact instanceof FundsReallocatedHere e) here.add(e.reallocation());
            }
        }
        assertThat(away).isNotEmpty().containsExactlyInAnyOrderElementsOf(here);
    }
}
