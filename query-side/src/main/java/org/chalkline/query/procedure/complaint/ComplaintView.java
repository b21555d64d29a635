package org.chalkline.query.procedure.complaint;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.*;
import org.chalkline.query.procedure.complaint.ComplaintRecord.Investigation;
import org.chalkline.query.procedure.complaint.ComplaintRecord.Outcome;
import org.chalkline.query.procedure.complaint.ComplaintRecord.PassingOn;
import org.chalkline.query.procedure.complaint.ComplaintRecord.Status;
import org.chalkline.query.procedure.complaint.ComplaintRecord.Taking;
import org.chalkline.query.procedure.complaint.ComplaintRecord.Telling;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one complaint into its {@link ComplaintRecord}. */
public final class ComplaintView implements AggregateView<ComplaintRecord> {

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public int version() {
        return 5;
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
    public List<Column<ComplaintRecord>> columns() {
        return ComplaintTable.TABLE.columns();
    }

    @Override
    public @Nullable ComplaintRecord evolve(@Nullable ComplaintRecord before, Fact fact) {
        if (fact instanceof ComplaintLodged e) return lodged(e);
        var now = Objects.requireNonNull(before, "not lodged");
        return switch ((ComplaintEvent) fact) {
            case ComplaintLodged e -> lodged(e);
            case ComplaintTaken e -> {
                var taken = new Taking(e.effectiveOn(), e.officer());
                yield now.with(b -> b.status(Status.TAKEN).unit(e.unit()).taken(taken));
            }
            case ComplaintPassedOn e -> {
                var on = new PassingOn(e.effectiveOn(), e.to(), e.reasons(), e.officer());
                yield now.with(b -> b.status(Status.PASSED_ON).passedOn(on));
            }
            case ComplaintInvestigated e -> {
                var found = new Investigation(e.investigator(), e.effectiveOn(), e.findings());
                yield now.with(b -> b.status(Status.INVESTIGATED).investigation(found));
            }
            case ComplaintDecided e -> {
                var end = new Outcome(e.effectiveOn(), e.result(), e.reasons(), e.decision());
                yield now.with(b -> b.status(Status.DECIDED).outcome(end));
            }
            case ComplainantTold e -> {
                var told = new Telling(e.effectiveOn(), e.answer(), e.officer());
                yield now.with(b -> b.status(Status.TOLD).told(told));
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
                .kind(e.kind())
                .person(e.person())
                .school(e.school())
                .status(Status.LODGED)
                .content(e.content())
                .unit(e.unit())
                .lodgedOn(e.effectiveOn())
                .build();
    }
}
