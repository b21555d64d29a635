package org.chalkline.kernel.document;

import java.time.Instant;
import java.util.List;
import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A document that is kept. Only the digest says what it is; the rest is what was said of it when it
 * was brought in, and no proof vouches for it.
 *
 * @param digest SHA-256 of its content as it is kept, in lower-case hexadecimal
 * @param size how many bytes it has as it is kept
 * @param mediaType what it was said to be, such as {@code application/pdf}
 * @param keptAt when it was first brought in, by this machine's clock; null where that isn't known
 * @param keptBy the actor who brought it in first; null where that isn't known
 * @param keys of a document about people that is kept sealed, the key that opens it, itself sealed
 *     for each of them; none of one that lies open
 */
public record Document(
        String digest,
        long size,
        String mediaType,
        @Nullable Instant keptAt,
        @Nullable String keptBy,
        List<Personal> keys) {
    public Document {
        keys = List.copyOf(keys);
    }

    /** A document that lies open. */
    public Document(
            String digest,
            long size,
            String mediaType,
            @Nullable Instant keptAt,
            @Nullable String keptBy) {
        this(digest, size, mediaType, keptAt, keptBy, List.of());
    }

    /** Whether only who has a key of one of the people can read it. */
    public boolean isSealed() {
        return !keys.isEmpty();
    }
}
