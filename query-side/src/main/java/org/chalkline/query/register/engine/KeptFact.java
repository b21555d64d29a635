package org.chalkline.query.register.engine;

/**
 * A fact as a register keeps it for folding again.
 *
 * @param type its stored name
 * @param json {@code null} as JSON if it could not be read
 */
public record KeptFact(int position, String type, String json) {

    boolean wasReadable() {
        return !json.equals("null");
    }
}
