package org.chalkline.app.export;

/** Who takes a list out can't be written down, so it isn't taken out. */
final class ReadNotLoggedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadNotLoggedException(RuntimeException cause) {
        super(
                "That you take this out could not be logged; so it is not given. Ask again when the operator has mended the log of reads; readiness tells how it stands.",
                cause);
    }
}
