package org.chalkline.command.tuition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.tuition.TuitionBureau.*;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.tuition.TuitionEvent.LessonsTaught;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionDeposited;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionRefunded;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionReleased;

/**
 * In whatever order movements are recorded, and of whichever days, no day shows less than nothing
 * in the account, nor more released than was taught for.
 */
class TuitionInvariantsTest {
    private static final int DAYS = 9;
    private static final int KINDS = 6;

    @Property(tries = 100)
    void no_order_of_movements_shows_a_negative_day(@ForAll("requests") List<Object> requests) {
        try (var bureau = new TuitionBureau()) {
            bureau.begun();
            for (var request : requests) {
                if (bureau.submit(request) == null) {
                    assertThat(bureau.accept(request)).as("a repeat adds nothing").isEmpty();
                }
                holds(bureau.facts());
            }
        }
    }

    /** Sums each day anew, from the facts alone. */
    private static void holds(List<Fact> facts) {
        var balance = new TreeMap<LocalDate, Long>();
        var releasable = new TreeMap<LocalDate, Long>();
        for (var fact : facts) {
            var day = fact.effectiveOn();
            switch (fact) {
                case TuitionDeposited e -> balance.merge(day, e.amount().fen(), Long::sum);
                case TuitionRefunded e -> balance.merge(day, -e.amount().fen(), Long::sum);
                case LessonsTaught e -> releasable.merge(day, e.value().fen(), Long::sum);
                case TuitionReleased e -> {
                    balance.merge(day, -e.amount().fen(), Long::sum);
                    releasable.merge(day, -e.amount().fen(), Long::sum);
                }
                default -> {} // moves no money
            }
        }
        for (var sums : List.of(balance, releasable)) {
            long left = 0;
            for (var change : sums.values()) {
                left += change;
                assertThat(left).as("%s", facts).isNotNegative();
            }
        }
    }

    @Provide
    Arbitrary<List<Object>> requests() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of("C-1", "C-2"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(0, KINDS))
                .as(TuitionInvariantsTest::asked)
                .list()
                .ofMinSize(8)
                .ofMaxSize(24);
    }

    private static Object asked(int movement, String contract, int size, int day, int kind) {
        var yuan = "" + size * 100;
        return switch (kind) {
            case 0, 1 -> deposit(movement, contract, yuan, day);
            case 2, 3 -> taught(size, day, contract);
            case 4, 5 -> release(movement, yuan, day);
            default -> refund(movement, contract, yuan, day);
        };
    }
}
