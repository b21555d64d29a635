package org.chalkline.command.credit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.credit.CreditRefusal.CREDIT_COUNTED_BEFORE;

import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.kernel.credit.CountedOutcomeEvent;
import org.chalkline.kernel.credit.CountedOutcomeEvent.OutcomeCounted;
import org.chalkline.kernel.credit.CountedOutcomeEvent.OutcomeFreed;
import org.chalkline.kernel.credit.CountedOutcomeId;
import org.chalkline.kernel.credit.CreditAccountId;
import org.jspecify.annotations.Nullable;

/**
 * One outcome of learning. The first credit that it was counted as has it, whatever account that is
 * of; it is free again only where it was entered in error.
 */
@Aggregate
class CountedOutcome {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private CountedOutcomeId id;

    private @Nullable OutcomeCounted counted;

    /**
     * Counts it.
     *
     * @throws org.chalkline.command.RefusedException {@code CREDIT_COUNTED_BEFORE} as another
     *     credit
     */
    void count(CountedOutcomeId outcome, CreditAccountId account, String credit, LocalDate on) {
        refuseIf(counted != null, CREDIT_COUNTED_BEFORE);
        apply(new OutcomeCounted(outcome, account, credit, on));
    }

    /** Has it free again, if that credit has it. */
    void free(CreditAccountId account, String credit, LocalDate on) {
        var by = counted;
        if (by == null || !by.account().equals(account) || !by.credit().equals(credit)) return;
        apply(new OutcomeFreed(by.outcome(), account, credit, on));
    }

    @EventSourcingHandler
    void on(CountedOutcomeEvent fact) {
        id = fact.outcome();
        switch (fact) {
            case OutcomeCounted e -> counted = e;
            case OutcomeFreed e -> counted = null;
        }
    }

    CountedOutcome() {} // for Axon
}
