package org.chalkline.kernel.procedure.hearing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * One hearing of a matter.
 *
 * @param value the id of the aggregate, {@code :hearing.} and which of its hearings it is, from 1,
 *     such as {@code application/2026-001:hearing.1}
 */
public record HearingId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[^:]+:hearing\\.[1-9][0-9]*");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public HearingId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a hearing's id: " + value);
        }
    }

    /** The nth hearing of an aggregate, from 1. */
    public static HearingId of(String aggregate, int number) {
        return new HearingId(aggregate + ":hearing." + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
