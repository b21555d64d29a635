package org.chalkline.app.ledger;

import java.time.Clock;
import java.util.Optional;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.log.SigningRefusedException.Code;

/**
 * The transparency log over the log of reads: each row becomes a leaf and is covered by a signed
 * checkpoint within a second. It is kept as the one of facts is, under an origin and key of its
 * own, and published nowhere.
 */
public final class ReadsLedger implements AutoCloseable {
    private final LedgerKeeper keeper;

    /**
     * @param settings those of the log of facts, beside which it lies
     * @param facts the log of facts
     */
    ReadsLedger(StoredFacts reads, LedgerSettings settings, LogFolder facts, Clock clock) {
        keeper = new LedgerKeeper(reads, settings.ofReads(facts), clock);
    }

    /** Begins. Returns at once. */
    public void start() {
        keeper.start();
    }

    /** Why nothing more is signed, or not for now; empty while all is well. */
    public Optional<String> trouble() {
        var now = keeper.standing();
        // That another program keeps the log is as it should be where several run.
        if (now.fault() == null || Code.LOG_IN_USE.name().equals(now.refusal())) {
            return Optional.empty();
        }
        return Optional.of("The log of who read personal data is not signed: " + now.fault());
    }

    /** Signs what is stored by now, and ends. */
    @Override
    public void close() {
        keeper.close();
    }
}
