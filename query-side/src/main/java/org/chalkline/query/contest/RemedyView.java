package org.chalkline.query.contest;

import java.util.List;
import org.chalkline.kernel.contest.ContestEvent.OutcomeServed;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.query.contest.RemedyRecord.Kind;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * Shows of each decision that was served until when it can be contested, by its last day, so that
 * what is open today is one look at an index. A service falls with its decision.
 */
public final class RemedyView implements View<RemedyRecord> {

    @Override
    public String name() {
        return "remedies";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RemedyRecord> stateType() {
        return RemedyRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == PaperServed.class || type == OutcomeServed.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return fact instanceof PaperServed e ? e.service().value() : fact.subject() + ":outcome";
    }

    @Override
    public List<Column<RemedyRecord>> columns() {
        return RemedyTable.TABLE.columns();
    }

    @Override
    public @Nullable RemedyRecord evolve(@Nullable RemedyRecord before, Fact fact) {
        return switch (fact) {
            case PaperServed e when e.remedies() != null ->
                    new RemedyRecord(
                            e.service().value(),
                            Kind.DECISION,
                            e.of(),
                            e.document(),
                            e.receiver(),
                            e.effectiveOn(),
                            e.remedies().reviewUntil(),
                            e.remedies().suitUntil());
            case OutcomeServed e when e.suitUntil() != null ->
                    new RemedyRecord(
                            e.contest() + ":outcome",
                            Kind.RECONSIDERED,
                            e.contest().value(),
                            e.outcome().document(),
                            null,
                            e.effectiveOn(),
                            null,
                            e.suitUntil());
            default -> before; // a notice, or what others judge
        };
    }
}
