package org.chalkline.command.headmaster;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;
import static org.chalkline.command.selection.SelectionRefusal.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.command.selection.PublicNotice;
import org.chalkline.command.selection.Voting;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.headmaster.HeadmasterEvent.PanelFormed;
import org.chalkline.kernel.headmaster.HeadmasterEvent.PanelVoted;
import org.chalkline.kernel.headmaster.HeadmasterEvent.RankObjectionAnswered;
import org.chalkline.kernel.headmaster.RankRules;
import org.chalkline.kernel.selection.Vote;
import org.jspecify.annotations.Nullable;

/** How far the appraisal of a rank has come. Folded from the facts alone. */
final class RankAppraisal {
    private final String rank;
    private final Set<String> prepared = new HashSet<>();
    private final Set<String> recused = new HashSet<>();
    private boolean evidence;
    private List<String> panel = List.of();
    private @Nullable PanelVoted vote;
    private @Nullable PublicNotice notice;
    private boolean closed;

    RankAppraisal(String rank) {
        this.rank = rank;
    }

    String rank() {
        return rank;
    }

    boolean closed() {
        return closed;
    }

    Set<String> recused() {
        return recused;
    }

    /** Refuses evidence and panels after the vote. */
    void requireBeforeVote() {
        refuseIf(vote != null, DECIDED_ALREADY);
    }

    void requirePanel(List<String> members) {
        requireBeforeVote();
        refuseIf(!evidence, EVIDENCE_MISSING);
        Voting.requireNames(members);
        Voting.requireNoneRecused(members, recused);
        refuseIf(members.size() < leastPanel(), PANEL_TOO_SMALL);
    }

    /** Refuses a vote that not the whole panel took part in, or another. */
    void requireVotes(List<String> voters) {
        requireBeforeVote();
        refuseIf(panel.isEmpty(), PANEL_NOT_FORMED);
        Voting.requireNoneRecused(voters, recused);
        refuseIf(!panel.containsAll(voters), NOT_OF_THE_PANEL);
        var entitled = panel.stream().filter(member -> !recused.contains(member)).toList();
        refuseIf(entitled.size() < leastPanel(), PANEL_TOO_SMALL);
        refuseIf(voters.size() < entitled.size(), PANEL_INCOMPLETE);
    }

    private static int leastPanel() {
        return RankRules.standard().leastPanel();
    }

    void requireNoticeable() {
        refuseIf(notice != null, NOTICE_GIVEN_ALREADY);
        requireInFavour();
    }

    private void requireInFavour() {
        if (vote == null) throw new RefusedException(PANEL_HAS_NOT_VOTED);
        refuseIf(!vote.carried(), PANEL_NOT_IN_FAVOUR);
    }

    PublicNotice requireNotice() {
        if (notice == null) throw new RefusedException(NOTICE_NOT_GIVEN);
        return notice;
    }

    void requireConferrable(Decision decision) {
        requireInFavour();
        var given = requireNotice();
        given.requireOver(decision.decidedOn());
        refuseIf(given.upheld(), OBJECTION_UPHELD);
        requireDecider(decision);
    }

    void requireRefusable(Decision decision) {
        if (vote == null) throw new RefusedException(PANEL_HAS_NOT_VOTED);
        boolean upheld = notice != null && notice.upheld();
        refuseIf(vote.carried() && !upheld, NO_GROUND_TO_REFUSE);
        requireDecider(decision);
    }

    private void requireDecider(Decision decision) {
        var officer = decision.officer();
        refuseIf(decision.deciders().stream().anyMatch(recused::contains), MEMBER_RECUSED);
        refuseIf(prepared.contains(officer) || panel.contains(officer), DECIDER_PREPARED);
    }

    void evidenced() {
        evidence = true;
    }

    void formed(PanelFormed e) {
        panel = e.members();
        prepared.add(e.officer());
    }

    /**
     * A vote that the member took part in counts no longer.
     *
     * @return whether there was one
     */
    boolean tied(String member) {
        recused.add(member);
        if (vote == null || vote.votes().stream().map(Vote::member).noneMatch(member::equals)) {
            return false;
        }
        vote = null;
        notice = null;
        return true;
    }

    void voted(PanelVoted e) {
        vote = e;
    }

    void noticed(LocalDate until) {
        notice = new PublicNotice(until);
    }

    void answered(RankObjectionAnswered e) {
        requireNotice().answered(e.objection(), e.upheld());
        prepared.add(e.officer());
    }

    void close() {
        closed = true;
    }
}
