package org.chalkline.query.selection;

import java.util.List;
import org.chalkline.kernel.selection.Ballot;
import org.chalkline.kernel.selection.Vote;

/** Counts votes. */
public final class Votes {

    private Votes() {}

    /** How many voted how, as part of a sentence. */
    public static String counted(List<Vote> votes) {
        return "%d for, %d against, %d abstained"
                .formatted(
                        count(votes, Ballot.FOR),
                        count(votes, Ballot.AGAINST),
                        count(votes, Ballot.ABSTAINED));
    }

    private static long count(List<Vote> votes, Ballot ballot) {
        return votes.stream().filter(vote -> vote.ballot() == ballot).count();
    }
}
