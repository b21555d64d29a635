package org.chalkline.kernel.procedure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.kernel.procedure.vote.Ballot.ABSTAINED;
import static org.chalkline.kernel.procedure.vote.Ballot.AGAINST;
import static org.chalkline.kernel.procedure.vote.Ballot.FOR;
import static org.chalkline.kernel.procedure.vote.VoteRule.*;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CollectiveVoteTest {
    private static final String MINUTES = "c".repeat(64);

    /** So many members, of whom the first have voted so; the last of these presides. */
    private static CollectiveVote vote(VoteRule rule, int members, List<Ballot> ballots) {
        var names = new ArrayList<String>();
        for (int i = 0; i < members; i++) names.add("m" + i);
        var votes = new ArrayList<Vote>();
        for (int i = 0; i < ballots.size(); i++) {
            votes.add(new Vote("m" + i, ballots.get(i), null, null));
        }
        var chair = votes.isEmpty() ? null : votes.getLast().member();
        return new CollectiveVote("Group", rule, chair, names, List.of(), votes, MINUTES);
    }

    private static CollectiveVote vote(VoteRule rule, int members, Ballot... ballots) {
        return vote(rule, members, List.of(ballots));
    }

    @Test
    void a_tie_carries_nothing() {
        for (var rule : List.of(MAJORITY_OF_ALL, MAJORITY_OF_PRESENT)) {
            assertThat(vote(rule, 4, FOR, FOR, AGAINST, AGAINST).carried())
                    .as("%s", rule)
                    .isFalse();
            assertThat(vote(rule, 4, FOR, FOR, FOR, AGAINST).carried()).as("%s", rule).isTrue();
        }
    }

    @Test
    void who_stays_away_counts_among_all_and_not_among_the_present() {
        assertThat(vote(MAJORITY_OF_ALL, 6, FOR, FOR, FOR).carried()).isFalse();
        assertThat(vote(MAJORITY_OF_PRESENT, 6, FOR, FOR, AGAINST).carried()).isTrue();
        assertThat(vote(TWO_THIRDS_OF_ALL, 6, FOR, FOR, FOR).carried()).isFalse();
        assertThat(vote(TWO_THIRDS_OF_ALL, 6, FOR, FOR, FOR, FOR).carried()).isTrue();
        assertThat(vote(TWO_THIRDS_OF_PRESENT, 6, FOR, FOR, AGAINST).carried()).isTrue();
    }

    @Test
    void who_abstains_is_present_and_not_in_favour() {
        assertThat(vote(MAJORITY_OF_PRESENT, 4, FOR, FOR, ABSTAINED, ABSTAINED).carried())
                .isFalse();
        assertThat(vote(TWO_THIRDS_OF_PRESENT, 3, FOR, ABSTAINED, ABSTAINED).carried()).isFalse();
    }

    @Test
    void the_head_decides_whatever_the_others_think_and_it_shows_when_that_is_against_most() {
        var alone = vote(HEAD_UPON_DISCUSSION, 4, AGAINST, AGAINST, FOR, FOR);
        assertThat(alone.carried()).isTrue();
        assertThat(alone.headAgainstMost()).isTrue();
        var with = vote(HEAD_UPON_DISCUSSION, 4, AGAINST, FOR, ABSTAINED, FOR);
        assertThat(with.headAgainstMost()).isFalse();
        assertThat(vote(HEAD_UPON_DISCUSSION, 3, FOR, FOR, AGAINST).carried()).isFalse();
        assertThat(vote(HEAD_UPON_DISCUSSION, 3, FOR, FOR, AGAINST).headAgainstMost()).isTrue();
    }

    @Test
    void where_nobody_votes_nothing_is_carried() {
        for (var rule : VoteRule.values()) {
            assertThat(vote(rule, 5).carried()).as("%s", rule).isFalse();
            assertThat(vote(rule, 0).carried()).as("%s of nobody", rule).isFalse();
        }
    }

    /** Whatever is voted, it is counted as one would by hand. */
    @Property
    void it_is_counted_as_by_hand(
            @ForAll VoteRule rule,
            @ForAll @Size(max = 9) List<Ballot> ballots,
            @ForAll @IntRange(max = 5) int away) {
        int members = ballots.size() + away;
        double inFavour = ballots.stream().filter(b -> b == FOR).count();
        var vote = vote(rule, members, ballots);
        boolean expected =
                !ballots.isEmpty()
                        && switch (rule) {
                            case MAJORITY_OF_ALL -> inFavour / members > 0.5;
                            case MAJORITY_OF_PRESENT -> inFavour / ballots.size() > 0.5;
                            case TWO_THIRDS_OF_ALL -> inFavour * 3 / members >= 2;
                            case TWO_THIRDS_OF_PRESENT -> inFavour * 3 / ballots.size() >= 2;
                            case HEAD_UPON_DISCUSSION -> ballots.getLast() == FOR;
                        };
        assertThat(vote.carried()).isEqualTo(expected);
        assertThat(vote.inFavour() + vote.against() + vote.abstained()).isEqualTo(ballots.size());
    }

    /** More votes in favour never turn what is carried into what isn't. */
    @Property
    void one_more_in_favour_never_hurts(
            @ForAll VoteRule rule, @ForAll @Size(min = 1, max = 9) List<Ballot> ballots) {
        var more = new ArrayList<>(ballots);
        more.set(0, FOR);
        int members = ballots.size() + 2;
        if (!vote(rule, members, ballots).carried()) return;
        assertThat(vote(rule, members, more).carried()).isTrue();
    }
}
