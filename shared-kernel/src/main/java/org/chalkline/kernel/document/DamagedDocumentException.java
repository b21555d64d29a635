package org.chalkline.kernel.document;

import java.io.IOException;

/** What is kept under a digest is not what was brought in. */
public final class DamagedDocumentException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String digest;

    /**
     * @param digest the digest under which it is kept
     */
    public DamagedDocumentException(String digest) {
        super(
                "The document %s is damaged: its content has another digest. Bring the original in again, or restore it from a backup."
                        .formatted(digest));
        this.digest = digest;
    }

    /** The digest under which it is kept. */
    public String digest() {
        return digest;
    }
}
