package org.chalkline.query.teacher.appraisal;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.teacher.AppraisalEvent;
import org.chalkline.kernel.teacher.AppraisalEvent.*;
import org.chalkline.query.procedure.notice.PublicNotice;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.Member;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.PanelResult;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.Status;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one appraisal into its {@link AppraisalRecord}. */
public final class AppraisalView implements AggregateView<AppraisalRecord> {

    @Override
    public String name() {
        return "appraisals";
    }

    @Override
    public int version() {
        return 3;
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
    public List<Column<AppraisalRecord>> columns() {
        return AppraisalTable.TABLE.columns();
    }

    @Override
    public @Nullable AppraisalRecord evolve(@Nullable AppraisalRecord before, Fact fact) {
        if (fact instanceof TitleDeclared e) return declared(e);
        return Objects.requireNonNull(before, "not declared")
                .with(draft -> apply(draft, (AppraisalEvent) fact));
    }

    private static AppraisalRecord declared(TitleDeclared e) {
        return AppraisalRecordBuilder.builder()
                .appraisal(e.appraisal())
                .teacher(e.person())
                .school(e.school())
                .title(e.title())
                .status(Status.DECLARED)
                .declaredOn(e.effectiveOn())
                .panel(List.of())
                .from(e.from())
                .build();
    }

    private static void apply(AppraisalRecordBuilder draft, AppraisalEvent event) {
        switch (event) {
            case TitleDeclared e -> throw new IllegalStateException("declared twice");
            case OutcomesCited e -> {} // each outcome shows where it counts
            case TitlePostSecured e -> draft.status(Status.POST_SECURED);
            case SchoolRecommended e ->
                    draft.status(Status.RECOMMENDED).recommender(e.recommender());
            case NoticePublished e ->
                    draft.status(Status.PUBLISHED)
                            .notice(PublicNotice.given(e.effectiveOn(), e.until(), e.where()));
            case ObjectionRaised e ->
                    notice(draft, n -> n.objectedTo(e.objection(), e.effectiveOn(), e.content()));
            case ObjectionSettled e ->
                    notice(
                            draft,
                            n ->
                                    n.answered(
                                            e.objection(),
                                            e.effectiveOn(),
                                            e.upheld(),
                                            e.findings()));
            case PanelFormed e ->
                    draft.status(Status.BEFORE_PANEL)
                            .panel(
                                    Copies.joined(
                                            draft.panel(),
                                            e.members().stream().map(Member::named).toList()));
            case MemberRecused e ->
                    member(draft, e.member(), m -> m.tie(e.tie()).recusedOn(e.effectiveOn()));
            case VoteCast e -> member(draft, e.vote().member(), m -> m.vote(e.vote()));
            case PanelConcluded e -> {
                if (e.vote().carried()) draft.status(Status.PASSED);
                draft.result(new PanelResult(e.vote(), e.effectiveOn(), e.decision()));
            }
            case TitleAppointed e ->
                    draft.status(Status.APPOINTED)
                            .appointedOn(e.effectiveOn())
                            .appointment(e.decision());
            case AppraisalEnded e ->
                    draft.status(Status.ENDED).endedOn(e.effectiveOn()).end(e.why());
        }
    }

    private static void notice(AppraisalRecordBuilder draft, UnaryOperator<PublicNotice> changed) {
        var notice = draft.notice();
        if (notice != null) draft.notice(changed.apply(notice));
    }

    /** The last act of a member counts. */
    private static void member(
            AppraisalRecordBuilder draft,
            String name,
            UnaryOperator<AppraisalRecordMemberBuilder> did) {
        draft.panel(
                Copies.changed(
                        draft.panel(),
                        m -> m.name().equals(name),
                        m ->
                                did.apply(
                                                AppraisalRecordMemberBuilder.builder()
                                                        .name(name)
                                                        .builder())
                                        .build()));
    }
}
