package org.chalkline.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.chalkline.app.ledger.LedgerKeeper;
import org.chalkline.app.ledger.LedgerSettings;
import org.chalkline.app.ledger.Verification;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.ledger.log.LogFolder;

/**
 * Verifies a million events in a Java of its own with a heap of 256 MB, beside reading them and
 * hashing each once.
 */
final class LargeVerification {
    static final String NAME = "verify";

    private static final History HISTORY = new History(25_000, 40);
    private static final String HEAP = "-Xmx256m";
    private static final int A_TURN = 1_000;

    private LargeVerification() {}

    /** Stores the history and logs it, then has another Java verify it. */
    static String run(Workplace workplace, int rounds) throws IOException, InterruptedException {
        var folder = workplace.folder("verify");
        try (var history = new StoredHistory(folder, HISTORY)) {
            log(folder, history.side());
        }
        var said = folder.resolve("said.txt");
        var java =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LargeVerification.class.getName(),
                                folder.toString(),
                                Integer.toString(rounds))
                        .redirectOutput(said.toFile())
                        .redirectError(Redirect.INHERIT)
                        .start();
        if (java.waitFor() != 0) {
            throw new IllegalStateException("the verification in a heap of 256 MB failed");
        }
        return Files.readString(said, StandardCharsets.UTF_8).strip();
    }

    private static void log(Path folder, CommandSide side) throws InterruptedException {
        var settings =
                new LedgerSettings(
                        "bench.example/ledger",
                        folder.resolve("ledger"),
                        folder.resolve("keys/ledger.key"),
                        List.of(),
                        null,
                        Duration.ofHours(1),
                        Duration.ofSeconds(10));
        long start = System.nanoTime();
        try (var keeper = new LedgerKeeper(side.storedFacts(), settings, side.clock())) {
            keeper.start();
            while (keeper.standing().verified() < HISTORY.facts() - 1) Thread.sleep(100);
        }
        System.err.printf(
                Locale.ROOT,
                "  logged %,d events in %.0f s%n",
                HISTORY.facts(),
                (System.nanoTime() - start) / 1e9);
    }

    /**
     * @param arguments the folder of the facts, and how many rounds
     */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        var row =
                new Ratio(
                        "full verification of 1,000,000 events, " + HEAP,
                        "reading them and one SHA-256 each",
                        Bound.RATE_AT_LEAST,
                        0.5);
        System.out.println(
                row.measure(
                                rounds,
                                () -> rate(() -> verify(folder)),
                                () -> rate(() -> readAndHash(folder)))
                        .line());
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double rate(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return HISTORY.facts() * 1e9 / (System.nanoTime() - start);
    }

    private static void verify(Path folder) throws IOException, InterruptedException {
        var report =
                new Verification(List.of(), List.of(), List.of())
                        .ofData(
                                new SqliteStoredFacts(folder),
                                new LogFolder(folder.resolve("ledger")),
                                position -> {});
        // What the benchmark stores has no columns of commands, which is told of each event.
        if (report.size() != HISTORY.facts()) throw new IllegalStateException(report.toString());
    }

    private static void readAndHash(Path folder) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var reader = new SqliteStoredFacts(folder).readAfter(FactStream.NOTHING)) {
            for (var turn = reader.next(A_TURN, Duration.ZERO);
                    !turn.isEmpty();
                    turn = reader.next(A_TURN, Duration.ZERO)) {
                for (var fact : turn) {
                    digest.update(fact.payload().getBytes(StandardCharsets.UTF_8));
                    digest.digest(fact.metadata().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}
