package org.chalkline.axon.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.chalkline.axon.link.MongoLink;
import org.chalkline.kernel.mongo.FaultyLine;
import org.junit.jupiter.api.Test;

class MongoConnectionTest {

    private static MongoConnection connection(String uri) {
        return MongoConnection.to(MongoLink.onThisMachine(uri));
    }

    /** What calls may take whose URI says nothing of it: no test's 700 ms, on any machine. */
    private static final Duration LONGER = Duration.ofSeconds(10);

    private static Duration timeOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void a_server_that_hangs_takes_a_caller_no_longer_than_was_said() throws IOException {
        var server = new MongoServer(new MemoryBackend());
        try (var line = new FaultyLine(server.bind());
                var connection =
                        connection(
                                "mongodb://127.0.0.1:%d/?timeoutMS=700".formatted(line.port()))) {
            var things = connection.database().getCollection("thing");
            things.insertOne(new Document("_id", 1));
            assertThat(connection.takesWrites()).isTrue();

            line.hang(true);
            for (Runnable call :
                    new Runnable[] {
                        () -> things.find().first(),
                        () -> things.insertOne(new Document("_id", 2)),
                        () -> things.countDocuments()
                    }) {
                assertThat(
                                timeOf(
                                        () ->
                                                assertThatThrownBy(call::run)
                                                        .isInstanceOf(MongoException.class)))
                        .isLessThan(LONGER);
            }

            line.hang(false);
            assertThat(things.find().first()).isEqualTo(new Document("_id", 1));
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void a_server_that_is_not_there_takes_no_longer_either() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        try (var connection =
                connection("mongodb://127.0.0.1:%d/?timeoutMS=700".formatted(nobody))) {
            var things = connection.database().getCollection("thing");
            assertThat(
                            timeOf(
                                    () ->
                                            assertThatThrownBy(() -> things.find().first())
                                                    .isInstanceOf(MongoException.class)))
                    .isLessThan(LONGER);
        }
    }

    @Test
    void calls_end_though_the_uri_says_nothing_of_it() {
        try (var connection = connection("mongodb://127.0.0.1:1/district")) {
            assertThat(connection.database().getTimeout(TimeUnit.SECONDS)).isEqualTo(10L);
            assertThat(connection.database().getName()).isEqualTo("district");
        }
        try (var connection = connection("mongodb://127.0.0.1:1/?timeoutMS=2000")) {
            assertThat(connection.database().getTimeout(TimeUnit.SECONDS)).isEqualTo(2L);
            assertThat(connection.database().getName()).isEqualTo("chalkline");
        }
    }
}
