package org.chalkline.axon.wiring;

import java.util.Optional;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.chalkline.axon.mongo.MongoConnection;

/**
 * The connections without which nothing is recorded beyond one machine: to the server of facts, and
 * to that of the outcomes of commands. Both come back by themselves once the servers do. For
 * several threads.
 */
public final class ServerConnections {

    private final AxonServerConnectionManager axonServer;
    private final MongoConnection mongo;

    ServerConnections(AxonServerConnectionManager axonServer, MongoConnection mongo) {
        this.axonServer = axonServer;
        this.mongo = mongo;
    }

    /** What can't be reached at the moment, as far as is known without asking; empty if all can. */
    public Optional<String> trouble() {
        if (!axonServer.isConnected(axonServer.getDefaultContext())) {
            return Optional.of("Axon Server is not connected.");
        }
        if (!mongo.takesWrites()) {
            return Optional.of("No MongoDB server that takes writes is connected.");
        }
        return Optional.empty();
    }
}
