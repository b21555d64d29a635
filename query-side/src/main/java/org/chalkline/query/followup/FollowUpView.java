package org.chalkline.query.followup;

import static org.chalkline.query.projection.Column.Type.NUMBER;
import static org.chalkline.query.projection.Column.Type.TEXT;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.followup.FollowUpEvent;
import org.chalkline.kernel.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.followup.FollowUpEvent.FollowUpSettled;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one follow-up into its {@link FollowUpRecord}. */
public final class FollowUpView implements View<FollowUpRecord> {

    static final Column<FollowUpRecord> POSITION =
            new Column<>("position", NUMBER, FollowUpRecord::position);
    static final Column<FollowUpRecord> REACTION =
            new Column<>("reaction", TEXT, FollowUpRecord::reaction);
    static final Column<FollowUpRecord> ABOUT = new Column<>("about", TEXT, FollowUpRecord::about);
    static final Column<FollowUpRecord> CODE = new Column<>("code", TEXT, FollowUpRecord::code);
    static final Column<FollowUpRecord> STATUS =
            new Column<>("status", TEXT, followUp -> followUp.status().name());

    @Override
    public String name() {
        return "followups";
    }

    @Override
    public int version() {
        return 1;
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
        return List.of(POSITION, REACTION, ABOUT, CODE, STATUS);
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
                            null);
            case FollowUpSettled e -> settled(Objects.requireNonNull(before, "not refused"), e);
        };
    }

    private static FollowUpRecord settled(FollowUpRecord before, FollowUpSettled e) {
        return new FollowUpRecord(
                before.followUp(),
                before.reaction(),
                before.about(),
                before.position(),
                before.command(),
                before.code(),
                before.message(),
                before.refusedOn(),
                e.effectiveOn(),
                e.officer(),
                e.how());
    }
}
