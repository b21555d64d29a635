package org.chalkline.command.headship;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headship.HeadshipRefusal.*;
import static org.chalkline.command.selection.SelectionRefusal.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.command.selection.PublicNotice;
import org.chalkline.command.selection.Voting;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.selection.Vote;
import org.jspecify.annotations.Nullable;

/** How far one candidate has come on the way to an office. Folded from the facts alone. */
final class Candidacy {
    private final Set<String> prepared = new HashSet<>();
    private final Set<String> recused = new HashSet<>();
    private List<String> inspectors = List.of();
    private @Nullable InspectionConcluded inspection;
    private @Nullable CollectivelyDecided decided;
    private @Nullable PublicNotice notice;

    Candidacy(CandidateNominated nomination) {
        prepared.add(nomination.officer());
    }

    /** Who has a declared tie to the candidate. */
    Set<String> recused() {
        return recused;
    }

    void requireInspectable() {
        refuseIf(inspection != null, INSPECTED_ALREADY);
    }

    /** Refuses inspectors who weren't to inspect, or are too few. */
    void requireInspectedBy(List<String> who, int least) {
        requireInspectable();
        Voting.requireNames(who);
        Voting.requireNoneRecused(who, recused);
        refuseIf(!inspectors.containsAll(who), INSPECTION_NOT_ORDERED);
        refuseIf(who.size() < least, TOO_FEW_INSPECTORS);
    }

    void requireDecidable() {
        refuseIf(notice != null, DECIDED_ALREADY);
        if (inspection == null) throw new RefusedException(INSPECTION_MISSING);
        refuseIf(!inspection.fit(), CANDIDATE_UNFIT);
    }

    void requireCarried() {
        refuseIf(decided == null || !decided.carried(), NOT_DECIDED);
    }

    void requireNoNotice() {
        refuseIf(notice != null, NOTICE_GIVEN_ALREADY);
    }

    PublicNotice requireNotice() {
        if (notice == null) throw new RefusedException(NOTICE_NOT_GIVEN);
        return notice;
    }

    /** Refuses to appoint before the way has been gone to its end, or by who prepared it. */
    void requireAppointable(Decision decision) {
        requireCarried();
        var given = requireNotice();
        given.requireOver(decision.decidedOn());
        refuseIf(given.upheld(), OBJECTION_UPHELD);
        refuseIf(prepared.contains(decision.officer()), DECIDER_PREPARED);
        refuseIf(decision.deciders().stream().anyMatch(recused::contains), MEMBER_RECUSED);
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

    void noticed(PublicNoticeGiven e) {
        notice = new PublicNotice(e.until());
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
        var before = decided;
        boolean inspected = inspection != null;
        var member = e.member();
        recused.add(member);
        inspectors = inspectors.stream().filter(each -> !each.equals(member)).toList();
        if (inspection != null && inspection.inspectors().contains(member)) {
            inspection = null;
            decided = null;
            notice = null;
        }
        if (decided != null
                && decided.votes().stream().map(Vote::member).anyMatch(member::equals)) {
            decided = null;
            notice = null;
        }
        return (inspected && inspection == null) || (before != null && decided == null);
    }
}
