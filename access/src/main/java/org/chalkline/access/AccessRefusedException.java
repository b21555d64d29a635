package org.chalkline.access;

import org.jspecify.annotations.Nullable;

/** The program can't open its door as it was told to, or would open it to whom it must not. */
public final class AccessRefusedException extends RuntimeException {

    /** Why. */
    public enum Code {
        /** A setting of {@code chalkline.access} can't be followed. */
        ACCESS_SETTING_UNUSABLE,
        /** A file of keys or users can't be read, written or made. */
        ACCESS_FILE_UNUSABLE,
        /** Others than its owner could have read a file of keys or users. */
        ACCESS_FILE_EXPOSED,
        /** A user that can't be as described. */
        USER_UNUSABLE,
        /** There is no such user. */
        USER_UNKNOWN
    }

    private final Code code;

    /**
     * @param message what is wrong and what to do
     */
    public AccessRefusedException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
