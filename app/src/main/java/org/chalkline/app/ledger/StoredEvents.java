package org.chalkline.app.ledger;

import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.ledger.event.LedgerEvent;

/** A stored fact as the ledger takes it: column by column, and nothing else. */
final class StoredEvents {
    private StoredEvents() {}

    static LedgerEvent event(StoredFact fact) {
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
