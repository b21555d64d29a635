package org.chalkline.query.headmaster;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.headmaster.HeadmasterRecord.Contest;
import org.chalkline.query.headmaster.HeadmasterRecord.RankHeld;
import org.chalkline.query.headmaster.HeadmasterRecord.SanctionHeld;
import org.chalkline.query.headmaster.HeadmasterRecord.SanctionStatus;
import org.chalkline.query.headmaster.HeadmasterRecord.TermOutcome;
import org.chalkline.query.headmaster.HeadmasterRecord.YearAssessed;
import org.chalkline.query.projection.Column;
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
        return 1;
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
            case RankApplied e -> draft.appraisals.add(Appraisals.of(e));
            case RankEvidenceFiled e ->
                    draft.appraisal(e.appraisal(), a -> Appraisals.evidenced(a, e));
            case PanelFormed e -> draft.appraisal(e.appraisal(), a -> Appraisals.formed(a, e));
            case PanelTieDeclared e -> draft.appraisal(e.appraisal(), a -> Appraisals.tied(a, e));
            case PanelVoted e -> draft.appraisal(e.appraisal(), a -> Appraisals.voted(a, e));
            case RankNoticeGiven e -> draft.appraisal(e.appraisal(), a -> Appraisals.noticed(a, e));
            case RankObjectionRaised e ->
                    draft.appraisal(e.appraisal(), a -> Appraisals.raised(a, e));
            case RankObjectionAnswered e ->
                    draft.appraisal(e.appraisal(), a -> Appraisals.answered(a, e));
            case RankConferred e -> {
                draft.appraisal(e.appraisal(), a -> Appraisals.conferred(a, e));
                draft.rank = new RankHeld(e.rank(), e.effectiveOn(), e.decision());
            }
            case RankRefused e -> draft.appraisal(e.appraisal(), a -> Appraisals.refused(a, e));
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
            case SanctionImposed e ->
                    draft.sanctions.add(
                            new SanctionHeld(
                                    e.sanction(),
                                    e.kind(),
                                    e.item(),
                                    e.reasons(),
                                    e.effectiveOn(),
                                    e.until(),
                                    SanctionStatus.STANDING,
                                    e.decision()));
            case SanctionPeriodEnded e -> draft.sanction(e.sanction(), SanctionStatus.PERIOD_ENDED);
            case SanctionLifted e -> draft.sanction(e.sanction(), SanctionStatus.LIFTED);
            case ReviewSought e ->
                    draft.contests.add(
                            new Contest(e.matter(), e.effectiveOn(), null, null, null, null, null));
            case ReviewDecided e -> reviewed(draft, e);
            case AppealLodged e ->
                    draft.contest(
                            e.matter(),
                            c ->
                                    new Contest(
                                            c.matter(),
                                            c.reviewSoughtOn(),
                                            c.reviewOutcome(),
                                            c.reviewDecision(),
                                            e.effectiveOn(),
                                            null,
                                            null));
            case AppealDecided e -> appealed(draft, e);
        }
    }

    private static void reviewed(HeadmasterDraft draft, ReviewDecided e) {
        draft.contest(
                e.matter(),
                c ->
                        new Contest(
                                c.matter(),
                                c.reviewSoughtOn(),
                                e.outcome(),
                                e.decision(),
                                null,
                                null,
                                null));
        if (e.outcome() == Contested.REVOKED) draft.revoke(e.matter());
    }

    private static void appealed(HeadmasterDraft draft, AppealDecided e) {
        draft.contest(
                e.matter(),
                c ->
                        new Contest(
                                c.matter(),
                                c.reviewSoughtOn(),
                                c.reviewOutcome(),
                                c.reviewDecision(),
                                c.appealLodgedOn(),
                                e.outcome(),
                                e.decision()));
        if (e.outcome() == Contested.REVOKED) draft.revoke(e.matter());
    }
}
