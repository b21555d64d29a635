package org.chalkline.axon.wiring;

import com.mongodb.client.MongoClient;
import java.util.Optional;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/**
 * The connections without which nothing is recorded beyond one machine: to the server of facts, and
 * to that of the outcomes of commands. Both come back by themselves once the servers do. For
 * several threads.
 */
public final class ServerConnections {

    private final AxonServerConnectionManager axonServer;
    private final MongoClient journal;

    ServerConnections(AxonServerConnectionManager axonServer, MongoClient journal) {
        this.axonServer = axonServer;
        this.journal = journal;
    }

    /** What can't be reached at the moment, as far as is known without asking; empty if all can. */
    public Optional<String> trouble() {
        if (!axonServer.isConnected(axonServer.getDefaultContext())) {
            return Optional.of("Axon Server is not connected.");
        }
        if (!journal.getClusterDescription().hasWritableServer()) {
            return Optional.of("No MongoDB server that takes writes is connected.");
        }
        return Optional.empty();
    }
}
