package org.chalkline.kernel.procedure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names one vote, one notice, one recusal among those of an aggregate.
 *
 * @param value the aggregate's id, and behind it what tells this one from the others, such as
 *     {@code application/2026-017:N-1}
 */
public record ProcedureId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[^:]+(:[^:]+)+");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public ProcedureId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no id of a procedure: " + value);
        }
    }

    /** Whether this can be the id of an aggregate that procedures belong to. */
    public static boolean canBelongTo(String of) {
        return FORM.matcher(of + ":x").matches();
    }

    /**
     * The one of this aggregate that these tell from the others.
     *
     * @param of the aggregate's id, with its kind
     * @param parts any texts; none is blank
     */
    public static ProcedureId of(String of, String... parts) {
        var id = new StringBuilder(of);
        for (var part : parts) {
            id.append(':').append(part.replace("%", "%25").replace(":", "%3A"));
        }
        return new ProcedureId(id.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
