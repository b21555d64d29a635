package org.chalkline.kernel.document;

import java.io.IOException;

/** There is no room for another document. */
public final class DocumentsFullException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * There is no room, as {@code cause} says.
     *
     * @param where there is none, as in "on the disk of the data folder"
     */
    public DocumentsFullException(String where, Exception cause) {
        super(
                "There is no room left for documents. Make room %s, and try again."
                        .formatted(where),
                cause);
    }
}
