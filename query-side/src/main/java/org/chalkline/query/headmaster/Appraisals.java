package org.chalkline.query.headmaster;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.headmaster.Vote;
import org.chalkline.query.headmaster.Candidacies.Notices;
import org.chalkline.query.headmaster.HeadmasterRecord.Appraisal;
import org.chalkline.query.headmaster.HeadmasterRecord.AppraisalStatus;
import org.chalkline.query.headmaster.HeadshipRecord.Notice;
import org.jspecify.annotations.Nullable;

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
        return new Appraisal(
                a.number(),
                a.rank(),
                a.appliedOn(),
                a.status(),
                all,
                a.panel(),
                a.recused(),
                a.votes(),
                a.carried(),
                a.notice(),
                a.decision());
    }

    static Appraisal formed(Appraisal a, PanelFormed e) {
        return with(a, e.members(), a.recused(), a.votes(), a.carried(), a.notice());
    }

    /** A vote that the member took part in counts no longer. */
    static Appraisal tied(Appraisal a, PanelTieDeclared e) {
        var recused = new ArrayList<>(a.recused());
        recused.add(e.member());
        boolean voted = a.votes().stream().map(Vote::member).anyMatch(e.member()::equals);
        return voted
                ? with(a, a.panel(), recused, List.of(), null, null)
                : with(a, a.panel(), recused, a.votes(), a.carried(), a.notice());
    }

    static Appraisal voted(Appraisal a, PanelVoted e) {
        return with(a, a.panel(), a.recused(), e.votes(), e.carried(), null);
    }

    static Appraisal noticed(Appraisal a, RankNoticeGiven e) {
        var notice = new Notice(e.effectiveOn(), e.until(), e.where(), List.of());
        return with(a, a.panel(), a.recused(), a.votes(), a.carried(), notice);
    }

    static Appraisal raised(Appraisal a, RankObjectionRaised e) {
        var notice = Notices.raised(a.notice(), e.objection(), e.effectiveOn(), e.content());
        return with(a, a.panel(), a.recused(), a.votes(), a.carried(), notice);
    }

    static Appraisal answered(Appraisal a, RankObjectionAnswered e) {
        var notice =
                Notices.answered(
                        a.notice(), e.objection(), e.effectiveOn(), e.upheld(), e.answer());
        return with(a, a.panel(), a.recused(), a.votes(), a.carried(), notice);
    }

    static Appraisal conferred(Appraisal a, RankConferred e) {
        return closed(a, AppraisalStatus.CONFERRED, e.decision());
    }

    static Appraisal refused(Appraisal a, RankRefused e) {
        return closed(a, AppraisalStatus.REFUSED, e.decision());
    }

    private static Appraisal with(
            Appraisal a,
            List<String> panel,
            List<String> recused,
            List<Vote> votes,
            @Nullable Boolean carried,
            @Nullable Notice notice) {
        return new Appraisal(
                a.number(),
                a.rank(),
                a.appliedOn(),
                a.status(),
                a.evidence(),
                panel,
                recused,
                votes,
                carried,
                notice,
                a.decision());
    }

    private static Appraisal closed(Appraisal a, AppraisalStatus status, Decision decision) {
        return new Appraisal(
                a.number(),
                a.rank(),
                a.appliedOn(),
                status,
                a.evidence(),
                a.panel(),
                a.recused(),
                a.votes(),
                a.carried(),
                a.notice(),
                decision);
    }
}
