package org.chalkline.kernel.document;

import java.io.IOException;

/** The store of documents is another machine's, and doesn't answer as it should. */
public final class DocumentsUnreachableException extends IOException {
    private static final long serialVersionUID = 1L;

    /** It doesn't answer, as {@code cause} says. */
    public DocumentsUnreachableException(RuntimeException cause) {
        super(
                "The store of documents doesn't answer. Nothing of it was kept or handed out; try again.",
                cause);
    }
}
