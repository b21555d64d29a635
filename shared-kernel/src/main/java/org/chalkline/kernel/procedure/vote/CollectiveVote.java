package org.chalkline.kernel.procedure.vote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several decided together. Nobody says how it came out: that is counted.
 *
 * @param body which body they are
 * @param chair who presided: one of the members; the head, where the head decides
 * @param members all members of the body, whether they came or not; where only those who came are
 *     known, these
 * @param recused the members who withdrew because of a tie
 * @param votes of those who voted, in the order in which they spoke
 * @param minutes SHA-256 of the minutes
 */
public record CollectiveVote(
        String body,
        VoteRule rule,
        @Nullable String chair,
        List<String> members,
        List<String> recused,
        List<Vote> votes,
        String minutes) {

    public CollectiveVote {
        members = List.copyOf(members);
        recused = List.copyOf(recused);
        votes = List.copyOf(votes);
    }

    /** Whether it was carried. A tie is not enough. */
    public boolean carried() {
        int all = members.size();
        int present = votes.size();
        return switch (rule) {
            case MAJORITY_OF_ALL -> 2 * inFavour() > all;
            case MAJORITY_OF_PRESENT -> 2 * inFavour() > present;
            case TWO_THIRDS_OF_ALL -> all > 0 && 3 * inFavour() >= 2 * all;
            case TWO_THIRDS_OF_PRESENT -> present > 0 && 3 * inFavour() >= 2 * present;
            case HEAD_UPON_DISCUSSION -> headsBallot() == Ballot.FOR;
        };
    }

    /** How the head voted, where there is one who did. */
    private @Nullable Ballot headsBallot() {
        return votes.stream()
                .filter(vote -> vote.member().equals(chair))
                .map(Vote::ballot)
                .findFirst()
                .orElse(null);
    }

    /** Whether the head decides otherwise than most of the other members who voted think. */
    public boolean headAgainstMost() {
        var head = headsBallot();
        if (rule != VoteRule.HEAD_UPON_DISCUSSION || head == null) return false;
        var others = votes.stream().filter(vote -> !vote.member().equals(chair)).toList();
        var opposite = head == Ballot.FOR ? Ballot.AGAINST : Ballot.FOR;
        return 2 * count(others, opposite) > others.size();
    }

    /** How many voted for it. */
    public int inFavour() {
        return count(votes, Ballot.FOR);
    }

    /** How many voted against it. */
    public int against() {
        return count(votes, Ballot.AGAINST);
    }

    /** How many abstained. */
    public int abstained() {
        return count(votes, Ballot.ABSTAINED);
    }

    private static int count(List<Vote> votes, Ballot ballot) {
        return (int) votes.stream().filter(vote -> vote.ballot() == ballot).count();
    }

    /** Whether the member presided or voted. */
    public boolean tookPart(String member) {
        return member.equals(chair) || votes.stream().anyMatch(v -> v.member().equals(member));
    }

    /** How many voted how, as part of a sentence. */
    public String counted() {
        return "%d for, %d against, %d abstained".formatted(inFavour(), against(), abstained());
    }
}
