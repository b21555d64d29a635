package org.chalkline.query.projection;

/** A sum is larger than 64 bits hold, and none is given rather than a wrong one. */
public final class FigureTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FigureTooLargeException() {
        super("a sum doesn't fit 64 bits", null, false, false);
    }
}
