package org.chalkline.kernel.procedure.legality;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * One legality review of a matter's draft.
 *
 * @param value the id of the aggregate, {@code :legality.} and which of its reviews it is, from 1
 */
public record LegalityReviewId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[^:]+:legality\\.[1-9][0-9]*");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public LegalityReviewId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a legality review's id: " + value);
        }
    }

    /** The nth legality review of an aggregate, from 1. */
    public static LegalityReviewId of(String aggregate, int number) {
        return new LegalityReviewId(aggregate + ":legality." + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
