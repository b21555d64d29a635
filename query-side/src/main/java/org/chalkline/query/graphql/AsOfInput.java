package org.chalkline.query.graphql;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The point that a caller asks for. Position and instant exclude each other. */
record AsOfInput(
        @Nullable Long position,
        @Nullable OffsetDateTime recordedAt,
        @Nullable LocalDate effectiveOn) {

    static final AsOfInput NOW = new AsOfInput(null, null, null);

    /**
     * Reads the argument by hand: Spring's binder takes as long for it as the rest of a look-up.
     *
     * @param argument as the schema's scalars have read it; absent if it was left out
     */
    static AsOfInput of(@Nullable Map<String, Object> argument) {
        if (argument == null) return NOW;
        return new AsOfInput(
                (Long) argument.get("position"),
                (OffsetDateTime) argument.get("recordedAt"),
                (LocalDate) argument.get("effectiveOn"));
    }

    /** Whether the caller names a point in any part. */
    boolean isGiven() {
        return asksForPosition() || effectiveOn != null;
    }

    /** Whether the caller says what was known, and doesn't leave it to the request. */
    boolean asksForPosition() {
        return position != null || recordedAt != null;
    }
}
