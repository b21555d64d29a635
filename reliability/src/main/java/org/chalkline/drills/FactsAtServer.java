package org.chalkline.drills;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The facts in an Axon Server, read with its own connector alone. */
final class FactsAtServer {
    private static final String CONTEXT = "default";
    private static final int AT_ONCE = 1_000;
    private static final long PATIENCE_SECONDS = 60;

    private FactsAtServer() {}

    /**
     * All of them, whoever wrote them.
     *
     * @param server its host and port
     */
    static List<StoredRow> in(String server) throws InterruptedException, ExecutionException {
        int colon = server.lastIndexOf(':');
        var address =
                new ServerAddress(
                        server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
        var connections =
                AxonServerConnectionFactory.forClient("drills").routingServers(address).build();
        try {
            var events = connections.connect(CONTEXT).eventChannel();
            long last = events.getLastToken().get();
            var rows = new ArrayList<StoredRow>();
            try (var stream = events.openStream(-1, AT_ONCE)) {
                while (rows.isEmpty() || rows.getLast().position() < last) {
                    @Nullable EventWithToken next =
                            stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    if (next == null) {
                        throw new IllegalStateException(
                                "Axon Server doesn't send the events up to " + last);
                    }
                    rows.add(row(next));
                }
            }
            return rows;
        } finally {
            connections.shutdown();
        }
    }

    private static StoredRow row(EventWithToken found) {
        var event = found.getEvent();
        var commandId = event.getMetaDataMap().get("commandId");
        return new StoredRow(
                found.getToken(),
                commandId == null ? null : commandId.getTextValue(),
                event.getPayload().getType(),
                Instant.ofEpochMilli(event.getTimestamp()));
    }
}
