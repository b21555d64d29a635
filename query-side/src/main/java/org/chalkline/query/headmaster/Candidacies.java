package org.chalkline.query.headmaster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.headmaster.HeadshipEvent.*;
import org.chalkline.kernel.headmaster.Vote;
import org.chalkline.kernel.person.Personal;
import org.chalkline.query.headmaster.HeadshipRecord.Candidacy;
import org.chalkline.query.headmaster.HeadshipRecord.Collective;
import org.chalkline.query.headmaster.HeadshipRecord.Inspection;
import org.chalkline.query.headmaster.HeadshipRecord.Notice;
import org.chalkline.query.headmaster.HeadshipRecord.Objection;
import org.chalkline.query.headmaster.HeadshipRecord.Stage;
import org.jspecify.annotations.Nullable;

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
        return with(
                c, c.stage(), e.inspectors(), c.recused(), c.inspection(), c.decided(), c.notice());
    }

    static Candidacy inspected(Candidacy c, InspectionConcluded e) {
        var inspection =
                new Inspection(e.effectiveOn(), e.inspectors(), e.fit(), e.findings(), e.report());
        return with(c, Stage.INSPECTED, c.inspectors(), c.recused(), inspection, null, null);
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
        return with(c, Stage.DECIDED, c.inspectors(), c.recused(), c.inspection(), decided, null);
    }

    static Candidacy noticed(Candidacy c, PublicNoticeGiven e) {
        var notice = new Notice(e.effectiveOn(), e.until(), e.where(), List.of());
        return with(
                c, Stage.NOTICED, c.inspectors(), c.recused(), c.inspection(), c.decided(), notice);
    }

    static Candidacy raised(Candidacy c, ObjectionRaised e) {
        return with(
                c,
                c.stage(),
                c.inspectors(),
                c.recused(),
                c.inspection(),
                c.decided(),
                Notices.raised(c.notice(), e.objection(), e.effectiveOn(), e.content()));
    }

    static Candidacy answered(Candidacy c, ObjectionAnswered e) {
        return with(
                c,
                c.stage(),
                c.inspectors(),
                c.recused(),
                c.inspection(),
                c.decided(),
                Notices.answered(
                        c.notice(), e.objection(), e.effectiveOn(), e.upheld(), e.answer()));
    }

    /** What the member took part in counts no longer, and what rests on it neither. */
    static Candidacy tied(Candidacy c, TieDeclared e) {
        var recused = new ArrayList<>(c.recused());
        recused.add(e.member());
        var inspectors = c.inspectors().stream().filter(each -> !each.equals(e.member())).toList();
        var inspection = c.inspection();
        if (inspection != null && inspection.inspectors().contains(e.member())) {
            return with(c, Stage.NOMINATED, inspectors, recused, null, null, null);
        }
        var decided = c.decided();
        if (decided != null
                && decided.votes().stream().map(Vote::member).anyMatch(e.member()::equals)) {
            return with(c, Stage.INSPECTED, inspectors, recused, inspection, null, null);
        }
        return with(c, c.stage(), inspectors, recused, inspection, decided, c.notice());
    }

    static Candidacy ended(Candidacy c, Stage how, LocalDate on) {
        return new Candidacy(
                c.candidate(),
                c.nominatedOn(),
                c.nominatedBy(),
                how,
                c.inspectors(),
                c.recused(),
                c.inspection(),
                c.decided(),
                c.notice(),
                on);
    }

    private static Candidacy with(
            Candidacy c,
            Stage stage,
            List<String> inspectors,
            List<String> recused,
            @Nullable Inspection inspection,
            @Nullable Collective decided,
            @Nullable Notice notice) {
        return new Candidacy(
                c.candidate(),
                c.nominatedOn(),
                c.nominatedBy(),
                stage,
                inspectors,
                recused,
                inspection,
                decided,
                notice,
                c.endedOn());
    }

    /** How notices go on, of candidates and of ranks alike. */
    static final class Notices {
        private Notices() {}

        static @Nullable Notice raised(
                @Nullable Notice notice, String number, LocalDate on, Personal content) {
            if (notice == null) return null;
            var all = new ArrayList<>(notice.objections());
            all.add(new Objection(number, on, content, null, null, null));
            return new Notice(notice.from(), notice.until(), notice.where(), all);
        }

        static @Nullable Notice answered(
                @Nullable Notice notice,
                String number,
                LocalDate on,
                boolean upheld,
                Personal answer) {
            if (notice == null) return null;
            var all =
                    notice.objections().stream()
                            .map(
                                    each ->
                                            each.number().equals(number)
                                                    ? new Objection(
                                                            number,
                                                            each.raisedOn(),
                                                            each.content(),
                                                            on,
                                                            upheld,
                                                            answer)
                                                    : each)
                            .toList();
            return new Notice(notice.from(), notice.until(), notice.where(), all);
        }
    }
}
