package org.chalkline.query.projection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some columns of one entity as of a point, without the rest of its state.
 *
 * @param values of the columns that were asked for, in their order
 * @param knownSince the position at which this came to be known
 * @param effectiveFrom the day from which it holds
 * @param effectiveTo the first day on which it no longer holds, absent if no end is known
 */
public record Cells(
        String entity,
        List<@Nullable Object> values,
        long knownSince,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {}
