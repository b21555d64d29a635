package org.chalkline.query.budget;

import org.chalkline.kernel.budget.DepartmentBudgetEvent;
import org.chalkline.kernel.budget.DepartmentBudgetEvent.*;
import org.chalkline.kernel.budget.DepartmentBudgetId;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The department's budgets, one of each year, as wholes. */
@Configuration(proxyBeanMethods = false)
class DepartmentBudgetTable {

    static final Table<DepartmentBudgetRecord> TABLE =
            Table.<DepartmentBudgetRecord>named(
                            "departmentBudget", "departmentBudgets", "DepartmentBudget")
                    .code("The budget year.", budget -> budget.id().value())
                    .word(
                            "status",
                            "DepartmentBudgetStatus",
                            "How far it has come.",
                            DepartmentBudgetRecord::status)
                    .number("year", "The budget year.", budget -> (long) budget.year())
                    .day(
                            "approvedOn",
                            "The day on which the people's congress approved it.",
                            DepartmentBudgetRecord::approvedOn)
                    .day(
                            "repliedOn",
                            "The day of the finance department's reply.",
                            DepartmentBudgetRecord::repliedOn)
                    .day(
                            "disclosedOn",
                            "The day on which it was disclosed.",
                            DepartmentBudgetRecord::disclosedOn)
                    .door(TableDoors.BUREAU)
                    .open("The department's budget is one for all its units.")
                    .ofYear("year")
                    .keyedBy(DepartmentBudgetId::new);

    @Bean
    DepartmentBudgetView departmentBudgetView() {
        return new DepartmentBudgetView();
    }

    @Bean
    Projection<DepartmentBudgetRecord> departmentBudgetProjection(
            ProjectionSource projections, DepartmentBudgetView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<DepartmentBudgetRecord> departmentBudgetQueries(
            Projection<DepartmentBudgetRecord> budgets, ClockNodes clocks) {
        return TableQueries.of(
                        TABLE, budgets, DepartmentBudgetEvent.class, DepartmentBudgetTable::summary)
                .withClocks(clocks);
    }

    private static String summary(DepartmentBudgetEvent fact) {
        return switch (fact) {
            case DepartmentBudgetPutTogether e ->
                    "%d lines entered, %d taken out."
                            .formatted(e.entered().size(), e.takenOut().size());
            case DepartmentBudgetSubmitted e ->
                    "Submitted with %d lines, %s in all, by %s."
                            .formatted(e.lines(), e.total(), e.officer());
            case DepartmentBudgetSentBack e -> "Sent back: " + e.reasons();
            case DepartmentBudgetApproved e ->
                    "Approved by the people's congress by decision "
                            + e.decision().documentNumber()
                            + (e.early().isZero()
                                    ? "."
                                    : "; up to " + e.early() + " could be spent before.");
            case DepartmentBudgetReplied e -> "The finance department replied by " + e.document();
            case DepartmentBudgetDisclosed e -> "Disclosed: " + e.where();
            case DepartmentAccountsSubmitted e ->
                    "Final accounts submitted: budgeted %s, adjusted %s, spent %s."
                            .formatted(e.budgeted(), e.adjusted(), e.spent());
            case DepartmentAccountsApproved e ->
                    "Final accounts approved by the standing committee by decision %s."
                            .formatted(e.decision().documentNumber());
            case DepartmentAccountsReplied e ->
                    "The finance department replied about the final accounts by " + e.document();
            case DepartmentAccountsDisclosed e -> "Final accounts disclosed: " + e.where();
        };
    }
}
