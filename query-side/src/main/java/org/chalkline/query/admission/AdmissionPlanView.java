package org.chalkline.query.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.admission.AdmissionPlanEvent;
import org.chalkline.kernel.admission.AdmissionPlanEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.admission.AdmissionPlanRecord.PlanAdjustment;
import org.chalkline.query.admission.AdmissionPlanRecord.PlannedSchool;
import org.chalkline.query.admission.AdmissionPlanRecord.Status;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one admission plan into its {@link AdmissionPlanRecord}. */
public final class AdmissionPlanView implements View<AdmissionPlanRecord> {

    @Override
    public String name() {
        return "admissionplans";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AdmissionPlanRecord> stateType() {
        return AdmissionPlanRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return AdmissionPlanEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<AdmissionPlanRecord>> columns() {
        return AdmissionPlanTable.TABLE.columns();
    }

    @Override
    public @Nullable AdmissionPlanRecord evolve(@Nullable AdmissionPlanRecord before, Fact fact) {
        if (fact instanceof PlanDrafted e) return drafted(before, e);
        var now = Objects.requireNonNull(before, "not drafted");
        return switch ((AdmissionPlanEvent) fact) {
            case PlanDrafted e -> drafted(before, e);
            case SchoolPlanned e -> {
                var said = new PlannedSchool(e.school().value(), e.seats(), e.scope(), e.ways());
                yield now.with(b -> b.schools(with(now.schools(), said)));
            }
            case PlanApproved e ->
                    now.with(
                            b ->
                                    b.status(Status.APPROVED)
                                            .unheard(e.unheard())
                                            .decidedBy(e.decision().documentNumber())
                                            .approvedOn(e.effectiveOn()));
            case PlanPublished e ->
                    now.with(
                            b ->
                                    b.status(Status.PUBLISHED)
                                            .publishedIn(e.publishedIn())
                                            .publishedOn(e.effectiveOn()));
            case PlanBegun e -> now.with(b -> b.status(Status.EXECUTING).begunOn(e.effectiveOn()));
            case PlanAdjusted e -> adjusted(now, e);
            case AdjustmentPublished e -> {
                var all = published(now.adjustments(), e.effectiveOn());
                yield now.with(
                        b ->
                                b.status(Status.EXECUTING)
                                        .publishedIn(e.publishedIn())
                                        .adjustments(all));
            }
            case PlanClosed e -> now.with(b -> b.status(Status.CLOSED).closedOn(e.effectiveOn()));
            case PlanReviewed e ->
                    now.with(
                            b ->
                                    b.status(Status.REVIEWED)
                                            .reviewedOn(e.effectiveOn())
                                            .report(e.report())
                                            .findings(e.findings()));
        };
    }

    private static List<PlanAdjustment> published(List<PlanAdjustment> all, LocalDate on) {
        return all.stream().map(each -> each.published(on)).toList();
    }

    private static AdmissionPlanRecord adjusted(AdmissionPlanRecord now, PlanAdjusted e) {
        var school = e.school().value();
        int was =
                now.schools().stream()
                        .filter(each -> each.school().equals(school))
                        .mapToInt(PlannedSchool::seats)
                        .sum();
        var adjustment =
                new PlanAdjustment(
                        school,
                        was,
                        e.seats(),
                        e.effectiveOn(),
                        e.decision().documentNumber(),
                        null);
        var schools =
                Copies.changed(
                        now.schools(),
                        each -> each.school().equals(school),
                        each -> each.adjusted(e.seats()));
        return now.with(
                b ->
                        b.status(Status.ADJUSTED)
                                .schools(schools)
                                .adjustments(Copies.plus(now.adjustments(), adjustment)));
    }

    private static List<PlannedSchool> with(List<PlannedSchool> schools, PlannedSchool said) {
        var all = new ArrayList<PlannedSchool>();
        boolean known = false;
        for (var each : schools) {
            boolean same = each.school().equals(said.school());
            all.add(same ? said : each);
            known |= same;
        }
        if (!known) all.add(said);
        return List.copyOf(all);
    }

    private static AdmissionPlanRecord drafted(
            @Nullable AdmissionPlanRecord before, PlanDrafted e) {
        if (before != null) {
            return before.with(
                    b ->
                            b.title(e.title())
                                    .text(e.text())
                                    .unit(e.unit())
                                    .draftedOn(e.effectiveOn()));
        }
        return AdmissionPlanRecordBuilder.builder()
                .plan(e.plan())
                .year(e.year())
                .stage(e.stage())
                .title(e.title())
                .text(e.text())
                .status(Status.DRAFTED)
                .unit(e.unit())
                .schools(List.of())
                .draftedOn(e.effectiveOn())
                .adjustments(List.of())
                .build();
    }
}
