package org.chalkline.kernel.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All facts in the order of their positions. Registers and reactions read from it, whatever store
 * lies beneath.
 */
public interface FactStream {

    /** The position before the first fact: nothing has been recorded, or nothing has been read. */
    long NOTHING = -1;

    /** The position of the last recorded fact, {@link #NOTHING} when there is none. */
    long head();

    /**
     * As {@link #head}, where no other program need be asked for it; {@link #NOTHING} where one
     * must. For whoever looks often.
     */
    default long headAtHand() {
        return NOTHING;
    }

    /**
     * The last position that was recorded at or before the instant, {@link #NOTHING} when none was.
     * It never changes once the instant lies in the past.
     */
    long positionAt(Instant recordedAt);

    /** Opens a reader whose first fact is the one after the given position. */
    Reader readAfter(long position);

    /**
     * The facts at these positions, in that order: for whoever keeps the positions of facts, and
     * not the facts.
     *
     * @throws IllegalStateException if one is not there
     */
    default List<RecordedFact> at(List<Long> positions) {
        var found = new HashMap<Long, RecordedFact>();
        for (var fact : lookUp(positions)) found.put(fact.position(), fact);
        var facts = new ArrayList<RecordedFact>(positions.size());
        for (long position : positions) {
            var fact = found.get(position);
            if (fact == null) throw new IllegalStateException("no fact at position " + position);
            facts.add(fact);
        }
        return facts;
    }

    /**
     * Those of the positions at which there is a fact, in no order. This opens a reader for each; a
     * store that finds a fact by its position does better.
     *
     * @throws IllegalStateException if the thread is interrupted
     */
    default List<RecordedFact> lookUp(List<Long> positions) {
        var found = new ArrayList<RecordedFact>();
        for (long position : positions) {
            // A reader may begin too early.
            try (var reader = readAfter(position - 1)) {
                var next = reader.next(1, Duration.ZERO);
                while (!next.isEmpty() && next.getFirst().position() < position) {
                    next = reader.next(1, Duration.ZERO);
                }
                found.addAll(next);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return found;
    }

    /**
     * The first facts of one aggregate, each under its number; one that can't be read throws {@link
     * UnreadableFactException} when it is asked for. This reads all facts there are; a store that
     * finds them by their aggregate does better.
     *
     * @param below facts of lower numbers are all there; there may be more
     * @throws IllegalStateException if one is not there, or the thread is interrupted
     */
    default List<Supplier<Fact>> firstOf(String aggregate, long below) {
        var found = new ArrayList<Supplier<Fact>>();
        try (var reader = readAfter(NOTHING)) {
            while (found.size() < below) {
                var next = reader.next(StreamingProcessors.AT_A_TIME, Duration.ZERO);
                if (next.isEmpty()) throw new IllegalStateException("facts of " + aggregate);
                for (var fact : next) {
                    if (fact.aggregateId().equals(aggregate)) found.add(fact.payload());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return found;
    }

    /** How long facts that are recorded may take to arrive. */
    Duration ARRIVE_WITHIN = Duration.ofSeconds(10);

    /**
     * Passes on the facts after one position up to another, in order and some at a time. The last
     * ones may lie beyond it.
     *
     * @param upTo a position at which a fact is recorded, or the first one again
     * @throws IllegalStateException if they don't arrive in time
     */
    default void between(long after, long upTo, Consumer<List<RecordedFact>> turn)
            throws InterruptedException {
        try (var reader = readAfter(after)) {
            for (long at = after; at < upTo; ) {
                var next = reader.next(1_000, ARRIVE_WITHIN);
                if (next.isEmpty()) {
                    throw new IllegalStateException(
                            "The facts after position %d didn't come within %s"
                                    .formatted(at, ARRIVE_WITHIN));
                }
                turn.accept(next);
                at = next.getLast().position();
            }
        }
    }

    /** Reads forward. Not for use by two threads at once. */
    interface Reader extends AutoCloseable {

        /**
         * The next facts, in order and without a gap.
         *
         * @param most how many at the most, from 1
         * @param wait how long to wait for the first one when none is there
         * @return an empty list when none came in that time
         */
        List<RecordedFact> next(int most, Duration wait) throws InterruptedException;

        @Override
        void close();
    }
}
