package org.chalkline.kernel.command;

import java.util.regex.Pattern;

/** The forms of ids and codes. */
public final class Codes {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String MALFORMED_ID = "MALFORMED_ID";

    private Codes() {}

    /**
     * Refuses a text that can't be a code: 1 to 64 letters, digits, dots, underscores and hyphens,
     * beginning with a letter or digit.
     *
     * @param of whose code it is, such as {@code A school's}
     * @throws RefusalException {@code MALFORMED_ID}, without the text
     */
    public static void requireId(String of, String value) {
        requireId(
                ID,
                of
                        + " code is 1 to 64 letters, digits, '.', '_' and '-', and begins with a"
                        + " letter or a digit.",
                value);
    }

    /**
     * The same for a code of another form.
     *
     * @param message what the code should be
     */
    public static void requireId(Pattern form, String message, String value) {
        require(form, Refusal.of(MALFORMED_ID, message), value);
    }

    /**
     * The same for a code whose refusal has a name of its own.
     *
     * @throws RefusalException with that refusal
     */
    public static void require(Pattern form, Refusal refusal, String value) {
        if (!form.matcher(value).matches()) throw new RefusalException(refusal);
    }
}
