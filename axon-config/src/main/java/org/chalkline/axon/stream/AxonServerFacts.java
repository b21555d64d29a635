package org.chalkline.axon.stream;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.chalkline.kernel.fact.StoredFacts;

/** The facts in an Axon Server, for commands that look at them without the program. */
public final class AxonServerFacts implements AutoCloseable {
    private final AxonServerConnectionManager connections;
    private final StoredFacts facts;

    /**
     * Connects.
     *
     * @param hostAndPort where the server is
     */
    public AxonServerFacts(String hostAndPort) {
        var server =
                AxonServerConfiguration.builder()
                        .servers(hostAndPort)
                        .componentName("chalkline")
                        .build();
        connections = AxonServerConnectionManager.builder().axonServerConfiguration(server).build();
        connections.start();
        facts = AxonStoredFacts.of(server, connections);
    }

    /** The facts, as they are stored. */
    public StoredFacts facts() {
        return facts;
    }

    /** Disconnects. */
    @Override
    public void close() {
        connections.shutdown();
    }
}
