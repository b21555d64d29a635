package org.chalkline.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A fact as a projection shows it in its entity's history.
 *
 * @param effectiveOn for a fact that can't be read: the day on which it was recorded, in UTC
 * @param payload the fact as JSON; {@code null} as JSON if it can't be read
 * @param metadata who acted and how
 */
public record PastFact(
        long position,
        String eventId,
        String type,
        LocalDate effectiveOn,
        Instant recordedAt,
        String payload,
        Map<String, String> metadata) {}
