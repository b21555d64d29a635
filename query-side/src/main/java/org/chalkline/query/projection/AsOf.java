package org.chalkline.query.projection;

import java.time.LocalDate;

/**
 * A point on both clocks.
 *
 * @param position what was known: the facts up to and including this position
 * @param effectiveOn what was in effect: on this day
 */
public record AsOf(long position, LocalDate effectiveOn) {}
