package org.chalkline.axon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.chalkline.axon.sample.BoxCommand.Fill;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.command.CommandGateway.FaultException;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.command.StoppedStore;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Positions;
import org.chalkline.kernel.limitation.LimitedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that says that it is nearly full of facts, though it holds two. */
class EndOfPositionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir private Path folder;

    /** Opens a store with two boxes, the second of which stands at this position. */
    private TestStore reaching(long position) throws SQLException, InterruptedException {
        try (var store = new TestStore(folder)) {
            accepted(store, "first");
        }
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = file.createStatement()) {
            statement.execute(
                    "INSERT INTO event SELECT %d, 'far', 'box-far', aggregate_type, 0, type, revision, recorded_at, payload, metadata, NULL, NULL FROM event"
                            .formatted(position));
        }
        var store = new TestStore(folder);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!store.engine.knowsItsIds() && System.nanoTime() < until) Thread.sleep(10);
        return store;
    }

    private static long accepted(TestStore store, String box) {
        var outcome = (Accepted) store.submit(box, new OpenBox(box, "A"));
        return outcome.facts().getFirst().position();
    }

    private static void assertEnded(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(FaultException.class)
                .satisfies(
                        e -> {
                            assertThat(LimitedException.in(e))
                                    .hasValueSatisfying(
                                            l -> assertThat(l.code()).isEqualTo("POSITIONS_ENDED"));
                            assertThat(StoppedStore.isIn(e)).isFalse();
                        });
    }

    @Test
    void the_last_position_of_all_is_given_and_none_behind_it() throws Exception {
        try (var store = reaching(Positions.LAST - 1)) {
            assertThat(store.engine.now()).isEmpty();

            assertThat(accepted(store, "last")).isEqualTo(2_147_483_646L);

            assertEnded(() -> accepted(store, "one too many"));
            assertThat(store.engine.now())
                    .hasValueSatisfying(l -> assertThat(l.code()).isEqualTo("POSITIONS_ENDED"));
            assertThat(store.engine.trouble()).isEmpty();
            assertThat(store.facts.head()).isEqualTo(Positions.LAST);
        }
        try (var again = new TestStore(folder)) {
            assertThat(again.engine.now()).isPresent();
            assertEnded(() -> accepted(again, "one too many"));
        }
    }

    @Test
    void of_several_facts_for_which_there_are_too_few_positions_none_is_recorded()
            throws Exception {
        try (var store = reaching(Positions.LAST - 3)) {
            assertThat(accepted(store, "box")).isEqualTo(Positions.LAST - 2);

            assertEnded(() -> store.submit("fill", new Fill("box", 3)));

            assertThat(store.facts.head()).isEqualTo(Positions.LAST - 2);
            store.submit("fill fewer", new Fill("box", 2));
            assertThat(store.facts.head()).isEqualTo(Positions.LAST);
        }
    }

    @Test
    void what_stands_at_the_last_positions_is_read_as_anywhere_else() throws Exception {
        try (var store = reaching(Positions.LAST - 1)) {
            accepted(store, "last");
            try (var reader = store.facts.readAfter(Positions.LAST - 2)) {
                assertThat(reader.next(10, Duration.ZERO))
                        .extracting(fact -> fact.position())
                        .containsExactly(Positions.LAST - 1, Positions.LAST);
            }
            try (var reader = store.facts.readAfter(FactStream.NOTHING)) {
                assertThat(reader.next(1, Duration.ZERO)).hasSize(1);
            }
        }
    }
}
