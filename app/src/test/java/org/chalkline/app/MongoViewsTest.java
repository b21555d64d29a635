package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoViewsTest {

    private Path folder = Path.of("");

    @BeforeEach
    void choose(@TempDir Path empty) {
        folder = empty.resolve("data"); // the master key lies beside it
    }

    @Test
    void the_views_move_to_mongodb_by_configuration_alone() {
        var mongo = new MongoServer(new MemoryBackend());
        try {
            var uri = mongo.bindAndGetConnectionString();
            var settings =
                    new Server.Settings(
                            folder,
                            0,
                            "small",
                            List.of("--chalkline.views=mongodb", "--chalkline.mongodb-uri=" + uri));
            try (var server = Server.start(settings);
                    var caller = new Caller(server.url())) {
                var head = server.part(FactStream.class).head();
                var answer =
                        caller.data(
                                "{ schools(first: 1, atLeast: %d) { totalCount } }"
                                        .formatted(head));
                assertThat(answer.at("/schools/totalCount").asInt()).isEqualTo(51);
                assertThat(folder.resolve("views")).doesNotExist();
            }
            assertAnotherIsRefused(uri);
        } finally {
            mongo.shutdownNow();
        }
    }

    /** It has facts, keys and a log of its own. */
    private void assertAnotherIsRefused(String uri) {
        var another =
                new Server.Settings(
                        folder.resolveSibling("another"),
                        0,
                        "none",
                        List.of(
                                "--chalkline.views=mongodb",
                                "--chalkline.mongodb-uri=" + uri,
                                "--chalkline.zone=Europe/London"));
        assertThatThrownBy(() -> Server.start(another).close())
                .isInstanceOfSatisfying(
                        CannotRunException.class,
                        refused -> assertThat(refused.code()).isEqualTo("LEDGER_KEY_MISSING"));

        var unsigned = new ArrayList<>(another.settings());
        unsigned.add("--chalkline.ledger.enabled=false");
        assertThatThrownBy(
                        () ->
                                Server.start(
                                                new Server.Settings(
                                                        another.data(), 0, "none", unsigned))
                                        .close())
                .isInstanceOfSatisfying(
                        CannotRunException.class,
                        refused -> assertThat(refused.code()).isEqualTo("DEPLOYMENT_DIFFERS"))
                .hasMessageContaining("--chalkline.zone=Asia/Shanghai")
                .hasMessageContaining("--chalkline.master-key");
    }
}
