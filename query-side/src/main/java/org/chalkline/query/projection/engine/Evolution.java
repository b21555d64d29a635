package org.chalkline.query.projection.engine;

import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** The fold of a view, with states as they are stored. */
record Evolution<S>(View<S> view, Columns<S> columns) implements Timeline.Fold<S> {

    /** A deep recursion of the view's own must not stop the projection either. */
    @Override
    public @Nullable State<S> apply(@Nullable State<S> before, Fact fact) {
        try {
            S after = view.evolve(before == null ? null : before.value(), fact);
            if (after == null) return null;
            if (before != null && after == before.value()) return before;
            return new State<>(after, Encoded.fresh(after, () -> columns.of(after)));
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unfoldable(e);
        }
    }
}
