package org.chalkline.app.bundle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who vouch for a bundle's log, beside its owner.
 *
 * @param witnesses those who cosigned the checkpoint that its proofs lead to
 * @param stamp the timestamp over a checkpoint that covers it, if there is one
 */
record Vouchers(List<Witness> witnesses, @Nullable Stamp stamp) {

    /**
     * A witness.
     *
     * @param at when they cosigned, by their clock
     */
    record Witness(String name, Instant at) {}

    /**
     * A timestamp.
     *
     * @param at the time that it states, by its authority's clock
     * @param size of how many events the checkpoint is that it is over
     */
    record Stamp(Instant at, long size) {}

    Vouchers {
        witnesses = List.copyOf(witnesses);
    }

    /** Whether there is anybody. */
    boolean any() {
        return !witnesses.isEmpty() || stamp != null;
    }
}
