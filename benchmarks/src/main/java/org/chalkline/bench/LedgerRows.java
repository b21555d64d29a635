package org.chalkline.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.app.ledger.LedgerKeeper;
import org.chalkline.app.ledger.LedgerSettings;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.tile.TileFolder;
import org.chalkline.ledger.tile.TileWriter;
import org.chalkline.ledger.tile.TreeReader;
import org.chalkline.ledger.tree.Frontier;

/** What the ledger costs. */
final class LedgerRows {
    private static final int LEAVES = 200_000;
    private static final int ENTRY_BYTES = 32;
    private static final int LARGE = 10_000_000;
    private static final int PROOFS = 200;
    private static final int MOST_TILES = 4;
    private static final double ONE_MILLISECOND = 1e-3;
    private static final int COMMANDS = Callers.MANY * 600;

    /** Twice as many as before {@link CommandRows}: the ledger's own code is compiled last. */
    private static final int WARMING_UP = 6 * COMMANDS;

    private LedgerRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        var results = new ArrayList<Ratio.Result>();
        results.add(appending(workplace, rounds));
        results.add(proving(workplace, rounds));
        results.add(commands(workplace, rounds));
        return results;
    }

    private static Ratio.Result appending(Workplace workplace, int rounds) throws Exception {
        var entries = entries(LEAVES);
        return new Ratio(
                        "leaves appended, tiles written, 200,000 at once",
                        "hashing the same leaves twice with MessageDigest",
                        Bound.RATE_AT_LEAST,
                        0.3)
                .measure(
                        rounds,
                        () -> rate(() -> append(workplace.folder("tiles"), entries)),
                        () -> rate(() -> hashTwice(entries)));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double rate(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return LEAVES * 1e9 / (System.nanoTime() - start);
    }

    private static List<byte[]> entries(int count) {
        var random = new SplittableRandom(11);
        var entries = new ArrayList<byte[]>(count);
        for (int i = 0; i < count; i++) {
            var entry = new byte[ENTRY_BYTES];
            random.nextBytes(entry);
            entries.add(entry);
        }
        return entries;
    }

    /**
     * The folder stays until all is measured: where many files were just removed, some file systems
     * make new ones slowly for a while.
     */
    private static void append(Path folder, List<byte[]> entries) throws IOException {
        var writer = new TileWriter(new TileFolder(folder));
        for (var entry : entries) writer.append(entry);
        writer.flush();
    }

    private static void hashTwice(List<byte[]> entries) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        int mixed = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (var entry : entries) {
                digest.update((byte) 0);
                mixed ^= digest.digest(entry)[0];
            }
        }
        if (mixed == Integer.MIN_VALUE) throw new IllegalStateException("never");
    }

    /** Each proof reads its tiles from files: nothing of an earlier one is remembered. */
    private static Ratio.Result proving(Workplace workplace, int rounds) throws Exception {
        var folder = new TileFolder(workplace.folder("large"));
        var frontier = large(folder);
        var random = new SplittableRandom(12);
        var reads = new AtomicInteger();
        return new Ratio(
                        "inclusion proof in a log of 10,000,000 leaves, no more than 4 tiles read",
                        "one millisecond",
                        Bound.TIME_AT_MOST,
                        1)
                .measure(
                        rounds,
                        () -> {
                            long start = System.nanoTime();
                            for (int i = 0; i < PROOFS; i++) {
                                reads.set(0);
                                prove(folder, frontier, random.nextInt(LARGE), reads);
                                if (reads.get() > MOST_TILES) {
                                    throw new IllegalStateException(reads + " tiles were read");
                                }
                            }
                            return (System.nanoTime() - start) / 1e9 / PROOFS;
                        },
                        () -> ONE_MILLISECOND);
    }

    private static void prove(TileFolder folder, Frontier frontier, long index, AtomicInteger reads)
            throws IOException {
        var tree =
                new TreeReader(
                        path -> {
                            reads.incrementAndGet();
                            return folder.read(path);
                        },
                        frontier);
        if (tree.inclusion(index).isEmpty()) throw new IllegalStateException("no proof");
    }

    private static Frontier large(TileFolder folder) throws IOException {
        var writer = new TileWriter(folder);
        for (int i = 0; i < LARGE; i++) {
            writer.append(ByteBuffer.allocate(ENTRY_BYTES).putInt(i).array());
        }
        writer.flush();
        return writer.frontier();
    }

    private static Ratio.Result commands(Workplace workplace, int rounds) throws Exception {
        var folder = workplace.folder("ledger-on");
        try (var on = new CommandRows.NewSchools(folder);
                var off = new CommandRows.NewSchools(workplace.folder("ledger-off"))) {
            try (var keeper = keeper(folder, on.side().storedFacts(), on.side())) {
                keeper.start();
                on.rate(WARMING_UP);
                off.rate(WARMING_UP);
                return new Ratio(
                                "durable commands on new schools with the ledger on, 32 callers",
                                "the same with it off",
                                Bound.RATE_AT_LEAST,
                                0.9)
                        .measure(rounds, on::rate, off::rate);
            }
        }
    }

    private static LedgerKeeper keeper(Path folder, StoredFacts facts, CommandSide side) {
        var settings =
                new LedgerSettings(
                        "bench.example/ledger",
                        folder.resolve("ledger"),
                        folder.resolve("keys/ledger.key"),
                        List.of(),
                        null,
                        Duration.ofHours(1),
                        Duration.ofSeconds(10));
        return new LedgerKeeper(facts, settings, side.clock());
    }
}
