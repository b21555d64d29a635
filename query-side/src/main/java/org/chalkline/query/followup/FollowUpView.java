package org.chalkline.query.followup;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.followup.FollowUpEvent;
import org.chalkline.kernel.followup.FollowUpEvent.FollowUpAssigned;
import org.chalkline.kernel.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.followup.FollowUpEvent.FollowUpSettled;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one follow-up into its {@link FollowUpRecord}. */
public final class FollowUpView implements View<FollowUpRecord> {

    @Override
    public String name() {
        return "followups";
    }

    @Override
    public int version() {
        return 3;
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
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<FollowUpRecord>> columns() {
        return FollowUpTable.TABLE.columns();
    }

    @Override
    public FollowUpRecord evolve(@Nullable FollowUpRecord before, Fact fact) {
        return switch ((FollowUpEvent) fact) {
            case FollowUpRefused e ->
                    new FollowUpRecord(
                            e.followUp(),
                            e.reaction(),
                            e.about(),
                            e.position(),
                            e.command(),
                            e.code(),
                            e.message(),
                            e.effectiveOn(),
                            null,
                            null,
                            null,
                            null,
                            null);
            case FollowUpAssigned e ->
                    Objects.requireNonNull(before, "not refused").assigned(e.assignee(), e.dueOn());
            case FollowUpSettled e ->
                    Objects.requireNonNull(before, "not refused")
                            .settled(e.effectiveOn(), e.officer(), e.how());
        };
    }
}
