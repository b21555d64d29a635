package org.chalkline.query.projection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of one entity as of a point.
 *
 * @param knownSince the position at which this came to be known
 * @param effectiveFrom the day from which it holds
 * @param effectiveTo the first day on which it no longer holds, absent if no end is known
 * @param setAside whether the entity never came to be, because its founding fact fell: the state is
 *     the last that was known of it. Who asks for the entity sees it; no list and no count does.
 */
public record Row<S>(
        String entity,
        S state,
        long knownSince,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        boolean setAside) {}
