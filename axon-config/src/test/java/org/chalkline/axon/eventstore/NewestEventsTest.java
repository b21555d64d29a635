package org.chalkline.axon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.chalkline.axon.sample.BoxCommand.EnsureBox;
import org.chalkline.axon.sample.BoxCommand.Fill;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxEvent;
import org.chalkline.axon.sample.BoxEvent.ThingPutIn;
import org.chalkline.axon.stream.Recent;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestEventsTest {
    @TempDir Path folder;
    private TestStore store;

    @BeforeEach
    void open() {
        store = new TestStore(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void some_facts_and_some_that_were_taken_back() {
        store.submit("c1", new OpenBox("盒", "校舍 \uD83C\uDFEB \"A\" \u00e9"));
        store.submit("c2", new Fill("盒", 3));
        assertThatThrownBy(() -> store.engine.appendEvents(put("盒", 4), put("盒", 1)))
                .isInstanceOf(ConcurrencyException.class);
        store.submit("c3", new EnsureBox("b", "B"));
        // Nobody's command: there is no id to keep.
        store.engine.appendEvents(put("盒", 4));
    }

    private static DomainEventMessage<?> put(String box, long sequence) {
        return new GenericDomainEventMessage<>(
                "Box", box, sequence, new ThingPutIn(box, "thing " + sequence, BoxEvent.TODAY));
    }

    private static List<StoredFact> after(long position, StoredFacts facts)
            throws InterruptedException {
        try (var reader = facts.readAfter(position)) {
            return reader.next(10_000, Duration.ZERO);
        }
    }

    @Test
    void what_is_remembered_is_what_the_file_holds() throws Exception {
        some_facts_and_some_that_were_taken_back();
        assertThat(store.engine.newestAfter(FactStream.NOTHING, 100)).hasSize(6);
        for (long position = FactStream.NOTHING; position < 6; position++) {
            assertThat(after(position, new SqliteStoredFacts(folder, store.engine)))
                    .isEqualTo(after(position, new SqliteStoredFacts(folder)))
                    .hasSize((int) (5 - Math.min(position, 5)));
        }
    }

    @Test
    void facts_read_the_same_before_and_after_a_start() throws Exception {
        some_facts_and_some_that_were_taken_back();
        var before = shown();
        close();
        open();
        assertThat(store.engine.newestAfter(FactStream.NOTHING, 100)).isEmpty();
        assertThat(shown()).hasSize(6).isEqualTo(before);
    }

    private List<List<?>> shown() throws InterruptedException {
        try (var reader = store.facts.readAfter(FactStream.NOTHING)) {
            return reader.next(100, Duration.ZERO).stream().<List<?>>map(TestStore::shown).toList();
        }
    }

    @Test
    void who_lags_behind_reads_the_file_and_then_what_is_remembered() throws Exception {
        int more = SqliteEventStorageEngine.REMEMBERED + 300;
        store.submit("c1", new OpenBox("a", "A"));
        store.submit("c2", new Fill("a", more));
        assertThat(store.engine.newestAfter(100, 10)).isEmpty();
        assertThat(store.engine.newestAfter(more - 10, 5)).hasSize(5);
        var positions = new ArrayList<Long>();
        try (var reader = new SqliteStoredFacts(folder, store.engine).readAfter(-1)) {
            for (var some = reader.next(700, Duration.ZERO);
                    !some.isEmpty();
                    some = reader.next(700, Duration.ZERO)) {
                some.forEach(fact -> positions.add(fact.position()));
            }
        }
        assertThat(positions).isEqualTo(LongStream.rangeClosed(0, more).boxed().toList());
    }

    @Test
    void of_a_gap_nothing_behind_it_is_told() {
        var recent = new Recent<>(SqliteEventStorageEngine.REMEMBERED, WrittenEvent::position);
        for (long position : new long[] {0, 1, 3}) recent.add(written(position));
        assertThat(recent.between(-1, 3))
                .extracting(WrittenEvent::position)
                .containsExactly(0L, 1L);
        assertThat(recent.between(1, 3)).isEmpty();
        assertThat(recent.between(2, 3)).hasSize(1);
        assertThat(recent.between(-1, 0)).as("no further than asked").hasSize(1);
        assertThat(recent.between(Long.MIN_VALUE, 3)).isEmpty();
        recent.add(written(SqliteEventStorageEngine.REMEMBERED));
        assertThat(recent.between(-1, 1)).as("the eldest is forgotten").isEmpty();
    }

    private static WrittenEvent written(long position) {
        var event = new NewEvent("e", "a", "Box", position, "type", 1, "{}", "{}", null, null);
        return new WrittenEvent(position, "2026-01-01T00:00:00.000Z", event);
    }
}
