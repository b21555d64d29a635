package org.chalkline.kernel.procedure.vote;

import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;

/**
 * One member's vote.
 *
 * @param opinion what they said, where it tells of nobody
 * @param sealedOpinion what they said of the person voted on, sealed under that person's key
 */
public record Vote(
        String member, Ballot ballot, @Nullable String opinion, @Nullable Personal sealedOpinion) {

    /** Whether what the member said is on record. */
    public boolean heard() {
        return opinion != null || sealedOpinion != null;
    }
}
