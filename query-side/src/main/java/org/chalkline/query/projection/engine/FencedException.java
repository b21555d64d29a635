package org.chalkline.query.projection.engine;

/**
 * Another program has taken over what this one was about to write. Nothing of it counts; this
 * program goes on as a reader.
 */
public class FencedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FencedException(String projection) {
        super("another program has taken the projection " + projection + " over");
    }
}
