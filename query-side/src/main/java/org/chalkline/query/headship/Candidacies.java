package org.chalkline.query.headship;

import java.util.List;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.query.headship.HeadshipRecord.Candidacy;
import org.chalkline.query.headship.HeadshipRecord.Collective;
import org.chalkline.query.headship.HeadshipRecord.Inspection;
import org.chalkline.query.headship.HeadshipRecord.Stage;
import org.chalkline.query.procedure.notice.PublicNotice;
import org.chalkline.query.projection.Copies;

/** How candidacies go on, fact by fact. */
final class Candidacies {
    private Candidacies() {}

    static Candidacy of(CandidateNominated e) {
        return HeadshipRecordCandidacyBuilder.builder()
                .person(e.candidate())
                .nominatedOn(e.effectiveOn())
                .nominatedBy(e.officer())
                .stage(Stage.NOMINATED)
                .inspectors(List.of())
                .recused(List.of())
                .build();
    }

    static void inspected(HeadshipRecordCandidacyBuilder c, InspectionConcluded e) {
        c.inspection(
                new Inspection(e.effectiveOn(), e.inspectors(), e.fit(), e.findings(), e.report()));
        reached(c, Stage.INSPECTED);
    }

    static void decided(HeadshipRecordCandidacyBuilder c, CollectivelyDecided e) {
        c.decided(new Collective(e.effectiveOn(), e.vote()));
        reached(c, Stage.DECIDED);
    }

    static void noticed(HeadshipRecordCandidacyBuilder c, PublicNoticeGiven e) {
        c.stage(Stage.NOTICED).notice(PublicNotice.given(e.effectiveOn(), e.until(), e.where()));
    }

    static void raised(HeadshipRecordCandidacyBuilder c, ObjectionRaised e) {
        var notice = c.notice();
        if (notice == null) return;
        c.notice(notice.objectedTo(e.objection(), e.effectiveOn(), e.content()));
    }

    static void answered(HeadshipRecordCandidacyBuilder c, ObjectionAnswered e) {
        var notice = c.notice();
        if (notice == null) return;
        c.notice(notice.answered(e.objection(), e.effectiveOn(), e.upheld(), e.answer()));
    }

    /** What the member took part in counts no longer, and what rests on it neither. */
    static void tied(HeadshipRecordCandidacyBuilder c, TieDeclared e) {
        c.recused(Copies.plus(c.recused(), e.member()));
        c.inspectors(c.inspectors().stream().filter(each -> !each.equals(e.member())).toList());
        var inspection = c.inspection();
        var decided = c.decided();
        if (inspection != null && inspection.inspectors().contains(e.member())) {
            reached(c, Stage.NOMINATED);
        } else if (decided != null && decided.vote().tookPart(e.member())) {
            reached(c, Stage.INSPECTED);
        }
    }

    /** The later stages count no longer. */
    private static void reached(HeadshipRecordCandidacyBuilder c, Stage stage) {
        c.stage(stage).notice(null);
        if (stage.compareTo(Stage.DECIDED) < 0) c.decided(null);
        if (stage == Stage.NOMINATED) c.inspection(null);
    }
}
