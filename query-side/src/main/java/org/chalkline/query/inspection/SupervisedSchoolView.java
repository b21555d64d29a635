package org.chalkline.query.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.*;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.query.inspection.SupervisedSchoolRecord.ReportedDanger;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one school's supervision into its {@link SupervisedSchoolRecord}. */
public final class SupervisedSchoolView implements View<SupervisedSchoolRecord> {

    @Override
    public String name() {
        return "supervisedschools";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SupervisedSchoolRecord> stateType() {
        return SupervisedSchoolRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return SupervisedSchoolEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<SupervisedSchoolRecord>> columns() {
        return SupervisedSchoolTable.TABLE.columns();
    }

    @Override
    public @Nullable SupervisedSchoolRecord evolve(
            @Nullable SupervisedSchoolRecord before, Fact fact) {
        return switch ((SupervisedSchoolEvent) fact) {
            case SchoolPutUnderSupervision e -> begun(before, e);
            case ComprehensivelyInspected e -> inspected(before, e);
            case SchoolVisited e -> {
                var now = known(before);
                yield now.with(b -> b.visits(now.visits() + 1).lastVisitedOn(e.effectiveOn()));
            }
            // Which district it lies in on a day the districts tell.
            case SchoolEnteredDistrict e -> known(before);
            case DangerReported e -> {
                var now = known(before);
                var danger =
                        new ReportedDanger(
                                e.danger(),
                                e.effectiveOn(),
                                e.summary(),
                                e.informant(),
                                e.testimony(),
                                e.unit(),
                                e.dueOn());
                yield now.with(b -> b.dangers(Copies.plus(now.dangers(), danger)));
            }
        };
    }

    private static SupervisedSchoolRecord known(@Nullable SupervisedSchoolRecord before) {
        return Objects.requireNonNull(before, "not supervised");
    }

    private static SupervisedSchoolRecord begun(
            @Nullable SupervisedSchoolRecord before, SchoolPutUnderSupervision e) {
        if (before != null) {
            return before.with(b -> b.unit(e.unit()).since(e.effectiveOn()));
        }
        var last = e.lastInspectedOn();
        return record(e.supervised(), e.effectiveOn(), last == null ? e.effectiveOn() : last)
                .with(b -> b.unit(e.unit()).lastInspectedOn(last));
    }

    private static SupervisedSchoolRecord inspected(
            @Nullable SupervisedSchoolRecord before, ComprehensivelyInspected e) {
        var now = before == null ? record(e.supervised(), e.effectiveOn(), e.endedOn()) : before;
        var last = now.lastInspectedOn();
        var latest = last != null && last.isAfter(e.endedOn()) ? last : e.endedOn();
        return now.with(
                b ->
                        b.lastInspectedOn(latest)
                                .cycleFrom(latest)
                                .inspections(
                                        Copies.plus(now.inspections(), e.inspection().value())));
    }

    private static SupervisedSchoolRecord record(
            SupervisedSchoolId supervised, LocalDate since, LocalDate from) {
        return SupervisedSchoolRecordBuilder.builder()
                .supervised(supervised)
                .school(supervised.school())
                .since(since)
                .cycleFrom(from)
                .inspections(List.of())
                .visits(0)
                .dangers(List.of())
                .build();
    }
}
