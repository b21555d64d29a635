package org.chalkline.query.procedure.casefile;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperFiled;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperSuperseded;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds what became of one paper of a case file into its {@link PaperRecord}. */
public final class PaperView implements View<PaperRecord> {

    @Override
    public String name() {
        return "casepapers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PaperRecord> stateType() {
        return PaperRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == PaperFiled.class || type == PaperSuperseded.class;
    }

    /** The paper, not the aggregate in whose file it is. */
    @Override
    public String entityOf(Fact fact) {
        return switch (fact) {
            case PaperFiled e -> PaperRecord.code(e.of(), e.seq());
            case PaperSuperseded e -> PaperRecord.code(e.of(), e.seq());
            default -> throw new IllegalArgumentException(fact + " tells of no paper");
        };
    }

    @Override
    public List<Column<PaperRecord>> columns() {
        return PaperTable.TABLE.columns();
    }

    @Override
    public PaperRecord evolve(@Nullable PaperRecord before, Fact fact) {
        return switch (fact) {
            case PaperFiled e ->
                    new PaperRecord(
                            e.of(),
                            e.seq(),
                            e.paper(),
                            e.timing(),
                            e.afterAct(),
                            e.effectiveOn(),
                            null,
                            null);
            case PaperSuperseded e ->
                    Objects.requireNonNull(before, "the paper was never filed")
                            .with(
                                    b ->
                                            b.supersededBy(e.replacedBy())
                                                    .supersededBecause(e.reasons()));
            default -> throw new IllegalArgumentException(fact + " tells of no paper");
        };
    }
}
