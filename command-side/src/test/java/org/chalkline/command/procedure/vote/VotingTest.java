package org.chalkline.command.procedure.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.VoteMatters;
import org.jspecify.annotations.Nullable;

/** Whatever meeting is handed in: it is a decision, or it is refused, and never half of both. */
class VotingTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

    @Provide
    Arbitrary<List<CastVote>> votes() {
        var vote =
                Combinators.combine(
                                Arbitraries.of("a", "b", "c", "d", "e", "stranger"),
                                Arbitraries.of(Ballot.class),
                                Arbitraries.of("Because.", "").injectNull(0.3))
                        .as(
                                (member, ballot, said) ->
                                        new CastVote(
                                                member,
                                                ballot,
                                                said == null || said.isEmpty() ? null : said));
        return vote.list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<VoteMatters.Rules> rules() {
        return Arbitraries.of(VoteMatters.all());
    }

    @Property
    void a_meeting_is_taken_if_and_only_if_all_rules_hold(
            @ForAll("votes") List<CastVote> votes,
            @ForAll("rules") VoteMatters.Rules rules,
            @ForAll Set<Boolean> two,
            @ForAll boolean chaired) {
        var recused = two.contains(true) ? Set.of("d") : Set.<String>of();
        var chair = chaired ? "e" : null;
        assertThat(taken(votes, rules, recused, chair))
                .isEqualTo(sound(votes, rules, recused, chair));
    }

    private static boolean taken(
            List<CastVote> votes,
            VoteMatters.Rules rules,
            Set<String> recused,
            @Nullable String chair) {
        var meeting = new Meeting("Group", chair, NAMES, votes, "c".repeat(64));
        try {
            Voting.requireSound(meeting);
            var vote = Voting.of(meeting, rules, recused, Voting::inClear);
            Voting.requireValid(vote, rules, recused);
            assertThat(vote.recused()).containsExactlyElementsOf(recused);
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    /** The same, said another way. */
    private static boolean sound(
            List<CastVote> votes,
            VoteMatters.Rules rules,
            Set<String> recused,
            @Nullable String chair) {
        var voters = votes.stream().map(CastVote::member).toList();
        var entitled = new ArrayList<>(NAMES);
        entitled.removeAll(recused);
        if (new HashSet<>(voters).size() != voters.size()) return false;
        if (!entitled.containsAll(voters)) return false;
        for (var vote : votes) {
            if (vote.ballot() == Ballot.AGAINST && vote.opinion() == null) return false;
        }
        if (entitled.size() < rules.leastMembers()) return false;
        if (voters.size() < rules.quorumThirds() * entitled.size() / 3.0) return false;
        return switch (rules.rule()) {
            case HEAD_UPON_DISCUSSION -> chair != null && headDecides(votes, chair);
            default -> true;
        };
    }

    private static boolean headDecides(List<CastVote> votes, String chair) {
        if (votes.isEmpty()) return false;
        var last = votes.getLast();
        if (!last.member().equals(chair) || last.ballot() == Ballot.ABSTAINED) return false;
        Function<Ballot, Long> others =
                ballot ->
                        votes.stream()
                                .filter(vote -> vote != last && vote.ballot() == ballot)
                                .count();
        long opposed = others.apply(last.ballot() == Ballot.FOR ? Ballot.AGAINST : Ballot.FOR);
        return opposed <= (votes.size() - 1) / 2.0 || last.opinion() != null;
    }
}
