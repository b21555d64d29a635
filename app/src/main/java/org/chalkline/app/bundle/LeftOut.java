package org.chalkline.app.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chalkline.app.standard.LegibleFact;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.query.projection.View;

/**
 * The facts that a projection folds into an entity of the bundle and that are not in it. The career
 * of a head is folded from the offices that they held; of those, the bundle of a school has its
 * own. A state that was folded without the others would be none that the projection ever showed.
 */
final class LeftOut {
    private final Map<String, TreeSet<Long>> positions = new TreeMap<>();

    private LeftOut() {}

    /**
     * Finds them.
     *
     * @param views the projections
     * @param events those of the bundle
     * @param upTo the last position that is looked at
     */
    static LeftOut find(
            List<View<?>> views,
            List<BundledEvent> events,
            FactCatalogue catalogue,
            StoredFacts facts,
            long upTo)
            throws InterruptedException {
        var found = new LeftOut();
        var included = new HashSet<Long>();
        var gathering = new HashSet<View<?>>();
        for (var event : events) {
            included.add(event.position());
            var fact = event.fact();
            if (fact == null) continue;
            for (var view : views) {
                if (!States.areShown(view) || !view.concerns(fact.getClass())) continue;
                if (isOfItsSubject(view, fact)) continue;
                found.positions.put(key(view.name(), view.entityOf(fact)), new TreeSet<>());
                gathering.add(view);
            }
        }
        if (gathering.isEmpty()) return found;
        Selection.read(
                facts,
                FactStream.NOTHING,
                upTo,
                stored -> {
                    if (included.contains(stored.position())) return;
                    var entry = catalogue.find(stored.type());
                    if (entry.isEmpty() || !concern(gathering, entry.get().type())) return;
                    var fact = LegibleFact.fact(stored, catalogue);
                    if (fact != null) found.add(gathering, fact, stored.position());
                });
        return found;
    }

    /** Then all of it is in the bundle, because subjects are taken whole. */
    private static boolean isOfItsSubject(View<?> view, Fact fact) {
        var entity = view.entityOf(fact);
        var subject = fact.subject();
        return entity.equals(subject)
                || entity.startsWith(subject + ":")
                || entity.startsWith(subject + "/");
    }

    private static boolean concern(Set<View<?>> views, Class<? extends Fact> type) {
        return views.stream().anyMatch(view -> view.concerns(type));
    }

    private void add(Set<View<?>> views, Fact fact, long position) {
        for (var view : views) {
            if (!view.concerns(fact.getClass())) continue;
            var of = positions.get(key(view.name(), view.entityOf(fact)));
            if (of != null) of.add(position);
        }
    }

    private static String key(String projection, String entity) {
        return projection + " " + entity;
    }

    /** The positions of those of an entity; empty where all of it is in the bundle. */
    SortedSet<Long> of(String projection, String entity) {
        return positions.getOrDefault(key(projection, entity), new TreeSet<>());
    }
}
