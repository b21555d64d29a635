package org.chalkline.axon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.chalkline.axon.link.RealAxonServer;
import org.chalkline.axon.sample.BoxEvent;
import org.chalkline.axon.sample.BoxEvent.BoxOpened;
import org.chalkline.axon.sample.BoxEvent.ThingPutIn;
import org.chalkline.axon.serial.FactSerializer;
import org.chalkline.axon.serial.UnreadableFact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Other facts may stand in the server's store before and between these. */
@EnabledIfEnvironmentVariable(named = "AXON_SERVER", matches = ".+")
class AxonServerFactStreamTest {
    private final String box = "box-" + UUID.randomUUID();
    private final FactCatalogue catalogue = FactCatalogue.of(BoxEvent.class);
    private AxonServerConfiguration configuration;
    private AxonServerConnectionManager connection;
    private AxonServerEventStore store;
    private FactStream facts;

    @BeforeEach
    void connect() {
        configuration = RealAxonServer.link().configuration().clientId(box).build();
        connection =
                AxonServerConnectionManager.builder()
                        .axonServerConfiguration(configuration)
                        .build();
        connection.start();
        var serializer = new FactSerializer(catalogue);
        store = store(serializer);
        facts = new AxonFactStream(store, catalogue, serializer);
    }

    private AxonServerEventStore store(Serializer serializer) {
        return AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connection)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(new EventUpcasterChain())
                .snapshotFilter(SnapshotFilter.allowAll())
                .build();
    }

    @AfterEach
    void disconnect() {
        connection.shutdown();
    }

    private DomainEventMessage<?> event(long sequence) {
        var fact =
                sequence == 0
                        ? new BoxOpened(box, "label", BoxEvent.TODAY)
                        : new ThingPutIn(box, "thing", BoxEvent.TODAY);
        return new GenericDomainEventMessage<>("Box", box, sequence, fact);
    }

    private void record(int from, int to) {
        store.publish(IntStream.range(from, to).mapToObj(this::event).toList());
    }

    /** Reads until nothing comes, and never waits for it. */
    private static List<RecordedFact> rest(FactStream.Reader reader) throws InterruptedException {
        var all = new ArrayList<RecordedFact>();
        while (all.addAll(reader.next(700, Duration.ZERO))) {
            // reads on
        }
        return all;
    }

    /** As above: a server hands over what it holds in as many parts as it likes. */
    private static List<StoredFact> rest(StoredFacts.Reader reader) throws InterruptedException {
        var all = new ArrayList<StoredFact>();
        while (all.addAll(reader.next(10, Duration.ZERO))) {
            // reads on
        }
        return all;
    }

    @Test
    void whatever_is_recorded_is_read_without_waiting_densely_and_in_order() throws Exception {
        long before = facts.head();
        for (int i = 0; i < 20; i++) record(i * 100, i * 100 + 100);
        assertThat(facts.head()).isEqualTo(before + 2_000);
        try (var reader = facts.readAfter(before)) {
            assertThat(rest(reader))
                    .extracting(RecordedFact::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(before + 1, before + 2_000).boxed().toList());
        }
    }

    @Test
    void single_facts_are_found_by_their_positions() {
        long before = facts.head();
        record(0, 30);
        assertThat(facts.at(List.of(before + 30, before + 1, before + 17)))
                .extracting(RecordedFact::position, RecordedFact::sequence)
                .containsExactly(
                        tuple(before + 30, 29L), tuple(before + 1, 0L), tuple(before + 17, 16L));
        assertThatThrownBy(() -> facts.at(List.of(before + 31)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_fact_recorded_later_wakes_the_reader_that_waits_at_the_head() throws Exception {
        try (var reader = facts.readAfter(facts.head())) {
            assertThat(reader.next(10, Duration.ofMillis(50))).isEmpty();
            record(0, 1);
            assertThat(reader.next(10, Duration.ofSeconds(10)))
                    .extracting(RecordedFact::type)
                    .containsExactly("box.BoxOpened");
        }
    }

    @Test
    void after_the_connection_is_lost_the_reader_fails_once_and_then_goes_on_where_it_was()
            throws Exception {
        try (var reader = facts.readAfter(facts.head())) {
            record(0, 2);
            assertThat(rest(reader)).hasSize(2);
            connection.disconnect();
            assertThatThrownBy(() -> reader.next(10, Duration.ofSeconds(5)))
                    .isInstanceOf(RuntimeException.class);
            record(2, 4);
            assertThat(rest(reader)).extracting(RecordedFact::sequence).containsExactly(2L, 3L);
        }
    }

    @Test
    void the_position_at_an_instant_is_the_last_one_recorded_by_then() throws Exception {
        record(0, 1);
        Thread.sleep(5);
        var between = Instant.now();
        long first = facts.head();
        Thread.sleep(5);
        record(1, 2);
        assertThat(facts.positionAt(between)).isEqualTo(first);
        assertThat(facts.positionAt(Instant.now().plusSeconds(60))).isEqualTo(first + 1);
        assertThat(facts.positionAt(Instant.EPOCH)).isEqualTo(FactStream.NOTHING);
    }

    /** A newer program may have written facts, or written them otherwise, beside this one. */
    @Test
    void what_is_stored_is_read_to_the_letter_whatever_this_program_knows_of_it() throws Exception {
        long before = facts.head();
        var newer = new FactSerializer(catalogue);
        var spaced = new UnreadableFact("box.BoxOpened", "1", "{ \"boxId\" : \"" + box + "\" }");
        var unknown = new UnreadableFact("box.BoxPainted", "7", "{\"colour\":\"red\"}");
        store(newer)
                .publish(
                        new GenericDomainEventMessage<>("Box", box, 0, spaced),
                        new GenericDomainEventMessage<>("Box", box, 1, unknown));
        try (var reader = AxonStoredFacts.through(this::store).readAfter(before)) {
            assertThat(rest(reader))
                    .extracting(StoredFact::type, StoredFact::revision, StoredFact::payload)
                    .containsExactly(
                            tuple("box.BoxOpened", "1", spaced.text()),
                            tuple("box.BoxPainted", "7", unknown.text()));
        }
    }
}
