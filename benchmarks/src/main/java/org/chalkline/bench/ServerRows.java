package org.chalkline.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.OwnWrites;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.engine.Projections;

/**
 * The whole program over Axon Server and MongoDB, against the whole program on a folder. Both run
 * in this process, each idle while the other one works.
 */
final class ServerRows {
    static final String NAME = "servers";

    private static final int IMPORTED = Callers.MANY * 60;
    private static final int WARMING_UP = Callers.MANY * 200;
    private static final int ALONE = 200;

    /** How far projections may lie behind, in facts. */
    private static final double MOST_BEHIND = 500;

    private static final int LOOK_EVERY_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String MONGO = "MONGODB_URI";
    private static final String IMITATION = "imitation";

    private ServerRows() {}

    /**
     * @throws IllegalStateException if the environment doesn't say where the servers are
     */
    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        var axonServer = required("AXON_SERVER");
        var mongo = required(MONGO);
        if (!mongo.equals(IMITATION)) return run(workplace, rounds, axonServer, mongo);
        try (var imitation = new MongoImitation()) {
            return run(workplace, rounds, axonServer, imitation.uri());
        }
    }

    private static String required(String variable) {
        var value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(variable + " is not set");
        }
        return value;
    }

    private static List<Ratio.Result> run(
            Workplace workplace, int rounds, String axonServer, String mongo) throws Exception {
        // Other runs may have left facts on the servers.
        var run = Long.toString(Instant.now().getEpochSecond(), 36);
        var folder = workplace.folder("servers");
        try (var embedded = new Whole(workplace.folder("embedded"), run);
                var servers = new Whole(folder, run, overServers(folder, axonServer, mongo, run))) {
            embedded.imported(WARMING_UP);
            servers.imported(WARMING_UP);
            var results = new ArrayList<Ratio.Result>();
            results.add(
                    new Ratio(
                                    "rows imported over the servers, 32 at a time",
                                    "the same on a folder",
                                    Bound.RATE_AT_LEAST,
                                    0.5)
                            .measure(
                                    rounds,
                                    () -> servers.imported(IMPORTED),
                                    () -> embedded.imported(IMPORTED)));
            results.add(lag(servers));
            results.add(
                    new Ratio(
                                    "a single caller's command over the servers, median",
                                    "the same on a folder",
                                    Bound.TIME_AT_MOST,
                                    1.5)
                            .measure(rounds, servers::command, embedded::command));
            results.add(
                    new Ratio(
                                    "a command over the servers until its record is read, median",
                                    "the same on a folder",
                                    Bound.TIME_AT_MOST,
                                    1.5)
                            .measure(rounds, servers::readBack, embedded::readBack));
            return results;
        }
    }

    private static Ratio.Result lag(Whole servers) {
        var row =
                new Ratio(
                        "the most facts that a projection lay behind in those imports, over the servers",
                        "500 facts",
                        Bound.COUNT_AT_MOST,
                        1);
        double ratio = servers.mostBehind / MOST_BEHIND;
        System.err.printf(
                Locale.ROOT,
                "  the most facts behind: %,.0f in %s%n",
                servers.mostBehind,
                servers.furthestBehind);
        return new Ratio.Result(row, servers.mostBehind, MOST_BEHIND, ratio, ratio, ratio, 1);
    }

    private static String[] overServers(Path folder, String axonServer, String mongo, String run) {
        return new String[] {
            "--spring.profiles.active=server",
            "--chalkline.access.own.only-program=true",
            "--chalkline.axon-server=" + axonServer,
            "--chalkline.mongodb-uri=" + mongo.replaceAll("/+$", "") + "/bench-" + run,
            "--chalkline.master-key=" + folder.resolve("master-key")
        };
    }

    /** A whole program, with callers who register schools. */
    private static final class Whole implements AutoCloseable {
        private final Running running;
        private final String run;
        private final Projection<?> schools;
        private final LocalDate today;
        private final AtomicInteger next = new AtomicInteger();
        private volatile double mostBehind;
        private volatile String furthestBehind = "none";

        Whole(Path folder, String run, String... settings) throws InterruptedException {
            this.run = run;
            running = new Running(folder, settings);
            today = LocalDate.now(running.part(Clock.class));
            var projections = running.part(Projections.class);
            schools = projections.named("schools").orElseThrow();
            awaitCaughtUp();
        }

        private void awaitCaughtUp() throws InterruptedException {
            long head = running.part(FactStream.class).head();
            for (var each : running.part(Projections.class).all()) {
                if (each.await(head, PATIENCE)) continue;
                throw new IllegalStateException(each + " doesn't follow");
            }
        }

        private Accepted register(int number) {
            var command = BenchmarkActs.register(number);
            var named =
                    new RegisterSchool(
                            new SchoolId(command.school().value() + "-" + run),
                            command.particulars(),
                            command.openedOn(),
                            null,
                            command.source());
            var context = BenchmarkActs.context(ThreadLocalRandom.current());
            var outcome = running.gateway().submit(named, context);
            if (outcome instanceof Accepted accepted && accepted.facts().size() == 1) {
                return accepted;
            }
            throw new IllegalStateException("not one fact recorded: " + outcome);
        }

        /** Commands a second of {@link Callers#MANY} callers, until the last one is shown. */
        double imported(int rows) throws Exception {
            var done = new AtomicBoolean();
            var watch = Thread.ofPlatform().daemon().start(() -> watch(done));
            int first = next.getAndAdd(rows);
            double rate = Callers.rate(rows, i -> register(first + i));
            long ended = System.nanoTime();
            awaitCaughtUp();
            System.err.printf(
                    Locale.ROOT,
                    "    %,.0f/s, all shown %.2f s later%n",
                    rate,
                    (System.nanoTime() - ended) / 1e9);
            done.set(true);
            watch.join();
            return rate;
        }

        private void watch(AtomicBoolean done) {
            var writes = running.part(OwnWrites.class);
            var all = running.part(Projections.class).all();
            try {
                while (!done.get()) {
                    long told = writes.last();
                    for (var each : all) {
                        long behind = told - each.committed();
                        if (behind <= mostBehind) continue;
                        mostBehind = behind;
                        furthestBehind = each.name();
                    }
                    Thread.sleep(LOOK_EVERY_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Seconds of one command, the median of many by one caller. */
        double command() throws Exception {
            return median(() -> register(next.getAndIncrement()));
        }

        /** Seconds until the record of a command that was just accepted is read. */
        double readBack() throws Exception {
            return median(
                    () -> {
                        int number = next.getAndIncrement();
                        var position = register(number).facts().getFirst().position();
                        if (!schools.await(position, PATIENCE)) {
                            throw new IllegalStateException("it isn't shown");
                        }
                        var id = BenchmarkActs.school(number).value() + "-" + run;
                        if (schools.find(id, new AsOf(position, today)).isEmpty()) {
                            throw new IllegalStateException(id + " isn't there");
                        }
                    });
        }

        private interface Work {
            void run() throws Exception;
        }

        private static double median(Work work) throws Exception {
            var nanos = new long[ALONE];
            for (int i = 0; i < ALONE; i++) {
                long start = System.nanoTime();
                work.run();
                nanos[i] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            return nanos[ALONE / 2] / 1e9;
        }

        @Override
        public void close() {
            running.close();
        }
    }
}
