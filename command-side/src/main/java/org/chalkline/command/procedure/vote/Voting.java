package org.chalkline.command.procedure.vote;

import static org.chalkline.command.InputRefusal.TEXT_TOO_LONG;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.MEMBER_RECUSED;
import static org.chalkline.command.procedure.vote.VoteRefusal.*;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.chalkline.command.RefusedException;
import org.chalkline.command.personal.Seals;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteMatters;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.jspecify.annotations.Nullable;

/** Who may vote, how many must, and what has to be on record of it. */
public final class Voting {
    private static final int MOST = 50;
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    /** In one fact, which may take 60 KB: characters of several bytes, sealed. */
    private static final int MOST_SAID = 8_000;

    private Voting() {}

    /** Refuses names that are unsafe, too many, or given twice. */
    public static void requireNames(List<String> names) {
        requireAtMost(names, MOST);
        names.forEach(name -> requireLine(name, LINE));
        refuseIf(new HashSet<>(names).size() < names.size(), NAMED_TWICE);
    }

    /** Refuses names of whom one is recused. */
    public static void requireNoneRecused(Collection<String> names, Set<String> recused) {
        refuseIf(names.stream().anyMatch(recused::contains), MEMBER_RECUSED);
    }

    /** Refuses votes without minutes, of one member twice, or against without what was said. */
    public static String requireSound(List<CastVote> votes, @Nullable String minutes) {
        if (minutes == null || minutes.isBlank()) {
            throw new RefusedException(DECISION_WITHOUT_MINUTES);
        }
        requireDigest(minutes);
        var voters = voters(votes);
        refuseIf(new HashSet<>(voters).size() < voters.size(), VOTED_TWICE);
        requireNames(voters);
        votes.forEach(Voting::requireHeard);
        refuseIf(votes.stream().mapToInt(Voting::length).sum() > MOST_SAID, TEXT_TOO_LONG);
        return minutes;
    }

    private static int length(CastVote vote) {
        return vote.opinion() == null ? 0 : vote.opinion().length();
    }

    /** Refuses a vote against without what was said. */
    public static void requireHeard(CastVote vote) {
        if (vote.opinion() != null) requireText(vote.opinion(), TEXT);
        refuseIf(vote.ballot() == Ballot.AGAINST && vote.opinion() == null, DISSENT_MISSING);
    }

    /** Refuses a meeting of which something is missing, or in which a stranger voted. */
    public static void requireSound(Meeting meeting) {
        requireLine(meeting.body(), LINE);
        requireSound(meeting.votes(), meeting.minutes());
        requireMembers(meeting.members(), voters(meeting.votes()), meeting.chair());
    }

    /** Refuses votes of others than the members. */
    public static void requireMembers(
            List<String> members, List<String> voters, @Nullable String chair) {
        requireNames(members);
        refuseIf(!new HashSet<>(members).containsAll(voters), NOT_A_MEMBER);
        refuseIf(chair != null && !members.contains(chair), CHAIR_NOT_A_MEMBER);
    }

    /**
     * Refuses what too few decided, or somebody who is recused, or the head in another way than the
     * rule wants.
     *
     * @param recused who has no part in it, members or not
     */
    public static void requireValid(
            CollectiveVote vote, VoteMatters.Rules rules, Set<String> recused) {
        var voters = vote.votes().stream().map(Vote::member).toList();
        requireNoneRecused(voters, recused);
        refuseIf(vote.chair() != null && recused.contains(vote.chair()), MEMBER_RECUSED);
        int entitled = entitled(vote.members(), recused);
        refuseIf(entitled < rules.leastMembers(), TOO_FEW_MEMBERS);
        refuseIf(3 * voters.size() < rules.quorumThirds() * entitled, QUORUM_MISSING);
        if (vote.rule() == VoteRule.HEAD_UPON_DISCUSSION) requireHead(vote);
    }

    private static void requireHead(CollectiveVote vote) {
        if (vote.chair() == null || vote.votes().isEmpty())
            throw new RefusedException(HEAD_MISSING);
        var last = vote.votes().getLast();
        refuseIf(!last.member().equals(vote.chair()), HEAD_NOT_LAST);
        refuseIf(last.ballot() == Ballot.ABSTAINED, HEAD_UNDECIDED);
        refuseIf(vote.headAgainstMost() && !last.heard(), HEAD_WITHOUT_REASONS);
    }

    /** Refuses a body of which too few may vote. */
    public static void requireEnough(
            List<String> members, VoteMatters.Rules rules, Set<String> recused) {
        refuseIf(entitled(members, recused) < rules.leastMembers(), TOO_FEW_MEMBERS);
    }

    private static int entitled(List<String> members, Set<String> recused) {
        return (int) members.stream().filter(member -> !recused.contains(member)).count();
    }

    /** The members who voted. */
    public static List<String> voters(List<CastVote> votes) {
        return votes.stream().map(CastVote::member).toList();
    }

    /**
     * A meeting as facts hold it.
     *
     * @param recused who has no part in it, members or not
     * @param vote how facts hold a vote
     */
    public static CollectiveVote of(
            Meeting meeting,
            VoteMatters.Rules rules,
            Set<String> recused,
            Function<CastVote, Vote> vote) {
        var minutes = meeting.minutes();
        if (minutes == null) throw new RefusedException(DECISION_WITHOUT_MINUTES);
        return new CollectiveVote(
                meeting.body(),
                rules.rule(),
                meeting.chair(),
                meeting.members(),
                meeting.members().stream().filter(recused::contains).toList(),
                meeting.votes().stream().map(vote).toList(),
                minutes);
    }

    /** A vote on a matter that is about nobody: what was said stays in the clear. */
    public static Vote inClear(CastVote vote) {
        return new Vote(vote.member(), vote.ballot(), vote.opinion(), null);
    }

    /** A vote on a person: what was said is sealed under that person's key. */
    public static Function<CastVote, Vote> sealed(PersonId about, Seals seals) {
        return vote ->
                new Vote(
                        vote.member(),
                        vote.ballot(),
                        null,
                        vote.opinion() == null ? null : seals.conduct(about, vote.opinion()));
    }
}
