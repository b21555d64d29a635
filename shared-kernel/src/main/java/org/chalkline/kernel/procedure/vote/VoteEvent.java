package org.chalkline.kernel.procedure.vote;

import java.time.LocalDate;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.ProcedureId;

/**
 * What can happen to a decision taken together in any matter. Features whose rules on votes are
 * their own tell of these by facts of their own, which are {@link VoteFact}s as well.
 */
public sealed interface VoteEvent extends ProcedureEvent {

    ProcedureId voteId();

    /**
     * Several decided together.
     *
     * @param matter what kind of matter, as in {@link VoteMatters}
     * @param question what they decided on
     * @param officer who put it on record
     * @param effectiveOn the day on which they met
     */
    @FactType("vote.VoteTaken")
    record VoteTaken(
            ProcedureId voteId,
            String of,
            String matter,
            String question,
            CollectiveVote vote,
            String officer,
            LocalDate effectiveOn)
            implements VoteEvent, VoteFact {}

    /**
     * It counts no longer, because somebody took part who is recused. It may be taken again.
     *
     * @param member who took part and is recused
     * @param effectiveOn the day from which it counts no longer
     */
    @FactType("vote.VoteVoided")
    record VoteVoided(ProcedureId voteId, String of, String member, LocalDate effectiveOn)
            implements VoteEvent {}
}
