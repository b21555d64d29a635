package org.chalkline.query.procedure.documentnumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chalkline.query.procedure.documentnumber.NumberSeriesRecord.NumberRange;
import org.junit.jupiter.api.Test;

class NumberSeriesTest {

    private static NumberSeriesRecord of(Iterable<Integer> numbers) {
        var series = new NumberSeriesRecord("长教", 2025, List.of());
        for (int number : numbers) series = series.with(number);
        return series;
    }

    @Test
    void a_series_shows_what_is_missing_below_its_last_number() {
        var series = of(List.of(9, 2, 3, 6));

        assertThat(series.known())
                .containsExactly(
                        new NumberRange(2, 3), new NumberRange(6, 6), new NumberRange(9, 9));
        assertThat(series.gaps())
                .containsExactly(
                        new NumberRange(1, 1), new NumberRange(4, 5), new NumberRange(7, 8));
        assertThat(series.missing()).isEqualTo(5);
        assertThat(series.last()).isEqualTo(9);
    }

    @Property
    void in_whatever_order_numbers_come_each_below_the_last_is_known_or_missing(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 40) Integer> numbers) {
        var series = of(numbers);
        var known = numbers(series.known());
        var missing = numbers(series.gaps());

        assertThat(known).isEqualTo(new TreeSet<>(numbers));
        assertThat(missing).doesNotContainAnyElementsOf(known.isEmpty() ? Set.of(0) : known);
        assertThat(known.size() + missing.size()).isEqualTo(series.last());
        assertThat(series.missing()).isEqualTo(missing.size());
    }

    private static Set<Integer> numbers(List<NumberRange> ranges) {
        return ranges.stream()
                .flatMap(range -> IntStream.rangeClosed(range.first(), range.last()).boxed())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
