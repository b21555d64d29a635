package org.chalkline.axon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdFilterTest {
    private final IdFilter filter = new IdFilter(1 << 21);

    private static String uuid(int number) {
        return new UUID(number * 0x9E3779B97F4A7C15L, number).toString();
    }

    @Test
    void an_id_that_was_added_is_never_denied_however_many_there_are() {
        var small = new IdFilter(1 << 18);
        int many = 625_000;
        IntStream.range(0, many).parallel().forEach(i -> small.add("school-" + i));
        assertThat(IntStream.range(0, many))
                .as("more than it was made for, added by several threads")
                .allMatch(i -> small.mayContain("school-" + i));
    }

    @Test
    void an_id_that_was_not_added_is_nearly_always_denied() {
        int many = 1_000_000;
        for (int i = 0; i < many; i++) {
            filter.add(uuid(i));
            filter.add("sh-cn-%06d".formatted(i));
        }
        var wrong =
                IntStream.range(many, many + 100_000)
                        .filter(i -> filter.mayContain(uuid(i)) || filter.mayContain("sh-cn-" + i))
                        .count();
        assertThat(wrong).isLessThan(1_500);
    }

    @Test
    void a_filter_for_any_number_of_ids_stays_within_64_megabytes() {
        var huge = new IdFilter(Long.MAX_VALUE / 32);
        huge.add("a");
        assertThat(huge.mayContain("a")).isTrue();
        assertThat(huge.bytes()).isEqualTo(64 << 20);
        assertThat(filter.bytes()).isEqualTo(4 << 20);
        assertThat(new IdFilter(0).bytes()).isEqualTo(8);
        assertThat(new IdFilter(4_000_000).bytes()).isEqualTo(8 << 20);
    }
}
