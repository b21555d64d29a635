package org.chalkline.query.itproject;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.itproject.ITProjectEvent;
import org.chalkline.kernel.itproject.ITProjectEvent.*;
import org.chalkline.query.itproject.ITProjectRecord.Acceptance;
import org.chalkline.query.itproject.ITProjectRecord.Amendment;
import org.chalkline.query.itproject.ITProjectRecord.Approval;
import org.chalkline.query.itproject.ITProjectRecord.Award;
import org.chalkline.query.itproject.ITProjectRecord.Contract;
import org.chalkline.query.itproject.ITProjectRecord.Retirement;
import org.chalkline.query.itproject.ITProjectRecord.Status;
import org.chalkline.query.itproject.ITProjectRecord.Tender;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one IT project into its {@link ITProjectRecord}. */
public final class ITProjectView implements View<ITProjectRecord> {

    @Override
    public String name() {
        return "itprojects";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ITProjectRecord> stateType() {
        return ITProjectRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ITProjectEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<ITProjectRecord>> columns() {
        return ITProjectTable.TABLE.columns();
    }

    @Override
    public @Nullable ITProjectRecord evolve(@Nullable ITProjectRecord before, Fact fact) {
        if (fact instanceof ProjectProposed e) return proposed(e);
        if (fact instanceof ProjectTakenOver e) return takenOver(e);
        var now = Objects.requireNonNull(before, "not proposed");
        return switch ((ITProjectEvent) fact) {
            case ProjectProposed e -> proposed(e);
            case ProjectTakenOver e -> takenOver(e);
            case ProjectApproved e -> {
                var approval =
                        new Approval(
                                e.cost(), e.line(), e.decision().documentNumber(), e.effectiveOn());
                yield approved(now.withStatus(Status.APPROVED), approval);
            }
            case ApprovalChanged e ->
                    approved(
                            now,
                            new Approval(
                                    e.cost(),
                                    e.line(),
                                    e.decision().documentNumber(),
                                    e.effectiveOn()));
            case ProjectTendered e -> {
                var tender =
                        new Tender(
                                e.procurementMethod(),
                                e.notice(),
                                e.publishedIn(),
                                e.closesOn(),
                                e.officer(),
                                e.effectiveOn());
                yield now.with(b -> b.status(Status.TENDERED).tender(tender));
            }
            case ProjectAwarded e -> {
                var award = new Award(e.amount(), e.report(), e.officer(), e.effectiveOn());
                yield now.with(b -> b.status(Status.AWARDED).award(award).supplier(e.supplier()));
            }
            case ProjectContracted e -> {
                var contract =
                        new Contract(
                                e.number().value(),
                                e.amount(),
                                e.line(),
                                e.paper(),
                                e.officer(),
                                e.effectiveOn(),
                                List.of());
                yield now.with(
                        b ->
                                b.status(Status.CONTRACTED)
                                        .supplier(e.supplier())
                                        .contract(contract)
                                        .amount(e.amount()));
            }
            case ContractAmended e -> amended(now, e);
            case SystemAccepted e -> accepted(now, e);
            case SystemStarted e ->
                    now.with(b -> b.status(Status.RUNNING).runningSince(e.effectiveOn()));
            case SystemRetired e -> {
                var retirement =
                        new Retirement(
                                e.data(),
                                e.whereabouts(),
                                e.disposal(),
                                e.decision().documentNumber(),
                                e.effectiveOn());
                yield now.with(b -> b.status(Status.RETIRED).retirement(retirement));
            }
        };
    }

    private static ITProjectRecord approved(ITProjectRecord now, Approval approval) {
        return now.with(
                b ->
                        b.cost(approval.cost())
                                .line(approval.line())
                                .decidedBy(approval.documentNumber())
                                .approvedOn(approval.on())
                                .approvals(Copies.plus(now.approvals(), approval)));
    }

    private static ITProjectRecord amended(ITProjectRecord now, ContractAmended e) {
        var contract = Objects.requireNonNull(now.contract(), "not contracted");
        var amendment =
                new Amendment(
                        e.number().value(),
                        e.was(),
                        e.amount(),
                        e.line(),
                        e.reasons(),
                        e.paper(),
                        e.officer(),
                        e.effectiveOn());
        var changed =
                new Contract(
                        contract.number(),
                        contract.amount(),
                        contract.line(),
                        contract.paper(),
                        contract.officer(),
                        contract.on(),
                        Copies.plus(contract.amendments(), amendment));
        return now.with(b -> b.contract(changed).amount(e.amount()));
    }

    private static ITProjectRecord accepted(ITProjectRecord now, SystemAccepted e) {
        var system = e.system();
        var acceptance =
                new Acceptance(
                        system == null ? null : system.cost(),
                        e.noAsset(),
                        e.findings(),
                        e.paper(),
                        e.officer(),
                        e.effectiveOn());
        return now.with(
                b ->
                        b.status(Status.ACCEPTED)
                                .acceptance(acceptance)
                                .asset(system == null ? null : system.asset()));
    }

    private static ITProjectRecord proposed(ProjectProposed e) {
        return ITProjectRecordBuilder.builder()
                .project(e.project())
                .title(e.title())
                .description(e.description())
                .objectives(e.objectives())
                .status(Status.PROPOSED)
                .unit(e.unit())
                .budgetUnit(e.budgetUnit().value())
                .proposedOn(e.effectiveOn())
                .approvals(List.of())
                .estimate(e.estimate())
                .build();
    }

    private static ITProjectRecord takenOver(ProjectTakenOver e) {
        return ITProjectRecordBuilder.builder()
                .project(e.project())
                .title(e.title())
                .description(e.description())
                .objectives(e.objectives())
                .status(Status.RUNNING)
                .unit(e.unit())
                .budgetUnit(e.budgetUnit().value())
                .proposedOn(e.contractedOn())
                .approvals(List.of())
                .cost(e.cost())
                .line(e.line())
                .supplier(e.supplier())
                .contract(
                        new Contract(
                                e.contract().value(),
                                e.amount(),
                                e.line(),
                                null,
                                e.officer(),
                                e.contractedOn(),
                                List.of()))
                .amount(e.amount())
                .asset(e.asset())
                .runningSince(e.effectiveOn())
                .source(e.source())
                .build();
    }
}
