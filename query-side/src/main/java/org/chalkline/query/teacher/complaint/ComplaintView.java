package org.chalkline.query.teacher.complaint;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.teacher.ComplaintEvent;
import org.chalkline.kernel.teacher.ComplaintEvent.*;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.chalkline.query.teacher.complaint.ComplaintRecord.Investigation;
import org.chalkline.query.teacher.complaint.ComplaintRecord.Outcome;
import org.chalkline.query.teacher.complaint.ComplaintRecord.Status;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one complaint into its {@link ComplaintRecord}. */
public final class ComplaintView implements View<ComplaintRecord> {

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ComplaintRecord> stateType() {
        return ComplaintRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ComplaintEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<ComplaintRecord>> columns() {
        return ComplaintTable.TABLE.columns();
    }

    @Override
    public @Nullable ComplaintRecord evolve(@Nullable ComplaintRecord before, Fact fact) {
        if (fact instanceof ComplaintLodged e) return lodged(e);
        var now = Objects.requireNonNull(before, "not lodged");
        return switch ((ComplaintEvent) fact) {
            case ComplaintLodged e -> lodged(e);
            case ComplaintInvestigated e ->
                    now.with(
                            Status.INVESTIGATED,
                            new Investigation(e.investigator(), e.effectiveOn(), e.findings()));
            case ComplaintDecided e ->
                    now.with(
                            Status.DECIDED,
                            new Outcome(e.effectiveOn(), e.result(), e.reasons(), e.decision()));
            case ComplaintWithdrawn e ->
                    now.with(Status.WITHDRAWN, new Outcome(e.effectiveOn(), null, null, null));
        };
    }

    private static ComplaintRecord lodged(ComplaintLodged e) {
        return new ComplaintRecord(
                e.complaint(),
                e.person(),
                e.school(),
                Status.LODGED,
                e.content(),
                e.unit(),
                e.effectiveOn(),
                null,
                null);
    }
}
