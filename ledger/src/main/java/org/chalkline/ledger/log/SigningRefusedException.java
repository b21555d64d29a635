package org.chalkline.ledger.log;

/**
 * The log must not be signed any further as things are. Nothing was changed; the message says what
 * is wrong and what to do.
 */
public final class SigningRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Where no position can be named. */
    public static final long NOWHERE = -1;

    /** Why. The words are stable: programs may ask for them. */
    public enum Code {
        /** Another program keeps this log. */
        LOG_IN_USE,
        /** What was signed is not how the stored events begin: they, or the log, were altered. */
        LOG_DIFFERS,
        /** More was signed than the store holds: events are gone, as after an older backup. */
        STORE_SHORTER,
        /** A checkpoint in the log's folder is not signed by a key of this log. */
        CHECKPOINT_FOREIGN,
        /** The file of all checkpoints is not as it was written. */
        HISTORY_BROKEN,
        /** The log's store would let a paused program write over what another has published. */
        PLACE_UNFENCED,
        /** The log has been signed, and its folder is not there. */
        LOG_MISSING,
        /** There is another log in the place of the one that was signed here. */
        LOG_REPLACED,
        /** The log has been signed, and the key that signed it is not there. */
        KEY_MISSING,
        /** There is a key of another log in the place of the one that signed this one. */
        KEY_REPLACED,
        /** Others than its owner may read the key. */
        KEY_EXPOSED,
        /** The file of the key holds something else, or a key of another log. */
        KEY_UNUSABLE,
        /** A witness has seen more of this log than there is. */
        WITNESS_AHEAD
    }

    private final Code code;
    private final long position;

    /** A refusal that concerns no position. */
    public SigningRefusedException(Code code, String message) {
        this(code, NOWHERE, message);
    }

    /**
     * A refusal.
     *
     * @param position the first that differs or is missing, {@link #NOWHERE} if there is none
     */
    public SigningRefusedException(Code code, long position, String message) {
        super(message);
        this.code = code;
        this.position = position;
    }

    public Code code() {
        return code;
    }

    /** The first position that differs or is missing, {@link #NOWHERE} if there is none. */
    public long position() {
        return position;
    }
}
