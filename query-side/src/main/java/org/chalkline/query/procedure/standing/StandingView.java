package org.chalkline.query.procedure.standing;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds what was recorded of the standing of one act into its {@link ActStandingRecord}. */
public final class StandingView implements View<ActStandingRecord> {

    @Override
    public String name() {
        return "standings";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ActStandingRecord> stateType() {
        return ActStandingRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return StandingEvent.class.isAssignableFrom(type);
    }

    /** The act, not the aggregate whose act it is. */
    @Override
    public String entityOf(Fact fact) {
        return Long.toString(((StandingEvent) fact).act().position());
    }

    @Override
    public List<Column<ActStandingRecord>> columns() {
        return StandingTable.TABLE.columns();
    }

    @Override
    public ActStandingRecord evolve(@Nullable ActStandingRecord before, Fact fact) {
        var told = (StandingEvent) fact;
        var known = before == null ? ActStanding.unchallenged(told.act()) : before.fold();
        var now = known.after(told);
        if (told instanceof ActsSetAside e) {
            return new ActStandingRecord(now, e.defect(), e.law(), e.unit());
        }
        if (before == null || !now.hasFallen()) return new ActStandingRecord(now, null, null, null);
        return new ActStandingRecord(now, before.defect(), before.law(), before.unit());
    }
}
