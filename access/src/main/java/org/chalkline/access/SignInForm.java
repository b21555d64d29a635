package org.chalkline.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the form at {@code /sign-in} sends beside name and password.
 *
 * @param code the one-time password, empty if none was given
 */
record SignInForm(String code) {
    private static final int LONGEST = 12;

    static SignInForm of(HttpServletRequest request) {
        return new SignInForm(code(request.getParameter("code")));
    }

    private static String code(@Nullable String given) {
        if (given == null || given.length() > LONGEST) return "";
        return given.replace(" ", "");
    }
}
