package org.chalkline.kernel.placement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.chalkline.kernel.placement.PlacementListEvent.Ranked;

/**
 * In which order seats are asked for: by category, then by lot, never by arrival. Pure: the same
 * entries, in whatever order they come, have the same order.
 */
public final class PlacementOrder {

    /** Of one category the lowest lot first; who has none comes last. */
    private static final Comparator<Ranked> ORDER =
            Comparator.comparingInt(Ranked::category)
                    .thenComparing(
                            Ranked::lot, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                    .thenComparing(each -> each.placement().value());

    private PlacementOrder() {}

    /**
     * Whose turn it is.
     *
     * @param ranked for whom seats are asked for, in this order
     * @param behind who comes after them in no order, since lots have to be drawn first
     * @param choosing whether somebody who has no lot would have to be chosen or passed over for a
     *     seat that is free
     */
    public record Turns(List<Ranked> ranked, List<Ranked> behind, boolean choosing) {
        public Turns {
            ranked = List.copyOf(ranked);
            behind = List.copyOf(behind);
        }
    }

    /**
     * Orders them. While all of a category fit in the seats that are free, or one alone waits in
     * it, nobody has to be chosen, and lots aren't needed. In a category that doesn't fit, lots
     * decide; where not all of it have one, what seats are left wait with those who have none, and
     * no later category passes them.
     *
     * @param entries who has no seat, each once
     * @param free how many seats are free
     */
    public static Turns of(Collection<Ranked> entries, int free) {
        var ranked = new ArrayList<Ranked>();
        var behind = new ArrayList<Ranked>();
        int left = Math.max(0, free);
        boolean choosing = false;
        for (var category : byCategory(entries).values()) {
            category.sort(ORDER);
            if (choosing) {
                behind.addAll(category);
                continue;
            }
            boolean alone = category.size() == 1;
            if (category.size() <= left || alone) {
                ranked.addAll(category);
                left = Math.max(0, left - category.size());
                continue;
            }
            for (var each : category) (each.lot() == null ? behind : ranked).add(each);
            long drawn = category.stream().filter(each -> each.lot() != null).count();
            choosing = drawn < left;
            left = (int) Math.max(0, left - drawn);
        }
        return new Turns(ranked, behind, choosing);
    }

    private static TreeMap<Integer, List<Ranked>> byCategory(Collection<Ranked> entries) {
        var categories = new TreeMap<Integer, List<Ranked>>();
        for (var each : entries) {
            categories.computeIfAbsent(each.category(), rank -> new ArrayList<>()).add(each);
        }
        return categories;
    }
}
