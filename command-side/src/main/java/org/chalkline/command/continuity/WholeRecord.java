package org.chalkline.command.continuity;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.kernel.continuity.ContinuityEvent;
import org.chalkline.kernel.continuity.ContinuityEvent.LogSucceeded;
import org.chalkline.kernel.continuity.WholeRecordId;

/** The record as a whole, and each time that part of it was lost for good. */
@Aggregate
class WholeRecord {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private WholeRecordId id;

    /** The logs whose succession is on record. */
    private final Set<String> origins = new HashSet<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NoteSuccession c, Clock clock) {
        if (origins.contains(c.succession().origin())) return; // met at each start
        apply(new LogSucceeded(c.record(), c.succession(), c.erased(), LocalDate.now(clock)));
    }

    @EventSourcingHandler
    void on(ContinuityEvent fact) {
        switch (fact) {
            case LogSucceeded e -> {
                id = e.record();
                origins.add(e.succession().origin());
            }
        }
    }

    WholeRecord() {} // for Axon
}
