package org.chalkline.kernel.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.placement.PlacementListEvent.Ranked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacementOrderTest {

    private static Ranked child(int code, int category, @Nullable Integer number) {
        return new Ranked(
                new PlacementId("2026-P." + code),
                category,
                number == null ? null : Sha256.hex("seed:" + number));
    }

    private static List<Integer> codes(List<Ranked> of) {
        return of.stream()
                .map(each -> Integer.valueOf(each.placement().child().value().substring(2)))
                .toList();
    }

    /** Children with and without lots, in three categories. */
    @Provide
    Arbitrary<List<Ranked>> children() {
        var one =
                Combinators.combine(
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.integers().between(1, 9_999),
                                Arbitraries.integers().between(0, 3))
                        .as((category, number, drawn) -> List.of(category, number, drawn));
        return one.list()
                .ofMaxSize(30)
                .map(
                        all -> {
                            var children = new ArrayList<Ranked>();
                            for (int i = 0; i < all.size(); i++) {
                                var each = all.get(i);
                                var number = each.get(2) == 0 ? null : each.get(1);
                                children.add(child(i, each.get(0), number));
                            }
                            return children;
                        });
    }

    @Property(tries = 100)
    void the_order_is_the_same_in_whatever_order_they_came(
            @ForAll("children") List<Ranked> children,
            @ForAll @IntRange(max = 30) int free,
            @ForAll long seed) {
        var turned = new ArrayList<>(children);
        Collections.shuffle(turned, new Random(seed));
        var one = PlacementOrder.of(children, free);
        var other = PlacementOrder.of(turned, free);
        assertThat(other.ranked()).isEqualTo(one.ranked());
        assertThat(new HashSet<>(other.behind())).isEqualTo(new HashSet<>(one.behind()));
        assertThat(Stream.concat(one.ranked().stream(), one.behind().stream()))
                .containsExactlyInAnyOrderElementsOf(children);
    }

    @Property(tries = 100)
    void who_is_asked_for_comes_by_category_and_by_lot_within_it(
            @ForAll("children") List<Ranked> children, @ForAll @IntRange(max = 30) int free) {
        var ranked = PlacementOrder.of(children, free).ranked();
        assertThat(ranked).isSortedAccordingTo(Comparator.comparingInt(Ranked::category));
        for (int i = 1; i < ranked.size(); i++) {
            var before = ranked.get(i - 1);
            var after = ranked.get(i);
            if (before.category() != after.category()) continue;
            assertThat(before.lot() == null && after.lot() != null).isFalse();
            if (before.lot() == null || after.lot() == null) continue;
            assertThat(before.lot()).isLessThanOrEqualTo(after.lot());
        }
    }

    @Property(tries = 100)
    void nobody_has_a_seat_while_one_of_an_earlier_category_has_none(
            @ForAll("children") List<Ranked> children, @ForAll @IntRange(max = 30) int free) {
        var turns = PlacementOrder.of(children, free);
        var seated = turns.ranked().stream().limit(free).toList();
        int last = seated.stream().mapToInt(Ranked::category).max().orElse(0);
        assertThat(children.stream().filter(each -> each.category() < last)).isSubsetOf(seated);
        // Who has no lot has a seat where nobody of the category had to be passed over for it.
        for (var each : seated) {
            if (each.lot() != null) continue;
            assertThat(children.stream().filter(other -> other.category() == each.category()))
                    .isSubsetOf(seated);
        }
    }

    @Property(tries = 100)
    void one_who_comes_moves_nobody_past_another(
            @ForAll("children") List<Ranked> children,
            @ForAll @IntRange(min = 1, max = 3) int category,
            @ForAll @IntRange(min = 1, max = 9_999) int number) {
        var drawn = children.stream().filter(each -> each.lot() != null).toList();
        var more = new ArrayList<>(drawn);
        var late = child(99, category, number);
        more.add(late);
        var before = PlacementOrder.of(drawn, 0).ranked();
        var after = new ArrayList<>(PlacementOrder.of(more, 0).ranked());
        assertThat(after.remove(late)).isTrue();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void while_all_fit_nobody_is_chosen_and_no_lot_is_needed() {
        var all = List.of(child(1, 2, null), child(2, 1, null), child(3, 2, null));
        var turns = PlacementOrder.of(all, 3);
        assertThat(codes(turns.ranked())).containsExactly(2, 1, 3);
        assertThat(turns.choosing()).isFalse();
    }

    @Test
    void where_one_has_to_be_passed_over_nobody_is_asked_for_without_a_lot() {
        var all = List.of(child(1, 1, null), child(2, 1, null), child(3, 2, null));
        var turns = PlacementOrder.of(all, 1);
        assertThat(turns.ranked()).isEmpty();
        assertThat(codes(turns.behind())).containsExactly(1, 2, 3);
        assertThat(turns.choosing()).isTrue();
    }

    @Test
    void one_without_a_lot_waits_behind_those_of_the_category_who_have_one() {
        var all = List.of(child(1, 1, null), child(2, 1, 7), child(3, 1, 8));
        var turns = PlacementOrder.of(all, 2);
        assertThat(codes(turns.ranked())).containsExactlyInAnyOrder(2, 3);
        assertThat(codes(turns.behind())).containsExactly(1);
        assertThat(turns.choosing()).isFalse();
    }
}
