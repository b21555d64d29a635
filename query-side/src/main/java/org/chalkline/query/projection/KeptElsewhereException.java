package org.chalkline.query.projection;

/** Only the program that keeps a projection may do this, and that is another one now. */
public class KeptElsewhereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeptElsewhereException(String projection) {
        super("The projection " + projection + " is kept by another program: ask that one.");
    }
}
