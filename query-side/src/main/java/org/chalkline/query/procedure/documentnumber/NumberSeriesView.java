package org.chalkline.query.procedure.documentnumber;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds all numbers of one series in one year into their {@link NumberSeriesRecord}. */
public final class NumberSeriesView implements View<NumberSeriesRecord> {

    @Override
    public String name() {
        return "numberseries";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<NumberSeriesRecord> stateType() {
        return NumberSeriesRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return DocumentNumberEvent.class.isAssignableFrom(type);
    }

    /** The series of the year. */
    @Override
    public String entityOf(Fact fact) {
        return ((DocumentNumberEvent) fact).number().seriesAndYear();
    }

    @Override
    public boolean spansAggregates() {
        return true;
    }

    @Override
    public List<Column<NumberSeriesRecord>> columns() {
        return NumberSeriesTable.TABLE.columns();
    }

    @Override
    public NumberSeriesRecord evolve(@Nullable NumberSeriesRecord before, Fact fact) {
        var number = ((DocumentNumberEvent) fact).number();
        var was =
                before == null
                        ? new NumberSeriesRecord(number.series(), number.year(), List.of())
                        : before;
        return was.with(number.number());
    }
}
