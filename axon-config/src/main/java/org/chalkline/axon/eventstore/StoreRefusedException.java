package org.chalkline.axon.eventstore;

import org.jspecify.annotations.Nullable;

/** The event store can't be opened. Nothing in its folder was changed. */
public class StoreRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it can't be opened, as a stable word for programs. */
    public enum Code {
        /** The file was written by a newer version of the program. */
        STORE_NEWER,
        /** The file is not one of ours. */
        STORE_FOREIGN,
        /** A link stands in the place of the file. */
        STORE_IS_LINK,
        /** The folder or the file can't be written. */
        STORE_READ_ONLY,
        /** Part of the file is missing or unreadable. */
        STORE_DAMAGED
    }

    private final Code code;

    StoreRefusedException(Code code, String whatAndWhatToDo, @Nullable Throwable cause) {
        super(code + ": " + whatAndWhatToDo, cause);
        this.code = code;
    }

    /** Why it can't be opened. */
    public Code code() {
        return code;
    }
}
