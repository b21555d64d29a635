package org.chalkline.query.projection;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a projection shows: one pure fold from facts to the state of an entity. Live updates,
 * answers as of the past, rebuilds and verification all use this one function.
 *
 * @param <S> the state of one entity: an immutable record, equal by value, that is written as JSON
 */
public interface View<S> {

    /** The projection's name: lower-case letters, such as {@code schools}. */
    String name();

    /**
     * Raised whenever the fold, the state or the columns change: the projection is then rebuilt.
     */
    int version();

    Class<S> stateType();

    /** Whether facts of this class concern the view at all. */
    boolean concerns(Class<? extends Fact> type);

    /**
     * Whether a fact of such a class concerns the view, where not all of them do. A fact that it
     * leaves out is kept nowhere: an entity that gathers whatever is of no interest would grow with
     * the record, and be folded as a whole.
     */
    default boolean concerns(Fact fact) {
        return true;
    }

    /**
     * The entity whose state the fact changes. One fact changes one entity.
     *
     * @throws RuntimeException never for a fact that concerns the view
     */
    String entityOf(Fact fact);

    /**
     * Whether facts of one entity may belong to several aggregates. A build folds aggregate by
     * aggregate where they don't, and else has to read each fact to know whose it is.
     */
    default boolean spansAggregates() {
        return false;
    }

    /**
     * Whether the view shows the record itself: who recorded what, and how it stands. Such a view
     * is told each fact as a {@link ToldFact}. What tells of other facts, as a ruling does, is told
     * as a fact of their entities too, and none of them is left out for it. What it shows holds on
     * all days, and is folded in the order in which it was recorded.
     */
    default boolean isOfTheRecord() {
        return false;
    }

    /**
     * The state after the fact. Pure: same arguments, same result. Called in the order of
     * (effectiveOn, position), so that the state before may be one that was recorded later.
     *
     * @param before absent where the entity does not exist yet
     * @return absent where the entity does not exist any more, or still does not
     * @throws RuntimeException if the fact can't be applied; the entity is then parked
     */
    @Nullable S evolve(@Nullable S before, Fact fact);

    /** What lists can be filtered, ordered and grouped by. */
    List<Column<S>> columns();
}
