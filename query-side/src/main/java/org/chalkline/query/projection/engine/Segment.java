package org.chalkline.query.projection.engine;

/**
 * A part of what is known of an entity now: an open rectangle.
 *
 * @param from the first day on which the state holds
 * @param to the first day on which it no longer does, or {@link Rect#OPEN}
 * @param knownFrom the position at which exactly this came to be known
 */
record Segment<S>(int from, int to, int knownFrom, State<S> state) {

    boolean covers(int day) {
        return from <= day && day < to;
    }

    boolean saysTheSame(Segment<S> other) {
        return from == other.from && to == other.to && state.sameAs(other.state);
    }
}
