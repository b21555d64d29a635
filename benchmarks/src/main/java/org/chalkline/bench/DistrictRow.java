package org.chalkline.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.app.Chalkline;
import org.chalkline.app.Server;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;

/** The whole made-up district, loaded into the whole program. */
final class DistrictRow {
    private static final int COMMANDS = Callers.MANY * 600;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int A_BATCH = 5_000;

    private DistrictRow() {}

    /** Both in a program of its own whose projections follow, as do its ledger and its watcher. */
    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        try (var plain = new Plain(workplace.folder("plain"))) {
            return List.of(
                    new Ratio(
                                    "commands by which the full district is loaded",
                                    "durable commands on new schools, 32 callers, projections following as well",
                                    Bound.RATE_AT_LEAST,
                                    0.7)
                            .measure(rounds, () -> load(workplace.folder("full")), plain::rate));
        }
    }

    /** The ten years' facts folded anew into every projection, and compared with what stands. */
    static List<Ratio.Result> decade(Workplace workplace, int rounds) throws Exception {
        var folder = workplace.folder("decade");
        Server.start(new Server.Settings(folder, 0, "small", List.of())).close();
        return List.of(
                new Ratio(
                                "the ten years of the small district replayed into all projections, and compared",
                                "one minute",
                                Bound.TIME_AT_MOST,
                                1)
                        .measure(rounds, () -> replay(folder), () -> 60));
    }

    private static double replay(Path folder) {
        long began = System.nanoTime();
        int status;
        var out = System.out;
        // What it tells of each projection isn't the table's.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            status = Chalkline.run("replay", "--data", folder.toString());
        } finally {
            System.setOut(out);
        }
        if (status != 0) throw new IllegalStateException("the replay ended with " + status);
        return (System.nanoTime() - began) / 1e9;
    }

    /**
     * Commands a second, what follows from them included. Facts bear the time of the
     * demonstration's clock, so what is timed is the start of the program that loads them.
     */
    private static double load(Path folder) throws Exception {
        long began = System.nanoTime();
        try (var server = Server.start(new Server.Settings(folder, 0, "full", List.of()))) {
            return rate(server.part(FactStream.class), (System.nanoTime() - began) / 1e9);
        }
    }

    private static double rate(FactStream facts, double seconds) throws InterruptedException {
        long commands = 0;
        long head = facts.head();
        RecordedFact last = null;
        try (var reader = facts.readAfter(FactStream.NOTHING)) {
            while (last == null || last.position() < head) {
                for (var fact : reader.next(A_BATCH, PATIENCE)) {
                    if (last == null || !commandOf(last).equals(commandOf(fact))) commands++;
                    last = fact;
                }
            }
        }
        if (last == null) throw new IllegalStateException("nothing was loaded");
        System.err.printf(
                Locale.ROOT,
                "    %,d commands recorded %,d facts in %.1f s%n",
                commands,
                head + 1,
                seconds);
        return commands / seconds;
    }

    private static String commandOf(RecordedFact fact) {
        return fact.metadata().get().getOrDefault(CommandContext.COMMAND_ID, "");
    }

    /** A program with callers who register schools. */
    private static final class Plain implements AutoCloseable {
        private final Server server;
        private final AtomicInteger next = new AtomicInteger();

        Plain(Path folder) {
            server = Server.start(new Server.Settings(folder, 0, "none", List.of()));
        }

        /** Commands a second. */
        double rate() throws Exception {
            var gateway = server.part(CommandGateway.class);
            int first = next.getAndAdd(COMMANDS);
            return Callers.rate(
                    COMMANDS,
                    i ->
                            BenchmarkActs.submit(
                                    gateway,
                                    BenchmarkActs.register(first + i),
                                    BenchmarkActs.context(ThreadLocalRandom.current())));
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
