package org.chalkline.query.graphql;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The point that a caller asks for. Position and instant exclude each other. */
public record AsOfInput(
        @Nullable Long position,
        @Nullable OffsetDateTime recordedAt,
        @Nullable LocalDate effectiveOn) {

    static final AsOfInput NOW = new AsOfInput(null, null, null);

    /** Whether the caller says what was known, and doesn't leave it to the request. */
    boolean asksForPosition() {
        return position != null || recordedAt != null;
    }
}
