package org.chalkline.command.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What came of one row.
 *
 * @param row the number that the sender gave it, absent if it gave none
 * @param status {@code accepted}, {@code refused} or {@code malformed}
 * @param position the last fact's position, absent when nothing new was recorded
 * @param repeated whether this outcome was given before
 * @param code why not, as a stable word; of an accepted row, what a check warns of
 * @param message why not, or what it is warned of, and what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowResult(
        @Nullable Long row,
        String status,
        @Nullable Long position,
        @Nullable Boolean repeated,
        @Nullable String code,
        @Nullable String message) {

    static RowResult of(@Nullable Long row, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted o ->
                    new RowResult(
                            row,
                            "accepted",
                            o.facts().isEmpty() ? null : o.facts().getLast().position(),
                            o.repeated(),
                            null,
                            null);
            case Outcome.Refused o -> refused(row, o.repeated(), o.refusal());
        };
    }

    static RowResult refused(@Nullable Long row, boolean repeated, Refusal refusal) {
        return new RowResult(row, "refused", null, repeated, refusal.code(), refusal.message());
    }

    /** The same, with a warning: it is accepted all the same. */
    RowResult warned(String ofWhat, String why) {
        return new RowResult(row, status, position, repeated, ofWhat, why);
    }

    boolean accepted() {
        return status.equals("accepted");
    }

    static RowResult malformed(@Nullable Long row, MalformedRowException why) {
        return new RowResult(row, "malformed", null, null, why.code(), why.explanation());
    }
}
