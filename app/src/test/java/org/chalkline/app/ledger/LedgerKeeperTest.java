package org.chalkline.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.work.Lease;
import org.chalkline.kernel.work.Leases;
import org.chalkline.ledger.log.KeyRing;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.log.LogWriter;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SigningKey;
import org.chalkline.ledger.tile.TilePath;
import org.chalkline.ledger.tile.TreeReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the log takes in what is stored, and which sizes of it are signed. */
class LedgerKeeperTest {
    @TempDir private Path work;

    @Test
    void while_many_facts_come_the_log_grows_by_whole_tiles_and_ends_with_all_of_them()
            throws Exception {
        var sizes = sizesSigned(new NewAtEachLook(300, 25));
        assertThat(sizes.getLast()).isEqualTo(300 * 25);
        assertThat(sizes.subList(0, sizes.size() - 1))
                .isNotEmpty()
                .allMatch(size -> size % TilePath.FULL == 0);
        try (var files = Files.walk(work.resolve("ledger/tile/0"))) {
            assertThat(files.filter(file -> file.getFileName().toString().endsWith(".p")))
                    .as("tiles that are not full")
                    .hasSize(1);
        }
    }

    @Test
    void facts_that_come_a_few_at_a_time_wait_for_no_tile_to_become_full() throws Exception {
        var sizes = sizesSigned(new NewAtEachLook(40, 12));
        assertThat(sizes.getLast()).isEqualTo(40 * 12);
        assertThat(sizes)
                .as("sizes signed before all had come")
                .anyMatch(size -> size > TilePath.FULL && size < 40 * 12);
    }

    @Test
    void that_nothing_is_signed_any_more_is_told_when_it_happens_and_to_who_listens_later()
            throws Exception {
        var facts = new NewAtEachLook(3, 1);
        facts.next = 1;
        var told = new LinkedBlockingQueue<LedgerStatus>();
        try (var keeper = keeper(facts)) {
            keeper.onRefusal(told::add);
            assertThat(told).isEmpty();
            keeper.start();
            var refused = told.poll(30, TimeUnit.SECONDS);
            assertThat(refused).isNotNull();
            assertThat(refused.refusal()).isEqualTo("LOG_DIFFERS");
            assertThat(refused.fault()).contains("no event at position 0");
            keeper.onRefusal(told::add);
            assertThat(told).containsExactly(refused);
        }
    }

    @Test
    void of_several_programs_the_one_with_the_lease_signs() throws Exception {
        var held = new AtomicLong(Lease.NONE);
        var released = new CountDownLatch(1);
        var lease =
                new Lease() {
                    @Override
                    public long token() {
                        return held.get();
                    }

                    @Override
                    public void release() {
                        released.countDown();
                    }

                    @Override
                    public void close() {}
                };
        var facts = new NewAtEachLook(1, 20);
        var folder = new LogFolder(work.resolve("ledger"));
        try (var keeper = keeper(facts, name -> lease)) {
            keeper.start();
            awaitRefusal(keeper, "LOG_IN_USE");
            assertThat(folder.checkpoint()).as("it stands by").isEmpty();

            held.set(1);
            awaitRefusal(keeper, null);
            assertThat(keeper.sign(20, Duration.ofSeconds(30))).isTrue();

            held.set(Lease.NONE);
            awaitRefusal(keeper, "LOG_IN_USE");
            try (var other = LogWriter.open(folder, keys(folder))) {
                assertThat(other.latest()).as("the log is free for another").isPresent();
            }
        }
        assertThat(released.getCount()).isZero();
    }

    @Test
    void once_the_end_is_as_it_was_signed_facts_are_recorded_and_signed_when_all_is_compared()
            throws Exception {
        signed(10_000);
        var facts = new Gated(10_000);
        try (var keeper = keeper(facts);
                facts) {
            keeper.start();
            keeper.settle(Duration.ofSeconds(30));
            assertThat(keeper.now()).as("nothing is limited").isEmpty();
            assertThat(keeper.standing().verified()).as("nothing is compared yet").isEqualTo(-1);
            assertThat(keeper.sign(10_001, Duration.ofMillis(300))).isFalse();
            facts.end = 10_001;
            facts.open.countDown();
            assertThat(keeper.sign(10_001, Duration.ofSeconds(30))).isTrue();
        }
    }

    @Test
    void an_early_fact_that_was_altered_ends_recording_when_it_is_met() throws Exception {
        signed(10_000);
        var facts = new Gated(10_000);
        facts.altered = 3;
        try (var keeper = keeper(facts);
                facts) {
            keeper.start();
            keeper.settle(Duration.ofSeconds(30));
            assertThat(keeper.now()).isEmpty();
            facts.open.countDown();
            awaitRefusal(keeper, "LOG_DIFFERS");
            assertThat(keeper.now().orElseThrow().code()).isEqualTo("LOG_DIFFERS");
            assertThat(keeper.sign(10_001, Duration.ofMillis(300))).isFalse();
        }
    }

    @Test
    void nothing_is_recorded_over_a_store_that_ends_otherwise_than_it_was_signed()
            throws Exception {
        signed(10_000);
        for (int altered : new int[] {9_999, 9_500, Gated.SHORTER}) {
            var facts = new Gated(10_000);
            facts.altered = altered;
            if (altered == Gated.SHORTER) facts.end = 9_999;
            try (var keeper = keeper(facts);
                    facts) {
                keeper.start();
                keeper.settle(Duration.ofMillis(500));
                assertThat(keeper.now().orElseThrow().code()).isEqualTo("LEDGER_NOT_COMPARED");
                facts.open.countDown();
                awaitRefusal(keeper, altered == Gated.SHORTER ? "STORE_SHORTER" : "LOG_DIFFERS");
                assertThat(keeper.now()).isPresent();
            }
        }
    }

    @Test
    void who_follows_another_program_signs_on_where_that_one_had_come() throws Exception {
        signed(10_000, SEVERAL);
        var facts = new Gated(10_300);
        try (var keeper = keeper(facts, SEVERAL);
                facts) {
            keeper.start();
            assertThat(keeper.sign(10_300, Duration.ofSeconds(30))).isTrue();
            assertThat(facts.readFromTheFirst).as("facts read from the first on").isZero();
            facts.open.countDown();
            for (int i = 0; i < 600 && facts.readFromTheFirst < 10_000; i++) Thread.sleep(50);
            assertThat(facts.readFromTheFirst)
                    .as("all are compared beside it")
                    .isGreaterThanOrEqualTo(10_000);
            assertThat(keeper.now()).isEmpty();
        }
        var folder = new LogFolder(work.resolve("ledger"));
        assertThat(new TreeReader(folder.tiles(), 10_300).root())
                .isEqualTo(Checkpoint.of(folder.checkpoint().orElseThrow()).root());
        assertThat(sizes(folder)).contains(10_000L).endsWith(10_300L);
    }

    @Test
    void an_early_fact_that_was_altered_is_found_beside_the_work_and_ends_recording()
            throws Exception {
        signed(10_000, SEVERAL);
        var facts = new Gated(10_300);
        facts.altered = 3;
        try (var keeper = keeper(facts, SEVERAL);
                facts) {
            keeper.start();
            assertThat(keeper.sign(10_300, Duration.ofSeconds(30))).isTrue();
            facts.open.countDown();
            awaitRefusal(keeper, "LOG_DIFFERS");
            assertThat(keeper.now().orElseThrow().code()).isEqualTo("LOG_DIFFERS");
        }
        var next = new Gated(10_400);
        next.altered = 3;
        try (var keeper = keeper(next, SEVERAL);
                next) {
            keeper.start();
            assertThat(keeper.sign(10_400, Duration.ofMillis(500)))
                    .as("nobody goes on by the word of the one that was wrong")
                    .isFalse();
            next.open.countDown();
            awaitRefusal(keeper, "LOG_DIFFERS");
        }
    }

    @Test
    void nobody_goes_on_by_the_word_of_another_key_or_over_another_end() throws Exception {
        signed(10_000, SEVERAL);
        var mark = work.resolve("ledger/verified");
        var said = Files.readString(mark);
        var text = said.substring(0, said.indexOf("\n\n") + 1);
        var forged = SigningKey.generate("test.example/ledger").sign(text);
        Files.write(mark, forged.bytes());
        isNotFollowed(new Gated(10_300));
        // When it ended, it had compared all.
        var facts = new Gated(10_600);
        facts.altered = 10_290;
        isNotFollowed(facts);
        var now = Files.readString(mark);
        Files.writeString(mark, now.replace("size 10300", "size 10299"));
        assertThat(Files.readString(mark)).isNotEqualTo(now);
        isNotFollowed(new Gated(10_600));
    }

    private void isNotFollowed(Gated facts) throws Exception {
        try (var keeper = keeper(facts, SEVERAL);
                facts) {
            keeper.start();
            assertThat(keeper.sign(facts.end, Duration.ofMillis(500))).isFalse();
        }
    }

    /** Where several programs run, and this one has every lease. */
    private static final Leases SEVERAL = name -> Lease.always();

    private void signed(int events) throws Exception {
        signed(events, Leases.ALONE);
    }

    private void signed(int events, Leases leases) throws Exception {
        var facts = new Gated(events);
        facts.open.countDown();
        try (var keeper = keeper(facts, leases)) {
            keeper.start();
            assertThat(keeper.sign(events, Duration.ofSeconds(30))).isTrue();
        }
    }

    /** Facts of which the last can be read at any time, and all of them once that is allowed. */
    private static final class Gated implements StoredFacts, AutoCloseable {
        private static final int SHORTER = -2;

        private final CountDownLatch open = new CountDownLatch(1);
        private volatile long end;
        private volatile long altered = -1;
        private volatile long readFromTheFirst;

        Gated(long end) {
            this.end = end;
        }

        @Override
        public long head() {
            return end - 1;
        }

        /** Else the keeper could not be closed where a test fails. */
        @Override
        public void close() {
            open.countDown();
        }

        @Override
        public Reader readAfter(long position) {
            return new Reader() {
                private long next = position + 1;

                @Override
                public List<StoredFact> next(int most, Duration wait) throws InterruptedException {
                    if (position == FactStream.NOTHING) open.await(1, TimeUnit.MINUTES);
                    var facts =
                            LongStream.range(next, Math.min(end, next + most))
                                    .mapToObj(at -> NewAtEachLook.fact(at, at == altered))
                                    .toList();
                    next += facts.size();
                    if (position == FactStream.NOTHING) readFromTheFirst = next;
                    if (facts.isEmpty()) Thread.sleep(wait.toMillis());
                    return facts;
                }

                @Override
                public void close() {}
            };
        }
    }

    private KeyRing keys(LogFolder folder) throws Exception {
        return KeyRing.open(work.resolve("keys/ledger.key"), "test.example/ledger", folder);
    }

    private static void awaitRefusal(LedgerKeeper keeper, @Nullable String refusal)
            throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            if (Objects.equals(keeper.standing().refusal(), refusal)) return;
            Thread.sleep(50);
        }
        throw new AssertionError("still " + keeper.standing());
    }

    private LedgerKeeper keeper(StoredFacts facts) {
        return keeper(facts, Leases.ALONE);
    }

    private LedgerKeeper keeper(StoredFacts facts, Leases leases) {
        var settings =
                new LedgerSettings(
                        "test.example/ledger",
                        work.resolve("ledger"),
                        work.resolve("keys/ledger.key"),
                        List.of(),
                        null,
                        Duration.ofHours(1),
                        Duration.ofSeconds(10));
        return new LedgerKeeper(facts, settings, Clock.systemUTC(), leases);
    }

    private List<Long> sizesSigned(NewAtEachLook facts) throws Exception {
        try (var keeper = keeper(facts)) {
            keeper.start();
            facts.handedOver.await();
        }
        return sizes(new LogFolder(work.resolve("ledger")));
    }

    private static List<Long> sizes(LogFolder folder) throws IOException {
        var sizes = new ArrayList<Long>();
        try (var history = folder.history().read()) {
            for (var note = history.next(); note.isPresent(); note = history.next()) {
                sizes.add(Checkpoint.of(note.get()).size());
            }
        }
        return sizes;
    }

    /** So many facts are new at each look, and no look gets more at once than it asks for. */
    private static final class NewAtEachLook implements StoredFacts, StoredFacts.Reader {
        private final int aLook;
        private final long end;
        private final CountDownLatch handedOver = new CountDownLatch(1);
        private long next;

        NewAtEachLook(int aLook, int looks) {
            this.aLook = aLook;
            this.end = (long) aLook * looks;
        }

        @Override
        public long head() {
            return end - 1;
        }

        @Override
        public Reader readAfter(long position) {
            assertThat(position).isEqualTo(FactStream.NOTHING);
            return this;
        }

        @Override
        public List<StoredFact> next(int most, Duration wait) throws InterruptedException {
            if (next == end) {
                handedOver.countDown();
                Thread.sleep(wait.toMillis());
                return List.of();
            }
            long to = next + Math.min(most, aLook - next % aLook);
            var facts = LongStream.range(next, to).mapToObj(NewAtEachLook::fact).toList();
            next = to;
            return facts;
        }

        private static StoredFact fact(long position) {
            return fact(position, false);
        }

        private static StoredFact fact(long position, boolean altered) {
            return new StoredFact(
                    position,
                    "id-" + position,
                    "School",
                    "school-1",
                    "" + position,
                    "school.SchoolRenamed",
                    "1",
                    "2026-11-27T12:00:00Z",
                    altered ? "{\"name\":\"altered\"}" : "{}",
                    "{}",
                    null);
        }

        @Override
        public void close() {}
    }
}
