package org.chalkline.ledger.audit;

import java.util.Locale;

/**
 * Something that is not as it was signed.
 *
 * @param subject what it is about
 * @param kind which change explains it
 * @param position the first position that it touches; for what is no event, the first whose proof
 *     it spoils
 * @param what it, in words
 */
public record Finding(Subject subject, Kind kind, long position, String what) {

    /** What may have been changed. */
    public enum Subject {
        EVENT,
        TILE,
        CHECKPOINT,
        REGISTER
    }

    /** How it may have been changed. */
    public enum Kind {
        ALTERED,
        REMOVED,
        INSERTED,
        REORDERED,
        TRUNCATED,
        UNREADABLE
    }

    @Override
    public String toString() {
        return "position %d: %s %s: %s"
                .formatted(position, subject, kind, what)
                .replace(subject + " " + kind, (subject + " " + kind).toLowerCase(Locale.ROOT));
    }
}
