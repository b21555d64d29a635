package org.chalkline.kernel.budget;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to the department's budget of one year as a whole (部门预算), which is made of
 * the lines of its units (Budget Law, 8), and to its final accounts. The lines follow.
 */
public sealed interface DepartmentBudgetEvent extends Fact {

    DepartmentBudgetId budgetId();

    @Override
    default String subject() {
        return budgetId().toString();
    }

    /** One of its lines, with what the line's draft asks for. */
    record Entry(BudgetLineId line, Money amount) {}

    /**
     * Lines were entered in the draft, or taken out of it.
     *
     * @param entered new lines, and lines whose draft was changed since
     */
    @FactType("departmentbudget.DepartmentBudgetPutTogether")
    record DepartmentBudgetPutTogether(
            DepartmentBudgetId budgetId,
            List<Entry> entered,
            List<BudgetLineId> takenOut,
            String officer,
            LocalDate effectiveOn)
            implements DepartmentBudgetEvent {
        public DepartmentBudgetPutTogether {
            entered = List.copyOf(entered);
            takenOut = List.copyOf(takenOut);
        }
    }

    /**
     * Submitted to the finance department, for the government's draft (Budget Law, 26).
     *
     * @param lines how many it has
     * @param total what they come to
     */
    @FactType("departmentbudget.DepartmentBudgetSubmitted")
    record DepartmentBudgetSubmitted(
            DepartmentBudgetId budgetId,
            int lines,
            Money total,
            String officer,
            LocalDate effectiveOn)
            implements DepartmentBudgetEvent {}

    /** Sent back to be revised. */
    @FactType("departmentbudget.DepartmentBudgetSentBack")
    record DepartmentBudgetSentBack(
            DepartmentBudgetId budgetId, String reasons, LocalDate effectiveOn)
            implements DepartmentBudgetEvent {}

    /**
     * Approved by the people's congress (Budget Law, 43). Its lines follow.
     *
     * @param early what had been arranged to be spent of its lines before that (54)
     * @param explanation how the report on the draft explained that; absent where it is nothing
     */
    @FactType("departmentbudget.DepartmentBudgetApproved")
    record DepartmentBudgetApproved(
            DepartmentBudgetId budgetId,
            Money early,
            @Nullable String explanation,
            Decision decision,
            LocalDate effectiveOn)
            implements DepartmentBudgetEvent {}

    /**
     * The finance department replied formally to the bureau (批复; Budget Law, 52). Its lines follow.
     *
     * @param document the number of its reply
     */
    @FactType("departmentbudget.DepartmentBudgetReplied")
    record DepartmentBudgetReplied(
            DepartmentBudgetId budgetId, String document, LocalDate effectiveOn)
            implements DepartmentBudgetEvent {}

    /**
     * The bureau disclosed it to the public (Budget Law, 14). Its lines follow.
     *
     * @param where where it can be read
     */
    @FactType("departmentbudget.DepartmentBudgetDisclosed")
    record DepartmentBudgetDisclosed(
            DepartmentBudgetId budgetId, String where, LocalDate effectiveOn)
            implements DepartmentBudgetEvent {}

    /**
     * Its final accounts were summed up from those of its lines and submitted (Budget Law, 76), in
     * the three figures that the law asks for (75).
     *
     * @param budgeted as approved at first (预算数)
     * @param adjusted after all changes (调整预算数)
     * @param spent what was paid and did not come back (决算数)
     */
    @FactType("departmentbudget.DepartmentAccountsSubmitted")
    record DepartmentAccountsSubmitted(
            DepartmentBudgetId budgetId,
            Money budgeted,
            Money adjusted,
            Money spent,
            String officer,
            LocalDate effectiveOn)
            implements DepartmentBudgetEvent {}

    /** The standing committee approved the accounts (Budget Law, 77). Its lines follow. */
    @FactType("departmentbudget.DepartmentAccountsApproved")
    record DepartmentAccountsApproved(
            DepartmentBudgetId budgetId, Decision decision, LocalDate effectiveOn)
            implements DepartmentBudgetEvent {}

    /**
     * The finance department replied formally to the bureau about its accounts (Budget Law, 80).
     * Its lines follow.
     */
    @FactType("departmentbudget.DepartmentAccountsReplied")
    record DepartmentAccountsReplied(
            DepartmentBudgetId budgetId, String document, LocalDate effectiveOn)
            implements DepartmentBudgetEvent {}

    /** The bureau disclosed its accounts to the public (Budget Law, 14). Its lines follow. */
    @FactType("departmentbudget.DepartmentAccountsDisclosed")
    record DepartmentAccountsDisclosed(
            DepartmentBudgetId budgetId, String where, LocalDate effectiveOn)
            implements DepartmentBudgetEvent {}
}
