package org.chalkline.command.budget;

import static org.chalkline.command.budget.LineClocks.ACCOUNTS_REPLY_TO_DEPARTMENT;
import static org.chalkline.command.budget.LineClocks.DEPARTMENT_DISCLOSURE;
import static org.chalkline.command.budget.LineClocks.REPLY_TO_DEPARTMENT;

import java.time.LocalDate;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.budget.DepartmentBudgetEvent;
import org.chalkline.kernel.budget.DepartmentBudgetEvent.*;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.RuleId;

/**
 * The clocks of one department budget: from its approval to the reply and the disclosure, and once
 * more for its final accounts. Its lines have none of these.
 */
final class DepartmentClocks {
    private static final String BUREAU = "bureau";

    private final Clocks clocks = new Clocks();

    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    /** Opens and closes what the fact, just recorded, opens and closes. */
    void follow(DepartmentBudgetEvent fact, WorkingDayCalendar calendar) {
        switch (fact) {
            case DepartmentBudgetApproved e -> open(REPLY_TO_DEPARTMENT, e, calendar);
            case DepartmentBudgetReplied e -> {
                meet(REPLY_TO_DEPARTMENT, e, "the finance department", calendar);
                open(DEPARTMENT_DISCLOSURE, e, calendar);
            }
            case DepartmentBudgetDisclosed e ->
                    meet(DEPARTMENT_DISCLOSURE, e, "the bureau", calendar);
            case DepartmentAccountsApproved e -> open(ACCOUNTS_REPLY_TO_DEPARTMENT, e, calendar);
            case DepartmentAccountsReplied e -> {
                meet(ACCOUNTS_REPLY_TO_DEPARTMENT, e, "the finance department", calendar);
                open(DEPARTMENT_DISCLOSURE, e, calendar);
            }
            case DepartmentAccountsDisclosed e ->
                    meet(DEPARTMENT_DISCLOSURE, e, "the bureau", calendar);
            default -> {} // no clock starts or stops by it
        }
    }

    private void meet(
            RuleId rule, DepartmentBudgetEvent fact, String by, WorkingDayCalendar calendar) {
        clocks.meet(rule, fact.effectiveOn(), by, calendar);
    }

    /** A budget of a year before the rule was in force has no such clock. */
    private void open(RuleId rule, DepartmentBudgetEvent fact, WorkingDayCalendar calendar) {
        var on = fact.effectiveOn();
        clocks.openIfInForce(fact.subject(), rule, BUREAU, on, on, calendar);
    }

    /** Records every clock that ended before that day. */
    void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar);
    }

    void reckonAnew(String notice, LocalDate on, WorkingDayCalendar calendar) {
        clocks.reckonAnew(notice, on, calendar);
    }
}
