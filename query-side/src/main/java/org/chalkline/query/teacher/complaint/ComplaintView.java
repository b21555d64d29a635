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
            case ComplaintInvestigated e -> {
                var found = new Investigation(e.investigator(), e.effectiveOn(), e.findings());
                yield now.with(b -> b.status(Status.INVESTIGATED).investigation(found));
            }
            case ComplaintDecided e -> {
                var end = new Outcome(e.effectiveOn(), e.result(), e.reasons(), e.decision());
                yield now.with(b -> b.status(Status.DECIDED).outcome(end));
            }
            case ComplaintWithdrawn e -> {
                var end = new Outcome(e.effectiveOn(), null, null, null);
                yield now.with(b -> b.status(Status.WITHDRAWN).outcome(end));
            }
        };
    }

    private static ComplaintRecord lodged(ComplaintLodged e) {
        return ComplaintRecordBuilder.builder()
                .complaint(e.complaint())
                .teacher(e.person())
                .school(e.school())
                .status(Status.LODGED)
                .content(e.content())
                .unit(e.unit())
                .lodgedOn(e.effectiveOn())
                .build();
    }
}
