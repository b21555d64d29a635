package org.chalkline.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a projection stands.
 *
 * @param position what it reflects; -1 when nothing
 * @param head what the store holds; -1 when nothing
 * @param lagSeconds how long the oldest fact that it lacks has been waiting; 0 when caught up
 * @param rebuildPosition how far a rebuild has come, absent when none is under way
 * @param rebuildSecondsLeft how long it will take at its present rate
 * @param parked how many entities are parked
 * @param fault why it stands still, absent when it does not
 */
public record ProjectionStatus(
        String projection,
        long position,
        long head,
        double lagSeconds,
        @Nullable Long rebuildPosition,
        @Nullable Double rebuildSecondsLeft,
        long parked,
        @Nullable String fault,
        Instant at) {

    /** How many facts it lacks; 0 when caught up. */
    public long lagEvents() {
        return Math.max(0, head - position);
    }
}
