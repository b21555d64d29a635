package org.chalkline.query.procedure.recusal;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.recusal.RecusalFact;
import org.chalkline.kernel.procedure.recusal.RecusalStep;
import org.chalkline.kernel.procedure.recusal.RecusalStep.AskedFor;
import org.chalkline.kernel.procedure.recusal.RecusalStep.Decided;
import org.chalkline.kernel.procedure.recusal.RecusalStep.Declared;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds what was recorded of one recusal into its {@link RecusalRecord}. */
public final class RecusalView implements View<RecusalRecord> {

    @Override
    public String name() {
        return "recusals";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RecusalRecord> stateType() {
        return RecusalRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return RecusalFact.class.isAssignableFrom(type);
    }

    /** The recusal, not the aggregate among whose facts it stands. */
    @Override
    public String entityOf(Fact fact) {
        return ((RecusalFact) fact).recusalId().value();
    }

    @Override
    public List<Column<RecusalRecord>> columns() {
        return RecusalTable.TABLE.columns();
    }

    @Override
    public @Nullable RecusalRecord evolve(@Nullable RecusalRecord before, Fact fact) {
        var told = (RecusalFact) fact;
        var step = told.recusalStep();
        var on = fact.effectiveOn();
        var state = Recusals.State.after(before == null ? null : before.state(), step);
        var was =
                before != null
                        ? before
                        : RecusalRecordBuilder.builder()
                                .id(told.recusalId())
                                .of(fact.subject())
                                .member(step.member())
                                .state(state)
                                .build();
        return was.with(draft -> change(draft.state(state), step, on));
    }

    private static void change(RecusalRecordBuilder draft, RecusalStep step, LocalDate on) {
        switch (step) {
            case Declared e ->
                    raised(draft).raisedOn(on).grounds(e.tie()).sealedGrounds(e.sealedTie());
            case AskedFor e ->
                    raised(draft)
                            .raisedOn(on)
                            .askedBy(e.by())
                            .grounds(e.grounds())
                            .sealedGrounds(e.sealedGrounds());
            case Decided e -> draft.decidedOn(on).decidedBy(e.officer()).reasons(e.reasons());
        }
    }

    /** It is raised anew, and what was decided before is told by its history. */
    private static RecusalRecordBuilder raised(RecusalRecordBuilder draft) {
        return draft.askedBy(null)
                .grounds(null)
                .sealedGrounds(null)
                .decidedOn(null)
                .decidedBy(null)
                .reasons(null);
    }
}
