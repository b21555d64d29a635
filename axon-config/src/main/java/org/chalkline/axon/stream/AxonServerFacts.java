package org.chalkline.axon.stream;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.chalkline.axon.link.AxonServerLink;
import org.chalkline.kernel.fact.StoredFacts;

/** The facts in an Axon Server, for commands that look at them without the program. */
public final class AxonServerFacts implements AutoCloseable {
    private final AxonServerConnectionManager connections;
    private final StoredFacts facts;

    /**
     * Connects.
     *
     * @throws org.chalkline.axon.link.LinkRefusedException if it must not be reached so
     */
    public AxonServerFacts(AxonServerLink link) {
        var server = link.reached();
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
