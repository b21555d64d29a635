package org.chalkline.query.projection.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.Marks.Ended;
import org.chalkline.query.projection.Marks.Marked;
import org.jspecify.annotations.Nullable;

class TimelineTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static @Nullable State<String> fold(@Nullable State<String> before, Fact fact) {
        return switch (fact) {
            case Marked m -> {
                var trail = (before == null ? "" : before.value()) + m.mark();
                yield new State<>(trail, Encoded.fresh(trail, () -> new Object[0]));
            }
            case Ended e -> null;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Dated fact(int position, int day) {
        var on = FIRST.plusDays(day);
        return new Dated(
                position,
                position % 11 == 10
                        ? new Ended("thing", on)
                        : new Marked("thing", "/" + position, null, null, null, on),
                "thing",
                position,
                false);
    }

    private static @Nullable String naively(List<Dated> facts, int day) {
        State<String> state = null;
        for (var fact : facts.stream().sorted(Dated.ORDER).toList()) {
            if (fact.day() <= day) state = fold(state, fact.fact());
        }
        return state == null ? null : state.value();
    }

    private static @Nullable String at(Timeline<String> timeline, int day) {
        return timeline.segments().stream()
                .filter(s -> s.covers(day))
                .map(s -> s.state().value())
                .findFirst()
                .orElse(null);
    }

    @Property(tries = 300)
    void a_timeline_that_is_shortened_again_and_again_says_what_folding_all_facts_says(
            @ForAll @Size(min = 20, max = 70) List<@IntRange(min = -12, max = 3) Integer> steps,
            @ForAll @IntRange(min = 1, max = 9) int often) {
        var facts = new ArrayList<Dated>();
        Timeline<String> timeline = Timeline.empty();
        int day = 0;
        for (int step : steps) {
            // Time goes on, and most facts reach back from it.
            day++;
            var fact = fact(facts.size(), Math.max(0, day + step));
            var before = List.copyOf(facts);
            timeline = timeline.add(fact, TimelineTest::fold, () -> before).next();
            facts.add(fact);
            if (facts.size() % often == 0) timeline = timeline.shortened();
            int from = Math.max(timeline.cut(), Math.toIntExact(FIRST.toEpochDay()));
            int last = Math.toIntExact(FIRST.plusDays(day + 5L).toEpochDay());
            for (int on = from; on <= last; on++) {
                assertThat(at(timeline, on)).isEqualTo(naively(facts, on));
            }
        }
    }

    @Property(tries = 100)
    void a_fact_that_reaches_back_a_little_asks_no_store(
            @ForAll @Size(value = 60) List<@IntRange(min = -4, max = 0) Integer> steps) {
        var asked = new AtomicInteger();
        Timeline<String> timeline = Timeline.empty();
        for (int i = 0; i < steps.size(); i++) {
            var fact = fact(i, i + 4 + steps.get(i));
            timeline =
                    timeline.add(
                                    fact,
                                    TimelineTest::fold,
                                    () -> {
                                        asked.incrementAndGet();
                                        return List.of();
                                    })
                            .next()
                            .shortened();
        }
        assertThat(asked).hasValue(0);
        assertThat(timeline.segments()).hasSizeLessThan(30);
    }
}
