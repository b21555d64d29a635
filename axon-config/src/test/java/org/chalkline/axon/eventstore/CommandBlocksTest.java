package org.chalkline.axon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.chalkline.axon.sample.BoxCommand.Fill;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However far back a command lies, its first outcome is found. */
class CommandBlocksTest {
    private static final int FILLINGS = 90;
    private static final int THINGS = 450;

    @TempDir Path folder;

    @Property(tries = 100)
    void of_every_event_of_a_command_the_block_is_among_those_to_try(
            @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = 500_000) Long> at) {
        var blocks = new CommandBlocks();
        for (long position : at) blocks.add("command-" + position % 7, position);
        for (long position : at) {
            var id = "command-" + position % 7;
            long block = position >> CommandBlocks.BLOCK_BITS;
            assertThat(blocks.of(id, 500_000).boxed()).contains(block).doesNotHaveDuplicates();
            assertThat(blocks.of(id, position).max()).hasValue(block);
            assertThat(CommandBlocks.all(500_000).boxed()).contains(block);
        }
        assertThat(blocks.of("nobody's", 500_000)).isEmpty();
    }

    /** The fillings have their events in two blocks each, and lie in two runs of blocks. */
    @Test
    void a_command_is_found_in_whichever_block_it_left_its_events() throws Exception {
        var first = new ArrayList<List<Recorded>>();
        try (var store = new TestStore(folder)) {
            store.submit("open", new OpenBox("a", "A"));
            for (int i = 0; i < FILLINGS; i++) {
                first.add(recorded(store.submit("fill-" + i, new Fill("a", THINGS))));
            }
            assertThat(first).allMatch(recorded -> recorded.size() == THINGS);
            assertThat(store.facts.head()).isGreaterThan(33_000);
            assertAllFound(store, first);
        }
        try (var store = new TestStore(folder)) {
            assertAllFound(store, first);
            while (!store.engine.knowsItsIds()) Thread.sleep(1);
            assertAllFound(store, first);
        }
    }

    private static List<Recorded> recorded(Outcome outcome) {
        return ((Accepted) outcome).facts();
    }

    private static void assertAllFound(TestStore store, List<List<Recorded>> first) {
        for (int i = 0; i < FILLINGS; i++) {
            var again = store.submit("fill-" + i, new Fill("a", THINGS));
            assertThat(again.repeated()).isTrue();
            assertThat(recorded(again)).isEqualTo(first.get(i));
        }
        assertThat(store.facts.head()).isEqualTo(FILLINGS * THINGS);
    }

    @Test
    void of_a_block_only_the_command_is_looked_at() throws Exception {
        new TestStore(folder).close();
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = connection.createStatement();
                var plan = statement.executeQuery("EXPLAIN QUERY PLAN " + EventReaders.OUTCOME)) {
            var steps = new ArrayList<String>();
            while (plan.next()) steps.add(plan.getString(4));
            assertThat(steps)
                    .contains(
                            "SEARCH event USING INDEX event_command (<expr>=? AND command_id=? AND rowid<?)")
                    .noneMatch(step -> step.startsWith("SCAN event"));
        }
    }
}
