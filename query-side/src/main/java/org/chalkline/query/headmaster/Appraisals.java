package org.chalkline.query.headmaster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.selection.Vote;
import org.chalkline.query.headmaster.HeadmasterRecord.Appraisal;
import org.chalkline.query.headmaster.HeadmasterRecord.AppraisalStatus;
import org.chalkline.query.selection.PublicNotice;

/** How appraisals of ranks go on, fact by fact. */
final class Appraisals {
    private Appraisals() {}

    static Appraisal of(RankApplied e) {
        return new Appraisal(
                e.appraisal(),
                e.rank(),
                e.effectiveOn(),
                AppraisalStatus.UNDER_WAY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    static Appraisal evidenced(Appraisal a, RankEvidenceFiled e) {
        var all = new ArrayList<>(a.evidence());
        all.addAll(e.evidence());
        return a.with(all, a.panel(), a.recused());
    }

    static Appraisal formed(Appraisal a, PanelFormed e) {
        return a.with(a.evidence(), e.members(), a.recused());
    }

    /** A vote that the member took part in counts no longer. */
    static Appraisal tied(Appraisal a, PanelTieDeclared e) {
        var recused = new ArrayList<>(a.recused());
        recused.add(e.member());
        var without = a.with(a.evidence(), a.panel(), recused);
        boolean voted = a.votes().stream().map(Vote::member).anyMatch(e.member()::equals);
        return voted ? without.voted(List.of(), null, null) : without;
    }

    static Appraisal voted(Appraisal a, PanelVoted e) {
        return a.voted(e.votes(), e.carried(), null);
    }

    static Appraisal noticed(Appraisal a, RankNoticeGiven e) {
        var notice = PublicNotice.given(e.effectiveOn(), e.until(), e.where());
        return a.voted(a.votes(), a.carried(), notice);
    }

    static Appraisal raised(Appraisal a, RankObjectionRaised e) {
        return noticed(a, n -> n.objectedTo(e.objection(), e.effectiveOn(), e.content()));
    }

    static Appraisal answered(Appraisal a, RankObjectionAnswered e) {
        return noticed(a, n -> n.answered(e.objection(), e.effectiveOn(), e.upheld(), e.answer()));
    }

    private static Appraisal noticed(Appraisal a, UnaryOperator<PublicNotice> change) {
        if (a.notice() == null) return a;
        return a.voted(a.votes(), a.carried(), change.apply(a.notice()));
    }

    static Appraisal conferred(Appraisal a, RankConferred e) {
        return a.closed(AppraisalStatus.CONFERRED, e.decision());
    }

    static Appraisal refused(Appraisal a, RankRefused e) {
        return a.closed(AppraisalStatus.REFUSED, e.decision());
    }
}
