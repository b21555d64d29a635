package org.chalkline.kernel.credit;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;

/** All that can happen to an outcome of learning as something that is counted once. */
public sealed interface CountedOutcomeEvent extends Fact {

    CountedOutcomeId outcome();

    @Override
    default String subject() {
        return outcome().toString();
    }

    /**
     * It was counted.
     *
     * @param account in which account
     * @param credit as which credit of it
     */
    @FactType("credit.OutcomeCounted")
    record OutcomeCounted(
            CountedOutcomeId outcome, CreditAccountId account, String credit, LocalDate effectiveOn)
            implements CountedOutcomeEvent {}

    /** It was entered in error, and can be counted where it belongs. */
    @FactType("credit.OutcomeFreed")
    record OutcomeFreed(
            CountedOutcomeId outcome, CreditAccountId account, String credit, LocalDate effectiveOn)
            implements CountedOutcomeEvent {}
}
