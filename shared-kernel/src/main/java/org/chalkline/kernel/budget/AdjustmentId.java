package org.chalkline.kernel.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * An adjustment plan's number (预算调整方案); one plan may concern many lines.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record AdjustmentId(@JsonValue String value) {

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public AdjustmentId {
        Codes.requireId("An adjustment's", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
