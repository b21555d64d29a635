package org.chalkline.command.budget;

import org.chalkline.command.RefusedException;
import org.chalkline.command.budget.BudgetCommand.CommitFunds;
import org.chalkline.command.money.LineClaims;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Commits what other features claim, by the rules of any commitment. */
@Component
final class ClaimsOnLines implements LineClaims {
    private final Spending spending;
    private final BudgetOffice office;

    ClaimsOnLines(Spending spending, BudgetOffice office) {
        this.spending = spending;
        this.office = office;
    }

    @Override
    public @Nullable String commit(Claim c) throws Exception {
        try {
            spending.handle(
                    new CommitFunds(
                            c.line(),
                            c.claim(),
                            c.amount(),
                            c.use(),
                            c.payee(),
                            c.purpose(),
                            c.officer(),
                            c.effectiveOn()),
                    office);
            return null;
        } catch (RefusedException e) {
            return e.refusal().code();
        }
    }
}
