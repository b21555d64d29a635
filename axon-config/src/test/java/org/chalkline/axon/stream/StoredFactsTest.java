package org.chalkline.axon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.chalkline.axon.eventstore.CommandTrail;
import org.chalkline.axon.eventstore.SqliteEventStorageEngine;
import org.chalkline.axon.eventstore.SqliteEventStore;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.axon.eventstore.StoreMeter;
import org.chalkline.axon.sample.BoxCommand.Fill;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StoredFactsTest {
    @TempDir Path folder;
    private final List<SqliteEventStorageEngine> engines = new ArrayList<>();
    private TestStore store;

    @BeforeEach
    void some_facts() {
        store = new TestStore(folder);
        store.submit("c\"1", new OpenBox("a", "A"));
        store.submit("c2", new Fill("a", 3));
    }

    @AfterEach
    void close() {
        engines.forEach(SqliteEventStorageEngine::close);
        store.close();
    }

    private static List<StoredFact> all(StoredFacts facts) throws InterruptedException {
        try (var reader = facts.readAfter(FactStream.NOTHING)) {
            return reader.next(1_000, Duration.ZERO);
        }
    }

    private StreamableMessageSource<TrackedEventMessage<?>> readAnew(Serializer serializer) {
        var engine =
                SqliteEventStorageEngine.open(
                        folder,
                        serializer,
                        new EventUpcasterChain(),
                        Clock.systemUTC(),
                        TestStore.comparison(Clock.systemUTC()),
                        StoreMeter.NONE,
                        CommandTrail.NONE);
        engines.add(engine);
        return new SqliteEventStore(engine);
    }

    @Test
    void both_stores_hand_on_the_same_columns() throws Exception {
        var fromFile = all(new SqliteStoredFacts(folder));
        var throughAxon = all(AxonStoredFacts.through(this::readAnew));
        assertThat(fromFile).hasSize(4).isEqualTo(throughAxon);
        assertThat(new SqliteStoredFacts(folder).head()).isEqualTo(3);
        var first = fromFile.getFirst();
        assertThat(first.position()).isZero();
        assertThat(first.type()).isEqualTo("box.BoxOpened");
        assertThat(first.revision()).isEqualTo("1");
        assertThat(first.aggregateType()).isEqualTo("Box");
        assertThat(first.aggregateId()).isEqualTo("a");
        assertThat(first.sequence()).isEqualTo("0");
        assertThat(first.recordedAt()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{3}Z");
    }

    @Test
    void rows_are_found_by_their_positions() throws Exception {
        var facts = new SqliteStoredFacts(folder);
        var all = all(facts);
        assertThat(facts.at(List.of(3L, 1L, 99L)))
                .containsExactlyInAnyOrder(all.get(1), all.get(3));
        assertThat(facts.at(List.of())).isEmpty();
    }

    @Test
    void the_metadata_hold_what_the_columns_of_the_command_repeat() throws Exception {
        for (var fact : all(new SqliteStoredFacts(folder))) {
            var metadata = FactJson.read(fact.metadata(), JsonNode.class);
            assertThat(metadata.get(CommandContext.COMMAND_DIGEST).asString())
                    .matches("k1:[0-9a-f]{64}");
            assertThat(metadata.get(CommandContext.SALT).asString()).hasSizeGreaterThan(20);
            assertThat(fact.contradiction()).isNull();
        }
    }

    @Test
    void a_column_that_repeats_something_else_is_named() throws Exception {
        change("command_id = 'other'", 1);
        change("command_digest = 'other'", 2);
        change("command_id = NULL", 3);
        assertThat(all(new SqliteStoredFacts(folder)))
                .extracting(StoredFact::contradiction)
                .containsExactly(null, "command_id", "command_digest", "command_id");
    }

    private void change(String what, long position) throws Exception {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE event SET " + what + " WHERE position = " + position);
        }
    }

    @Test
    void a_reader_waits_for_what_comes_and_goes_on_from_there() throws Exception {
        try (var reader = new SqliteStoredFacts(folder).readAfter(3)) {
            assertThat(reader.next(10, Duration.ofMillis(60))).isEmpty();
            store.submit("c3", new Fill("a", 2));
            assertThat(reader.next(1, Duration.ofSeconds(10)))
                    .extracting(StoredFact::position)
                    .containsExactly(4L);
            assertThat(reader.next(10, Duration.ofSeconds(10)))
                    .extracting(StoredFact::position)
                    .containsExactly(5L);
        }
    }
}
