package org.chalkline.kernel.procedure.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.kernel.procedure.standing.ActStanding.Standing.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActFoundUnlawful;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActStayed;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActUpheld;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.junit.jupiter.api.Test;

class FallenFactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ContestedAct ACT = new ContestedAct("a/1", 1, 7, "a.Done", null);
    private static final Proceeding REVIEW = proceeding(Instance.RECONSIDERATION);
    private static final Proceeding SUIT = proceeding(Instance.FIRST_INSTANCE);

    private static Proceeding proceeding(Instance instance) {
        return new Proceeding("case of " + instance, instance, "body");
    }

    private record Plain(int number) implements Fact {
        @Override
        public LocalDate effectiveOn() {
            return DAY;
        }

        @Override
        public String subject() {
            return "a/1";
        }
    }

    private static ActsSetAside aside(int first, int last) {
        return new ActsSetAside(
                ACT,
                List.of(new SequenceRange(first, last)),
                FallGround.ANNULLED,
                SUIT,
                null,
                null,
                "wrong",
                "li",
                DAY,
                DAY);
    }

    private static ActRestored restored(int first, int last) {
        return new ActRestored(
                ACT,
                List.of(new SequenceRange(first, last)),
                proceeding(Instance.RETRIAL),
                null,
                null,
                "right",
                "li",
                DAY,
                DAY);
    }

    @Test
    void what_fell_is_left_out_and_of_what_never_came_to_be_nothing_is_left() {
        var ruling = aside(1, 3);
        List<Fact> facts = List.of(new Plain(0), new Plain(1), new Plain(2), ruling, new Plain(4));
        assertThat(FactsThatStand.of(facts)).containsExactly(new Plain(0), new Plain(4));
        assertThat(FactsThatStand.of(List.of(new Plain(0), new Plain(1), aside(0, 1)))).isEmpty();
    }

    @Test
    void what_was_restored_stands_again() {
        var facts = new ArrayList<Fact>(List.of(new Plain(0), new Plain(1), aside(0, 1)));
        facts.add(restored(1, 1));
        assertThat(FactsThatStand.of(facts)).contains(new Plain(1)).doesNotContain(new Plain(0));
    }

    @Test
    void where_nothing_fell_the_facts_are_handed_back_as_they_came() {
        List<Fact> facts = List.of(new Plain(0), new Plain(1));
        assertThat(FactsThatStand.of(facts)).isSameAs(facts);
    }

    @Property
    void ranges_hold_the_numbers_they_were_made_of_and_none_touches_another(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 60) Integer> some) {
        var numbers = new BitSet();
        some.forEach(numbers::set);
        var ranges = SequenceRange.of(numbers);
        assertThat(SequenceRange.numbers(ranges)).isEqualTo(numbers);
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).first()).isGreaterThan(ranges.get(i - 1).last() + 1);
        }
    }

    @Test
    void an_act_is_challenged_stayed_and_stands_again_once_it_was_upheld() {
        var act = ActStanding.unchallenged(ACT);
        act = act.after(new ActChallenged(ACT, REVIEW, "Elm", "li", DAY));
        assertThat(act.standing()).isEqualTo(CHALLENGED);
        act = act.after(new ActStayed(ACT, REVIEW, "why", "li", DAY));
        assertThat(act.standing()).isEqualTo(STAYED);
        act = act.after(new ActUpheld(ACT, REVIEW, null, "li", DAY));
        assertThat(act.standing()).isEqualTo(STANDS);
        act = act.after(new ActChallenged(ACT, SUIT, "Elm", "li", DAY));
        assertThat(act.standing()).isEqualTo(CHALLENGED);
        act = act.after(new ActFoundUnlawful(ACT, SUIT, "why", null, "li", DAY));
        assertThat(act.standing()).isEqualTo(FOUND_UNLAWFUL);
        assertThat(act.judgedBy()).isEqualTo(Instance.FIRST_INSTANCE);
    }

    @Test
    void an_act_that_fell_has_fallen_though_its_challenge_is_told_afterwards() {
        var act = ActStanding.unchallenged(ACT).after(aside(1, 3));
        act = act.after(new ActChallenged(ACT, SUIT, "Elm", "li", DAY));
        assertThat(act.standing()).isEqualTo(SET_ASIDE);
        assertThat(act.fellWith()).containsExactly(new SequenceRange(1, 3));
        act = act.after(restored(1, 3));
        assertThat(act.standing()).isEqualTo(STANDS);
        assertThat(act.ground()).isNull();
    }

    @Test
    void what_fell_is_told_in_several_facts_where_one_does_not_hold_it() {
        var act = ActStanding.unchallenged(ACT).after(aside(1, 1)).after(aside(5, 6));
        assertThat(act.fellWith())
                .containsExactly(new SequenceRange(1, 1), new SequenceRange(5, 6));
        assertThat(act.after(restored(1, 1)).standing()).isEqualTo(SET_ASIDE);
    }
}
