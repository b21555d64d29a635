package org.chalkline.ledger.audit;

import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;

/**
 * A checkpoint that the rebuilt tree must agree with.
 *
 * @param where who has kept it, for people
 * @param outside whether somebody else than the log's owner kept it
 */
record Claim(SignedNote note, Checkpoint said, String where, boolean outside) {

    Claim(SignedNote note, String where, boolean outside) {
        this(note, Checkpoint.of(note), where, outside);
    }
}
