package org.chalkline.query.itproject;

import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.itproject.ITProjectEvent;
import org.chalkline.kernel.itproject.ITProjectEvent.*;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells which systems there are and were: what they cost, which line pays, which asset they are.
 */
@Configuration(proxyBeanMethods = false)
class ITProjectTable {

    static final Table<ITProjectRecord> TABLE =
            Table.<ITProjectRecord>named("itProject", "itProjects", "ITProject")
                    .code("Its code.", project -> project.project().value())
                    .text("title", "Its title.", ITProjectRecord::title)
                    .contains()
                    .word(
                            "status",
                            "ITProjectStatus",
                            "How far it has come.",
                            ITProjectRecord::status)
                    .text("unit", "The unit that has it in hand.", ITProjectRecord::unit)
                    .text(
                            "budgetUnit",
                            "The unit whose budget pays for it.",
                            ITProjectRecord::budgetUnit)
                    .text("line", "The line of the budget that pays for it.", ITProjectTable::line)
                    .text("asset", "The asset that its system is.", ITProjectTable::asset)
                    .text(
                            "supplier",
                            "The supplier: the name of an organisation, or the code of a person.",
                            each -> each.supplier() == null ? null : each.supplier().payee())
                    .number("cost", "The cost that was approved.", each -> fen(each.cost()))
                    .fen()
                    .number(
                            "amount",
                            "The amount of its contract, with all its changes.",
                            each -> fen(each.amount()))
                    .fen()
                    .number(
                            "amended",
                            "How often its contract was changed.",
                            each -> (long) each.amended())
                    .day(
                            "proposedOn",
                            "The day on which it was proposed; of one that was taken over, of its contract.",
                            ITProjectRecord::proposedOn)
                    .day(
                            "runningSince",
                            "The day since which its system is in use.",
                            ITProjectRecord::runningSince)
                    .door(TableDoors.BUREAU)
                    .personal("supplier")
                    .ofBureauUnit("unit", Power.APPROVE_IT, Power.ACCEPT_SYSTEMS)
                    .ofYear("proposedOn")
                    .keyedBy(ITProjectId::new);

    private static @Nullable String line(ITProjectRecord project) {
        BudgetLineId line = project.line();
        return line == null ? null : line.value();
    }

    private static @Nullable String asset(ITProjectRecord project) {
        AssetId asset = project.asset();
        return asset == null ? null : asset.value();
    }

    private static @Nullable Long fen(@Nullable Money amount) {
        return amount == null ? null : amount.fen();
    }

    @Bean
    ITProjectView itProjectView() {
        return new ITProjectView();
    }

    @Bean
    Projection<ITProjectRecord> itProjectProjection(
            ProjectionSource projections, ITProjectView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ITProjectRecord> itProjectQueries(Projection<ITProjectRecord> projects) {
        return TableQueries.of(TABLE, projects, ITProjectEvent.class, ITProjectTable::summary);
    }

    static String summary(ITProjectEvent fact) {
        return switch (fact) {
            case ProjectProposed e -> "Proposed: " + e.title();
            case ProjectApproved e ->
                    "Approved up to "
                            + e.cost()
                            + " by decision "
                            + e.decision().documentNumber()
                            + ".";
            case ApprovalChanged e ->
                    "Approved up to "
                            + e.cost()
                            + " from now on, by decision "
                            + e.decision().documentNumber()
                            + ".";
            case ProjectTendered e -> "Suppliers were sought in " + e.publishedIn() + ".";
            case ProjectAwarded e -> "An offer of " + e.amount() + " was chosen.";
            case ProjectContracted e -> "Contract " + e.number() + " for " + e.amount() + ".";
            case ContractAmended e ->
                    "The contract was changed from " + e.was() + " to " + e.amount() + ".";
            case SystemAccepted e -> "The system was accepted.";
            case SystemStarted e -> "The system is in use.";
            case SystemRetired e ->
                    "The system was retired by decision " + e.decision().documentNumber() + ".";
            case ProjectTakenOver e -> "Taken over from the list kept before: " + e.title();
        };
    }
}
