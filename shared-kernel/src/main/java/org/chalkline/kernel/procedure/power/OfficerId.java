package org.chalkline.kernel.procedure.power;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.command.Refusal;

/**
 * An officer as decisions name them: a name, a post, or a number of service.
 *
 * @param value 1 to 100 characters without control characters, {@code '/'} and {@code ':'}
 */
public record OfficerId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("(?U)(?=.*\\S)[^/:\\p{Cntrl}]{1,100}");
    private static final Refusal MALFORMED =
            Refusal.of(
                    "MALFORMED_OFFICER",
                    "An officer is named by 1 to 100 characters without '/' and ':'.");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public OfficerId {
        Codes.require(FORM, MALFORMED, value);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "officer/" + value;
    }
}
