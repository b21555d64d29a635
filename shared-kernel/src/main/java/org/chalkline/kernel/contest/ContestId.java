package org.chalkline.kernel.contest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;

/**
 * A reconsideration or a lawsuit over an act of the bureau, under the bureau's own code, which is
 * never reused.
 *
 * @param value {@code review/} or {@code suit/}, and 1 to 64 letters, digits, dots, underscores and
 *     hyphens, beginning with a letter or digit; it is the id of its aggregate
 */
public record ContestId(@JsonValue String value) {
    private static final Pattern FORM =
            Pattern.compile("(review|suit)/[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Tells what it is. */
    public enum Kind {
        /** A reconsideration (行政复议). */
        REVIEW,
        /** A lawsuit (行政诉讼). */
        SUIT
    }

    /**
     * @throws org.chalkline.kernel.command.RefusalException {@code MALFORMED_ID} if the value is
     *     not of that form
     */
    @JsonCreator
    public ContestId {
        Codes.requireId(
                FORM,
                "A contested case's code is 'review/' or 'suit/', and 1 to 64 letters, digits, '.',"
                        + " '_' and '-', beginning with a letter or a digit.",
                value);
    }

    /** Tells which of the two it is. */
    public Kind kind() {
        return value.startsWith("review/") ? Kind.REVIEW : Kind.SUIT;
    }

    @Override
    public String toString() {
        return value;
    }
}
