package org.chalkline.query.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A fact as a register keeps it for its entity's history.
 *
 * @param payload the fact as JSON
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
