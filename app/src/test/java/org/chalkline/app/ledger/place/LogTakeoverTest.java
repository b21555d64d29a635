package org.chalkline.app.ledger.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.chalkline.ledger.log.KeyRing;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.log.LogWriter;
import org.chalkline.ledger.log.LogWriter.TilesDamagedException;
import org.chalkline.ledger.log.SigningRefusedException;
import org.chalkline.ledger.log.SigningRefusedException.Code;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.place.LogPlace.Content;
import org.chalkline.ledger.place.LogPlace.ReplacedException;
import org.chalkline.ledger.place.ObjectPlace;
import org.chalkline.ledger.place.ObjectStore;
import org.chalkline.ledger.tile.TreeReader;
import org.chalkline.ledger.tree.Frontier;
import org.chalkline.ledger.tree.Hash;
import org.chalkline.ledger.tree.TreeHash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two programs that keep one log in a store where nothing locks. Each is killed, or paused while
 * the other follows, before or after any request that it makes of the store.
 */
class LogTakeoverTest {
    private static final int MOST = 6_000;
    private static final List<Hash> ROOTS = roots();

    @TempDir private Path work;

    /** The tree of so many facts, whoever signs it. */
    private static List<Hash> roots() {
        var frontier = new Frontier();
        var roots = new ArrayList<Hash>(List.of(frontier.root()));
        for (int i = 0; i < MOST; i++) {
            frontier.append(TreeHash.leaf(fact(i)));
            roots.add(frontier.root());
        }
        return roots;
    }

    private static byte[] fact(long position) {
        return ("fact " + position).getBytes(UTF_8);
    }

    @Test
    void no_interruption_forks_a_log_in_gridfs() throws Exception {
        var server = new MongoServer(new ImitatedMongo());
        try (var client = MongoClients.create(server.bindAndGetConnectionString())) {
            for (int seed = 0; seed < 25; seed++) {
                var database = client.getDatabase("run" + seed);
                new Run(seed, () -> new GridFsStore(database)).go();
            }
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void no_interruption_forks_a_log_in_s3() throws Exception {
        for (int seed = 0; seed < 25; seed++) {
            try (var s3 = new ImitatedS3()) {
                var access = RealS3.accessOr(s3, UUID.randomUUID() + "/");
                new Run(
                                seed,
                                () ->
                                        new S3Store(
                                                access,
                                                Duration.ofSeconds(5),
                                                InstantSource.system()))
                        .go();
            }
        }
    }

    @Test
    void following_costs_as_many_requests_however_much_was_signed() throws Exception {
        var costs = new ArrayList<Integer>();
        for (long size : new long[] {70_000, 280_000}) {
            var store = new InMemory();
            var folder = new LogFolder(new ObjectPlace(store));
            var key = work.resolve("cost" + size + "/ledger.key");
            try (var log = open(folder, key)) {
                for (long i = 0; i < size; i++) {
                    log.append(fact(i));
                    if (i % 200 == 0) log.publish();
                }
                log.publish();
                log.mark();
                for (long i = size; i < size + 100; i++) log.append(fact(i));
                log.publish();
            }
            store.requests.set(0);
            try (var log = open(new LogFolder(new ObjectPlace(store)), key)) {
                long from = log.follow();
                assertThat(from).isEqualTo(size / 256 * 256);
                for (long i = from; i < size + 101; i++) log.append(fact(i));
                assertThat(log.caughtUp()).isTrue();
                log.publish();
            }
            costs.add(store.requests.get());
        }
        assertThat(costs.getFirst()).isLessThan(60);
        assertThat(costs.getLast() - costs.getFirst()).as("%s", costs).isLessThan(10);
    }

    private static LogWriter open(LogFolder folder, Path key) throws Exception {
        return LogWriter.openShared(folder, KeyRing.open(key, "test.example/ledger", folder));
    }

    /** A store that counts what is asked of it. */
    private static final class InMemory implements ObjectStore {
        private final TreeMap<String, Content> objects = new TreeMap<>();
        private final AtomicInteger requests = new AtomicInteger();
        private long versions;

        @Override
        public Optional<Content> get(String name) {
            requests.incrementAndGet();
            return Optional.ofNullable(objects.get(name));
        }

        @Override
        public String put(String name, @Nullable String known, byte[] content) throws IOException {
            requests.incrementAndGet();
            var there = objects.get(name);
            if (!Objects.equals(there == null ? null : there.version(), known)) {
                throw new ReplacedException(name);
            }
            var version = "v" + versions++;
            objects.put(name, new Content(content, version));
            return version;
        }

        @Override
        public Map<String, Content> putNew(Map<String, byte[]> all) throws IOException {
            var before = new TreeMap<String, Content>();
            for (var each : all.entrySet()) {
                var there = get(each.getKey());
                if (there.isPresent()) before.put(each.getKey(), there.get());
                else put(each.getKey(), null, each.getValue());
            }
            return before;
        }

        @Override
        public void delete(String name) {
            requests.incrementAndGet();
            objects.remove(name);
        }

        /** A page of a thousand is one request. */
        @Override
        public List<String> list(String prefix, String after) {
            var names =
                    objects.tailMap(after, false).keySet().stream()
                            .filter(name -> name.startsWith(prefix))
                            .toList();
            requests.addAndGet(1 + names.size() / 1_000);
            return names;
        }

        @Override
        public void requireFence() {}
    }

    private interface Stores {
        ObjectStore open();
    }

    private final class Run {
        private final Random random;
        private final Stores stores;
        private final String name;
        private long seen;

        Run(int seed, Stores stores) throws Exception {
            random = new Random(seed);
            this.stores = stores;
            name = "run " + seed;
            var key = work.resolve(name + "/0/ledger.key");
            KeyRing.open(key, "test.example/ledger", new LogFolder(work.resolve("none")));
            Files.createDirectories(work.resolve(name + "/1"));
            Files.copy(key, work.resolve(name + "/1/ledger.key"));
        }

        void go() throws Exception {
            for (int turn = 0; turn < 8; turn++) {
                int program = random.nextInt(2);
                var store = new Interrupted(stores.open());
                int at = 1 + random.nextInt(14);
                boolean after = random.nextBoolean();
                if (random.nextInt(3) > 0) {
                    store.interrupt(at, after, () -> fail());
                    keep(store, program);
                } else {
                    paused(store, at, after, program);
                }
                look();
            }
            keep(new Interrupted(stores.open()), 0);
            keep(new Interrupted(stores.open()), 1);
            look();
        }

        private static void fail() throws IOException {
            throw new IOException("killed");
        }

        /** The other one follows while this one stands still in the middle. */
        private void paused(Interrupted store, int at, boolean after, int program)
                throws Exception {
            var stands = new CountDownLatch(1);
            var goesOn = new CountDownLatch(1);
            store.interrupt(
                    at,
                    after,
                    () -> {
                        stands.countDown();
                        try {
                            assertThat(goesOn.await(1, TimeUnit.MINUTES)).isTrue();
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                    });
            var first = CompletableFuture.runAsync(() -> keep(store, program));
            while (!first.isDone() && !stands.await(10, TimeUnit.MILLISECONDS)) {}
            keep(new Interrupted(stores.open()), 1 - program);
            look();
            goesOn.countDown();
            first.get(1, TimeUnit.MINUTES);
        }

        private void keep(Interrupted store, int program) {
            long target = Math.min(MOST, seen + 1 + new Random(seen).nextInt(700) + program);
            var folder = new LogFolder(new ObjectPlace(store));
            for (int tries = 0; tries < 5; tries++) {
                try {
                    keep(folder, program, target, tries > 0);
                    return;
                } catch (TilesDamagedException e) {
                    // As the keeper does: written anew from the first fact.
                } catch (SigningRefusedException e) {
                    assertThat(e.code()).as(name).isEqualTo(Code.LOG_IN_USE);
                    return;
                } catch (IOException e) {
                    assertThat(e).as(name).hasMessageContaining("killed");
                    return;
                }
            }
        }

        private void keep(LogFolder folder, int program, long target, boolean anew)
                throws IOException, SigningRefusedException {
            var key = work.resolve(name + "/" + program + "/ledger.key");
            var keys = KeyRing.open(key, "test.example/ledger", folder);
            try (var log = LogWriter.openShared(folder, keys)) {
                if (anew) log.rewriteTiles();
                long from = anew ? 0 : log.follow();
                long end = Math.max(target, log.signedSize());
                for (long i = from; i < end; i++) {
                    log.append(fact(i));
                    if (i == (from + end) / 2 && log.caughtUp()) log.publish();
                }
                log.publish();
                log.mark();
            }
        }

        /** Everybody sees a chain of trees of the same facts, the last one whole. */
        private void look() throws IOException {
            var folder = new LogFolder(new ObjectPlace(stores.open()));
            var published = folder.checkpoint().map(Checkpoint::of);
            long size = published.map(Checkpoint::size).orElse(0L);
            assertThat(size).as(name).isGreaterThanOrEqualTo(seen);
            seen = size;
            if (published.isEmpty()) return;
            assertThat(published.get().root()).as(name).isEqualTo(ROOTS.get((int) size));
            assertThat(new TreeReader(folder.tiles(), size).root())
                    .as(name)
                    .isEqualTo(published.get().root());
            assertThat(new TreeReader(folder.tiles(), size).entry(size - 1))
                    .isEqualTo(fact(size - 1));
            long last = 0;
            try (var history = folder.history().read()) {
                for (var note = history.next(); note.isPresent(); note = history.next()) {
                    var said = Checkpoint.of(note.get());
                    assertThat(said.size()).as(name).isGreaterThanOrEqualTo(last);
                    last = said.size();
                    assertThat(said.root()).as(name).isEqualTo(ROOTS.get((int) last));
                }
            }
            assertThat(last).as(name).isGreaterThanOrEqualTo(size);
        }
    }

    private interface Interruption {
        void strike() throws IOException;
    }

    /** A store that something happens to, once, at one request to write; later ones fail too. */
    private static final class Interrupted implements ObjectStore {
        private final ObjectStore store;
        private final AtomicInteger left = new AtomicInteger(-1);
        private boolean after;
        private @Nullable Interruption interruption;

        Interrupted(ObjectStore store) {
            this.store = store;
        }

        void interrupt(int at, boolean isAfter, Interruption what) {
            left.set(at);
            after = isAfter;
            interruption = what;
        }

        private interface Work<T> {
            T run() throws IOException;
        }

        private <T> T writing(Work<T> work) throws IOException {
            var strikes = interruption;
            boolean now = strikes != null && left.decrementAndGet() == 0;
            if (strikes != null && now && !after) strikes.strike();
            var done = work.run();
            if (strikes != null && now && after) strikes.strike();
            return done;
        }

        @Override
        public Optional<Content> get(String name) throws IOException {
            return store.get(name);
        }

        @Override
        public String put(String name, @Nullable String known, byte[] content) throws IOException {
            return writing(() -> store.put(name, known, content));
        }

        @Override
        public Map<String, Content> putNew(Map<String, byte[]> objects) throws IOException {
            return writing(() -> store.putNew(objects));
        }

        @Override
        public void delete(String name) throws IOException {
            writing(
                    () -> {
                        store.delete(name);
                        return true;
                    });
        }

        @Override
        public List<String> list(String prefix, String behind) throws IOException {
            return store.list(prefix, behind);
        }

        @Override
        public void requireFence() {}
    }
}
