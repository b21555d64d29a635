package org.chalkline.app.ledger;

import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.ledger.event.LedgerEvent;

/** A stored fact as the ledger takes it: column by column, and nothing else. */
public final class StoredEvents {
    private StoredEvents() {}

    /** The event of the fact. */
    public static LedgerEvent event(StoredFact fact) {
        return new LedgerEvent(
                fact.position(),
                fact.eventId(),
                fact.aggregateType(),
                fact.aggregateId(),
                fact.sequence(),
                fact.type(),
                fact.revision(),
                fact.recordedAt(),
                fact.payload(),
                fact.metadata());
    }
}
