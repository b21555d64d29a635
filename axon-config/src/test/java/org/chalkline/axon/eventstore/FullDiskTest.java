package org.chalkline.axon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.command.CommandGateway.FaultException;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.command.StoppedStore;
import org.chalkline.kernel.limitation.LimitedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs the right to mount; skipped where that isn't given. */
class FullDiskTest {
    private static final long RESERVE = 1 << 20;

    @TempDir private Path folder;
    private Path small = Path.of("");
    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    @BeforeEach
    void mount() throws Exception {
        small = Files.createDirectories(folder.resolve("small"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", small.toString()))
                .isZero();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", small.toString());
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private TestStore open() {
        return open(RESERVE);
    }

    private TestStore open(long reserve) {
        return new TestStore(small, Clock.systemUTC(), new EventUpcasterChain(), reserve);
    }

    /** As others fill a disk, to the last byte. */
    private Path fill(String name) throws IOException {
        var file = small.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            var chunk = new byte[4_096];
            while (true) out.write(chunk);
        } catch (IOException e) {
            return file;
        }
    }

    /** Records boxes until one is told that there is no room; returns how many were recorded. */
    private int recordUntilFull(TestStore store) {
        for (int i = 0; i < 100_000; i++) {
            try {
                record(store);
            } catch (FaultException e) {
                assertThat(LimitedException.in(e))
                        .hasValueSatisfying(l -> assertThat(l.code()).isEqualTo("DISK_FULL"));
                assertThat(StoppedStore.isIn(e)).isFalse();
                return i;
            }
        }
        throw new AssertionError("the disk is never full");
    }

    private void record(TestStore store) {
        var box = "box-" + number.incrementAndGet();
        var outcome = (Accepted) store.submit(box, new OpenBox(box, "A".repeat(2_000)));
        acknowledged.put(outcome.facts().getFirst().position(), box);
    }

    private void awaitRoom(TestStore store) throws InterruptedException {
        for (int i = 0; i < 200 && store.engine.now().isPresent(); i++) Thread.sleep(50);
        assertThat(store.engine.now()).isEmpty();
        assertThat(store.engine.trouble()).isEmpty();
    }

    private void assertNothingLostOrDoubled(TestStore store) throws InterruptedException {
        var found = new HashMap<Long, String>();
        try (var reader = store.facts.readAfter(-1)) {
            for (var facts = reader.next(1_000, Duration.ZERO);
                    !facts.isEmpty();
                    facts = reader.next(1_000, Duration.ZERO)) {
                for (var fact : facts) {
                    assertThat(fact.position()).isEqualTo(found.size());
                    found.put(fact.position(), fact.aggregateId());
                }
            }
        }
        assertThat(found.values()).doesNotHaveDuplicates();
        assertThat(found).containsAllEntriesOf(acknowledged);
    }

    @Test
    void facts_outlast_what_filled_the_disk_and_go_on_by_themselves_when_there_is_room_again()
            throws Exception {
        try (var store = open()) {
            record(store);
            assertThat(small.resolve("reserve")).hasSize(RESERVE);
            for (int round = 0; round < 3; round++) {
                var filler = fill("filler");
                assertThat(recordUntilFull(store)).as("recorded on a full disk").isGreaterThan(20);
                assertThat(small.resolve("reserve")).doesNotExist();
                assertThat(store.engine.now()).isPresent();
                assertNothingLostOrDoubled(store);

                Files.delete(filler);
                awaitRoom(store);
                record(store);
                for (int i = 0; i < 200 && !Files.exists(small.resolve("reserve")); i++) {
                    Thread.sleep(50);
                }
                assertThat(small.resolve("reserve")).hasSize(RESERVE);
            }
            assertNothingLostOrDoubled(store);
        }
        try (var store = open()) {
            assertNothingLostOrDoubled(store);
        }
    }

    @Test
    void of_many_who_record_while_the_disk_fills_each_is_told_what_became_of_it() throws Exception {
        try (var store = open()) {
            record(store);
            for (int round = 0; round < 4; round++) {
                var filler = fill("filler");
                var clerks = new ArrayList<Thread>();
                for (int i = 0; i < 6; i++) {
                    clerks.add(Thread.ofPlatform().start(() -> recordUntilFull(store)));
                }
                for (var clerk : clerks) clerk.join();
                Files.delete(filler);
                awaitRoom(store);
                assertNothingLostOrDoubled(store);
            }
        }
        try (var store = open()) {
            assertNothingLostOrDoubled(store);
            assertThat(List.copyOf(acknowledged.keySet())).isNotEmpty();
        }
    }

    @Test
    void without_a_reserve_recording_goes_on_by_itself_as_well() throws Exception {
        try (var store = open(0)) {
            record(store);
            var filler = fill("filler");
            recordUntilFull(store);
            Files.delete(filler);
            awaitRoom(store);
            record(store);
            assertNothingLostOrDoubled(store);
        }
    }

    @Test
    void the_same_command_is_carried_out_once_there_is_room() throws Exception {
        try (var store = open()) {
            record(store);
            var filler = fill("filler");
            int recorded = recordUntilFull(store);
            var box = "box-" + number.get();
            Files.delete(filler);
            awaitRoom(store);
            var outcome = (Accepted) store.submit(box, new OpenBox(box, "A".repeat(2_000)));
            assertThat(outcome.repeated()).isFalse();
            assertThat(outcome.facts().getFirst().position()).isEqualTo(recorded + 1);
            assertThat(
                            ((Accepted) store.submit(box, new OpenBox(box, "A".repeat(2_000))))
                                    .repeated())
                    .isTrue();
        }
    }
}
