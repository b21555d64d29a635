package org.chalkline.personal;

import org.jspecify.annotations.Nullable;

/** People's keys can't be used, so the program must not start. Nothing was changed. */
public final class KeysRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, as a stable word for programs. */
    public enum Code {
        /** There are keys, and not the master key that opens them. */
        MASTER_KEY_MISSING,
        /** The master key is another than the one that wrapped the keys. */
        MASTER_KEY_WRONG,
        /** The file of the master key can't be read, or holds no key, or can't be made. */
        MASTER_KEY_UNUSABLE,
        /** Others than its owner can read the master key, or a link stands in its place. */
        MASTER_KEY_EXPOSED,
        /** The file of the keys can't be opened, or is none. */
        KEYS_UNUSABLE
    }

    private final Code code;

    public KeysRefusedException(Code code, String whatAndWhatToDo, @Nullable Throwable cause) {
        super(whatAndWhatToDo, cause);
        this.code = code;
    }

    /** Why the keys can't be used. */
    public Code code() {
        return code;
    }
}
