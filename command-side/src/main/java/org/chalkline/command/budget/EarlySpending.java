package org.chalkline.command.budget;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.BEYOND_LAST_YEAR;
import static org.chalkline.command.budget.BudgetRefusal.LAST_YEAR_NOT_COMPARED;
import static org.chalkline.command.budget.BudgetRefusal.NOT_LAST_YEARS_LINE;
import static org.chalkline.command.budget.BudgetRefusal.OUTSIDE_BUDGET_YEAR;

import org.chalkline.command.RefusedException;
import org.chalkline.kernel.budget.BudgetEvent.EarlyGround;
import org.chalkline.kernel.budget.BudgetEvent.EarlySpendingArranged;
import org.chalkline.kernel.budget.LineHeading;

/**
 * What may be arranged to be spent before a budget is approved (Budget Law, 54), beside what was
 * carried over: as much as in the same time of the year before, or what must be paid by law or in
 * an emergency.
 */
final class EarlySpending {
    private EarlySpending() {}

    /**
     * Refuses a ceiling by last year's measure that was not compared, or is above it. Where last
     * year's line is on record its own payments are the measure; where it isn't, a document that
     * the decision cites shows the figures.
     */
    static void requireGround(
            EarlySpendingArranged fact, LineHeading heading, BudgetOffice office) {
        if (fact.ground() != EarlyGround.SAME_PERIOD_LAST_YEAR) return;
        var until = fact.until();
        if (fact.lastYear() == null) {
            refuseIf(fact.decision().evidence().isEmpty(), LAST_YEAR_NOT_COMPARED);
            return;
        }
        if (until == null) throw new RefusedException(LAST_YEAR_NOT_COMPARED);
        refuseIf(until.getYear() != heading.year(), OUTSIDE_BUDGET_YEAR);
        var before = office.headingOf(fact.lastYear());
        refuseIf(before == null || !before.nextYear().equals(heading), NOT_LAST_YEARS_LINE);
        long spent = office.paidBy(fact.lastYear(), until.minusYears(1));
        refuseIf(fact.ceiling().fen() > spent, BEYOND_LAST_YEAR);
    }
}
