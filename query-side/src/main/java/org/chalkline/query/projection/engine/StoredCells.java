package org.chalkline.query.projection.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some columns of a rectangle; days and positions as in {@link Rect}.
 *
 * @param values in stored form: text, or {@link Long}
 */
public record StoredCells(
        String entity, List<@Nullable Object> values, int knownFrom, int from, int to) {}
