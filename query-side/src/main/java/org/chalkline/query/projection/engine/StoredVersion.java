package org.chalkline.query.projection.engine;

/**
 * A rectangle of one entity with all its bounds, as an answer holds it.
 *
 * @param knownTo the position at which it is no longer known so; {@link Rect#OPEN} while it is
 */
public record StoredVersion(StoredRow row, int knownTo) {}
