package org.chalkline.command.money;

import java.time.LocalDate;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where features have a line of the budget commit money in the unit of work under way, and are told
 * whether it did, so that what they open and what the line commits are recorded together or not at
 * all.
 */
public interface LineClaims {

    /**
     * The money that a line is asked to commit.
     *
     * @param claim the number of the commitment
     * @param use the economic subject, which must be the line's
     * @param payee who is to be paid
     */
    record Claim(
            BudgetLineId line,
            CommitmentId claim,
            Money amount,
            EconomicCode use,
            String payee,
            String purpose,
            String officer,
            LocalDate effectiveOn) {}

    /**
     * Has the line commit the money. What was committed under the same number, word for word, is
     * not committed again.
     *
     * @return why it didn't, as a stable word; absent where it did
     */
    @Nullable String commit(Claim claim) throws Exception;
}
