package org.chalkline.app.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the ledger stands.
 *
 * @param verified the last position that was found to be as it was signed, or was added since; -1
 *     before the first
 * @param size the size of the last checkpoint, null before there is one
 * @param publishedAt when this program published it, or found it published; null before that
 * @param refusal why nothing more is signed: a stable word; null while all is well
 * @param fault what that means and what to do, or what went wrong and is tried again
 */
public record LedgerStatus(
        long verified,
        @Nullable Long size,
        @Nullable Instant publishedAt,
        @Nullable String refusal,
        @Nullable String fault) {

    static final LedgerStatus BEGINNING = new LedgerStatus(-1, null, null, null, null);

    LedgerStatus met(long position) {
        return new LedgerStatus(position, size, publishedAt, refusal, fault);
    }

    LedgerStatus published(long newSize, Instant at) {
        return new LedgerStatus(verified, newSize, at, refusal, fault);
    }

    LedgerStatus mended() {
        return new LedgerStatus(verified, size, publishedAt, null, null);
    }

    LedgerStatus refused(String code, String what) {
        return new LedgerStatus(verified, size, publishedAt, code, what);
    }

    LedgerStatus failed(String what) {
        return new LedgerStatus(verified, size, publishedAt, null, what);
    }
}
