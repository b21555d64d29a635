package org.chalkline.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * One state of an entity over a stretch of both clocks: the days of its row, as known from the
 * position {@code row.knownSince()} on. The versions of an entity never overlap, and where none
 * lies the entity isn't there.
 *
 * @param knownTo the first position at which it is no longer known so; absent while it is
 */
public record Version<S>(Row<S> row, @Nullable Long knownTo) {

    /**
     * A version's place among those of its entity, which are ordered by the position at which they
     * came to be known and then by their first days.
     */
    public record Place(long knownFrom, int effectiveFrom) {

        /** Before all. */
        public static final Place FIRST = new Place(-1, Integer.MIN_VALUE);
    }

    /** Whether it holds at the point. */
    public boolean covers(AsOf at) {
        var to = row.effectiveTo();
        return row.knownSince() <= at.position()
                && (knownTo == null || at.position() < knownTo)
                && !at.effectiveOn().isBefore(row.effectiveFrom())
                && (to == null || at.effectiveOn().isBefore(to));
    }

    public Place place() {
        return new Place(row.knownSince(), Math.toIntExact(row.effectiveFrom().toEpochDay()));
    }
}
