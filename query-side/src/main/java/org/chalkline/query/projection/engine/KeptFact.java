package org.chalkline.query.projection.engine;

/**
 * A fact that a projection has, to be folded again.
 *
 * @param aggregate whose fact it is
 * @param sequence its number among the aggregate's facts
 * @param type its stored name
 * @param json {@code null} as JSON if it could not be read
 */
public record KeptFact(int position, String aggregate, long sequence, String type, String json) {

    /** The JSON of one that could not be read. */
    public static final String UNREADABLE = "null";

    boolean wasReadable() {
        return !json.equals(UNREADABLE);
    }
}
