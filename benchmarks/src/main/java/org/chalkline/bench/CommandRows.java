package org.chalkline.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.kernel.command.CommandGateway;

/** Durable commands over the command bus. */
final class CommandRows {
    private static final int COMMANDS = Callers.MANY * 600;

    /** After so many commands the JVM has compiled nearly all that they use. */
    private static final int WARMING_UP = 3 * COMMANDS;

    private static final int SCHOOLS = 128;
    private static final int FACTS_EACH = 1_000;

    private CommandRows() {}

    /** New schools, against inserting the same rows, and against Axon's own store. */
    static List<Ratio.Result> newSchools(Workplace workplace, int rounds) throws Exception {
        var folder = workplace.folder("commands");
        try (var program = new NewSchools(folder);
                var raw = new RawInserts(workplace.folder("raw"), program.sample());
                var stock = new StockAxon(workplace.folder("stock"))) {
            program.rate(WARMING_UP);
            stock.rate(WARMING_UP);
            var inserts =
                    new Ratio(
                                    "durable commands on new schools, 32 callers",
                                    "inserts into the same SQLite schema, 32 a commit",
                                    Bound.RATE_AT_LEAST,
                                    0.5)
                            .measure(rounds, program::rate, () -> raw.rate(COMMANDS));
            var axon =
                    new Ratio(
                                    "durable commands on new schools, 32 callers",
                                    "the same commands over Axon's JdbcEventStorageEngine on H2, WRITE_DELAY=0",
                                    Bound.RATE_AT_LEAST,
                                    6)
                            .measure(rounds, program::rate, stock::rate);
            return List.of(inserts, axon);
        }
    }

    /** Schools of a thousand events each, against new schools in the same store. */
    static List<Ratio.Result> existingSchools(Workplace workplace, int rounds) throws Exception {
        try (var program = new NewSchools(workplace.folder("existing"))) {
            program.writeHistories();
            var row =
                    new Ratio(
                            "durable commands on 128 schools of 1,000 events each, 32 callers",
                            "the same on new schools",
                            Bound.RATE_AT_LEAST,
                            0.5);
            return List.of(row.measure(rounds, program::existingRate, program::rate));
        }
    }

    /** The program with callers who register schools. */
    static final class NewSchools implements AutoCloseable {
        private static final int FIRST_NEW = 1_000;

        private final Path folder;
        private final CommandSide side;
        private final SplittableRandom seeds = new SplittableRandom(7);
        private final AtomicInteger next = new AtomicInteger(FIRST_NEW);
        private final AtomicInteger acts = new AtomicInteger();

        NewSchools(Path folder) {
            this.folder = folder;
            side = new CommandSide(folder);
        }

        CommandSide side() {
            return side;
        }

        /** The stored form of what one command records. */
        RawInserts.Row sample() throws Exception {
            BenchmarkActs.submit(
                    side.gateway(),
                    BenchmarkActs.register(next.getAndIncrement()),
                    BenchmarkActs.context(seeds));
            return RawInserts.Row.last(folder);
        }

        /** Commands a second. */
        double rate() throws Exception {
            return rate(COMMANDS);
        }

        double rate(int commands) throws Exception {
            return rate(side.gateway(), commands);
        }

        double rate(CommandGateway gateway, int commands) throws Exception {
            int first = next.getAndAdd(commands);
            return Callers.rate(
                    commands,
                    i ->
                            BenchmarkActs.submit(
                                    gateway,
                                    BenchmarkActs.register(first + i),
                                    BenchmarkActs.context(ThreadLocalRandom.current())));
        }

        void writeHistories() throws Exception {
            for (var power : BenchmarkActs.powers()) {
                BenchmarkActs.submit(side.gateway(), power, BenchmarkActs.context(seeds));
            }
            for (int i = 0; i < SCHOOLS; i++) {
                BenchmarkActs.submit(
                        side.gateway(), BenchmarkActs.register(i), BenchmarkActs.context(seeds));
            }
            Callers.rate(SCHOOLS * (FACTS_EACH - 1), i -> approve(i % SCHOOLS));
        }

        double existingRate() throws Exception {
            return Callers.rate(
                    COMMANDS, i -> approve(ThreadLocalRandom.current().nextInt(SCHOOLS)));
        }

        private void approve(int school) {
            var command =
                    BenchmarkActs.approvePosts(
                            BenchmarkActs.school(school), acts.getAndIncrement());
            BenchmarkActs.submit(
                    side.gateway(), command, BenchmarkActs.context(ThreadLocalRandom.current()));
        }

        @Override
        public void close() {
            System.err.println("  " + side.syncs());
            side.close();
        }
    }
}
