package org.chalkline.app.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * What the projections show of the bundle's entities as of its position: folded anew from the
 * bundle's events by the projections' own function, in the order of (effectiveOn, position).
 */
final class States {

    private States() {}

    /**
     * One projection's part.
     *
     * @param projection its name
     * @param version the version of its fold
     * @param entities every entity that the bundle's events speak of, by id
     */
    record OfProjection(String projection, int version, List<OfEntity> entities) {}

    /**
     * One entity.
     *
     * @param states from when on which state held; as of one day, only that one
     * @param parked why the events can't be applied, where they can't
     * @param leftOut the positions of facts that the projection folds into this entity and that are
     *     not in the bundle, where there are any: its state is then not shown
     */
    record OfEntity(
            String id,
            List<State> states,
            @Nullable String parked,
            @Nullable SortedSet<Long> leftOut) {}

    /**
     * A state on the axis of legal effect.
     *
     * @param effectiveFrom the day from which it holds
     * @param state as the projection writes it; absent where the entity isn't there
     */
    record State(LocalDate effectiveFrom, @Nullable Object state) {}

    /** A fact in its place on both axes. */
    private record Placed(Fact fact, LocalDate effectiveOn, long position) {}

    /**
     * Folds them.
     *
     * @param leftOut what the projections fold beside the events
     * @param on the day of effect that is asked for; all days where it is null
     */
    static List<OfProjection> of(
            List<View<?>> views,
            List<BundledEvent> events,
            LeftOut leftOut,
            @Nullable LocalDate on) {
        var all = new ArrayList<OfProjection>();
        for (var view : views) {
            if (!areShown(view)) continue;
            var entities = entities(view, events, leftOut, on);
            if (entities.isEmpty()) continue;
            all.add(new OfProjection(view.name(), view.version(), entities));
        }
        all.sort(Comparator.comparing(OfProjection::projection));
        return all;
    }

    /** Whether a bundle shows what the view does. The record itself is in it, fact by fact. */
    static boolean areShown(View<?> view) {
        return !view.isOfTheRecord();
    }

    private static <S> List<OfEntity> entities(
            View<S> view, List<BundledEvent> events, LeftOut leftOut, @Nullable LocalDate on) {
        Map<String, List<Placed>> byEntity = new TreeMap<>();
        for (var event : events) {
            var fact = event.fact();
            if (fact == null || !view.concerns(fact.getClass())) continue;
            if (on != null && fact.effectiveOn().isAfter(on)) continue;
            byEntity.computeIfAbsent(view.entityOf(fact), id -> new ArrayList<>())
                    .add(new Placed(fact, fact.effectiveOn(), event.position()));
        }
        var entities = new ArrayList<OfEntity>();
        byEntity.forEach(
                (id, facts) -> {
                    var others = leftOut.of(view.name(), id);
                    entities.add(
                            others.isEmpty()
                                    ? fold(view, id, facts, on)
                                    : new OfEntity(id, List.of(), null, others));
                });
        return entities;
    }

    private static <S> OfEntity fold(
            View<S> view, String id, List<Placed> facts, @Nullable LocalDate on) {
        facts.sort(Comparator.comparing(Placed::effectiveOn).thenComparing(Placed::position));
        var states = new LinkedHashMap<LocalDate, State>();
        S state = null;
        for (var placed : facts) {
            try {
                state = view.evolve(state, placed.fact());
            } catch (RuntimeException e) {
                return new OfEntity(
                        id,
                        List.copyOf(states.values()),
                        "position %d can't be applied: %s"
                                .formatted(placed.position(), e.getMessage()),
                        null);
            }
            states.put(placed.effectiveOn(), new State(placed.effectiveOn(), state));
        }
        var all = List.copyOf(states.values());
        var shown = on == null || all.isEmpty() ? all : List.of(all.getLast());
        return new OfEntity(id, shown, null, null);
    }
}
