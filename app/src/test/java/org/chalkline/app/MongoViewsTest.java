package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class MongoViewsTest {

    private Path folder = Path.of("");

    @BeforeEach
    void choose(@TempDir Path empty) {
        folder = empty.resolve("data"); // the master key lies beside it
    }

    @Test
    void the_views_move_to_mongodb_by_configuration_alone() throws Exception {
        LoadedDistrict.copyTo(folder);
        FileSystemUtils.deleteRecursively(folder.resolve("views"));
        var mongo = new MongoServer(new ImitatedMongo());
        try {
            var uri = mongo.bindAndGetConnectionString();
            var settings =
                    new Server.Settings(
                            folder,
                            0,
                            "small",
                            List.of("--chalkline.views=mongodb", "--chalkline.mongodb-uri=" + uri));
            try (var server = Server.start(settings);
                    var caller = new Caller(server)) {
                // They are all built anew first.
                caller.awaitReady();
                assertThat(schools(server, caller)).isEqualTo(57);
                var head = server.part(FactStream.class).head();
                Questions.hold(caller, folder.resolve("events.db"), head);
                // They are built by now, and follow.
                new Clerk(caller, "mongo")
                        .accepted(
                                "registerSchool",
                                """
                                school: "mongo", openedOn: "1960-09-01", source: "名册",
                                particulars: {name: "青桐路小学", kind: PRIMARY, ownership: PUBLIC, site: {address: "青桐路1号"}}
                                """);
                assertThat(schools(server, caller)).isEqualTo(58);
                assertThat(folder.resolve("views")).doesNotExist();
                // Beside the program that runs.
                var beside = verify(uri);
                assertThat(beside.status()).as(beside.text()).isZero();
                assertThat(beside.text()).contains("schools at position");
            }
            alter(uri);
            // All that differs is told by one check: each goes through all projections.
            var altered = verify(uri);
            assertThat(altered.status()).as(altered.text()).isEqualTo(1);
            assertThat(altered.text())
                    .contains(
                            "by other values of status",
                            "lacks the index (cur 1, c_status 1, e 1)",
                            "has another index (e 1, ef -1)");
            var replayed =
                    Told.by(
                            "replay",
                            "--data",
                            folder.toString(),
                            "--mongodb-uri",
                            uri,
                            "--switch");
            assertThat(replayed.status()).as(replayed.text()).isZero();
            var mended = verify(uri);
            assertThat(mended.status()).as(mended.text()).isZero();
            assertAnotherIsRefused(uri);
        } finally {
            mongo.shutdownNow();
        }
    }

    private static int schools(Server server, Caller caller) {
        var ask =
                "{ schools(first: 1, atLeast: %d) { totalCount } }"
                        .formatted(server.part(FactStream.class).head());
        return caller.data(ask).at("/schools/totalCount").asInt();
    }

    /** A value of the projection, an index that it lacks, and one that it has besides. */
    private static void alter(String uri) {
        try (var client = MongoClients.create(uri)) {
            // It may have been built anew, where a lease was lost on a busy machine.
            var database = client.getDatabase("chalkline");
            var newest = new TreeSet<String>();
            for (var name : database.listCollectionNames()) {
                if (name.matches("schools_[0-9]+_rect")) newest.add(name);
            }
            var rects = database.getCollection(newest.last());
            var open = rects.find(new Document("c_status", "OPEN")).first();
            assertThat(open).isNotNull();
            rects.updateOne(
                    new Document("_id", open.get("_id")),
                    new Document("$set", new Document("c_status", "CLOSED")));
            rects.dropIndex(new Document("cur", 1).append("c_status", 1).append("e", 1));
            rects.createIndex(new Document("e", 1).append("ef", -1));
        }
    }

    private Told verify(String uri) {
        return Told.by("verify", "--full", "--data", folder.toString(), "--mongodb-uri", uri);
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
