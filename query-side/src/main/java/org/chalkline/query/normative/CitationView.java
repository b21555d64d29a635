package org.chalkline.query.normative;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.procedure.citation.ClauseCited;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds what was recorded of one citation of a clause into its {@link CitationRecord}. */
public final class CitationView implements View<CitationRecord> {

    @Override
    public String name() {
        return "citations";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CitationRecord> stateType() {
        return CitationRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == ClauseCited.class;
    }

    /** The citation, not the aggregate among whose facts it stands. */
    @Override
    public String entityOf(Fact fact) {
        return ((ClauseCited) fact).citation().value();
    }

    @Override
    public List<Column<CitationRecord>> columns() {
        return CitationTable.TABLE.columns();
    }

    @Override
    public CitationRecord evolve(@Nullable CitationRecord before, Fact fact) {
        var e = (ClauseCited) fact;
        return new CitationRecord(
                e.citation(),
                e.of(),
                e.act(),
                e.documentNumber(),
                NormativeDocumentId.cited(e.document()).orElseThrow(),
                e.clause(),
                e.version(),
                e.decidedOn(),
                e.effectiveOn());
    }
}
