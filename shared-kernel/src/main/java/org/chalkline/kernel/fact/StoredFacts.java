package org.chalkline.kernel.fact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All facts as they are stored, in the order of their positions. */
public interface StoredFacts {

    /** So many facts are read at once where all are read through. */
    int A_TURN = 1_000;

    /** The position of the last recorded fact, {@link FactStream#NOTHING} when there is none. */
    long head();

    /** Opens a reader whose first fact is the one after the given position. */
    Reader readAfter(long position);

    /**
     * Those of the positions at which there is a fact, in no order. This opens a reader for each; a
     * store that finds a fact by its position does better.
     *
     * @throws IllegalStateException if the thread is interrupted
     */
    default List<StoredFact> at(List<Long> positions) {
        var found = new ArrayList<StoredFact>();
        for (long position : positions) {
            try (var reader = readAfter(position - 1)) {
                var next = reader.next(1, Duration.ofSeconds(1));
                if (!next.isEmpty() && next.getFirst().position() == position) found.addAll(next);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return found;
    }

    /**
     * What was recorded of one aggregate, in its order. This reads through all facts; a store that
     * finds them by their aggregate does better.
     *
     * @param aggregate its id, as {@link Fact#subject} gives it
     * @param upTo the last position that is looked at
     * @throws IllegalStateException if the thread is interrupted
     */
    default List<StoredFact> of(String aggregate, long upTo) {
        var found = new ArrayList<StoredFact>();
        try (var reader = readAfter(FactStream.NOTHING)) {
            while (true) {
                var turn = reader.next(A_TURN, Duration.ZERO);
                for (var fact : turn) {
                    if (fact.position() > upTo) return found;
                    if (fact.aggregateId().equals(aggregate)) found.add(fact);
                }
                if (turn.isEmpty() || turn.getLast().position() >= upTo) return found;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Reads forward. Not for use by two threads at once. */
    interface Reader extends AutoCloseable {

        /**
         * The next facts, in order. A position that is missing in the store is left out.
         *
         * @param most how many at the most, from 1
         * @param wait how long to wait for the first one when none is there
         * @return an empty list when none came in that time
         */
        List<StoredFact> next(int most, Duration wait) throws InterruptedException;

        @Override
        void close();
    }
}
