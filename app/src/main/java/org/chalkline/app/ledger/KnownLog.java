package org.chalkline.app.ledger;

import java.util.List;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.VerifierKey;

/**
 * The log that this program keeps, for those who take proofs out of it.
 *
 * @param folder where it lies
 * @param witnesses the keys of those who are asked to cosign it
 */
public record KnownLog(LogFolder folder, List<VerifierKey> witnesses) {

    public KnownLog {
        witnesses = List.copyOf(witnesses);
    }
}
