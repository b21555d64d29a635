package org.chalkline.app.document;

import java.io.IOException;
import java.util.stream.Stream;
import org.chalkline.kernel.document.Documents;

/** A place in which documents are kept, for who looks after it and who copies it. */
public interface DocumentStore extends Documents {

    /** Removes what arrivals left behind when a program was killed, a day ago or longer. */
    void sweep() throws IOException;

    /**
     * The digests of all that are kept, in ascending order. What is brought in meanwhile may be
     * among them.
     *
     * @return to be closed
     */
    Stream<String> digests() throws IOException;

    /**
     * What was said of a document when it was brought in, as JSON.
     *
     * @return nothing where it isn't known
     */
    byte[] said(String digest) throws IOException;

    /** The digest again. */
    static String requireDigest(String digest) {
        if (DIGEST.matcher(digest).matches()) return digest;
        throw new IllegalArgumentException("'" + digest + "' is no SHA-256 digest");
    }
}
