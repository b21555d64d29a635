package org.chalkline.axon.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.chalkline.axon.sample.BoxCommand.Fill;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxCommand.PutIn;
import org.chalkline.axon.sample.BoxEvent;
import org.chalkline.axon.sample.BoxEvent.ThingPutIn;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FactSerializerTest {
    @TempDir Path folder;

    @BeforeEach
    void record_some_facts() {
        try (var store = new TestStore(folder)) {
            store.submit("c1", new OpenBox("a", "A"));
            store.submit("c2", new Fill("a", 3));
            store.submit("c3", new OpenBox("b", "B"));
        }
    }

    private void alter(String sql) throws Exception {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private static List<RecordedFact> facts(TestStore store) throws InterruptedException {
        try (var reader = store.facts.readAfter(-1)) {
            return reader.next(1_000, Duration.ZERO);
        }
    }

    @Test
    void a_fact_is_stored_under_its_name_and_revision() throws Exception {
        try (var store = new TestStore(folder)) {
            var fact = facts(store).get(1);
            assertThat(fact.type()).isEqualTo("box.ThingPutIn");
            assertThat(fact.revision()).isEqualTo(2);
            assertThat(fact.payload().get())
                    .isEqualTo(new ThingPutIn("a", "thing 0", BoxEvent.TODAY));
        }
    }

    @Test
    void a_fact_of_unknown_type_does_not_hide_those_after_it() throws Exception {
        alter("UPDATE event SET type = 'box.Burnt', revision = 4 WHERE position = 1");
        alter("UPDATE event SET revision = 9 WHERE position = 2");
        alter("UPDATE event SET payload = '{\"boxId\":' WHERE position = 3");

        try (var store = new TestStore(folder)) {
            var facts = facts(store);
            assertThat(facts)
                    .extracting(RecordedFact::position)
                    .containsExactly(0L, 1L, 2L, 3L, 4L);
            assertThat(facts.get(1).type()).isEqualTo("box.Burnt");
            assertThat(facts.get(1).revision()).isEqualTo(4);
            for (int i = 1; i <= 3; i++) {
                var unreadable = facts.get(i);
                assertThatThrownBy(() -> unreadable.payload().get())
                        .isInstanceOf(UnreadableFactException.class);
            }
            assertThat(facts.get(4).payload().get()).isInstanceOf(BoxEvent.BoxOpened.class);
        }
    }

    @Test
    void an_aggregate_with_an_unreadable_fact_decides_nothing() throws Exception {
        alter("UPDATE event SET type = 'box.Burnt' WHERE position = 1");
        try (var store = new TestStore(folder)) {
            assertThatThrownBy(() -> store.submit("c4", new PutIn("a", "x")))
                    .isInstanceOf(CommandGateway.FaultException.class)
                    .hasRootCauseInstanceOf(UnreadableFactException.class);
            assertThat(store.submit("c5", new PutIn("b", "x"))).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void an_old_form_is_upcast() throws Exception {
        alter(
                """
                UPDATE event SET revision = 1,
                  payload = '{"boxId":"a","content":"old","effectiveOn":"2026-09-01"}'
                WHERE position = 1""");
        var upcasters = new EventUpcasterChain(new ContentBecomesThing());
        try (var store = new TestStore(folder, Clock.systemUTC(), upcasters)) {
            var fact = facts(store).get(1);
            assertThat(fact.payload().get()).isEqualTo(new ThingPutIn("a", "old", BoxEvent.TODAY));
            assertThat(store.submit("c4", new PutIn("a", "x"))).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void only_facts_can_be_written() {
        try (var store = new TestStore(folder)) {
            assertThatThrownBy(() -> store.serializer.serialize("text", String.class))
                    .isInstanceOf(SerializationException.class);
        }
    }

    private static final class ContentBecomesThing extends SingleEventUpcaster {
        private static final SimpleSerializedType OLD =
                new SimpleSerializedType("box.ThingPutIn", "1");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(OLD);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType(OLD.getName(), "2"),
                    JsonNode.class,
                    payload -> {
                        var object = ((ObjectNode) payload).deepCopy();
                        object.set("thing", object.remove("content"));
                        return object;
                    });
        }
    }
}
