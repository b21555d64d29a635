package org.chalkline.ledger.audit;

import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;

/**
 * A checkpoint that the rebuilt tree must agree with.
 *
 * @param where who has kept it, for people
 * @param outside whether it was kept apart from the log, so that who alters the log can't alter it
 */
record Claim(SignedNote note, Checkpoint said, String where, boolean outside) {

    Claim(SignedNote note, String where, boolean outside) {
        this(note, Checkpoint.of(note), where, outside);
    }
}
