package org.chalkline.kernel.lottery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * The code of a lottery, never reused.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record LotteryId(@JsonValue String value) {

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public LotteryId {
        Codes.requireId("A lottery's", value);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "lottery/" + value;
    }
}
