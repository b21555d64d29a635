package org.chalkline.kernel.procedure.vote;

import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureId;
import org.jspecify.annotations.Nullable;

/**
 * A fact that tells of a decision taken together: one of {@link VoteEvent}, or one of a feature
 * whose own fact holds the votes.
 */
public interface VoteFact extends Fact {

    /** Which one; a later one of the same id takes its place. */
    ProcedureId voteId();

    /** What kind of matter was decided, as in {@link VoteMatters}. */
    String matter();

    /** What was decided; absent where the act went without a collective decision. */
    @Nullable CollectiveVote vote();

    /** How the same aggregate tells this vote from others whose minutes are these. */
    static String byMinutes(String minutes) {
        return minutes.substring(0, Math.min(16, minutes.length()));
    }
}
