package org.chalkline.query.procedure.legality;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.legality.LegalityEvent;
import org.chalkline.kernel.procedure.legality.LegalityReview;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds what was recorded of one legality review into its {@link LegalityRecord}. */
public final class LegalityView implements View<LegalityRecord> {

    @Override
    public String name() {
        return "legality";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<LegalityRecord> stateType() {
        return LegalityRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return LegalityEvent.class.isAssignableFrom(type);
    }

    /** The review, not the aggregate whose facts it stands among. */
    @Override
    public String entityOf(Fact fact) {
        return ((LegalityEvent) fact).review().value();
    }

    @Override
    public List<Column<LegalityRecord>> columns() {
        return LegalityTable.TABLE.columns();
    }

    @Override
    public LegalityRecord evolve(@Nullable LegalityRecord before, Fact fact) {
        var known = before == null ? null : before.fold();
        return new LegalityRecord(LegalityReview.after(known, (LegalityEvent) fact));
    }
}
