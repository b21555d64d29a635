package org.chalkline.query.penalty;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.penalty.CheckEvent;
import org.chalkline.kernel.penalty.CheckEvent.*;
import org.chalkline.query.penalty.CheckRecord.Status;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one check into its {@link CheckRecord}. */
public final class CheckView implements AggregateView<CheckRecord> {

    @Override
    public String name() {
        return "enforcementchecks";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CheckRecord> stateType() {
        return CheckRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CheckEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<CheckRecord>> columns() {
        return CheckTable.TABLE.columns();
    }

    @Override
    public @Nullable CheckRecord evolve(@Nullable CheckRecord before, Fact fact) {
        if (fact instanceof CheckPlanned e) return planned(e);
        var now = Objects.requireNonNull(before, "not planned");
        return switch ((CheckEvent) fact) {
            case CheckPlanned e -> planned(e);
            case CheckDone e ->
                    now.with(
                            b ->
                                    b.status(Status.DONE)
                                            .officers(e.officers())
                                            .doneOn(e.effectiveOn())
                                            .findings(e.findings())
                                            .record(e.record()));
            case CheckedInOrder e -> now.with(b -> b.status(Status.IN_ORDER));
            case CheckDemandedRectification e ->
                    now.with(
                            b ->
                                    b.status(Status.TO_RECTIFY)
                                            .deficiencies(e.deficiencies())
                                            .rectifyBy(e.by()));
            case CheckRepeated e ->
                    now.with(
                            b ->
                                    b.status(Status.RECHECKED)
                                            .repeatedOn(e.effectiveOn())
                                            .rectified(e.rectified()));
            case CheckGaveClue e ->
                    now.with(b -> b.status(Status.CLUE).penaltyCase(e.penaltyCase()));
        };
    }

    private static CheckRecord planned(CheckPlanned e) {
        return CheckRecordBuilder.builder()
                .check(e.check())
                .status(Status.PLANNED)
                .matters(e.matters())
                .selection(e.selection())
                .officers(e.officers())
                .unit(e.unit())
                .plannedOn(e.effectiveOn())
                .builder()
                .school(e.school())
                .organisation(e.organisation())
                .draw(e.draw())
                .build();
    }
}
