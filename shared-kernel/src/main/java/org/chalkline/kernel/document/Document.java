package org.chalkline.kernel.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that is kept. Only the digest says what it is; the rest is what was said of it when it
 * was brought in, and no proof vouches for it.
 *
 * @param digest SHA-256 of its content, in lower-case hexadecimal
 * @param size how many bytes it has
 * @param mediaType what it was said to be, such as {@code application/pdf}
 * @param keptAt when it was first brought in, by this machine's clock; null where that isn't known
 * @param keptBy the actor who brought it in first; null where that isn't known
 */
public record Document(
        String digest,
        long size,
        String mediaType,
        @Nullable Instant keptAt,
        @Nullable String keptBy) {}
