package org.chalkline.kernel.procedure.recusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalAskedFor;
import org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalDecided;
import org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalDeclared;
import org.chalkline.kernel.procedure.recusal.Recusals.State;
import org.junit.jupiter.api.Test;

class RecusalsTest {
    private static final String OF = "complaint/C-1";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static RecusalEvent declared(String member) {
        return new RecusalDeclared(OF, member, "Cousin.", null, DAY);
    }

    private static RecusalEvent asked(String member) {
        return new RecusalAskedFor(OF, member, "A parent", "They are friends.", null, DAY);
    }

    private static RecusalEvent decided(String member, boolean recused) {
        return new RecusalDecided(OF, member, recused, "As it seems.", "head", DAY);
    }

    @Test
    void who_declares_a_tie_stands_aside_and_whose_recusal_is_asked_for_goes_on() {
        var recusals = Recusals.of(List.of(declared("a"), asked("b")));
        assertThat(recusals.standsAside("a")).isTrue();
        assertThat(recusals.standsAside("b")).isFalse();
        assertThat(recusals.standsAside("c")).isFalse();
        assertThat(recusals.standingAside()).containsExactly("a");
    }

    @Test
    void what_the_head_decides_holds_until_it_is_raised_anew() {
        assertThat(Recusals.of(List.of(asked("a"), decided("a", true))).state("a"))
                .isEqualTo(State.RECUSED);
        var free = Recusals.of(List.of(declared("a"), decided("a", false)));
        assertThat(free.standsAside("a")).isFalse();
        free.take(declared("a"));
        assertThat(free.standsAside("a")).isTrue();
    }

    @Test
    void to_ask_for_the_recusal_of_who_stands_aside_makes_them_no_freer() {
        var recusals = Recusals.of(List.of(declared("a"), asked("a")));
        assertThat(recusals.state("a")).isEqualTo(State.DECLARED);
        recusals.take(decided("a", true));
        recusals.take(asked("a"));
        recusals.take(declared("a"));
        assertThat(recusals.state("a")).isEqualTo(State.RECUSED);
    }

    /** Whatever is said of others, it changes nothing of one. */
    @Property
    void each_stands_for_themselves(@ForAll @Size(max = 12) List<@IntRange(max = 7) Integer> said) {
        var all = new ArrayList<RecusalEvent>();
        var mine = new ArrayList<RecusalEvent>();
        for (int i : said) {
            var member = i % 2 == 0 ? "a" : "b";
            var fact =
                    switch (i / 2) {
                        case 0 -> declared(member);
                        case 1 -> asked(member);
                        case 2 -> decided(member, true);
                        default -> decided(member, false);
                    };
            all.add(fact);
            if (member.equals("a")) mine.add(fact);
        }
        assertThat(Recusals.of(all).state("a")).isEqualTo(Recusals.of(mine).state("a"));
    }
}
