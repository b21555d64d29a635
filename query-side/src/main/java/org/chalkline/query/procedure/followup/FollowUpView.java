package org.chalkline.query.procedure.followup;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.followup.FollowUpEvent;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpAssigned;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpSettled;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one follow-up into its {@link FollowUpRecord}. */
public final class FollowUpView implements AggregateView<FollowUpRecord> {

    @Override
    public String name() {
        return "followups";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<FollowUpRecord> stateType() {
        return FollowUpRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return FollowUpEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<FollowUpRecord>> columns() {
        return FollowUpTable.TABLE.columns();
    }

    @Override
    public FollowUpRecord evolve(@Nullable FollowUpRecord before, Fact fact) {
        return switch ((FollowUpEvent) fact) {
            case FollowUpRefused e ->
                    FollowUpRecordBuilder.builder()
                            .followUp(e.followUp())
                            .reaction(e.reaction())
                            .about(e.about())
                            .position(e.position())
                            .command(e.command())
                            .reason(e.code())
                            .message(e.message())
                            .refusedOn(e.effectiveOn())
                            .dueOn(e.dueOn())
                            .build();
            case FollowUpAssigned e ->
                    Objects.requireNonNull(before, "not refused")
                            .with(b -> b.assignee(e.assignee()).dueOn(e.dueOn()));
            case FollowUpSettled e ->
                    Objects.requireNonNull(before, "not refused")
                            .with(
                                    b ->
                                            b.settledOn(e.effectiveOn())
                                                    .settledBy(e.officer())
                                                    .how(e.how()));
        };
    }
}
