package org.chalkline.app.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What the program says of one row.
 *
 * @param status {@code accepted}, {@code refused} or {@code malformed}
 * @param position of the last fact that the row led to, absent where it led to none
 * @param repeated whether the same row was taken in before
 * @param code why it was refused, as a stable word
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record IntakeAnswer(
        @Nullable Long row,
        String status,
        @Nullable Long position,
        @Nullable Boolean repeated,
        @Nullable String code,
        @Nullable String message) {

    boolean accepted() {
        return status.equals("accepted");
    }

    boolean malformed() {
        return status.equals("malformed");
    }

    boolean again() {
        return Boolean.TRUE.equals(repeated);
    }

    /** The answer to a second row of the same content. */
    IntakeAnswer toldAgain() {
        return new IntakeAnswer(row, status, position, true, code, message);
    }
}
