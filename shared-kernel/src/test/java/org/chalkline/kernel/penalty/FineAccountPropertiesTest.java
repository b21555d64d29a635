package org.chalkline.kernel.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.PenaltyEvent.FinePaid;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyImposed;
import org.chalkline.kernel.penalty.PenaltyEvent.SurchargeAdded;
import org.chalkline.kernel.penalty.PenaltyEvent.SurchargeHalted;
import org.chalkline.kernel.penalty.PenaltyEvent.SurchargeResumed;

/**
 * Whatever is paid and contested, a fine's account is what one reckons day by day with a pencil.
 */
class FineAccountPropertiesTest {
    private static final PenaltyCaseId ID = new PenaltyCaseId("PC-1");
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final int DAYS = 120;

    /** Days are counted from {@link #FIRST}; a halt without an end goes on. */
    record Story(long fine, int surchargeFrom, List<Integer> turns, List<Paid> payments) {}

    record Paid(int on, long fen) {}

    @Provide
    Arbitrary<Story> stories() {
        var days = Arbitraries.integers().between(0, DAYS - 1);
        var fines = Arbitraries.longs().between(1, 500_000);
        var paid = Combinators.combine(days, Arbitraries.longs().between(1, 200_000)).as(Paid::new);
        return Combinators.combine(
                        fines,
                        days,
                        days.list()
                                .uniqueElements()
                                .ofMaxSize(5)
                                .map(FineAccountPropertiesTest::sorted),
                        paid.list().ofMaxSize(6))
                .as(Story::new);
    }

    private static List<Integer> sorted(List<Integer> days) {
        return days.stream().sorted().toList();
    }

    private static FineAccount account(Story story) {
        var facts = new ArrayList<PenaltyEvent>();
        facts.add(
                new PenaltyImposed(
                        ID,
                        Offender.of("Elm Ltd", "91310105MA1TEST"),
                        List.of(PenaltyKind.FINE),
                        Money.ofFen(story.fine()),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        SampleDecisions.SPARE,
                        FIRST));
        facts.add(
                new SurchargeAdded(
                        ID, "加1", "head-1", FIRST, FIRST.plusDays(story.surchargeFrom())));
        for (int i = 0; i < story.turns().size(); i++) {
            var on = FIRST.plusDays(story.turns().get(i));
            facts.add(
                    i % 2 == 0
                            ? new SurchargeHalted(ID, "X-1", on)
                            : new SurchargeResumed(ID, "X-1", on));
        }
        int number = 0;
        for (var paid : story.payments()) {
            facts.add(
                    new FinePaid(
                            ID,
                            "R-" + ++number,
                            Money.ofFen(paid.fen()),
                            null,
                            "Bank",
                            "cashier",
                            FIRST.plusDays(paid.on())));
        }
        return FineAccount.of(facts);
    }

    /** Whether the penalty is contested that day, by the days on which that began and ended. */
    private static boolean contested(Story story, int day) {
        return story.turns().stream().filter(turn -> turn <= day).count() % 2 == 1;
    }

    private static long paidBy(Story story, int day) {
        return story.payments().stream()
                .filter(paid -> paid.on() <= day)
                .mapToLong(Paid::fen)
                .sum();
    }

    @Property(tries = 200)
    void each_day_is_as_if_reckoned_by_hand(@ForAll("stories") Story story) {
        var account = account(story);
        long counted = 0;
        for (int i = 0; i < DAYS; i++) {
            var day = FIRST.plusDays(i);
            boolean runs =
                    i >= story.surchargeFrom()
                            && !contested(story, i)
                            && paidBy(story, i) < story.fine();
            if (runs) counted++;
            long reckoned = Math.min(story.fine(), story.fine() * 3 * counted / 100);
            assertThat(account.surchargeBy(day)).as("surcharge on %s", day).isEqualTo(reckoned);
            assertThat(account.surchargeBy(day)).isBetween(0L, story.fine());
            assertThat(account.standsStillOn(day)).isEqualTo(contested(story, i));
            assertThat(account.owedOn(day)).isEqualTo(story.fine() + reckoned - paidBy(story, i));
        }
        assertThat(account.paid()).isEqualTo(paidBy(story, DAYS));
        assertThat(account.fineLeft() + Math.min(account.paid(), story.fine()))
                .isEqualTo(story.fine());
    }

    @Property(tries = 100)
    void payments_told_in_another_order_change_nothing(@ForAll("stories") Story story) {
        var reversed = new ArrayList<>(story.payments());
        java.util.Collections.reverse(reversed);
        var other =
                new Story(
                        story.fine(), story.surchargeFrom(), story.turns(), List.copyOf(reversed));
        for (int i = 0; i < DAYS; i += 7) {
            var day = FIRST.plusDays(i);
            assertThat(account(other).owedOn(day)).isEqualTo(account(story).owedOn(day));
        }
        assertThat(account(other).overpays()).isEqualTo(account(story).overpays());
    }
}
