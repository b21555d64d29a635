package org.chalkline.kernel.command;

import org.jspecify.annotations.Nullable;

/**
 * What an exception is that a store throws which accepts nothing any more until the program is
 * started again: whoever tries again in vain is told so.
 */
public interface StoppedStore {

    /** The code under which it is told on every channel. */
    String CODE = "STORE_STOPPED";

    /** What the caller reads; the cause stays in the program's own log. */
    String MESSAGE =
            "A file of the program could not be written, and nothing is recorded until the program"
                    + " is started again; its log says why. All that was acknowledged is kept. Ask"
                    + " again then, a command under the same command id.";

    /** Whether the exception, or what caused it, is one. */
    static boolean isIn(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int i = 0; cause != null && i < 16; i++, cause = cause.getCause()) {
            if (cause instanceof StoppedStore) return true;
        }
        return false;
    }
}
