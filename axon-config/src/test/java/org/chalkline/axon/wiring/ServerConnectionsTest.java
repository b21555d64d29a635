package org.chalkline.axon.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.chalkline.axon.link.MongoLink;
import org.chalkline.axon.mongo.MongoConnection;
import org.junit.jupiter.api.Test;

class ServerConnectionsTest {

    @Test
    void a_server_of_facts_that_nobody_answers_for_is_told() throws IOException {
        var nobody = "127.0.0.1:" + freePort();
        var manager =
                AxonServerConnectionManager.builder()
                        .axonServerConfiguration(
                                AxonServerConfiguration.builder().servers(nobody).build())
                        .build();
        manager.start();
        try (var mongo = MongoConnection.to(MongoLink.onThisMachine("mongodb://" + nobody))) {
            var unused = manager.getConnection();
            assertThat(new ServerConnections(manager, mongo).trouble())
                    .contains("Axon Server is not connected.");
        } finally {
            manager.shutdown();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
