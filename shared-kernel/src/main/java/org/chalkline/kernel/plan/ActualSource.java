package org.chalkline.kernel.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says what a figure rests on: a paper, or a stored query at a point on both clocks.
 *
 * @param paper SHA-256 of the paper in which it stands; absent where it was asked for
 * @param query the query as it was asked; absent where a paper says it
 * @param position up to which fact it was asked; absent where a paper says it
 * @param day as of which day it was asked; absent where a paper says it
 */
public record ActualSource(
        @Nullable String paper,
        @Nullable StoredQuery query,
        @Nullable Long position,
        @Nullable LocalDate day) {

    /** One that a paper says. */
    public static ActualSource of(String paper) {
        return new ActualSource(paper, null, null, null);
    }

    /** One that was asked for. */
    public static ActualSource of(StoredQuery query, long position, LocalDate day) {
        return new ActualSource(null, query, position, day);
    }
}
