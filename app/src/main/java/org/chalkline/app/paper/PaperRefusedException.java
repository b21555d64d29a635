package org.chalkline.app.paper;

import org.springframework.http.HttpStatus;

/** A paper isn't handed out. */
final class PaperRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    private PaperRefusedException(HttpStatus status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static PaperRefusedException unknown(long position, long last) {
        return new PaperRefusedException(
                HttpStatus.NOT_FOUND,
                "POSITION_UNKNOWN",
                "The last recorded position is %d, and the paper of %d was asked for. Ask for that of a fact that is there."
                        .formatted(last, position));
    }

    static PaperRefusedException malformed(String file) {
        return new PaperRefusedException(
                HttpStatus.BAD_REQUEST,
                "PAPER_MALFORMED",
                "'%s' names no paper. Name the position of its fact and the form, such as 4711.pdf or 4711.html."
                        .formatted(file));
    }

    /** The stable word for it. */
    String code() {
        return code;
    }

    /** The status it is answered with. */
    int status() {
        return status.value();
    }

    /** What is wrong and what to do. */
    String what() {
        return String.valueOf(getMessage());
    }
}
