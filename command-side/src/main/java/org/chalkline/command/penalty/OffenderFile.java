package org.chalkline.command.penalty;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.kernel.penalty.OffenderEvent.CaseEntered;
import org.chalkline.kernel.penalty.OffenderId;
import org.chalkline.kernel.penalty.PenaltyCaseId;

/**
 * All penalty cases of one party: where they are found, and where two that decide at the same
 * moment wait for each other.
 */
@Aggregate
public class OffenderFile {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private OffenderId id;

    private final Set<PenaltyCaseId> cases = new HashSet<>();

    void enter(OffenderId offender, PenaltyCaseId penaltyCase, LocalDate on) {
        if (cases.contains(penaltyCase)) return;
        apply(new CaseEntered(offender, penaltyCase, on));
    }

    @EventSourcingHandler
    void on(CaseEntered fact) {
        id = fact.offender();
        cases.add(fact.penaltyCase());
    }

    OffenderFile() {} // for Axon
}
