package org.chalkline.axon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.chalkline.axon.sample.BoxCommand.Fill;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts found by their positions, whether a store can do so or has to begin a stream for each. */
class FactLookUpTest {
    @TempDir private Path folder;
    private TestStore store;
    private List<FactStream> streams;

    @BeforeEach
    void some_facts() {
        store = new TestStore(folder);
        store.submit("c1", new OpenBox("a", "A"));
        store.submit("c2", new OpenBox("b", "箱"));
        store.submit("c3", new Fill("a", 5));
        var beginning = new AxonFactStream(store.store, store.catalogue, store.serializer);
        streams = List.of(store.facts, beginning, new SharedFactStream(store.facts, 3));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<List<?>> told(List<RecordedFact> facts) {
        return facts.stream().<List<?>>map(TestStore::shown).toList();
    }

    @Test
    void they_are_those_that_are_read_in_the_order_in_which_they_are_asked_for() throws Exception {
        var last = store.facts.head();
        var backwards = LongStream.rangeClosed(0, last).map(p -> last - p).boxed().toList();
        for (var stream : streams) {
            try (var reader = stream.readAfter(FactStream.NOTHING)) {
                var read = told(reader.next(100, Duration.ZERO));
                assertThat(read).hasSizeGreaterThan(5);
                assertThat(told(stream.at(backwards))).isEqualTo(read.reversed());
                assertThat(told(stream.at(List.of(1L)))).isEqualTo(read.subList(1, 2));
            }
            assertThat(stream.at(List.of())).isEmpty();
        }
    }

    @Test
    void a_position_at_which_nothing_is_recorded_is_told() {
        long beyond = store.facts.head() + 1;
        for (var stream : streams) {
            assertThat(stream.lookUp(List.of(0L, beyond))).hasSize(1);
            assertThatThrownBy(() -> stream.at(List.of(0L, beyond)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no fact at position " + beyond);
        }
    }
}
