package org.chalkline.command.headship;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headship.HeadshipRefusal.*;
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
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeWithdrawn;
import org.chalkline.kernel.procedure.notice.NoticeFact;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.jspecify.annotations.Nullable;

/** How far one candidate has come on the way to an office. Folded from the facts alone. */
final class Candidacy {
    /** Why notices are withdrawn. */
    private static final String RESTS_ON_RECUSED =
            "Somebody had a part in what it rests on who is recused.";

    private final Set<String> prepared = new HashSet<>();
    private final Set<String> tied = new HashSet<>();
    private final Recusals recusals;
    private List<String> inspectors = List.of();
    private @Nullable InspectionConcluded inspection;
    private @Nullable CollectivelyDecided decided;
    private @Nullable PublicNotice notice;

    /**
     * @param recusals who has no part in anything of the office
     */
    Candidacy(CandidateNominated nomination, Recusals recusals) {
        this.recusals = recusals;
        prepared.add(nomination.officer());
    }

    /** Who has a declared tie to the candidate, or stands aside altogether. */
    Set<String> recused() {
        var all = new HashSet<>(tied);
        all.addAll(recusals.standingAside());
        return all;
    }

    void requireInspectable() {
        refuseIf(inspection != null, INSPECTED_ALREADY);
    }

    /** Refuses inspectors who weren't to inspect, or are too few. */
    void requireInspectedBy(List<String> who, int least) {
        requireInspectable();
        Voting.requireNames(who);
        Voting.requireNoneRecused(who, recused());
        refuseIf(!inspectors.containsAll(who), INSPECTION_NOT_ORDERED);
        refuseIf(who.size() < least, TOO_FEW_INSPECTORS);
    }

    void requireDecidable() {
        refuseIf(notice != null, DECIDED_ALREADY);
        if (inspection == null) throw new RefusedException(INSPECTION_MISSING);
        refuseIf(!inspection.fit(), CANDIDATE_UNFIT);
    }

    void requireCarried() {
        refuseIf(decided == null || !decided.vote().carried(), NOT_DECIDED);
    }

    void requireNoNotice() {
        refuseIf(notice != null, NOTICE_GIVEN_ALREADY);
    }

    PublicNotice requireNotice(LocalDate on) {
        return PublicNotice.requireGiven(notice, HeadshipEvent.APPOINTMENT, on);
    }

    /** Refuses to appoint before the way has been gone to its end, or by who prepared it. */
    void requireAppointable(Decision decision) {
        requireCarried();
        var given = requireNotice(decision.decidedOn());
        given.requireOver(decision.decidedOn());
        refuseIf(given.upheld(), OBJECTION_UPHELD);
        refuseIf(prepared.contains(decision.officer()), DECIDER_PREPARED);
        Voting.requireNoneRecused(decision.deciders(), recused());
    }

    void ordered(InspectionOrdered e) {
        inspectors = e.inspectors();
        prepared.addAll(e.inspectors());
        prepared.add(e.officer());
    }

    void inspected(InspectionConcluded e) {
        inspection = e;
    }

    void decided(CollectivelyDecided e) {
        decided = e;
    }

    void noticed(NoticeFact e) {
        notice = PublicNotice.after(notice, e.noticeStep(), e.effectiveOn());
    }

    /**
     * That vote counts no longer, and the notice neither.
     *
     * @return whether it was this candidate's
     */
    boolean voided(ProcedureId vote) {
        if (decided == null || !decided.voteId().equals(vote)) return false;
        decided = null;
        notice = null;
        return true;
    }

    /** What is to be said of votes and notices that count no longer once the tie is declared. */
    List<ProcedureEvent> voidedBy(TieDeclared e) {
        var voided = new ArrayList<ProcedureEvent>();
        if (!tookPart(e.member())) return voided;
        var on = e.effectiveOn();
        if (decided != null) {
            voided.add(new VoteVoided(decided.voteId(), e.subject(), e.member(), on));
        }
        if (notice != null) {
            var id = HeadshipEvent.noticeOf(e.schoolId(), e.candidate());
            voided.add(new NoticeWithdrawn(id, e.subject(), RESTS_ON_RECUSED, on));
        }
        return voided;
    }

    private boolean tookPart(String member) {
        return inspectedBy(member) || (decided != null && decided.vote().tookPart(member));
    }

    private boolean inspectedBy(String member) {
        return inspection != null && inspection.inspectors().contains(member);
    }

    void answeredBy(String officer) {
        prepared.add(officer);
    }

    /**
     * What the member took part in counts no longer, and what rests on it neither.
     *
     * @return whether there was any
     */
    boolean tied(TieDeclared e) {
        tied.add(e.member());
        return recused(e.member());
    }

    /**
     * What somebody took part in who is recused counts no longer, and what rests on it neither.
     *
     * @return whether there was any
     */
    boolean recused(String member) {
        var before = decided;
        boolean inspected = inspection != null;
        inspectors = inspectors.stream().filter(each -> !each.equals(member)).toList();
        if (inspectedBy(member)) {
            inspection = null;
            decided = null;
            notice = null;
        }
        if (decided != null && decided.vote().tookPart(member)) {
            decided = null;
            notice = null;
        }
        return (inspected && inspection == null) || (before != null && decided == null);
    }
}
