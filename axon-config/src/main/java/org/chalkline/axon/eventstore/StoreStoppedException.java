package org.chalkline.axon.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.chalkline.kernel.command.StoppedStore;
import org.jspecify.annotations.Nullable;

/**
 * The store accepts nothing any more, because a commit failed or because it was closed. After a
 * failed sync nobody knows what is on disk, and a second sync would report success for pages that
 * were lost: so it is never tried again, and what was under way may or may not have been kept. A
 * new start reads what is really there.
 */
public class StoreStoppedException extends EventStoreException implements StoppedStore {
    private static final long serialVersionUID = 1L;

    StoreStoppedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
