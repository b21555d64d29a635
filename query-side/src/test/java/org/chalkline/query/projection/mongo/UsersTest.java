package org.chalkline.query.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.chalkline.query.lease.MongoLeases;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.Marks;
import org.chalkline.query.projection.engine.Columns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Programs of two versions, whose beats the test gives by hand. */
class UsersTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final MongoServer server = new MongoServer(new ImitatedMongo());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("test");
    private final Users older = new Users(database, NEVER, PATIENCE);
    private final Users newer = new Users(database, NEVER, PATIENCE);

    @AfterEach
    void end() {
        older.close();
        newer.close();
        client.close();
        server.shutdownNow();
    }

    /** Builds a generation of a shape, with nothing in it. */
    private MongoGenerations built(Users users, String shape) throws InterruptedException {
        var columns = new Columns<>(new Marks.ThingView(new AtomicBoolean(), 1).columns());
        try (var leases = new MongoLeases(database)) {
            var generations =
                    new MongoGenerations(
                            database,
                            leases,
                            users,
                            "things",
                            columns,
                            shape,
                            new ListStream(Marks.CATALOGUE, 1));
            long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (!generations.lease().isHeld() && System.nanoTime() < until) Thread.sleep(2);
            var generation = generations.begin();
            generation.seal(0, LocalDate.of(2026, 5, 1));
            generations.activate(generation);
            return generations;
        }
    }

    @Test
    void what_programs_use_stays_and_what_none_uses_any_more_goes() throws Exception {
        var ofOlder = built(older, "older");
        var ofNewer = built(newer, "newer");
        assertThat(ofOlder.live()).isNotNull();
        for (int i = 0; i < 6; i++) {
            older.renewAndLook();
            newer.renewAndLook();
            Thread.sleep(PATIENCE.toMillis() / 2);
        }
        assertThat(ofOlder.live()).as("the older one is there still").isNotNull();

        // It was killed: it says nothing any more.
        for (int i = 0; i < 8; i++) {
            newer.renewAndLook();
            Thread.sleep(PATIENCE.toMillis() / 2);
        }
        assertThat(ofNewer.live()).isNotNull();
        assertThat(ofOlder.live()).isNull();
        assertThat(generationCollections()).as("those of one generation").hasSize(2);
    }

    private List<String> generationCollections() {
        var names = database.listCollectionNames().into(new ArrayList<>());
        names.removeIf(name -> !name.startsWith("things_"));
        return names;
    }
}
