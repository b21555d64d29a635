package org.chalkline.app;

import org.chalkline.axon.link.LinkRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The program can't do what it was asked, and has changed nothing. It is told on the terminal as
 * {@code CODE: what is wrong and what to do}, and decides how the program exits.
 */
public final class CannotRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How the program exits. The numbers are stable: scripts rely on them. */
    public enum Exit {
        /** Asked for something it can't do, or failed while starting. */
        CANNOT_RUN(2),
        /** Another program is using the data folder. */
        IN_USE(3),
        /** The data folder is of no use: read-only, of another program, newer or damaged. */
        UNUSABLE_DATA(4),
        /** It can't, or must not, listen where it was told to. */
        CANNOT_LISTEN(5);

        private final int status;

        Exit(int status) {
            this.status = status;
        }

        /** The process's exit status. */
        public int status() {
            return status;
        }
    }

    private final Exit exit;
    private final String code;

    /**
     * @param code a stable word for programs, such as {@code PORT_IN_USE}
     * @param message what is wrong and what to do, for people
     */
    public CannotRunException(Exit exit, String code, String message) {
        super(message);
        this.exit = exit;
        this.code = code;
    }

    /** As above, with what caused it. */
    public CannotRunException(Exit exit, String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exit = exit;
        this.code = code;
    }

    /** A store can't be reached as it was said. */
    public static CannotRunException of(LinkRefusedException link) {
        return new CannotRunException(
                Exit.CANNOT_RUN, link.code().name(), String.valueOf(link.getMessage()), link);
    }

    public Exit exit() {
        return exit;
    }

    public String code() {
        return code;
    }
}
