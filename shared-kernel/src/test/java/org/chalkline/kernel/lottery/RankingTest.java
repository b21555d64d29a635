package org.chalkline.kernel.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void who_comes_first_is_what_a_calculator_of_digests_says() {
        // printf '03 07 12:1' | sha256sum, and so on.
        assertThat(Sha256.hex("03 07 12:1")).startsWith("4aec207d904964709349");
        assertThat(Ranking.of(List.of(1, 2, 3, 4), "03 07 12").numbers())
                .containsExactly(1, 3, 4, 2);
    }

    @Test
    void digests_are_those_of_the_lines_that_are_described() {
        var roster = List.of(new DrawNumber(10, "R-2"), new DrawNumber(9, "R-1"));
        assertThat(Ranking.digestOf(roster)).isEqualTo(Sha256.hex("9,R-1\n10,R-2\n"));
        assertThat(new Ranking(List.of(7, 3)).digest()).isEqualTo(Sha256.hex("1,7\n2,3\n"));
    }

    @Property(tries = 50)
    void ranks_are_the_order_of_the_digests_in_whatever_order_the_numbers_come(
            @ForAll @Size(min = 1, max = 60) @UniqueElements
                    List<@IntRange(min = 1, max = 99_999_999) Integer> numbers,
            @ForAll long seed) {
        var text = "seed " + seed;
        var turned = new ArrayList<>(numbers);
        Collections.rotate(turned, (int) (seed % 60));
        var expected =
                numbers.stream()
                        .sorted(Comparator.comparing(number -> Sha256.hex(text + ":" + number)))
                        .toList();
        assertThat(Ranking.of(turned, text).numbers()).isEqualTo(expected);
    }
}
