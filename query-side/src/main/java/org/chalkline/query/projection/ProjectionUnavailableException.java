package org.chalkline.query.projection;

/**
 * A projection can't answer yet: it is being built for the first time, or anew in another shape.
 * Its {@link Projection#standing} tells how far it has come.
 */
public class ProjectionUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProjectionUnavailableException(String projection) {
        super("the projection " + projection + " is being built");
    }
}
