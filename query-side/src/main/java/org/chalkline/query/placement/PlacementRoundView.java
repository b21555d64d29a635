package org.chalkline.query.placement;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.placement.PlacementRoundEvent;
import org.chalkline.kernel.placement.PlacementRoundEvent.RoundHeld;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one round into its {@link PlacementRoundRecord}. */
public final class PlacementRoundView implements View<PlacementRoundRecord> {

    @Override
    public String name() {
        return "placementrounds";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PlacementRoundRecord> stateType() {
        return PlacementRoundRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PlacementRoundEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<PlacementRoundRecord>> columns() {
        return PlacementRoundTable.TABLE.columns();
    }

    @Override
    public PlacementRoundRecord evolve(@Nullable PlacementRoundRecord before, Fact fact) {
        return switch ((PlacementRoundEvent) fact) {
            case RoundHeld e ->
                    new PlacementRoundRecord(e.round(), e.lists(), e.officer(), e.effectiveOn());
        };
    }
}
