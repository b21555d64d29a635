package org.chalkline.kernel.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PrintsTest {

    @Property(tries = 200)
    void the_last_number_put_is_that_of_a_text(
            @ForAll @Size(max = 2_000) List<@IntRange(max = 900) Integer> texts) {
        var prints = new Prints();
        Map<String, Long> expected = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            prints.put("t" + texts.get(i), i);
            expected.put("t" + texts.get(i), (long) i);
        }
        expected.forEach((text, number) -> assertThat(prints.get(text)).isEqualTo(number));
        assertThat(prints.size()).isEqualTo(expected.size());
        assertThat(prints.get("other")).isNull();
    }

    @Property(tries = 200)
    void each_number_added_is_one_of_a_text_once(
            @ForAll @Size(max = 2_000) List<@IntRange(max = 300) Integer> texts) {
        var prints = new Prints();
        Map<String, Set<Long>> expected = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            long number = i % 3;
            prints.add("t" + texts.get(i), number);
            expected.computeIfAbsent("t" + texts.get(i), none -> new HashSet<>()).add(number);
        }
        expected.forEach(
                (text, numbers) ->
                        assertThat(prints.all(text))
                                .hasSize(numbers.size())
                                .containsExactlyInAnyOrder(
                                        numbers.stream().mapToLong(Long::longValue).toArray()));
        assertThat(prints.all("other")).isEmpty();
    }

    @Test
    void nothing_is_left_of_what_was_cleared() {
        var prints = new Prints();
        for (int i = 0; i < 1_000; i++) prints.put("t" + i, i);
        prints.clear();
        assertThat(prints.size()).isZero();
        assertThat(prints.get("t1")).isNull();
    }
}
