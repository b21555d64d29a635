package org.chalkline.axon.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The newest events as they were written, so that who follows the store need not read them back
 * from the file. The writer adds, any number of threads read; they must not ask beyond the {@link
 * Head}, for what comes after it may be taken back.
 */
final class Tail {

    /** What followers may lag behind without reading the file: some 10 MB. */
    static final int REMEMBERED = 4_096;

    /**
     * An event with what the writer gave it.
     *
     * @param recordedAt as it is stored, see {@link Timestamps}
     */
    record Written(long position, String recordedAt, NewEvent event) {}

    private final AtomicReferenceArray<Written> newest = new AtomicReferenceArray<>(REMEMBERED);

    /** One whose writing was taken back gives way to the next one at its position. */
    void add(Written event) {
        newest.set(place(event.position()), event);
    }

    private static int place(long position) {
        return (int) (position % REMEMBERED);
    }

    /**
     * The events after a position and up to another, in order and without a gap, as far as they are
     * remembered; none if the first one isn't.
     */
    List<Written> between(long after, long upTo) {
        if (after < -1) return List.of();
        var events = new ArrayList<Written>();
        for (long next = after + 1; next <= upTo; next++) {
            var event = newest.get(place(next));
            if (event == null || event.position() != next) break;
            events.add(event);
        }
        return events;
    }
}
