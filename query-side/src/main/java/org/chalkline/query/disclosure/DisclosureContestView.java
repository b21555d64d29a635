package org.chalkline.query.disclosure;

import java.util.List;
import org.chalkline.kernel.contest.ContestEvent;
import org.chalkline.kernel.disclosure.ContestTally;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of cases about disclosure into their records; others have none. */
public final class DisclosureContestView implements View<DisclosureContestRecord> {

    @Override
    public String name() {
        return "disclosurecontests";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DisclosureContestRecord> stateType() {
        return DisclosureContestRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ContestEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<DisclosureContestRecord>> columns() {
        return DisclosureContestTable.TABLE.columns();
    }

    @Override
    public @Nullable DisclosureContestRecord evolve(
            @Nullable DisclosureContestRecord before, Fact fact) {
        var tally = ContestTally.after(before == null ? null : before.tally(), fact);
        return tally == null ? null : new DisclosureContestRecord(tally);
    }
}
