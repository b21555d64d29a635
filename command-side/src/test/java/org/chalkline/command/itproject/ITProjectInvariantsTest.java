package org.chalkline.command.itproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.itproject.ITBureau.*;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.itproject.ITProjectEvent.ApprovalChanged;
import org.chalkline.kernel.itproject.ITProjectEvent.ContractAmended;
import org.chalkline.kernel.itproject.ITProjectEvent.ProjectApproved;
import org.chalkline.kernel.itproject.ITProjectEvent.ProjectContracted;

/**
 * Whatever is asked in whatever order, a contract with its amendments stays within its approval.
 */
class ITProjectInvariantsTest {
    private static final long LARGEST = 20;
    private static final int ACTS = 12;

    @Property(tries = 100)
    void what_is_agreed_never_exceeds_what_is_approved(@ForAll("requests") List<Object> requests) {
        try (var bureau = new ITBureau()) {
            bureau.accept(propose());
            for (var request : requests) {
                if (bureau.submit(request) == null) {
                    assertThat(bureau.accept(request)).as("a repeat adds nothing").isEmpty();
                }
            }
            holds(bureau.facts());
        }
    }

    /** Sums what was agreed by each fact, and holds it against what was approved by then. */
    private static void holds(List<Fact> facts) {
        long approved = 0;
        long agreed = 0;
        for (var fact : facts) {
            switch (fact) {
                case ProjectApproved e -> approved = e.cost().fen();
                case ApprovalChanged e -> approved = e.cost().fen();
                case ProjectContracted e -> agreed += e.amount().fen();
                case ContractAmended e -> agreed += e.amount().fen() - e.was().fen();
                default -> {} // agrees and approves nothing
            }
            assertThat(agreed).as("%s", facts).isBetween(0L, approved);
        }
    }

    @Provide
    Arbitrary<List<Object>> requests() {
        var yuan = Arbitraries.longs().between(1, LARGEST).map(each -> "" + each);
        var numbers = Arbitraries.of("A", "B", "C", CONTRACT.value());
        var days = Arbitraries.of(9, 20);
        var acts = Arbitraries.integers().between(0, ACTS);
        Arbitrary<List<Object>> later =
                Combinators.combine(yuan, numbers, days, acts)
                        .as(ITProjectInvariantsTest::asked)
                        .list()
                        .ofMaxSize(24);
        // Most histories come as far as a contract.
        Arbitrary<List<Object>> begun =
                Combinators.combine(yuan, yuan, yuan)
                        .as((a, b, c) -> List.of(approve(a), tender(), award(b), contract(c)));
        return Combinators.combine(begun, later)
                .as(
                        (first, more) -> {
                            var all = new ArrayList<Object>(first);
                            all.addAll(more);
                            return all;
                        });
    }

    private static Object asked(String yuan, String number, int day, int act) {
        return switch (act) {
            case 0 -> approve(yuan);
            case 1 -> award(yuan);
            case 2 -> contract(yuan);
            case 3, 4, 5 -> change(yuan, LINE, CLOSES.plusDays(day));
            case 6 -> ITBureau.accept(yuan, TESTER);
            default -> amend(number, yuan);
        };
    }
}
