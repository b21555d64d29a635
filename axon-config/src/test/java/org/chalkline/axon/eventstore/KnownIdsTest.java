package org.chalkline.axon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chalkline.axon.sample.BoxCommand.EnsureBox;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxCommand.PutIn;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.command.Outcome.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sparing the reads for new ids must never make an old one look new. */
class KnownIdsTest {
    private static final int BOXES = 500;

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

    private void gatherAll() throws InterruptedException {
        while (!store.engine.knowsItsIds()) Thread.sleep(1);
    }

    private void openBoxes() {
        for (int i = 0; i < BOXES; i++) store.submit("open-" + i, new OpenBox("box-" + i, "a"));
    }

    private void assertAllKnown() {
        for (int i = 0; i < BOXES; i++) {
            var again = store.submit("open-" + i, new OpenBox("box-" + i, "a"));
            assertThat(again).isInstanceOf(Accepted.class);
            assertThat(again.repeated()).isTrue();
            assertThat(store.engine.readEvents("box-" + i).hasNext()).isTrue();
        }
        var other = store.submit("other", new EnsureBox("box-0", "b"));
        assertThat(other)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.refusal().code()).isEqualTo("ALREADY_OPEN"));
    }

    @Test
    void ids_of_this_run_are_known() throws Exception {
        gatherAll();
        openBoxes();
        assertAllKnown();
    }

    @Test
    void ids_of_an_earlier_run_are_known_once_they_are_gathered() throws Exception {
        openBoxes();
        close();
        open();
        gatherAll();
        assertAllKnown();
    }

    @Test
    void ids_of_an_earlier_run_are_known_while_they_are_being_gathered() {
        openBoxes();
        close();
        open();
        assertAllKnown();
    }

    @Test
    void a_command_that_recorded_nothing_is_known_to_a_later_run() throws Exception {
        store.submit("first", new EnsureBox("box", "a"));
        var nothing = store.submit("second", new EnsureBox("box", "a"));
        var refused = store.submit("third", new PutIn("nowhere", "thing"));
        close();
        open();
        gatherAll();
        assertThat(store.engine.outcomeOf(TestStore.key("second"))).isPresent();
        assertThat(store.engine.outcomeOf(TestStore.key("third"))).isPresent();
        assertThat(nothing).isInstanceOf(Accepted.class);
        assertThat(refused).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_written_while_ids_are_gathered_is_known_afterwards() throws Exception {
        for (int run = 0; run < 10; run++) {
            int first = run * 40;
            close();
            open();
            try (var callers = Executors.newFixedThreadPool(4)) {
                for (int i = first; i < first + 40; i++) {
                    var box = new OpenBox("box-" + i, "a");
                    var unused = callers.submit(() -> store.submit("open-" + box.boxId(), box));
                }
            }
            gatherAll();
            assertThat(IntStream.range(0, first + 40))
                    .allMatch(
                            i -> store.engine.outcomeOf(TestStore.key("open-box-" + i)).isPresent())
                    .allMatch(i -> store.engine.readEvents("box-" + i).hasNext());
        }
    }

    @Test
    void an_id_whose_commit_was_refused_can_be_used() throws Exception {
        gatherAll();
        openBoxes();
        assertThat(store.submit("x", new OpenBox("box-1", "b"))).isInstanceOf(Refused.class);
        assertThat(store.submit("y", new OpenBox("box-x", "b"))).isInstanceOf(Accepted.class);
        assertThat(store.engine.outcomeOf(TestStore.key("never"))).isEmpty();
    }

    @Test
    void no_id_is_surely_new_before_all_are_gathered() throws Exception {
        var gate = new CountDownLatch(1);
        var ids =
                KnownIds.of(
                        found -> {
                            try {
                                gate.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            found.add("in the file");
                            found.written("in the file", 40_000);
                        },
                        0);
        ids.add("written meanwhile");
        assertThat(ids.isSurelyNew("in the file")).isFalse();
        assertThat(ids.isSurelyNew("nowhere")).isFalse();
        assertThat(ids.blocksOf("in the file", 40_000).boxed()).contains(78L);
        gate.countDown();
        while (!ids.isComplete()) Thread.sleep(1);
        assertThat(ids.isSurelyNew("in the file")).isFalse();
        assertThat(ids.isSurelyNew("written meanwhile")).isFalse();
        assertThat(ids.isSurelyNew("nowhere")).isTrue();
        assertThat(ids.blocksOf("in the file", 40_000).boxed())
                .containsExactlyElementsOf(LongStream.rangeClosed(64, 78).boxed().toList());
        assertThat(ids.blocksOf("nowhere", 40_000)).isEmpty();
    }
}
