package org.chalkline.query.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.chalkline.query.lease.MongoLeases;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.Marks;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.FencedException;
import org.chalkline.query.projection.engine.Generation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReignsTest {

    private final MongoServer server = new MongoServer(new ImitatedMongo());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("test");
    private final MongoLeases leases = new MongoLeases(database);
    private final Users users = new Users(database);
    private final MongoGenerations generations =
            new MongoGenerations(
                    database,
                    leases,
                    users,
                    "things",
                    new Columns<>(new Marks.ThingView(new AtomicBoolean(), 1).columns()),
                    "shape",
                    new ListStream(Marks.CATALOGUE, 1));

    @BeforeEach
    void hold() throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!generations.lease().isHeld() && System.nanoTime() < until) Thread.sleep(2);
    }

    @AfterEach
    void end() {
        leases.close();
        users.close();
        client.close();
        server.shutdownNow();
    }

    private Generation built() {
        var generation = generations.begin();
        generation.seal(4, LocalDate.of(2026, 5, 1));
        return generation;
    }

    @Test
    void a_rectangle_counts_if_it_bears_the_token_of_the_reign_in_which_it_came_to_be_known() {
        var standing =
                Standing.of(
                        Standing.fresh("things_1", 3)
                                .append("position", 9)
                                .append("token", 8L)
                                .append(
                                        "reigns",
                                        List.of(
                                                Standing.reign(3, -1),
                                                Standing.reign(5, 4),
                                                Standing.reign(8, 4))));
        assertThat(standing.tokenAt(0)).isEqualTo(3);
        assertThat(standing.tokenAt(4)).isEqualTo(3);
        assertThat(standing.tokenAt(5)).as("5 came no further").isEqualTo(8);
        assertThat(standing.counted())
                .isEqualTo(
                        Document.parse(
                                """
                                {"$or": [
                                  {"t": {"$numberLong": "3"}, "kf": {"$gt": -1, "$lte": 4}},
                                  {"t": {"$numberLong": "5"}, "kf": {"$gt": 4, "$lte": 4}},
                                  {"t": {"$numberLong": "8"}, "kf": {"$gt": 4}}]}
                                """));
    }

    @Test
    void states_are_loaded_at_the_position_that_the_store_is_at_and_at_no_other() {
        var generation = built();
        assertThat(generation.load(List.of("x"), 4)).containsKey("x");
        assertThatThrownBy(() -> generation.load(List.of("x"), 3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is at 4 and not at 3");
    }

    @Test
    void who_comes_with_a_lower_token_is_refused() {
        var generation = built();
        assertThat(generation.takeOver(7)).isFalse();
        assertThatThrownBy(() -> generation.takeOver(6)).isInstanceOf(FencedException.class);
        assertThat(generation.position()).isEqualTo(4);
    }

    @Test
    void a_generation_that_was_taken_over_too_often_is_to_be_built_anew() {
        var generation = built();
        for (long token = 2; token <= 64; token++) {
            assertThat(generation.takeOver(token)).as("%d", token).isFalse();
        }
        assertThat(generation.takeOver(65)).isTrue();
    }

    @Test
    void a_build_that_was_paused_while_another_began_does_not_become_the_live_one() {
        var paused = built();
        database.getCollection("projection")
                .updateOne(
                        new Document("_id", generations.key()),
                        new Document("$set", new Document("token", 2L)));
        assertThatThrownBy(() -> generations.activate(paused)).isInstanceOf(FencedException.class);
        assertThat(generations.live()).isNull();
    }

    @Test
    void builds_never_share_a_number_and_what_they_leave_is_removed() {
        built();
        var second = generations.begin();
        second.seal(4, LocalDate.of(2026, 5, 1));
        // Of a program that goes on with a build that was removed.
        database.getCollection("things_1_rect").insertOne(new Document("_id", "late"));
        var third = built();
        generations.activate(third);
        assertThat(((MongoGeneration) third).number()).isEqualTo(3);
        assertThat(database.listCollectionNames())
                .noneMatch(name -> name.startsWith("things_1") || name.startsWith("things_2"));
    }
}
