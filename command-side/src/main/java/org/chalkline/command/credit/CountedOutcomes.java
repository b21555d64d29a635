package org.chalkline.command.credit;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.office.OtherAggregates;
import org.chalkline.kernel.credit.CountedOutcomeId;
import org.chalkline.kernel.credit.CreditAccountId;
import org.springframework.stereotype.Component;

/**
 * Counts outcomes of learning in the unit of work under way. An outcome's lock is held until what
 * it is counted as is on disk, so that two accounts can't both have it. An account comes before the
 * outcome, always, and none after it, so that two units of work can't wait for each other.
 */
@Component
public class CountedOutcomes {
    private final Repository<CountedOutcome> outcomes;

    CountedOutcomes(Repository<CountedOutcome> outcomes) {
        this.outcomes = outcomes;
    }

    void count(CountedOutcomeId outcome, CreditAccountId account, String credit, LocalDate on) {
        with(outcome, found -> found.count(outcome, account, credit, on));
    }

    void free(CountedOutcomeId outcome, CreditAccountId account, String credit, LocalDate on) {
        with(outcome, found -> found.free(account, credit, on));
    }

    private void with(CountedOutcomeId outcome, Consumer<CountedOutcome> act) {
        OtherAggregates.with(outcomes, outcome.toString(), CountedOutcome::new, act);
    }
}
