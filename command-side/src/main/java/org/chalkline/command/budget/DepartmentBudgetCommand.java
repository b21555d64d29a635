package org.chalkline.command.budget;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.DepartmentBudgetId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done with the department's budget as a whole. {@code effectiveOn} is
 * the day it was done.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface DepartmentBudgetCommand {

    /**
     * @param enter submitted lines, with what their drafts ask for by now
     */
    record PutTogetherDepartmentBudget(
            @TargetAggregateIdentifier DepartmentBudgetId budget,
            List<BudgetLineId> enter,
            List<BudgetLineId> takeOut,
            String officer,
            LocalDate effectiveOn)
            implements DepartmentBudgetCommand {
        public PutTogetherDepartmentBudget {
            enter = List.copyOf(enter);
            takeOut = List.copyOf(takeOut);
        }
    }

    /**
     * @param total what the paper says that it comes to
     */
    record SubmitDepartmentBudget(
            @TargetAggregateIdentifier DepartmentBudgetId budget,
            Money total,
            String officer,
            LocalDate effectiveOn)
            implements DepartmentBudgetCommand {}

    record SendBackDepartmentBudget(
            @TargetAggregateIdentifier DepartmentBudgetId budget,
            String reasons,
            LocalDate effectiveOn)
            implements DepartmentBudgetCommand {}

    /**
     * @param by who approved it
     * @param explanation how the report on the draft explained what was spent early, if anything
     *     was
     */
    record ApproveDepartmentBudget(
            @TargetAggregateIdentifier DepartmentBudgetId budget,
            Body by,
            @Nullable String explanation,
            Decision decision,
            LocalDate effectiveOn)
            implements DepartmentBudgetCommand {}

    record NoteDepartmentBudgetReply(
            @TargetAggregateIdentifier DepartmentBudgetId budget,
            String document,
            LocalDate effectiveOn)
            implements DepartmentBudgetCommand {}

    record DiscloseDepartmentBudget(
            @TargetAggregateIdentifier DepartmentBudgetId budget,
            String where,
            LocalDate effectiveOn)
            implements DepartmentBudgetCommand {}

    // Final accounts.

    record SubmitDepartmentAccounts(
            @TargetAggregateIdentifier DepartmentBudgetId budget,
            Money budgeted,
            Money adjusted,
            Money spent,
            String officer,
            LocalDate effectiveOn)
            implements DepartmentBudgetCommand {}

    /**
     * @param by who approved them
     */
    record ApproveDepartmentAccounts(
            @TargetAggregateIdentifier DepartmentBudgetId budget,
            Body by,
            Decision decision,
            LocalDate effectiveOn)
            implements DepartmentBudgetCommand {}

    record NoteDepartmentAccountsReply(
            @TargetAggregateIdentifier DepartmentBudgetId budget,
            String document,
            LocalDate effectiveOn)
            implements DepartmentBudgetCommand {}

    record DiscloseDepartmentAccounts(
            @TargetAggregateIdentifier DepartmentBudgetId budget,
            String where,
            LocalDate effectiveOn)
            implements DepartmentBudgetCommand {}

    // Clocks.

    /** Asks it to record every clock that has lapsed by today. */
    record SettleClocks(@TargetAggregateIdentifier DepartmentBudgetId budget)
            implements DepartmentBudgetCommand {}

    /** Asks it to reckon its running clocks anew after a notice. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier DepartmentBudgetId budget,
            String notice,
            LocalDate publishedOn)
            implements DepartmentBudgetCommand {}
}
