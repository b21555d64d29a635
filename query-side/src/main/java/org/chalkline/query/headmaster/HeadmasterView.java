package org.chalkline.query.headmaster;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.headmaster.HeadmasterRecord.Appraisal;
import org.chalkline.query.headmaster.HeadmasterRecord.AppraisalStatus;
import org.chalkline.query.headmaster.HeadmasterRecord.RankHeld;
import org.chalkline.query.headmaster.HeadmasterRecord.TermOutcome;
import org.chalkline.query.headmaster.HeadmasterRecord.YearAssessed;
import org.chalkline.query.procedure.notice.PublicNotice;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * Folds one person's career into a {@link HeadmasterRecord}: its own facts, and those by which they
 * entered and left offices, which are facts of those offices.
 */
public final class HeadmasterView implements View<HeadmasterRecord> {

    @Override
    public String name() {
        return "headmasters";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<HeadmasterRecord> stateType() {
        return HeadmasterRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return HeadmasterEvent.class.isAssignableFrom(type) || Posts.concerns(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return new HeadmasterId(personOf(fact)).toString();
    }

    /** What a headmaster is and does is told by the schools as well. */
    @Override
    public boolean spansAggregates() {
        return true;
    }

    private static PersonId personOf(Fact fact) {
        return fact instanceof HeadmasterEvent event
                ? event.headmaster()
                : Posts.headOf((HeadshipEvent) fact);
    }

    @Override
    public List<Column<HeadmasterRecord>> columns() {
        return HeadmasterTable.TABLE.columns();
    }

    @Override
    public HeadmasterRecord evolve(@Nullable HeadmasterRecord before, Fact fact) {
        var draft = new HeadmasterDraft(personOf(fact), before);
        if (fact instanceof HeadmasterEvent event) apply(draft, event);
        else Posts.apply(draft, (HeadshipEvent) fact);
        return draft.done();
    }

    private static void apply(HeadmasterDraft draft, HeadmasterEvent event) {
        switch (event) {
            case RankTakenOver e -> draft.rank = new RankHeld(e.rank(), e.effectiveOn(), null);
            case RankApplied e -> draft.appraisals.add(applied(e));
            case RankEvidenceFiled e ->
                    draft.appraisal(
                            e.appraisal(),
                            a -> a.evidence(Copies.joined(a.evidence(), e.evidence())));
            case RankOutcomesCited e -> {} // each outcome shows where it counts
            case PanelFormed e -> draft.appraisal(e.appraisal(), a -> a.panel(e.members()));
            case PanelTieDeclared e -> draft.appraisal(e.appraisal(), a -> tied(a, e.member()));
            case PanelVoted e -> draft.appraisal(e.appraisal(), a -> a.vote(e.vote()).notice(null));
            case RankNoticeGiven e -> {
                var notice = PublicNotice.given(e.effectiveOn(), e.until(), e.where());
                draft.appraisal(e.appraisal(), a -> a.notice(notice));
            }
            case RankObjectionRaised e ->
                    draft.notice(
                            e.appraisal(),
                            n -> n.objectedTo(e.objection(), e.effectiveOn(), e.content()));
            case RankObjectionAnswered e ->
                    draft.notice(
                            e.appraisal(),
                            n ->
                                    n.answered(
                                            e.objection(),
                                            e.effectiveOn(),
                                            e.upheld(),
                                            e.answer()));
            case RankConferred e -> {
                draft.appraisal(
                        e.appraisal(),
                        a -> a.status(AppraisalStatus.CONFERRED).decision(e.decision()));
                draft.rank = new RankHeld(e.rank(), e.effectiveOn(), e.decision());
            }
            case RankRefused e ->
                    draft.appraisal(
                            e.appraisal(),
                            a -> a.status(AppraisalStatus.REFUSED).decision(e.decision()));
            case AnnuallyAssessed e ->
                    draft.years.add(
                            new YearAssessed(
                                    e.year(),
                                    e.grade(),
                                    e.effectiveOn(),
                                    e.evidence(),
                                    e.decision(),
                                    false));
            case TermAssessed e ->
                    draft.terms.add(
                            new TermOutcome(
                                    e.school(),
                                    e.termUntil(),
                                    e.grade(),
                                    e.effectiveOn(),
                                    e.evidence(),
                                    e.decision(),
                                    false));
            case AssessmentRevoked e -> draft.revoke(e.assessment());
        }
    }

    private static Appraisal applied(RankApplied e) {
        return HeadmasterRecordAppraisalBuilder.builder()
                .number(e.appraisal())
                .rank(e.rank())
                .appliedOn(e.effectiveOn())
                .status(AppraisalStatus.UNDER_WAY)
                .evidence(List.of())
                .panel(List.of())
                .recused(List.of())
                .build();
    }

    /** A vote that the member took part in counts no longer. */
    private static void tied(HeadmasterRecordAppraisalBuilder appraisal, String member) {
        appraisal.recused(Copies.plus(appraisal.recused(), member));
        var vote = appraisal.vote();
        if (vote != null && vote.tookPart(member)) appraisal.vote(null).notice(null);
    }
}
