package org.chalkline.kernel.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;

/** The documents that facts cite, each under the digest of its content. */
public interface Documents {

    /** How a document's digest is written: SHA-256 in lower-case hexadecimal. */
    Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * How a paper of the past begins of which no document is kept: what it is follows, and where it
     * lies. It stands where else a digest does.
     */
    String DESCRIBED = "paper:";

    /**
     * What a paper is of which no document is kept.
     *
     * @param cited as facts cite it: a digest, or a description
     * @return absent where a document is cited
     */
    static @Nullable String described(String cited) {
        return cited.startsWith(DESCRIBED) ? cited.substring(DESCRIBED.length()).strip() : null;
    }

    /**
     * What came of bringing a document in.
     *
     * @param document the document as it is kept
     * @param isNew whether it was not there, or not whole, before
     */
    record Kept(Document document, boolean isNew) {}

    /** Where a document is brought in from. */
    interface Arrival {

        /**
         * Whether this content is what was to come. Asked when all of it has arrived, and before it
         * is kept.
         *
         * @param digest its SHA-256, in lower-case hexadecimal
         * @throws IOException if it isn't: then nothing is kept
         */
        void accept(String digest, long size) throws IOException;
    }

    /**
     * Keeps all that the stream still holds, durably, unless it is kept already. When this fails
     * nothing is left of it.
     *
     * @param mediaType what it is said to be; that of the first time stands
     * @param keptBy the actor who brings it in
     * @param keys of content that is sealed, what opens it; none of content that lies open
     * @throws DocumentsFullException if there is no room for it
     * @throws IOException whatever the stream or {@code arrival} throws, or if it can't be written
     */
    Kept keep(
            InputStream content,
            String mediaType,
            String keptBy,
            List<Personal> keys,
            Arrival arrival)
            throws IOException;

    /**
     * Keeps content that lies open, as {@link #keep(InputStream, String, String, List, Arrival)}
     * does.
     */
    default Kept keep(InputStream content, String mediaType, String keptBy, Arrival arrival)
            throws IOException {
        return keep(content, mediaType, keptBy, List.of(), arrival);
    }

    /**
     * The document of this digest, whether its content is whole or not.
     *
     * @throws IllegalArgumentException if that is no digest
     */
    Optional<Document> find(String digest) throws IOException;

    /**
     * The content of a document that is there. Its last part is handed out only when all of it has
     * been found to have the digest, so that nobody takes a damaged document for a whole one.
     *
     * @return a stream that throws {@link DamagedDocumentException} in place of its end
     * @throws java.nio.file.NoSuchFileException if it isn't there
     */
    InputStream open(String digest) throws IOException;
}
