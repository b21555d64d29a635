package org.chalkline.drills;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The certificates that vouch for it; empty where it doesn't speak TLS. */
    static String authority() {
        return System.getenv().getOrDefault("AXON_SERVER_AUTHORITY", "");
    }

    /** The file of the token that it asks for; empty where it asks for none. */
    static String tokenFile() {
        return System.getenv().getOrDefault("AXON_SERVER_TOKEN_FILE", "");
    }

    private static AxonServerConnectionFactory connections(ServerAddress address)
            throws IOException {
        var connections = AxonServerConnectionFactory.forClient("drills").routingServers(address);
        if (!authority().isEmpty()) {
            connections.useTransportSecurity(
                    GrpcSslContexts.forClient().trustManager(new File(authority())).build());
        }
        if (!tokenFile().isEmpty()) {
            connections.token(Files.readString(Path.of(tokenFile())).strip());
        }
        return connections.build();
    }

    /**
     * All of them, whoever wrote them.
     *
     * @param server its host and port
     */
    static List<StoredRow> in(String server)
            throws IOException, InterruptedException, ExecutionException {
        int colon = server.lastIndexOf(':');
        var address =
                new ServerAddress(
                        server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
        var connections = connections(address);
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
