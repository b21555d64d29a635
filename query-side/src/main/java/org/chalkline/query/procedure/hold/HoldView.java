package org.chalkline.query.procedure.hold;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.hold.HoldEvent;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one hold into its {@link HoldRecord}. */
public final class HoldView implements View<HoldRecord> {

    @Override
    public String name() {
        return "holds";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<HoldRecord> stateType() {
        return HoldRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return HoldEvent.class.isAssignableFrom(type);
    }

    /** The hold, not the aggregate on whose records it stands. */
    @Override
    public String entityOf(Fact fact) {
        var told = (HoldEvent) fact;
        return HoldRecord.code(told.of(), told.hold());
    }

    @Override
    public List<Column<HoldRecord>> columns() {
        return HoldTable.TABLE.columns();
    }

    @Override
    public HoldRecord evolve(@Nullable HoldRecord before, Fact fact) {
        return switch ((HoldEvent) fact) {
            case HoldPlaced e ->
                    new HoldRecord(
                            e.of(),
                            e.hold(),
                            e.body(),
                            e.reasons(),
                            e.decision(),
                            e.effectiveOn(),
                            null,
                            null);
            case HoldLifted e ->
                    Objects.requireNonNull(before, "the hold was never placed")
                            .with(b -> b.liftedOn(e.effectiveOn()).release(e.release()));
        };
    }
}
