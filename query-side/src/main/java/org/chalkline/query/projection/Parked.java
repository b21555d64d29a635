package org.chalkline.query.projection;

import java.time.Instant;

/**
 * An entity that could not be brought further than the position before this one. Its facts are
 * kept; it is shown as it last stood until a retry succeeds.
 *
 * @param position the fact that could not be applied
 * @param reason what went wrong, without personal data
 */
public record Parked(String entity, long position, String reason, Instant since) {}
