package org.chalkline.command.tuition;

import java.util.List;
import java.util.Set;
import org.chalkline.command.procedure.correction.Correctable;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.kernel.tuition.TuitionEvent;
import org.chalkline.kernel.tuition.TuitionEvent.BankDayClosed;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionRefunded;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionReleased;
import org.springframework.stereotype.Component;

/** A corrected account must still add up on every day, and to what the bank says. */
@Component
class AccountsCorrected implements Correctable {

    @Override
    public String kind() {
        return TuitionAccountId.KIND;
    }

    @Override
    public void require(List<Fact> facts) {
        var ledger = new TuitionLedger();
        for (var fact : facts) if (fact instanceof TuitionEvent event) ledger.evolve(event);
        ledger.requireSound();
    }

    @Override
    public Set<Class<? extends Fact>> consequences() {
        return Set.of(TuitionReleased.class, TuitionRefunded.class, BankDayClosed.class);
    }
}
