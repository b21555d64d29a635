package org.chalkline.app.bundle;

import org.springframework.http.HttpStatus;

/** A bundle can't be made. */
public final class BundleRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The reasons of a refusal. The names are stable words for programs. */
    enum Code {
        SCOPE_MALFORMED(
                HttpStatus.BAD_REQUEST,
                "Say what the bundle is to hold: one case, one school or one range of positions such as 10..29; and as of when: a position, or an instant such as 2026-03-02T09:00:00Z. %s"),
        SCOPE_EMPTY(
                HttpStatus.NOT_FOUND,
                "Nothing is recorded of %s up to position %d. Check the code, or ask as of a later position."),
        POSITION_UNKNOWN(
                HttpStatus.BAD_REQUEST,
                "The last recorded position is %2$d, and %1$d was asked for. Ask as of a position that is there."),
        RECORDED_AT_IN_FUTURE(
                HttpStatus.BAD_REQUEST,
                "%s has not passed yet, and more may be recorded until then. Ask as of an instant that has passed, or leave it out."),
        NOT_SIGNED_YET(
                HttpStatus.CONFLICT,
                "No checkpoint covers position %d yet, so nothing could be proven of it. Wait a second; if it stays so, see /actuator/health what keeps the ledger from signing."),
        OUT_OF_REACH(
                HttpStatus.NOT_FOUND,
                "There is no such case among those of your unit. Name one of them; whole schools and ranges are for inspectors and auditors."),
        NO_LEDGER(
                HttpStatus.CONFLICT,
                "The ledger is off or has signed nothing, so nothing could be proven. Turn it on with chalkline.ledger.enabled=true."),
        NO_ROOM(
                HttpStatus.INSUFFICIENT_STORAGE,
                "There is no room to write the bundle in %s. Make room there, or have temporary files elsewhere with -Djava.io.tmpdir, and ask again.");

        private final HttpStatus status;
        private final String message;

        Code(HttpStatus status, String message) {
            this.status = status;
            this.message = message;
        }
    }

    private final Code code;

    BundleRefusedException(Code code, Object... about) {
        super(code.message.formatted(about));
        this.code = code;
    }

    /** The stable word for it. */
    public String code() {
        return code.name();
    }

    /** The status it is answered with. */
    int status() {
        return code.status.value();
    }

    /** Says what is wrong and what to do. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
