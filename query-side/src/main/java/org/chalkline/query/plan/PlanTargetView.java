package org.chalkline.query.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.plan.PlanEvent.*;
import org.chalkline.kernel.plan.PlanId;
import org.chalkline.kernel.plan.TargetId;
import org.chalkline.kernel.plan.YearValue;
import org.chalkline.query.plan.PlanTargetRecord.Said;
import org.chalkline.query.plan.PlanTargetRecord.TargetYear;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts about one target of a plan into its {@link PlanTargetRecord}. */
public final class PlanTargetView implements View<PlanTargetRecord> {

    @Override
    public String name() {
        return "plantargets";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PlanTargetRecord> stateType() {
        return PlanTargetRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == TargetSet.class
                || type == TargetAdjusted.class
                || type == ActualRecorded.class
                || type == ActualRevised.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return switch (fact) {
            case TargetSet e -> code(e.plan(), e.target());
            case TargetAdjusted e -> code(e.plan(), e.target());
            case ActualRecorded e -> code(e.plan(), e.target());
            case ActualRevised e -> code(e.plan(), e.target());
            default -> fact.subject();
        };
    }

    static String code(PlanId plan, TargetId target) {
        return plan.value() + "/" + target.value();
    }

    @Override
    public List<Column<PlanTargetRecord>> columns() {
        return PlanTargetTable.TABLE.columns();
    }

    @Override
    public @Nullable PlanTargetRecord evolve(@Nullable PlanTargetRecord before, Fact fact) {
        return switch (fact) {
            case TargetSet e -> set(e);
            case TargetAdjusted e -> adjusted(known(before), e);
            case ActualRecorded e ->
                    said(
                            known(before),
                            e.year(),
                            new Said(e.value(), e.source(), null, e.officer(), e.effectiveOn()));
            case ActualRevised e ->
                    said(
                            known(before),
                            e.year(),
                            new Said(
                                    e.value(),
                                    e.source(),
                                    e.reason(),
                                    e.officer(),
                                    e.effectiveOn()));
            default -> before;
        };
    }

    private static PlanTargetRecord known(@Nullable PlanTargetRecord before) {
        return Objects.requireNonNull(before, "not set");
    }

    private static PlanTargetRecord set(TargetSet e) {
        var years = new TreeMap<Integer, TargetYear>();
        for (var each : e.values()) {
            years.put(
                    each.year(),
                    new TargetYear(each.year(), e.direction(), each.value(), List.of()));
        }
        return PlanTargetRecordBuilder.builder()
                .code(code(e.plan(), e.target()))
                .plan(e.plan())
                .target(e.target())
                .title(e.title())
                .measure(e.measure())
                .direction(e.direction())
                .setOn(e.effectiveOn())
                .version(1)
                .source(e.source())
                .years(List.copyOf(years.values()))
                .baseline(e.baseline())
                .build();
    }

    private static PlanTargetRecord adjusted(PlanTargetRecord now, TargetAdjusted e) {
        var years = new TreeMap<Integer, TargetYear>();
        for (var year : now.years()) {
            if (year.actual() == null) continue;
            years.put(year.year(), new TargetYear(year.year(), now.direction(), null, year.said()));
        }
        for (YearValue each : e.values()) {
            var was = years.get(each.year());
            years.put(
                    each.year(),
                    new TargetYear(
                            each.year(),
                            now.direction(),
                            each.value(),
                            was == null ? List.of() : was.said()));
        }
        return now.with(b -> b.version(e.version()).years(List.copyOf(years.values())));
    }

    private static PlanTargetRecord said(PlanTargetRecord now, int year, Said said) {
        var years = new ArrayList<TargetYear>();
        for (var each : now.years()) {
            if (each.year() != year) {
                years.add(each);
                continue;
            }
            years.add(
                    new TargetYear(
                            year, each.direction(), each.value(), Copies.plus(each.said(), said)));
        }
        return now.with(b -> b.years(years));
    }
}
