package org.chalkline.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import java.time.ZoneId;
import java.util.List;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.data.Deployment.Log;
import org.chalkline.app.data.Deployment.Own;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeploymentTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Log LOG = log("log.example/1", "log.example/1+aa+key");
    private static final Own FIRST = new Own(SHANGHAI, "c0ffee", LOG, "gridfs");

    private final MongoServer server = new MongoServer(new ImitatedMongo());
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void open() {
        client = MongoClients.create(server.bindAndGetConnectionString());
        database = client.getDatabase("district");
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    private void join(Own own) {
        new Deployment(database).join(own);
    }

    private void refused(Own own, String... says) {
        assertThatThrownBy(() -> join(own))
                .isInstanceOfSatisfying(
                        CannotRunException.class,
                        e -> assertThat(e.code()).isEqualTo("DEPLOYMENT_DIFFERS"))
                .hasMessageContainingAll(says)
                .hasMessageContaining("the MongoDB database district");
        assertThatCode(() -> join(FIRST)).doesNotThrowAnyException();
    }

    private static Log log(String origin, String... keys) {
        return new Log(origin, List.of(keys), "folder 1", false);
    }

    private static Log in(@Nullable String place, boolean moved) {
        return new Log(LOG.origin(), LOG.keys(), place, moved);
    }

    private static Own withLog(@Nullable Log log) {
        return new Own(SHANGHAI, "c0ffee", log, "gridfs");
    }

    @Test
    void programs_that_agree_join() {
        join(FIRST);
        join(FIRST);
        assertThat(new Deployment(database).ledgerKey()).contains("log.example/1+aa+key");
    }

    @Test
    void a_program_that_differs_is_told_in_what_and_what_to_do() {
        join(FIRST);
        refused(
                new Own(ZoneId.of("Europe/London"), "c0ffee", LOG, "gridfs"),
                "Europe/London",
                "--chalkline.zone=Asia/Shanghai");
        refused(new Own(SHANGHAI, "decaf", LOG, "gridfs"), "master key", "--chalkline.master-key");
        refused(
                withLog(log("log.example/2", "log.example/1+aa+key")),
                "log.example/2",
                "--chalkline.ledger.origin=log.example/1");
        refused(
                withLog(log("log.example/1", "log.example/1+bb+key")),
                "log.example/1+bb+key",
                "log.example/1+aa+key",
                "--chalkline.ledger.key");
        refused(
                new Own(ZoneId.of("UTC"), "decaf", log("x", "x+cc+key"), "gridfs"),
                "UTC",
                "master key",
                "x+cc+key");
    }

    @Test
    void a_program_that_is_older_than_the_data_is_refused() {
        join(FIRST);
        var kept = database.getCollection("deployment");
        kept.updateOne(Filters.empty(), Updates.set("format", DataFolder.FORMAT + 1));
        assertThatThrownBy(() -> join(FIRST))
                .hasMessageContaining("format " + (DataFolder.FORMAT + 1))
                .hasMessageContaining("start the newer version");

        kept.updateOne(Filters.empty(), Updates.set("format", DataFolder.FORMAT - 1));
        join(FIRST);
        assertThat(kept.find().first()).containsEntry("format", DataFolder.FORMAT);
    }

    @Test
    void a_key_that_followed_another_is_noted_and_who_has_the_old_one_is_refused() {
        join(FIRST);
        var rotated = withLog(log("log.example/1", "log.example/1+bb+key", "log.example/1+aa+key"));
        join(rotated);
        assertThatThrownBy(() -> join(FIRST)).hasMessageContaining("log.example/1+bb+key");
        join(rotated);
    }

    @Test
    void a_log_may_be_kept_by_some_programs_alone() {
        join(withLog(null));
        join(FIRST);
        join(withLog(null));
        join(withLog(log("log.example/1")));
        refused(withLog(log("log.example/1", "other")), "other");
    }

    @Test
    void programs_that_keep_documents_in_different_places_dont_join() {
        join(new Own(SHANGHAI, "c0ffee", LOG, null));
        join(FIRST);
        refused(
                new Own(SHANGHAI, "c0ffee", LOG, "folder 1"),
                "folder 1",
                "gridfs",
                "chalkline.documents.store");
        join(new Own(SHANGHAI, "c0ffee", LOG, null));
    }

    @Test
    void programs_whose_log_lies_in_different_places_dont_join() {
        join(withLog(in(null, false)));
        join(FIRST);
        refused(
                withLog(in("folder 2", false)),
                "folder 2",
                "folder 1",
                "chalkline.ledger.store",
                "--chalkline.ledger.moved=true");
        refused(withLog(in("s3 1", false)), "s3 1");
        join(withLog(in(null, false)));
    }

    @Test
    void a_log_that_was_moved_is_followed_by_those_who_find_it_there_alone() {
        join(FIRST);
        join(withLog(in("gridfs 2", true)));
        join(withLog(in("gridfs 2", false)));
        assertThatThrownBy(() -> join(FIRST)).hasMessageContaining("theirs (gridfs 2)");
    }
}
