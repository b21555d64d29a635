package org.chalkline.kernel.document;

import java.io.IOException;

/** There is no room for another document. */
public final class DocumentsFullException extends IOException {
    private static final long serialVersionUID = 1L;

    /** There is no room, as {@code cause} says. */
    public DocumentsFullException(IOException cause) {
        super(
                "There is no room left for documents. Make room on the disk of the data folder, and try again.",
                cause);
    }
}
