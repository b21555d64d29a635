package org.chalkline.command.procedure.vote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting at which several decided together, as it is handed in. Is the GraphQL input {@code
 * MeetingInput}. How it came out is counted.
 *
 * @param body which body met
 * @param chair who presided: one of the members
 * @param members all members of the body; where only those who came are known, these
 * @param votes of those who voted, in the order in which they spoke
 * @param minutes SHA-256 of the minutes
 */
public record Meeting(
        String body,
        @Nullable String chair,
        List<String> members,
        List<CastVote> votes,
        @Nullable String minutes) {
    public Meeting {
        members = List.copyOf(members);
        votes = List.copyOf(votes);
    }
}
