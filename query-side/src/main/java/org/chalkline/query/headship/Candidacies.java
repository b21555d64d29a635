package org.chalkline.query.headship;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.selection.Vote;
import org.chalkline.query.headship.HeadshipRecord.Candidacy;
import org.chalkline.query.headship.HeadshipRecord.Collective;
import org.chalkline.query.headship.HeadshipRecord.Inspection;
import org.chalkline.query.headship.HeadshipRecord.Stage;
import org.chalkline.query.selection.PublicNotice;

/** How candidacies go on, fact by fact. */
final class Candidacies {
    private Candidacies() {}

    static Candidacy of(CandidateNominated e) {
        return new Candidacy(
                e.candidate(),
                e.effectiveOn(),
                e.officer(),
                Stage.NOMINATED,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    static Candidacy ordered(Candidacy c, InspectionOrdered e) {
        return c.with(e.inspectors(), c.recused());
    }

    static Candidacy inspected(Candidacy c, InspectionConcluded e) {
        var inspection =
                new Inspection(e.effectiveOn(), e.inspectors(), e.fit(), e.findings(), e.report());
        return c.reached(Stage.INSPECTED, inspection, null, null);
    }

    static Candidacy decided(Candidacy c, CollectivelyDecided e) {
        var decided =
                new Collective(
                        e.effectiveOn(),
                        e.body(),
                        e.members(),
                        e.votes(),
                        e.carried(),
                        e.minutes());
        return c.reached(Stage.DECIDED, c.inspection(), decided, null);
    }

    static Candidacy noticed(Candidacy c, PublicNoticeGiven e) {
        var notice = PublicNotice.given(e.effectiveOn(), e.until(), e.where());
        return c.reached(Stage.NOTICED, c.inspection(), c.decided(), notice);
    }

    static Candidacy raised(Candidacy c, ObjectionRaised e) {
        return noticed(c, n -> n.objectedTo(e.objection(), e.effectiveOn(), e.content()));
    }

    static Candidacy answered(Candidacy c, ObjectionAnswered e) {
        return noticed(c, n -> n.answered(e.objection(), e.effectiveOn(), e.upheld(), e.answer()));
    }

    private static Candidacy noticed(Candidacy c, UnaryOperator<PublicNotice> change) {
        if (c.notice() == null) return c;
        return c.reached(c.stage(), c.inspection(), c.decided(), change.apply(c.notice()));
    }

    /** What the member took part in counts no longer, and what rests on it neither. */
    static Candidacy tied(Candidacy c, TieDeclared e) {
        var recused = new ArrayList<>(c.recused());
        recused.add(e.member());
        var left = c.inspectors().stream().filter(each -> !each.equals(e.member())).toList();
        var without = c.with(left, recused);
        var inspection = c.inspection();
        if (inspection != null && inspection.inspectors().contains(e.member())) {
            return without.reached(Stage.NOMINATED, null, null, null);
        }
        var decided = c.decided();
        if (decided != null
                && decided.votes().stream().map(Vote::member).anyMatch(e.member()::equals)) {
            return without.reached(Stage.INSPECTED, inspection, null, null);
        }
        return without;
    }
}
