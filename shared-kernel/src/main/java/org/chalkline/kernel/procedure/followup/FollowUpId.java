package org.chalkline.kernel.procedure.followup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;

/**
 * What should have followed, by the id of the command that was refused.
 *
 * @param value 1 to 64 printable ASCII characters without {@code '/'}
 */
public record FollowUpId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[!-.0-~]{1,64}");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public FollowUpId {
        Codes.requireId(
                FORM,
                "A follow-up bears the id of its command, 1 to 64 characters without '/'.",
                value);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "followup/" + value;
    }
}
