package org.chalkline.kernel.budget;

import java.util.regex.Pattern;

/** The form that the ids of this feature share. */
final class IdForm {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private IdForm() {}

    /**
     * The value, if it is 1 to 64 letters, digits, dots, underscores and hyphens, and begins with a
     * letter or digit.
     *
     * @throws IllegalArgumentException if it isn't
     */
    static String require(String of, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    of + " id is 1 to 64 letters, digits, '.', '_' and '-'");
        }
        return value;
    }
}
