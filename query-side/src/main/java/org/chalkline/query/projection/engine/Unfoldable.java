package org.chalkline.query.projection.engine;

/** A fact could not be applied. It parks its entity and nothing else. */
final class Unfoldable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unfoldable(Throwable cause) {
        super(Decoder.reason(cause), cause);
    }
}
