package org.chalkline.query.teacher.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.teacher.ComplaintEvent;
import org.chalkline.kernel.teacher.ComplaintEvent.*;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
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
        return switch ((ComplaintEvent) fact) {
            case ComplaintLodged e -> lodged(e);
            case ComplaintInvestigated e ->
                    investigated(Objects.requireNonNull(before, "not lodged"), e);
            case ComplaintDecided e ->
                    closed(
                            Objects.requireNonNull(before, "not lodged"),
                            Status.DECIDED,
                            e.effectiveOn(),
                            e.result(),
                            e.reasons(),
                            e.decision());
            case ComplaintWithdrawn e ->
                    closed(
                            Objects.requireNonNull(before, "not lodged"),
                            Status.WITHDRAWN,
                            e.effectiveOn(),
                            null,
                            null,
                            null);
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
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ComplaintRecord investigated(ComplaintRecord c, ComplaintInvestigated e) {
        return new ComplaintRecord(
                c.complaint(),
                c.teacher(),
                c.school(),
                Status.INVESTIGATED,
                c.content(),
                c.unit(),
                c.lodgedOn(),
                e.investigator(),
                e.effectiveOn(),
                e.findings(),
                null,
                null,
                null,
                null);
    }

    private static ComplaintRecord closed(
            ComplaintRecord c,
            Status status,
            LocalDate on,
            @Nullable Result result,
            @Nullable Personal reasons,
            @Nullable Decision decision) {
        return new ComplaintRecord(
                c.complaint(),
                c.teacher(),
                c.school(),
                status,
                c.content(),
                c.unit(),
                c.lodgedOn(),
                c.investigator(),
                c.investigatedOn(),
                c.findings(),
                on,
                result,
                reasons,
                decision);
    }
}
