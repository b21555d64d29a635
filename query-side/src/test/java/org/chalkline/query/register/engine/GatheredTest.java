package org.chalkline.query.register.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.query.register.Marks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatheredTest {

    private static final int THINGS = 200;

    private static Incoming incoming(int position, String thing, @Nullable String problem) {
        var fact = new Marks.Sized(thing, position, LocalDate.of(2026, 1, 1));
        var recorded =
                new RecordedFact(
                        position,
                        "e" + position,
                        thing,
                        0,
                        "test.Sized",
                        1,
                        Instant.EPOCH,
                        Map.of(),
                        () -> fact);
        return new Incoming(recorded, thing, fact, problem);
    }

    @Test
    void an_entity_is_held_whole_or_not_at_all() {
        var gathered = new Gathered(100_000);
        for (int i = 0; i < 5 * THINGS; i++) {
            gathered.add(incoming(i, "thing" + i % THINGS, null));
        }
        assertThat(gathered.holdsAll()).isFalse();
        assertThat(gathered.entities()).isNotEmpty().hasSizeLessThan(THINGS / 2);
        for (var entity : gathered.entities()) {
            assertThat(gathered.holds(entity)).isTrue();
            assertThat(gathered.take(entity)).hasSize(5);
        }
    }

    @Test
    void nothing_is_held_from_a_problem_on() {
        var gathered = new Gathered(100_000);
        gathered.add(incoming(0, "a", null));
        gathered.add(incoming(1, "a", "why"));
        gathered.add(incoming(2, "a", null));
        gathered.add(incoming(3, "a", "why else"));
        assertThat(gathered.problem("a")).isEqualTo(new Gathered.Problem(1, "why"));
        assertThat(gathered.take("a")).extracting(Dated::position).containsExactly(0);
    }
}
