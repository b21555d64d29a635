package org.chalkline.query.register.engine;

/** A rectangle as an answer holds it; days and positions as in {@link Rect}. */
public record StoredRow(String entity, String json, int knownFrom, int from, int to) {}
