package org.chalkline.command.budget;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.BEYOND_AVAILABLE;
import static org.chalkline.command.budget.BudgetRefusal.BEYOND_COMMITMENT;
import static org.chalkline.command.budget.BudgetRefusal.BEYOND_PAYMENT;

import java.util.List;
import java.util.Set;
import org.chalkline.command.procedure.correction.Correctable;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.EarlierYearRefunded;
import org.chalkline.kernel.budget.BudgetEvent.FundsCommitted;
import org.chalkline.kernel.budget.BudgetEvent.FundsFreed;
import org.chalkline.kernel.budget.BudgetEvent.FundsKept;
import org.chalkline.kernel.budget.BudgetEvent.PaymentMade;
import org.chalkline.kernel.budget.BudgetEvent.PaymentRefunded;
import org.chalkline.kernel.budget.BudgetEvent.ProjectFundsSpent;
import org.chalkline.kernel.fact.Fact;
import org.springframework.stereotype.Component;

/** A corrected line must still add up on every day. What was paid on it is looked at. */
@Component
class LinesCorrected implements Correctable {

    @Override
    public String kind() {
        return "budget";
    }

    @Override
    public void require(List<Fact> facts) {
        var ledger = new LineLedger();
        for (var fact : facts) if (fact instanceof BudgetEvent event) ledger.evolve(event);
        refuseIf(ledger.leastFrom(Fact.SINCE_EVER) < 0, BEYOND_AVAILABLE);
        refuseIf(ledger.isPaidBeyondCommitments(), BEYOND_COMMITMENT);
        refuseIf(ledger.isRefundedBeyondPayments(), BEYOND_PAYMENT);
    }

    @Override
    public Set<Class<? extends Fact>> consequences() {
        return Set.of(
                EarlierYearRefunded.class,
                FundsCommitted.class,
                FundsKept.class,
                FundsFreed.class,
                ProjectFundsSpent.class,
                PaymentMade.class,
                PaymentRefunded.class);
    }
}
