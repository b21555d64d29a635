package org.chalkline.query.teacher.appraisal;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.teacher.AppraisalEvent;
import org.chalkline.kernel.teacher.AppraisalEvent.*;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.Member;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.Notice;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.Objection;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.PanelResult;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.Status;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one appraisal into its {@link AppraisalRecord}. */
public final class AppraisalView implements View<AppraisalRecord> {

    @Override
    public String name() {
        return "appraisals";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<AppraisalRecord> stateType() {
        return AppraisalRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return AppraisalEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<AppraisalRecord>> columns() {
        return AppraisalTable.TABLE.columns();
    }

    @Override
    public @Nullable AppraisalRecord evolve(@Nullable AppraisalRecord before, Fact fact) {
        if (fact instanceof TitleDeclared e) return declared(e);
        var draft = new AppraisalDraft(Objects.requireNonNull(before, "not declared"));
        apply(draft, (AppraisalEvent) fact);
        return draft.done();
    }

    private static AppraisalRecord declared(TitleDeclared e) {
        return new AppraisalRecord(
                e.appraisal(),
                e.person(),
                e.school(),
                e.from(),
                e.title(),
                Status.DECLARED,
                e.effectiveOn(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static void apply(AppraisalDraft draft, AppraisalEvent event) {
        switch (event) {
            case TitleDeclared e -> throw new IllegalStateException("declared twice");
            case TitlePostSecured e -> draft.status = Status.POST_SECURED;
            case SchoolRecommended e -> {
                draft.status = Status.RECOMMENDED;
                draft.recommender = e.recommender();
            }
            case NoticePublished e -> {
                draft.status = Status.PUBLISHED;
                draft.notice = new Notice(e.where(), e.effectiveOn(), e.until());
            }
            case ObjectionRaised e ->
                    draft.objections.add(
                            new Objection(
                                    e.objection(), e.effectiveOn(), e.content(), null, null, null));
            case ObjectionSettled e -> draft.objections.replaceAll(o -> settled(o, e));
            case PanelFormed e -> {
                draft.status = Status.BEFORE_PANEL;
                e.members().forEach(m -> draft.panel.add(new Member(m, null, null, null)));
            }
            case MemberRecused e ->
                    draft.panel.replaceAll(
                            m ->
                                    m.name().equals(e.member())
                                            ? new Member(m.name(), e.tie(), e.effectiveOn(), null)
                                            : m);
            case VoteCast e ->
                    draft.panel.replaceAll(
                            m ->
                                    m.name().equals(e.member())
                                            ? new Member(m.name(), null, null, e.inFavour())
                                            : m);
            case PanelConcluded e -> {
                if (e.passed()) draft.status = Status.PASSED;
                draft.result =
                        new PanelResult(
                                e.passed(),
                                e.inFavour(),
                                e.against(),
                                e.effectiveOn(),
                                e.decision());
            }
            case TitleAppointed e -> {
                draft.status = Status.APPOINTED;
                draft.appointedOn = e.effectiveOn();
                draft.appointment = e.decision();
            }
            case AppraisalEnded e -> {
                draft.status = Status.ENDED;
                draft.endedOn = e.effectiveOn();
                draft.end = e.why();
            }
        }
    }

    private static Objection settled(Objection o, ObjectionSettled e) {
        if (!o.number().equals(e.objection())) return o;
        return new Objection(
                o.number(), o.on(), o.content(), e.effectiveOn(), e.upheld(), e.findings());
    }
}
