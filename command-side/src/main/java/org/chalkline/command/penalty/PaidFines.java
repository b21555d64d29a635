package org.chalkline.command.penalty;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.penalty.FineAccount;
import org.chalkline.kernel.penalty.PenaltyEvent.ImposedOnTheSpot;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyImposed;

/**
 * The money that was paid for a penalty: it stays paid when the penalty falls, and is owed back.
 */
final class PaidFines {

    private PaidFines() {}

    /** The penalty's case, if something was paid in it and not paid back. */
    static List<String> restingOn(Fact act, FactsOf facts) {
        boolean fines = act instanceof PenaltyImposed || act instanceof ImposedOnTheSpot;
        if (!fines) return List.of();
        // On the spot the decision is the case's first fact, and all of it fell.
        var account = FineAccount.of(facts.recorded(act.subject()));
        return account.kept() > 0 ? List.of(act.subject()) : List.of();
    }
}
