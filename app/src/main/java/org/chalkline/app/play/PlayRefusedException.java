package org.chalkline.app.play;

import java.io.Serial;

/** What can't be played, or not further, with a code for programs and a message for people. */
final class PlayRefusedException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final String code;
    private final String what;

    PlayRefusedException(String code, String what) {
        super(code + ": " + what);
        this.code = code;
        this.what = what;
    }

    String code() {
        return code;
    }

    String what() {
        return what;
    }
}
