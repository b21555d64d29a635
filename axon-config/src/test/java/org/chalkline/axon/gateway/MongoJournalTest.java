package org.chalkline.axon.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxCommand.PutIn;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.command.Outcome.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoJournalTest {
    @TempDir Path folder;
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private MongoClient client;
    private TestStore store;
    private MongoJournal journal;

    @BeforeEach
    void open() {
        client = MongoClients.create(server.bindAndGetConnectionString());
        store = new TestStore(folder);
        journal = journal(Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
        client.close();
        server.shutdownNow();
    }

    private MongoJournal journal(Clock clock) {
        return new MongoJournal(client.getDatabase("test"), store.facts, clock);
    }

    private Outcome submit(String commandId, Object command) {
        return new AxonCommandGateway(
                        store.bus,
                        store.open,
                        journal,
                        TestStore.DIGESTS,
                        CommandMeter.NONE,
                        store.writes)
                .submit(command, TestStore.context(commandId));
    }

    @Test
    void first_outcomes_are_told_again() {
        var accepted = (Accepted) submit("c1", new OpenBox("a", "A"));
        var refused = (Refused) submit("c2", new PutIn("b", "x"));

        assertThat(submit("c1", new OpenBox("a", "A")))
                .isEqualTo(new Accepted("c1", true, accepted.facts()));
        assertThat(submit("c2", new PutIn("b", "x")))
                .isEqualTo(new Refused("c2", true, refused.refusal()));
        assertThat(((Refused) submit("c1", new OpenBox("b", "B"))).refusal().code())
                .isEqualTo("COMMAND_ID_REUSED");
    }

    @Test
    void what_a_program_recorded_before_it_died_is_found_in_the_facts() {
        submit("c0", new OpenBox("a", "A"));
        var command = new PutIn("a", "x");
        assertThat(journal.begin("c1", TestStore.DIGESTS.of(command))).isEmpty();
        // Recorded, and then dead before the journal heard of it.
        var recorded = (Accepted) store.submit("c1", command);

        journal = journal(muchLater());
        assertThat(submit("c1", command)).isEqualTo(new Accepted("c1", true, recorded.facts()));
        assertThat(store.facts.head()).isEqualTo(1);
    }

    @Test
    void what_a_program_left_behind_without_recording_anything_is_carried_out() {
        submit("c0", new OpenBox("a", "A"));
        var command = new PutIn("a", "x");
        assertThat(journal.begin("c1", TestStore.DIGESTS.of(command))).isEmpty();

        journal = journal(muchLater());
        assertThat(((Accepted) submit("c1", command)).facts()).hasSize(1);
    }

    @Test
    void a_command_that_failed_can_be_handed_in_again_at_once() {
        submit("c0", new OpenBox("a", "A"));
        var command = new PutIn("a", "x");
        assertThat(journal.begin("c1", TestStore.DIGESTS.of(command))).isEmpty();
        journal.abandon("c1");

        assertThat(((Accepted) submit("c1", command)).facts()).hasSize(1);
    }

    @Test
    void a_command_under_way_in_another_program_is_waited_for() throws Exception {
        var command = new OpenBox("a", "A");
        var digest = TestStore.DIGESTS.of(command);
        assertThat(journal.begin("c1", digest)).isEmpty();
        var ending =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    sleep(Duration.ofMillis(200));
                                    journal.end(digest, new Accepted("c1", false, List.of()));
                                });
        assertThat(submit("c1", command)).isEqualTo(new Accepted("c1", true, List.of()));
        ending.join();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Clock muchLater() {
        return Clock.offset(Clock.systemUTC(), MongoJournal.LEFT_BEHIND_AFTER.plusSeconds(1));
    }
}
