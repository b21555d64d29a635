package org.chalkline.command.budget;

import org.chalkline.command.RefusedException;
import org.chalkline.command.budget.BudgetCommand.CommitFunds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where other features have a line commit money in the unit of work under way, and are told whether
 * it did, so that what they open and what the line commits are recorded together or not at all.
 */
@Component
public class LineClaims {
    private final Spending spending;
    private final BudgetOffice office;

    LineClaims(Spending spending, BudgetOffice office) {
        this.spending = spending;
        this.office = office;
    }

    /**
     * Has the line commit the money. What was committed under the same number, word for word, is
     * not committed again.
     *
     * @return why it didn't, as a stable word; absent where it did
     */
    public @Nullable String commit(CommitFunds command) throws Exception {
        try {
            spending.handle(command, office);
            return null;
        } catch (RefusedException e) {
            return e.refusal().code();
        }
    }
}
