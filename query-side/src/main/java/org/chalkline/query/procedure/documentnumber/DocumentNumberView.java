package org.chalkline.query.procedure.documentnumber;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReassigned;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReserved;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberVoided;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one document number into its {@link DocumentNumberRecord}. */
public final class DocumentNumberView implements AggregateView<DocumentNumberRecord> {

    @Override
    public String name() {
        return "documentnumbers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DocumentNumberRecord> stateType() {
        return DocumentNumberRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return DocumentNumberEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<DocumentNumberRecord>> columns() {
        return DocumentNumberTable.TABLE.columns();
    }

    @Override
    public DocumentNumberRecord evolve(@Nullable DocumentNumberRecord before, Fact fact) {
        var told = (DocumentNumberEvent) fact;
        var was = before == null ? DocumentNumberRecord.of(told.number()) : before;
        return switch (told) {
            case NumberReserved e ->
                    was.with(b -> b.body(e.bearer().body()).decidedOn(e.bearer().decidedOn()));
            case NumberReassigned e ->
                    was.with(
                            b ->
                                    b.body(e.bearer().body())
                                            .decidedOn(e.bearer().decidedOn())
                                            .reassignedOn(e.effectiveOn()));
            case NumberVoided e -> was.with(b -> b.voidedBecause(e.reasons()));
        };
    }
}
