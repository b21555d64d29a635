package org.chalkline.axon.link;

import org.jspecify.annotations.Nullable;

/** A store can't be reached as it was said, or would be reached as it must not be. */
public final class LinkRefusedException extends RuntimeException {

    /** Why. */
    public enum Code {
        /**
         * It is on another machine, and would be reached without TLS or by nobody in particular.
         */
        STORE_UNGUARDED,
        /** Where it is, or who reaches it, can't be understood. */
        STORE_ADDRESS_UNUSABLE,
        /** A secret stands where others can read it: in an address, or in a file. */
        STORE_SECRET_EXPOSED,
        /** A file of a secret can't be read, or holds none. */
        STORE_SECRET_UNUSABLE,
        /** A file of certificates or of a key can't be read, or holds none. */
        STORE_CERTIFICATE_UNUSABLE,
        /** Nothing answers there. */
        STORE_UNREACHABLE,
        /** The server that answers doesn't prove that it is the store, or doesn't speak TLS. */
        STORE_TLS_REFUSED,
        /** It refuses the token, or the user. */
        STORE_CREDENTIALS_REFUSED
    }

    private final Code code;

    LinkRefusedException(Code code, String message) {
        this(code, message, null);
    }

    /**
     * @param message what is wrong and what to do; without a secret
     */
    LinkRefusedException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
