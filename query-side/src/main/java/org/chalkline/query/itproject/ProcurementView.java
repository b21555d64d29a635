package org.chalkline.query.itproject;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.itproject.ITProjectEvent;
import org.chalkline.kernel.itproject.ITProjectEvent.*;
import org.chalkline.query.itproject.ProcurementRecord.Stage;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one IT project into its {@link ProcurementRecord}, which begins with the
 * notice: what is only proposed or approved is nobody's outside yet.
 */
public final class ProcurementView implements View<ProcurementRecord> {

    @Override
    public String name() {
        return "procurements";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProcurementRecord> stateType() {
        return ProcurementRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ITProjectEvent.class.isAssignableFrom(type)
                && type != ProjectProposed.class
                && type != ProjectApproved.class
                && type != ApprovalChanged.class
                && type != SystemStarted.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<ProcurementRecord>> columns() {
        return ProcurementTable.TABLE.columns();
    }

    @Override
    public @Nullable ProcurementRecord evolve(@Nullable ProcurementRecord before, Fact fact) {
        if (fact instanceof ProjectTendered e) return tendered(e);
        if (fact instanceof ProjectTakenOver e) return takenOver(e);
        var now = Objects.requireNonNull(before, "not tendered");
        return switch ((ITProjectEvent) fact) {
            case ProjectProposed e -> now;
            case ProjectApproved e -> now;
            case ApprovalChanged e -> now;
            case SystemStarted e -> now;
            case ProjectTendered e -> tendered(e);
            case ProjectTakenOver e -> takenOver(e);
            case ProjectAwarded e ->
                    now.with(
                            b ->
                                    b.stage(Stage.AWARD)
                                            .supplier(e.supplier().organisation())
                                            .person(e.supplier().person() != null)
                                            .award(e.amount())
                                            .awardedOn(e.effectiveOn()));
            case ProjectContracted e ->
                    now.with(
                            b ->
                                    b.stage(Stage.CONTRACT)
                                            .contract(e.number().value())
                                            .amount(e.amount())
                                            .contractedOn(e.effectiveOn()));
            case ContractAmended e ->
                    now.with(b -> b.amount(e.amount()).amended(now.amended() + 1));
            case SystemAccepted e ->
                    now.with(b -> b.stage(Stage.IMPLEMENTATION).acceptedOn(e.effectiveOn()));
            case SystemRetired e -> now.withRetiredOn(e.effectiveOn());
        };
    }

    private static ProcurementRecord tendered(ProjectTendered e) {
        return ProcurementRecordBuilder.builder()
                .project(e.project())
                .title(e.title())
                .method(e.procurementMethod())
                .stage(Stage.TENDER)
                .person(false)
                .amended(0)
                .publishedIn(e.publishedIn())
                .tenderedOn(e.effectiveOn())
                .closesOn(e.closesOn())
                .build();
    }

    private static ProcurementRecord takenOver(ProjectTakenOver e) {
        return ProcurementRecordBuilder.builder()
                .project(e.project())
                .title(e.title())
                .method(e.procurementMethod())
                .stage(Stage.IMPLEMENTATION)
                .person(e.supplier().person() != null)
                .amended(0)
                .supplier(e.supplier().organisation())
                .contract(e.contract().value())
                .amount(e.amount())
                .contractedOn(e.contractedOn())
                .acceptedOn(e.systemAcceptedOn())
                .build();
    }
}
