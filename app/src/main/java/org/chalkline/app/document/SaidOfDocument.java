package org.chalkline.app.document;

import java.time.Instant;
import java.util.List;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;

/** The note on a document from when it was brought in, as it is written beside its content. */
record SaidOfDocument(
        @Nullable String mediaType,
        @Nullable Instant keptAt,
        @Nullable String keptBy,
        @Nullable List<Personal> keys) {
    private static final String UNSAID = "application/octet-stream";

    /** Nothing. */
    static final SaidOfDocument NOTHING = new SaidOfDocument(null, null, null, null);

    /** The note on one that comes now. */
    static SaidOfDocument now(String mediaType, Instant now, String keptBy, List<Personal> keys) {
        return new SaidOfDocument(mediaType, now, keptBy, keys.isEmpty() ? null : keys);
    }

    /** As far as it can be read: it is of less weight than the document. */
    static SaidOfDocument read(String json) {
        try {
            return FactJson.read(json, SaidOfDocument.class);
        } catch (UnreadableFactException e) {
            return NOTHING;
        }
    }

    String json() {
        return FactJson.write(this);
    }

    /** The document of which it is said. */
    Document document(String digest, long size) {
        return new Document(
                digest,
                size,
                mediaType == null ? UNSAID : mediaType,
                keptAt,
                keptBy,
                keys == null ? List.of() : keys);
    }
}
