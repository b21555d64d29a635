package org.chalkline.query.procedure.hearing;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.hearing.HearingCourse;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds what was recorded of one hearing into its {@link HearingRecord}. */
public final class HearingView implements View<HearingRecord> {

    @Override
    public String name() {
        return "hearings";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<HearingRecord> stateType() {
        return HearingRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return HearingEvent.class.isAssignableFrom(type);
    }

    /** The hearing, not the aggregate whose facts it stands among. */
    @Override
    public String entityOf(Fact fact) {
        return ((HearingEvent) fact).hearing().value();
    }

    @Override
    public List<Column<HearingRecord>> columns() {
        return HearingTable.TABLE.columns();
    }

    @Override
    public HearingRecord evolve(@Nullable HearingRecord before, Fact fact) {
        var known = before == null ? null : before.fold();
        return new HearingRecord(HearingCourse.after(known, (HearingEvent) fact));
    }
}
