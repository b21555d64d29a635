package org.chalkline.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.chalkline.app.Server;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Query.Key;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.Totals;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.school.SchoolRecord;

/**
 * What is asked of the whole program on a record of some size, and handed in to it, in a Java of
 * its own with the program's usual heap. It prints a line for each figure: its name, an equals
 * sign, and seconds, or how many a second.
 */
final class ScaleQuestions {
    private static final int ROUNDS = 5;
    private static final int LOOK_UPS = 10_000;
    private static final int PAGES = 20;
    private static final int PAGE = 100;
    private static final int COMMANDS = Callers.MANY * 300;

    /** Numbers that no school of a history has. */
    private static final int NEW_SCHOOLS = 10_000_000;

    /** Nothing is recorded and nothing built: for a profile. */
    private static final boolean QUESTIONS_ALONE = Boolean.getBoolean("bench.questions");

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long LOOK_MILLIS = 50;

    private final ScaleHistory history;
    private final Server server;
    private final Projection<SchoolRecord> schools;
    private final Projection<?> assets;
    private final SplittableRandom random = new SplittableRandom(17);

    private ScaleQuestions(ScaleHistory history, Server server) {
        this.history = history;
        this.server = server;
        var projections = server.part(Projections.class);
        schools = projection(projections);
        assets = projections.named("assets").orElseThrow();
    }

    @SuppressWarnings("unchecked") // The projection of this name shows these records.
    private static Projection<SchoolRecord> projection(Projections projections) {
        return (Projection<SchoolRecord>) projections.named("schools").orElseThrow();
    }

    /**
     * @param arguments the data folder, and how many blocks of facts its history has
     */
    public static void main(String[] arguments) throws Exception {
        var history = new ScaleHistory(Integer.parseInt(arguments[1]));
        var settings = new Server.Settings(Path.of(arguments[0]), 0, "none", List.of());
        try (var server = Server.start(settings)) {
            new ScaleQuestions(history, server).ask();
        }
    }

    private void ask() throws Exception {
        awaitAll();
        var past = new AsOf(history.middle(), history.middleDay());
        ask("by id now", LOOK_UPS, () -> byId(now()));
        ask("by id past", LOOK_UPS, () -> byId(past));
        ask("page now", PAGES, () -> pages(now()));
        ask("page past", PAGES, () -> pages(past));
        ask("count past", 1, () -> count(past));
        ask("aggregate past", 1, () -> aggregate(past));
        if (QUESTIONS_ALONE) return;
        tell("append", median(this::append));
        awaitAll();
        tell("rebuild of one", rebuild());
    }

    private interface Measure {
        double take() throws Exception;
    }

    /**
     * Tells the medians of the time that one of so many questions took, and of the processor time
     * of the thread that asked: beside other work these differ by what it waited for a processor.
     */
    private static void ask(String name, int questions, Runnable all) throws Exception {
        var processor = new ArrayList<Double>();
        var thread = ManagementFactory.getThreadMXBean();
        double wall =
                median(
                        () -> {
                            long used = thread.getCurrentThreadCpuTime();
                            long began = System.nanoTime();
                            all.run();
                            double took = since(began) / questions;
                            processor.add(
                                    (thread.getCurrentThreadCpuTime() - used) / 1e9 / questions);
                            return took;
                        });
        tell(name, wall);
        var counted = new ArrayList<>(processor.subList(1, processor.size()));
        counted.sort(null);
        tell(name + " processor", counted.get(counted.size() / 2));
    }

    /** One that doesn't count, and the median of five. */
    private static double median(Measure measure) throws Exception {
        var taken = new ArrayList<Double>();
        for (int round = 0; round <= ROUNDS; round++) {
            double one = measure.take();
            if (round > 0) taken.add(one);
        }
        taken.sort(null);
        return taken.get(taken.size() / 2);
    }

    private static void tell(String name, double figure) {
        System.out.printf(Locale.ROOT, "%s = %.9f%n", name, figure);
    }

    private AsOf now() {
        return new AsOf(schools.committed(), LocalDate.now(server.part(Clock.class)));
    }

    private void awaitAll() throws InterruptedException {
        server.part(Projections.class).await(server.part(FactStream.class).head(), PATIENCE);
    }

    /** Looks up schools at random. */
    private void byId(AsOf at) {
        for (int i = 0; i < LOOK_UPS; i++) {
            var id = BenchmarkActs.school(random.nextInt(history.schools())).value();
            if (schools.find(id, at).isEmpty()) throw new IllegalStateException(id + " not found");
        }
    }

    /** Pages of open schools by their names: the first and the second, in turn. */
    private void pages(AsOf at) {
        var open = List.of(new Condition("status", Condition.Test.IN, List.of("OPEN")));
        for (int i = 0; i < PAGES / 2; i++) {
            var first = schools.list(new Query(open, "name", false, null, PAGE), at);
            var last = first.getLast();
            var after = new Key(last.state().name(), last.entity());
            var second = schools.list(new Query(open, "name", false, after, PAGE), at);
            if (second.size() < PAGE) throw new IllegalStateException("a page is not full");
        }
    }

    /** Counts all schools by their status. */
    private void count(AsOf at) {
        long all = 0;
        for (var group : schools.groups(List.of(), List.of("status"), at)) all += group.count();
        if (all != history.schools()) throw new IllegalStateException(all + " schools");
    }

    /** Adds up the cost of all assets by unit and category. */
    private void aggregate(AsOf at) {
        var by = List.of(new Totals.Key("unit", false), new Totals.Key("category", false));
        var sum = List.of(new Tally("cost", Tally.Kind.SUM));
        long all = 0;
        for (var each : assets.totals(List.of(), by, sum, 100_000, at)) all += each.count();
        if (all != history.assets()) throw new IllegalStateException(all + " assets");
    }

    /** Commands a second of callers who register schools, while every projection follows. */
    private double append() throws Exception {
        var gateway = server.part(CommandGateway.class);
        int first = (int) (NEW_SCHOOLS + server.part(FactStream.class).head());
        return Callers.rate(
                COMMANDS,
                i ->
                        BenchmarkActs.submit(
                                gateway,
                                BenchmarkActs.register(first + i),
                                BenchmarkActs.context(ThreadLocalRandom.current())));
    }

    /** Seconds in which the projection of schools is built anew beside the one that answers. */
    private double rebuild() throws InterruptedException {
        long began = System.nanoTime();
        if (!schools.rebuild()) throw new IllegalStateException("it is being built already");
        while (schools.standing().rebuildPosition() == null) Thread.sleep(1);
        while (schools.standing().rebuildPosition() != null) Thread.sleep(LOOK_MILLIS);
        return since(began);
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
