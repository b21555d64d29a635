package org.chalkline.kernel.fact;

import java.time.Duration;
import java.util.List;

/** All facts as they are stored, in the order of their positions. */
public interface StoredFacts {

    /** The position of the last recorded fact, {@link FactStream#NOTHING} when there is none. */
    long head();

    /** Opens a reader whose first fact is the one after the given position. */
    Reader readAfter(long position);

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
