package org.chalkline.axon.eventstore;

import org.chalkline.kernel.command.CommandKey;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to the writer: all of its row but position and time, which the writer adds.
 */
record NewEvent(
        String eventId,
        String aggregateId,
        String aggregateType,
        long sequence,
        String factType,
        int revision,
        String payload,
        String metadata,
        @Nullable CommandKey command,
        @Nullable String commandDigest) {

    @Nullable String commandId() {
        return command == null ? null : command.id();
    }
}
