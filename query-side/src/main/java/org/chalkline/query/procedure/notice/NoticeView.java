package org.chalkline.query.procedure.notice;

import java.util.List;
import java.util.function.Consumer;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.notice.NoticeFact;
import org.chalkline.kernel.procedure.notice.NoticeStep.Answered;
import org.chalkline.kernel.procedure.notice.NoticeStep.Given;
import org.chalkline.kernel.procedure.notice.NoticeStep.Received;
import org.chalkline.kernel.procedure.notice.NoticeStep.Reopened;
import org.chalkline.kernel.procedure.notice.NoticeStep.Withdrawn;
import org.chalkline.query.procedure.notice.NoticeRecord.Opinion;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds what was recorded of one notice into its {@link NoticeRecord}. */
public final class NoticeView implements View<NoticeRecord> {

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<NoticeRecord> stateType() {
        return NoticeRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return NoticeFact.class.isAssignableFrom(type);
    }

    /** The notice, not the aggregate among whose facts it stands. */
    @Override
    public String entityOf(Fact fact) {
        return ((NoticeFact) fact).noticeId().value();
    }

    @Override
    public List<Column<NoticeRecord>> columns() {
        return NoticeTable.TABLE.columns();
    }

    @Override
    public @Nullable NoticeRecord evolve(@Nullable NoticeRecord before, Fact fact) {
        var told = (NoticeFact) fact;
        var on = fact.effectiveOn();
        var step = told.noticeStep();
        if (step instanceof Given e) {
            return NoticeRecordBuilder.builder()
                    .id(told.noticeId())
                    .of(fact.subject())
                    .matter(e.matter())
                    .where(e.where())
                    .from(on)
                    .until(e.until())
                    .opinions(List.of())
                    .text(e.text())
                    .build();
        }
        // What was said to a notice that another has replaced since is told by its history.
        if (before == null) return null;
        return switch (step) {
            case Given e -> before;
            case Received e ->
                    before.withOpinions(
                            Copies.plus(
                                    before.opinions(),
                                    NoticeRecordOpinionBuilder.builder()
                                            .number(e.opinion())
                                            .receivedOn(on)
                                            .by(e.by())
                                            .content(e.content())
                                            .sealedContent(e.sealedContent())
                                            .build()));
            case Answered e ->
                    changed(
                            before,
                            e.opinion(),
                            b ->
                                    b.result(e.result())
                                            .answeredOn(on)
                                            .answeredBy(e.officer())
                                            .reasons(e.reasons())
                                            .sealedReasons(e.sealedReasons()));
            case Reopened e ->
                    changed(
                            before,
                            e.opinion(),
                            b ->
                                    b.result(null)
                                            .answeredOn(null)
                                            .answeredBy(null)
                                            .reasons(null)
                                            .sealedReasons(null));
            case Withdrawn e -> before.with(b -> b.withdrawnOn(on).withdrawnBecause(e.why()));
        };
    }

    private static NoticeRecord changed(
            NoticeRecord notice, String opinion, Consumer<NoticeRecordOpinionBuilder> how) {
        return notice.withOpinions(
                Copies.changed(
                        notice.opinions(),
                        each -> each.number().equals(opinion),
                        (Opinion each) -> each.with(how)));
    }
}
