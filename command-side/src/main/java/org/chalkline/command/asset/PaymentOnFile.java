package org.chalkline.command.asset;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.budget.BudgetEvent.EarlierYearRefunded;
import org.chalkline.kernel.budget.BudgetEvent.LineFounded;
import org.chalkline.kernel.budget.BudgetEvent.PaymentMade;
import org.chalkline.kernel.budget.BudgetEvent.PaymentRefunded;
import org.chalkline.kernel.budget.BudgetEvent.ProjectFundsSpent;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its budget line's facts have it.
 *
 * @param unit whose budget it came from
 * @param paidOn when; absent where the line has no such payment
 * @param amount what was paid, less what came back of it
 * @param ofProject what it spent of a research project's money; absent where it spent none
 */
record PaymentOnFile(
        @Nullable UnitId unit,
        @Nullable LocalDate paidOn,
        Money amount,
        @Nullable ProjectFundsSpent ofProject) {

    static PaymentOnFile of(PaymentUse use, List<? extends Fact> line) {
        UnitId unit = null;
        LocalDate paidOn = null;
        var amount = Money.ZERO;
        ProjectFundsSpent ofProject = null;
        for (var fact : line) {
            switch (fact) {
                case LineFounded e -> unit = e.heading().unit();
                case PaymentMade e when e.payment().equals(use.payment()) -> {
                    paidOn = e.effectiveOn();
                    amount = e.amount();
                }
                case PaymentRefunded e when e.payment().equals(use.payment()) ->
                        amount = amount.minus(e.amount());
                case EarlierYearRefunded e when e.payment().equals(use.payment()) ->
                        amount = amount.minus(e.amount());
                case ProjectFundsSpent e when e.payment().equals(use.payment()) -> ofProject = e;
                default -> {} // another payment, or no money
            }
        }
        return new PaymentOnFile(unit, paidOn, amount, ofProject);
    }
}
