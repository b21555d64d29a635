package org.chalkline.axon.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToLongFunction;
import org.chalkline.kernel.fact.FactStream;

/**
 * The newest of what has positions, so many of them. For any number of threads.
 *
 * @param <T> what has a position
 */
public final class Recent<T> {
    private final AtomicReferenceArray<T> newest;
    private final ToLongFunction<T> position;

    /**
     * @param remembered how many, from 1
     * @param position from 0
     */
    public Recent(int remembered, ToLongFunction<T> position) {
        this.newest = new AtomicReferenceArray<>(remembered);
        this.position = position;
    }

    /** Takes the place of one at the same position, and of the one that is remembered longest. */
    public void add(T item) {
        newest.set(place(position.applyAsLong(item)), item);
    }

    private int place(long at) {
        return (int) (at % newest.length());
    }

    /**
     * Those after a position and up to another, in order and without a gap, as far as they are
     * remembered; none if the first one isn't.
     */
    public List<T> between(long after, long upTo) {
        if (after < FactStream.NOTHING) return List.of();
        var items = new ArrayList<T>();
        for (long next = after + 1; next <= upTo; next++) {
            var item = newest.get(place(next));
            if (item == null || position.applyAsLong(item) != next) break;
            items.add(item);
        }
        return items;
    }
}
