package org.chalkline.axon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxCommand.PutIn;
import org.chalkline.axon.sample.BoxEvent;
import org.chalkline.axon.sample.BoxEvent.BoxOpened;
import org.chalkline.axon.sample.BoxEvent.ThingPutIn;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AxonFactsOfTest {
    @TempDir Path folder;
    private TestStore store;
    private AxonFactsOf facts;

    @BeforeEach
    void open() {
        store = new TestStore(folder);
        facts = new AxonFactsOf(store.store);
        store.submit("c1", new OpenBox("a", "A"));
        store.submit("c2", new OpenBox("b", "B"));
        store.submit("c3", new PutIn("a", "ball"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_facts_of_one_subject_are_read_in_their_order() {
        assertThat(facts.of("a"))
                .containsExactly(
                        new BoxOpened("a", "A", BoxEvent.TODAY),
                        new ThingPutIn("a", "ball", BoxEvent.TODAY));
    }

    @Test
    void a_fact_is_seen_as_soon_as_it_is_recorded() {
        store.submit("c4", new PutIn("b", "kite"));
        assertThat(facts.of("b")).endsWith(new ThingPutIn("b", "kite", BoxEvent.TODAY));
    }

    @Test
    void a_subject_without_facts_has_none() {
        assertThat(facts.of("nobody")).isEmpty();
    }

    @Test
    void a_fact_that_cannot_be_read_is_never_left_out() throws Exception {
        spoil("type = 'box.FromTheFuture'");
        assertThatThrownBy(() -> facts.of("a")).isInstanceOf(UnreadableFactException.class);
        spoil("type = 'box.ThingPutIn', payload = '{'");
        assertThatThrownBy(() -> facts.of("a")).isInstanceOf(UnreadableFactException.class);
        assertThat(facts.of("b")).hasSize(1);
    }

    @Test
    void what_was_read_once_is_not_read_again_and_what_came_after_is() throws Exception {
        assertThat(facts.of("a")).hasSize(2);
        spoil("type = 'box.FromTheFuture'");
        store.submit("c4", new PutIn("a", "kite"));
        assertThat(facts.of("a"))
                .containsExactly(
                        new BoxOpened("a", "A", BoxEvent.TODAY),
                        new ThingPutIn("a", "ball", BoxEvent.TODAY),
                        new ThingPutIn("a", "kite", BoxEvent.TODAY));
    }

    @Test
    void what_a_command_is_about_to_record_is_seen_by_it_and_by_nobody_when_it_comes_to_nothing() {
        var work = DefaultUnitOfWork.startAndGet(null);
        var kite = new ThingPutIn("a", "kite", BoxEvent.TODAY);
        store.store.publish(new GenericDomainEventMessage<>("Box", "a", 2, kite));
        assertThat(facts.of("a")).hasSize(3).endsWith(kite);
        work.rollback();
        assertThat(facts.of("a")).hasSize(2);
    }

    private void spoil(String change) throws Exception {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE event SET " + change + " WHERE position = 2");
        }
    }
}
