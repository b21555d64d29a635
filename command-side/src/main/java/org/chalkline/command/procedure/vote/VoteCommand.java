package org.chalkline.command.procedure.vote;

import java.time.LocalDate;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/** What can be recorded of decisions that several take together. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface VoteCommand {

    /**
     * Records a vote in any matter, see {@link
     * org.chalkline.kernel.procedure.vote.VoteEvent.VoteTaken}.
     *
     * @param of the matter's id, with its kind
     * @param vote its number within the matter
     * @param matter what kind of matter it is, as in {@code statutes/votes.json}
     * @param question what was decided on
     * @param about the person under whose key opinions are sealed, where they tell of one
     * @param effectiveOn the day of the meeting
     */
    record TakeVote(
            String of,
            String vote,
            String matter,
            String question,
            @Nullable PersonId about,
            Meeting meeting,
            String officer,
            LocalDate effectiveOn)
            implements VoteCommand {}
}
