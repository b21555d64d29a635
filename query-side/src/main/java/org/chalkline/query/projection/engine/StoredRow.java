package org.chalkline.query.projection.engine;

/**
 * A rectangle as an answer holds it; days and positions as in {@link Rect}.
 *
 * @param json its state in UTF-8; read only
 * @param setAside see {@link Rect}
 */
public record StoredRow(
        String entity, byte[] json, int knownFrom, int from, int to, boolean setAside) {}
