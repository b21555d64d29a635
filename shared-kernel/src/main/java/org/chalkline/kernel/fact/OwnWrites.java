package org.chalkline.kernel.fact;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How far this program has told anybody that something was recorded. Whoever was told so and then
 * asks expects to see it. What other programs on the same store record is not counted.
 */
public final class OwnWrites {
    private final AtomicLong last = new AtomicLong(FactStream.NOTHING);

    /** A fact at this position was recorded, and is about to be told of. */
    public void recorded(long position) {
        last.accumulateAndGet(position, Math::max);
    }

    /** The last such position; {@link FactStream#NOTHING} as long as there is none. */
    public long last() {
        return last.get();
    }
}
