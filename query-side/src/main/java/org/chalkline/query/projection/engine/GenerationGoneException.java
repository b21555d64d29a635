package org.chalkline.query.projection.engine;

/** A generation was removed: another is live, or has to be built. What was read of it may lack. */
public class GenerationGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GenerationGoneException(String generation) {
        super("the generation " + generation + " is gone");
    }
}
