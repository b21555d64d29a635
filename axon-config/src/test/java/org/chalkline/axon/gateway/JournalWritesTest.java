package org.chalkline.axon.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JournalWritesTest {
    private static final Bson ACCEPTED =
            Updates.combine(Updates.set("facts", List.of()), Updates.unset("owner"));

    /** Holds the first write up until the others wait for it, and counts them all. */
    private static final class FirstHeld implements CommandListener {
        final ConcurrentLinkedQueue<String> written = new ConcurrentLinkedQueue<>();
        final CountDownLatch others = new CountDownLatch(1);

        @Override
        public void commandStarted(CommandStartedEvent event) {
            var name = event.getCommandName();
            if (!name.equals("insert") && !name.equals("update")) return;
            boolean first = written.isEmpty();
            written.add(name);
            try {
                if (first) others.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String uri = server.bindAndGetConnectionString();
    private final List<MongoClient> clients = new ArrayList<>();
    private final FirstHeld listener = new FirstHeld();
    private MongoCollection<Document> commands;
    private JournalWrites writes;

    @BeforeEach
    void open() {
        commands = collection(MongoClientSettings.builder());
        var heard = MongoClientSettings.builder().addCommandListener(listener);
        writes = new JournalWrites(collection(heard));
    }

    private MongoCollection<Document> collection(MongoClientSettings.Builder settings) {
        var client =
                MongoClients.create(
                        settings.applyConnectionString(new ConnectionString(uri))
                                .applyToClusterSettings(
                                        each -> each.serverSelectionTimeout(2, TimeUnit.SECONDS))
                                .build());
        clients.add(client);
        return client.getDatabase("test").getCollection("command");
    }

    @AfterEach
    void close() {
        clients.forEach(MongoClient::close);
        server.shutdownNow();
    }

    /** The answer to each of them, when all but the first were written together. */
    private List<Object> together(List<Callable<Boolean>> calls) throws InterruptedException {
        var told = new ArrayList<Object>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Boolean>>();
            for (var call : calls) {
                answers.add(threads.submit(call));
                while (listener.written.isEmpty()) Thread.sleep(1);
            }
            // They only have to queue up.
            Thread.sleep(200);
            listener.others.countDown();
            for (var answer : answers) {
                try {
                    told.add(answer.get());
                } catch (ExecutionException e) {
                    told.add(e.getCause());
                }
            }
        }
        return told;
    }

    private static Document entry(Object id, String attempt) {
        return new Document("_id", id).append("attempt", attempt).append("owner", "one");
    }

    @Test
    void of_many_that_are_begun_at_once_each_hears_whether_its_own_was() throws Exception {
        for (int i = 0; i < 30; i += 3) commands.insertOne(entry("c" + i, "earlier"));
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 30; i++) {
            // No id is a list.
            Object id = i == 16 || i == 28 ? List.of("c" + i) : "c" + i;
            var entry = entry(id, "mine");
            calls.add(() -> writes.insert(entry));
        }
        var told = together(calls);
        for (int i = 0; i < 30; i++) {
            if (i == 16 || i == 28) {
                assertThat(told.get(i)).as("%s", i).isInstanceOf(MongoException.class);
                continue;
            }
            assertThat(told.get(i)).as("%s", i).isEqualTo(i % 3 != 0);
            assertThat(commands.find(new Document("_id", "c" + i)).first())
                    .as("%s", i)
                    .containsEntry("attempt", i % 3 == 0 ? "earlier" : "mine");
        }
        assertThat(listener.written).containsExactly("insert", "insert");
    }

    @Test
    void of_many_that_end_at_once_each_hears_whether_it_was_held_still() throws Exception {
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 30; i++) {
            boolean taken = i % 5 == 1 || i % 5 == 2;
            var entry = entry("c" + i, taken ? "another's" : "mine" + i);
            if (i % 5 == 2) entry.append("refusal", new Document("code", "NO"));
            commands.insertOne(entry);
            int number = i;
            // A text has no parts.
            var change = i == 13 ? Updates.set("attempt.part", 1) : ACCEPTED;
            calls.add(() -> writes.end("c" + number, "mine" + number, change));
        }
        calls.add(() -> writes.end("nowhere", "mine", ACCEPTED));
        var told = together(calls);
        for (int i = 0; i < 30; i++) {
            var kept = commands.find(new Document("_id", "c" + i)).first();
            if (i == 13) {
                assertThat(told.get(i)).isInstanceOf(MongoException.class);
                assertThat(kept).containsKey("owner").doesNotContainKey("facts");
                continue;
            }
            boolean held = i % 5 != 1 && i % 5 != 2;
            assertThat(told.get(i)).as("%s", i).isEqualTo(held);
            assertThat(kept != null && kept.containsKey("facts")).as("%s", i).isEqualTo(held);
        }
        assertThat(told.getLast()).isEqualTo(false);
        assertThat(listener.written).containsExactly("update", "update");
    }

    @Test
    void all_who_wait_are_told_when_nobody_knows_what_was_written() throws Exception {
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 10; i++) {
            var entry = entry("c" + i, "mine");
            calls.add(
                    () -> {
                        if ("c9".equals(entry.get("_id"))) server.shutdownNow();
                        return writes.insert(entry);
                    });
        }
        assertThat(together(calls)).hasSize(10).allMatch(MongoException.class::isInstance);
        assertThatThrownBy(() -> writes.insert(entry("later", "mine")))
                .isInstanceOf(MongoException.class);
    }
}
