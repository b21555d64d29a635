package org.chalkline.query.graphql;

/**
 * Digests with a key that callers don't have. Programs over the same records have the same one, so
 * that a cursor of one serves at another, and after a restart.
 */
@FunctionalInterface
public interface CursorKey {

    /** The text's digest: 64 hexadecimal digits, which nobody makes or guesses without the key. */
    String digest(String text);
}
