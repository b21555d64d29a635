package org.chalkline.kernel.procedure.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;

/**
 * A notification, by an id that its inbox knows once.
 *
 * @param value 1 to 100 printable ASCII characters without {@code '/'}
 */
public record NotificationId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[!-.0-~]{1,100}");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public NotificationId {
        Codes.requireId(
                FORM, "A notification's id has 1 to 100 ASCII characters without '/'.", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
