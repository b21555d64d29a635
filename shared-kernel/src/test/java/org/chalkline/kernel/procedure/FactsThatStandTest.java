package org.chalkline.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.junit.jupiter.api.Test;

class FactsThatStandTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @FactType("test.Counted")
    record Counted(int number, LocalDate effectiveOn) implements Fact {
        @Override
        public String subject() {
            return "count";
        }
    }

    private static ContestedAct act(int sequence) {
        return new ContestedAct("count", sequence, sequence, "test.Counted", null);
    }

    private static ValueCorrected corrected(int sequence, String is) {
        return new ValueCorrected(
                act(sequence), "/number", null, is, false, "slip", List.of(), "li", DAY, DAY);
    }

    private static ActsSetAside fallen(int sequence) {
        return new ActsSetAside(
                act(sequence),
                List.of(new SequenceRange(sequence, sequence)),
                FallGround.RECORDED_IN_ERROR,
                null,
                null,
                null,
                "slip",
                "li",
                DAY,
                DAY);
    }

    private static ActRestored restored(int sequence) {
        return new ActRestored(
                act(sequence),
                List.of(new SequenceRange(sequence, sequence)),
                null,
                null,
                null,
                "slip",
                "li",
                DAY,
                DAY);
    }

    private static List<Integer> numbers(Fact... recorded) {
        var numbers = new ArrayList<Integer>();
        for (var fact : FactsThatStand.of(List.of(recorded))) {
            if (fact instanceof Counted counted) numbers.add(counted.number());
        }
        return numbers;
    }

    private static Counted counted(int number) {
        return new Counted(number, DAY);
    }

    @Test
    void where_nothing_fell_and_nothing_was_put_right_the_facts_are_the_very_list() {
        List<Fact> facts = List.of(counted(1), counted(2));
        assertThat(FactsThatStand.of(facts)).isSameAs(facts);
    }

    @Test
    void a_fact_says_what_was_put_right_last() {
        assertThat(numbers(counted(1), counted(2), corrected(0, "7"))).containsExactly(7, 2);
        assertThat(numbers(counted(1), corrected(0, "7"), corrected(0, "8"))).containsExactly(8);
    }

    @Test
    void what_fell_says_nothing_and_restored_it_says_what_was_put_right() {
        assertThat(numbers(counted(1), corrected(0, "7"), fallen(0))).isEmpty();
        assertThat(numbers(counted(1), corrected(0, "7"), fallen(0), restored(0)))
                .containsExactly(7);
    }

    @Test
    void a_correction_stands_though_the_facts_around_it_fall() {
        assertThat(numbers(counted(1), counted(2), corrected(0, "7"), fallen(2), fallen(1)))
                .containsExactly(7);
    }
}
