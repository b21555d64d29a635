package org.chalkline.command.selection;

import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.selection.SelectionRefusal.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.command.personal.Seals;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.selection.Ballot;
import org.chalkline.kernel.selection.Vote;
import org.jspecify.annotations.Nullable;

/** Votes of several on one person: who may, how many must, and how they are counted. */
public final class Voting {
    private static final int MOST = 50;
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    private Voting() {}

    /** Refuses names that are unsafe, too many, or given twice. */
    public static void requireNames(List<String> names) {
        requireAtMost(names, MOST);
        names.forEach(name -> requireLine(name, LINE));
        refuseIf(new HashSet<>(names).size() < names.size(), NAMED_TWICE);
    }

    /** Refuses names of whom one is recused. */
    public static void requireNoneRecused(List<String> names, Set<String> recused) {
        refuseIf(names.stream().anyMatch(recused::contains), MEMBER_RECUSED);
    }

    /** Refuses votes without minutes, of one member twice or recused, or without their dissent. */
    public static String requireSound(
            List<CastVote> votes, @Nullable String minutes, Set<String> recused) {
        if (minutes == null || minutes.isBlank()) {
            throw new RefusedException(DECISION_WITHOUT_MINUTES);
        }
        requireDigest(minutes);
        requireNames(members(votes));
        requireNoneRecused(members(votes), recused);
        for (var vote : votes) {
            if (vote.dissent() != null) requireText(vote.dissent(), TEXT);
            refuseIf(vote.ballot() == Ballot.AGAINST && vote.dissent() == null, DISSENT_MISSING);
        }
        return minutes;
    }

    /** The members who voted. */
    public static List<String> members(List<CastVote> votes) {
        return votes.stream().map(CastVote::member).toList();
    }

    /** Whether more than half of all members are in favour. */
    public static boolean byMostOf(int members, List<CastVote> votes) {
        return 2 * inFavour(votes) > members;
    }

    /** Whether two thirds of those who voted are in favour. */
    public static boolean byTwoThirds(List<CastVote> votes) {
        return 3 * inFavour(votes) >= 2L * votes.size();
    }

    private static long inFavour(List<CastVote> votes) {
        return votes.stream().filter(vote -> vote.ballot() == Ballot.FOR).count();
    }

    /** The votes as facts hold them. */
    public static List<Vote> sealed(PersonId about, List<CastVote> votes, Seals seals) {
        return votes.stream()
                .map(
                        vote ->
                                new Vote(
                                        vote.member(),
                                        vote.ballot(),
                                        vote.dissent() == null
                                                ? null
                                                : seals.conduct(about, vote.dissent())))
                .toList();
    }
}
