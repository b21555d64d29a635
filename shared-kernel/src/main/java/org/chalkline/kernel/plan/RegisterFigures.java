package org.chalkline.kernel.plan;

import java.time.LocalDate;

/**
 * Asks this service's own registers for one number. The same question at the same point on both
 * clocks has the same answer, whenever it is asked.
 */
public interface RegisterFigures {

    /**
     * Looks at a question without asking it.
     *
     * @throws StoredQueryException if it can't be a stored query
     */
    void require(StoredQuery query) throws StoredQueryException;

    /**
     * The answer, as known up to that position of that day.
     *
     * @throws StoredQueryException if it can't be a stored query, or has no such answer
     */
    TargetValue ask(StoredQuery query, long position, LocalDate day) throws StoredQueryException;
}
