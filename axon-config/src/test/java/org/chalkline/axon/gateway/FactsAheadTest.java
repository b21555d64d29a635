package org.chalkline.axon.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxCommand.PutIn;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An earlier copy of MongoDB is put back beside facts that went on. */
class FactsAheadTest {
    @TempDir Path folder;
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private MongoClient client;
    private MongoDatabase database;
    private TestStore store;

    @BeforeEach
    void open() {
        client = MongoClients.create(server.bindAndGetConnectionString());
        database = client.getDatabase("test");
        store = new TestStore(folder);
    }

    @AfterEach
    void close() {
        store.close();
        client.close();
        server.shutdownNow();
    }

    /** The work of a program from its start to its end. */
    private interface Work {
        void by(CommandGateway gateway);
    }

    private long program(Work work) {
        var open = new OpenCommands();
        var bus = store.busOfAnother(open);
        try (var tail = new PositionTail(store.facts, open);
                var ahead = new FactsAhead(database, store.facts);
                var hearts = new Heartbeats(database);
                var journal = new MongoJournal(database, store.facts, hearts, Clock.systemUTC())) {
            hearts.beat();
            work.by(
                    new AxonCommandGateway(
                            bus,
                            open,
                            journal,
                            TestStore.DIGESTS,
                            CommandMeter.NONE,
                            store.writes));
            return ahead.position();
        }
    }

    private static Outcome submit(CommandGateway gateway, String id, Object command) {
        return gateway.submit(command, TestStore.context(id));
    }

    private List<Document> all(String collection) {
        return database.getCollection(collection).find().into(new ArrayList<>());
    }

    private void putBack(String collection, List<Document> copy) {
        database.getCollection(collection).deleteMany(new Document());
        if (!copy.isEmpty()) database.getCollection(collection).insertMany(copy);
    }

    @Test
    void what_was_carried_out_since_the_copy_is_not_carried_out_again() {
        program(
                gateway -> {
                    submit(gateway, "first", new OpenBox("a", "box"));
                    submit(gateway, "second", new PutIn("a", "chalk"));
                });
        long known = program(gateway -> {});
        var commands = all("command");
        var marks = all("deployment");

        var since = new ArrayList<Outcome>();
        program(
                gateway ->
                        IntStream.range(0, 1_300)
                                .mapToObj(
                                        i -> submit(gateway, "since-" + i, new PutIn("a", "chalk")))
                                .forEach(since::add));
        putBack("command", commands);
        putBack("deployment", marks);
        long head = store.facts.head();

        var again = new ArrayList<Outcome>();
        long behind =
                program(
                        gateway -> {
                            for (int i = 0; i < 1_300; i++) {
                                again.add(submit(gateway, "since-" + i, new PutIn("a", "chalk")));
                            }
                            assertThat(submit(gateway, "second", new PutIn("a", "chalk")))
                                    .isInstanceOfSatisfying(
                                            Accepted.class,
                                            told -> assertThat(told.repeated()).isTrue());
                        });
        assertThat(behind).isEqualTo(known);
        assertThat(store.facts.head()).isEqualTo(head);
        for (int i = 0; i < 1_300; i++) {
            var before = (Accepted) since.get(i);
            assertThat(again.get(i))
                    .isEqualTo(new Accepted(before.commandId(), true, before.facts()));
        }
    }

    @Test
    void an_outcome_that_is_there_stays_as_it_is() {
        program(gateway -> submit(gateway, "first", new OpenBox("a", "box")));
        var kept = all("command");
        database.getCollection("deployment").deleteMany(Filters.eq("_id", "reached"));
        database.getCollection("deployment")
                .insertOne(new Document("_id", "reached").append("position", -1L));
        program(gateway -> {});
        assertThat(all("command")).isEqualTo(kept);
    }

    @Test
    void what_was_left_open_in_the_copy_is_settled_as_after_a_kill() {
        program(gateway -> {});
        var marks = all("deployment");
        program(gateway -> submit(gateway, "first", new OpenBox("a", "box")));
        // As it was while the command was under way.
        var open = all("command").getFirst();
        open.remove("facts");
        open.append("owner", "another").append("attempt", "x").append("after", -1L);
        putBack("command", List.of(open));
        putBack("deployment", marks);
        long head = store.facts.head();
        program(gateway -> assertThat(all("command")).containsExactly(open));
        assertThat(store.facts.head()).isEqualTo(head);
    }
}
