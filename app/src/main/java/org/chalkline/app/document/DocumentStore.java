package org.chalkline.app.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.chalkline.kernel.document.DamagedDocumentException;
import org.chalkline.kernel.document.Documents;

/** A place in which documents are kept, for who looks after it and who copies it. */
public interface DocumentStore extends Documents {

    /** Removes what arrivals left behind when a program was killed, a day ago or longer. */
    void sweep() throws IOException;

    /**
     * The digests of all that are kept, in ascending order. Those that are brought in meanwhile may
     * be among them.
     *
     * @return to be closed
     */
    Stream<String> digests() throws IOException;

    /**
     * The note on a document from when it was brought in, as JSON.
     *
     * @return nothing where it isn't known
     */
    byte[] said(String digest) throws IOException;

    /** Whether it is there, and all of it is what its digest says. */
    default boolean isWhole(String digest) throws IOException {
        try (var content = open(digest)) {
            content.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (DamagedDocumentException | NoSuchFileException e) {
            return false;
        }
    }

    /** The digest again. */
    static String requireDigest(String digest) {
        if (DIGEST.matcher(digest).matches()) return digest;
        throw new IllegalArgumentException("'" + digest + "' is no SHA-256 digest");
    }
}
