package org.chalkline.command.headmaster;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;
import static org.chalkline.command.procedure.notice.NoticeRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.*;
import static org.chalkline.command.procedure.vote.VoteRefusal.DECIDED_ALREADY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.command.procedure.vote.Voting;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterEvent.PanelFormed;
import org.chalkline.kernel.headmaster.HeadmasterEvent.PanelTieDeclared;
import org.chalkline.kernel.headmaster.HeadmasterEvent.PanelVoted;
import org.chalkline.kernel.headmaster.HeadmasterEvent.RankObjectionAnswered;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeWithdrawn;
import org.chalkline.kernel.procedure.notice.NoticeFact;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.chalkline.kernel.procedure.vote.VoteMatters;
import org.jspecify.annotations.Nullable;

/** How far the appraisal of a rank has come. Folded from the facts alone. */
final class RankAppraisal {
    /** Why notices are withdrawn. */
    private static final String RESTS_ON_RECUSED =
            "Somebody had a part in what it rests on who is recused.";

    private final String rank;
    private final Set<String> prepared = new HashSet<>();
    private final Set<String> tied = new HashSet<>();
    private final Recusals recusals;
    private boolean evidence;
    private List<String> panel = List.of();
    private @Nullable PanelVoted vote;
    private @Nullable PublicNotice notice;
    private boolean closed;

    /**
     * @param recusals who has no part in anything of the career
     */
    RankAppraisal(String rank, Recusals recusals) {
        this.rank = rank;
        this.recusals = recusals;
    }

    String rank() {
        return rank;
    }

    boolean closed() {
        return closed;
    }

    /** Who has a declared tie to the head, or stands aside altogether. */
    Set<String> recused() {
        var all = new HashSet<>(tied);
        all.addAll(recusals.standingAside());
        return all;
    }

    /** The panel; empty before it is formed. */
    List<String> panel() {
        return panel;
    }

    /** Refuses evidence, outcomes and panels after the vote. */
    void requireBeforeVote() {
        refuseIf(vote != null, DECIDED_ALREADY);
    }

    void requirePanel(List<String> members, LocalDate on) {
        requireBeforeVote();
        refuseIf(!evidence, EVIDENCE_MISSING);
        Voting.requireNames(members);
        Voting.requireNoneRecused(members, recused());
        Voting.requireEnough(members, VoteMatters.of(HeadmasterEvent.RANK, on), recused());
    }

    /** Refuses a vote that not the whole panel took part in, or another. */
    void requireVotes(List<String> voters, CollectiveVote held, VoteMatters.Rules rules) {
        requireBeforeVote();
        refuseIf(panel.isEmpty(), PANEL_NOT_FORMED);
        Voting.requireNoneRecused(voters, recused());
        Voting.requireMembers(panel, voters, null);
        Voting.requireValid(held, rules, recused());
    }

    void requireNoticeable() {
        refuseIf(notice != null, NOTICE_GIVEN_ALREADY);
        requireInFavour();
    }

    private void requireInFavour() {
        if (vote == null) throw new RefusedException(PANEL_HAS_NOT_VOTED);
        refuseIf(!vote.vote().carried(), PANEL_NOT_IN_FAVOUR);
    }

    PublicNotice requireNotice(LocalDate on) {
        return PublicNotice.requireGiven(notice, HeadmasterEvent.RANK, on);
    }

    void requireConferrable(Decision decision) {
        requireInFavour();
        var given = requireNotice(decision.decidedOn());
        given.requireOver(decision.decidedOn());
        refuseIf(given.upheld(), OBJECTION_UPHELD);
        requireDecider(decision);
    }

    void requireRefusable(Decision decision) {
        if (vote == null) throw new RefusedException(PANEL_HAS_NOT_VOTED);
        boolean upheld = notice != null && notice.upheld();
        refuseIf(vote.vote().carried() && !upheld, NO_GROUND_TO_REFUSE);
        requireDecider(decision);
    }

    private void requireDecider(Decision decision) {
        var officer = decision.officer();
        Voting.requireNoneRecused(decision.deciders(), recused());
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
        tied.add(member);
        return vote != null && vote.vote().tookPart(member) && voided(vote.voteId());
    }

    /**
     * That vote counts no longer, and the notice neither.
     *
     * @return whether it was the one of this appraisal
     */
    boolean voided(ProcedureId of) {
        if (vote == null || !vote.voteId().equals(of)) return false;
        vote = null;
        notice = null;
        return true;
    }

    /** What is to be said of a vote and a notice that count no longer once the tie is declared. */
    List<ProcedureEvent> voidedBy(PanelTieDeclared e) {
        var voided = new ArrayList<ProcedureEvent>();
        if (vote == null || !vote.vote().tookPart(e.member())) return voided;
        var on = e.effectiveOn();
        voided.add(new VoteVoided(vote.voteId(), e.subject(), e.member(), on));
        if (notice != null) {
            var id = ProcedureId.of(e.subject(), e.appraisal());
            voided.add(new NoticeWithdrawn(id, e.subject(), RESTS_ON_RECUSED, on));
        }
        return voided;
    }

    void voted(PanelVoted e) {
        vote = e;
    }

    void noticed(NoticeFact e) {
        notice = PublicNotice.after(notice, e.noticeStep(), e.effectiveOn());
    }

    void answered(RankObjectionAnswered e) {
        noticed(e);
        prepared.add(e.officer());
    }

    void close() {
        closed = true;
    }
}
