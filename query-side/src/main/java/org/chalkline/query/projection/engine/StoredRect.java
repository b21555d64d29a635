package org.chalkline.query.projection.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle as the store holds it, for comparing: days and positions as in {@link Rect}.
 *
 * @param json the state's written form
 * @param columns the values by which it is sought and added up, in stored form
 * @param setAside see {@link Rect}
 * @param misfiled how it stands where no question finds it; empty where it stands as it should
 */
public record StoredRect(
        String entity,
        int knownFrom,
        int knownTo,
        int from,
        int to,
        String json,
        List<@Nullable Object> columns,
        boolean setAside,
        String misfiled) {

    /** The rectangle as it stood at an earlier position: what was closed since was open then. */
    StoredRect asOf(int position) {
        return knownTo > position
                ? new StoredRect(
                        entity, knownFrom, Rect.OPEN, from, to, json, columns, setAside, misfiled)
                : this;
    }
}
