package org.chalkline.query.projection.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ForksTest {

    private static final Encoded NOTHING = Encoded.stored(new byte[0], () -> new Object[0], 0);

    @Property
    void the_fork_of_an_interval_lies_in_it_and_on_the_path_to_each_of_its_numbers(
            @ForAll("numbers") int a, @ForAll("numbers") int b, @ForAll("numbers") int c) {
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        int within = Math.clamp(c, from, to);
        int fork = Forks.fork(from, to);
        assertThat(fork).isBetween(from, to);
        assertThat(Forks.path(within, 31)).contains(fork);
    }

    @Property
    void a_rectangle_is_found_through_every_point_that_it_holds(
            @ForAll("rectangles") Rect rect, @ForAll int p, @ForAll int d) {
        int position = Math.clamp(p, rect.knownFrom(), rect.knownTo() - 1);
        int day = Math.clamp(d, rect.from(), rect.to() - 1);
        int head = rect.knownTo() == Rect.OPEN ? position : Math.max(position, rect.knownTo());
        var through = Forks.through(new Point(position, day), head);
        long filed = Forks.of(rect.knownFrom(), rect.knownTo(), rect.from(), rect.to());
        assertThat(through)
                .contains(filed)
                .hasSizeLessThanOrEqualTo(31 * 17)
                .doesNotHaveDuplicates();
        if (rect.knownTo() == Rect.OPEN) assertThat(Forks.mayBeOpen(filed)).isTrue();
        else assertThat(Forks.mayBeClosed(filed, head)).isTrue();
    }

    @Property
    void under_one_number_one_bound_on_each_clock_is_left_to_be_asked_for(
            @ForAll("rectangles") Rect rect,
            @ForAll @IntRange(min = 0, max = Rect.OPEN - 2) int position,
            @ForAll @IntRange(min = -60_000, max = 60_000) int day) {
        var point = new Point(position, day);
        long filed = filed(rect);
        if (Arrays.stream(Forks.through(point, Rect.OPEN)).noneMatch(f -> f == filed)) return;
        if (Forks.isKnownBefore(filed, point)) {
            assertThat(rect.knownFrom()).isLessThanOrEqualTo(position);
        } else {
            assertThat(rect.knownTo()).isGreaterThan(position);
        }
        if (Forks.hasEffectBefore(filed, point)) {
            assertThat(rect.from()).isLessThanOrEqualTo(day);
        } else {
            assertThat(rect.to()).isGreaterThan(day);
        }
    }

    @Property
    void all_rectangles_filed_together_share_a_point(
            @ForAll("rectangles") Rect a, @ForAll("rectangles") Rect b) {
        if (filed(a) != filed(b)) return;
        assertThat(Math.max(a.knownFrom(), b.knownFrom()))
                .isLessThan(Math.min(a.knownTo(), b.knownTo()));
    }

    private static long filed(Rect rect) {
        return Forks.of(rect.knownFrom(), rect.knownTo(), rect.from(), rect.to());
    }

    @Test
    void before_the_first_fact_there_is_nothing_to_be_found() {
        assertThat(Forks.through(new Point(-1, 0), 10)).isEmpty();
    }

    @Test
    void a_question_about_a_million_facts_asks_for_some_hundred_numbers() {
        int most = 0;
        for (int position = 0; position < 1_000_000; position += 997) {
            for (int day = 10_000; day < 21_000; day += 101) {
                var through = Forks.through(new Point(position, day), 999_999);
                most = Math.max(most, through.length);
                assertThat(Arrays.stream(through).filter(Forks::mayBeOpen).count())
                        .isLessThanOrEqualTo(17);
            }
        }
        assertThat(most).isBetween(100, 360);
    }

    @Provide
    Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(1, Integer.MAX_VALUE);
    }

    @Provide
    Arbitrary<Rect> rectangles() {
        var positions = Arbitraries.integers().between(0, Rect.OPEN - 2);
        var days =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(Integer.MIN_VALUE + 1, Rect.OPEN - 1),
                        Arbitraries.integers().between(0, 25_000));
        return Combinators.combine(positions, ends(positions), days, ends(days))
                .as(
                        (kf, kt, ef, et) ->
                                new Rect("x", kf, after(kf, kt), ef, after(ef, et), NOTHING));
    }

    private static Arbitrary<Integer> ends(Arbitrary<Integer> all) {
        return Arbitraries.oneOf(all, Arbitraries.just(Rect.OPEN));
    }

    private static int after(int from, int to) {
        return to > from ? to : from + 1;
    }
}
