package org.chalkline.query.projection.engine;

/**
 * A rectangle as the store holds it, for comparing: days and positions as in {@link Rect}.
 *
 * @param json the state's written form
 */
public record StoredRect(String entity, int knownFrom, int knownTo, int from, int to, String json) {

    /** The rectangle as it stood at an earlier position: what was closed since was open then. */
    StoredRect asOf(int position) {
        return knownTo > position
                ? new StoredRect(entity, knownFrom, Rect.OPEN, from, to, json)
                : this;
    }
}
