package org.chalkline.query.procedure.correction;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds what was put right in one place of one fact into its {@link ValueCorrectionRecord}. */
public final class ValueCorrectionView implements View<ValueCorrectionRecord> {

    @Override
    public String name() {
        return "valuecorrections";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ValueCorrectionRecord> stateType() {
        return ValueCorrectionRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == ValueCorrected.class;
    }

    /** The place in the fact, not the aggregate whose fact it is. */
    @Override
    public String entityOf(Fact fact) {
        return ValueCorrectionRecord.code((ValueCorrected) fact);
    }

    @Override
    public List<Column<ValueCorrectionRecord>> columns() {
        return ValueCorrectionTable.TABLE.columns();
    }

    @Override
    public ValueCorrectionRecord evolve(@Nullable ValueCorrectionRecord before, Fact fact) {
        return ValueCorrectionRecord.after(before, (ValueCorrected) fact);
    }
}
