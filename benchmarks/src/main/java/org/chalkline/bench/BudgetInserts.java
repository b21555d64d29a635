package org.chalkline.bench;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.axon.gateway.CommandDigests;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.DelegationRules;
import org.chalkline.command.procedure.power.Officer;
import org.chalkline.command.procedure.power.PostingOffice;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.power.Signatures;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.kernel.calendar.CalendarEvent;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.personal.MasterKey;
import org.chalkline.query.budget.BudgetLineRecord;
import org.chalkline.query.budget.BudgetLineView;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;

/** Budget lines with thousands of movements, and execution by class and month. */
final class BudgetInserts {
    private static final int LINES = 32;
    private static final int MOVEMENTS = 5_000;
    private static final int PAYMENTS = Callers.MANY * 100;

    private static final int TABLE_LINES = 4_000;
    private static final int TABLES = 5;
    private static final int TURNS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private BudgetInserts() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        return List.of(movements(workplace, rounds), execution(workplace, rounds));
    }

    private static Ratio.Result movements(Workplace workplace, int rounds) throws Exception {
        try (var program = new Payers(workplace.folder("budget"))) {
            program.writeHistories();
            return new Ratio(
                            "durable payments from 32 budget lines of 5,000 movements each, 32 callers",
                            "the same from new lines",
                            Bound.RATE_AT_LEAST,
                            0.5)
                    .measure(rounds, program::oldRate, program::newRate);
        }
    }

    /** The program with callers who pay. */
    private static final class Payers implements AutoCloseable {
        private final CommandSide side;
        private final SplittableRandom seeds = new SplittableRandom(7);
        private final AtomicInteger payments = new AtomicInteger();
        private int lines = LINES;

        Payers(Path folder) {
            side = new CommandSide(folder, BudgetInserts::parts);
            for (var power : BudgetActs.powers()) submit(power);
            for (int line = 0; line < LINES; line++) execute(line);
        }

        private void execute(int line) {
            for (var act : BudgetActs.executing(line)) submit(act);
        }

        private void submit(Object command) {
            BenchmarkActs.handIn(side.gateway(), command, BenchmarkActs.context(seeds));
        }

        void writeHistories() throws Exception {
            Callers.rate(LINES * MOVEMENTS, i -> pay(i % LINES));
        }

        double oldRate() throws Exception {
            return Callers.rate(PAYMENTS, i -> pay(i % LINES));
        }

        /** Payments a second; making the lines doesn't count. */
        double newRate() throws Exception {
            int first = lines;
            lines += LINES;
            for (int line = first; line < lines; line++) execute(line);
            return Callers.rate(PAYMENTS, i -> pay(first + i % LINES));
        }

        private void pay(int line) {
            var command = BudgetActs.pay(line, payments.getAndIncrement());
            BenchmarkActs.handIn(
                    side.gateway(), command, BenchmarkActs.context(ThreadLocalRandom.current()));
        }

        @Override
        public void close() {
            System.err.println("  " + side.syncs());
            side.close();
        }
    }

    private static void parts(AnnotationConfigApplicationContext context) {
        context.register(
                Surroundings.class,
                Officer.class,
                PostingOffice.class,
                Signatures.class,
                Powers.class,
                Calendars.class);
        context.registerBean(
                DelegationRules.class,
                () ->
                        new DelegationRules(
                                context.getBean(FactsOf.class),
                                Set.of("Head"),
                                PowerCatalogue.standard()));
        context.scan("org.chalkline.command.budget");
    }

    /** What the wiring needs beside the feature's own parts. */
    static class Surroundings {

        @Bean
        CommandDigests commandDigests() {
            return new CommandDigests(MasterKey.of(new byte[32])::digest);
        }

        @Bean
        FactCatalogue factCatalogue() {
            return FactCatalogue.of(
                    BudgetEvent.class, ClockEvent.class, PowersEvent.class, CalendarEvent.class);
        }

        @Bean
        MeterRegistry meterRegistry() {
            return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        }

        @Bean
        Subjects subjects() {
            return Subjects.standard();
        }
    }

    private static Ratio.Result execution(Workplace workplace, int rounds) throws Exception {
        var history = new BudgetHistory(TABLE_LINES);
        var view = new BudgetLineView();
        var clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        try (var projections =
                new Projections(
                        List.of(view),
                        new SqliteProjectionStore(workplace.folder("views").resolve("views.db")),
                        history,
                        BudgetHistory.CATALOGUE,
                        clock)) {
            projections.start();
            var projection = projections.of(view);
            if (!projection.await(history.head(), PATIENCE)) {
                throw new IllegalStateException("not caught up: " + projection.standing());
            }
            var now = new AsOf(history.head(), LocalDate.now(clock));
            var past = new AsOf(history.middle(), LocalDate.of(BudgetActs.YEAR, 6, 30));
            return new Ratio(
                            "budget execution by class and month as of the past, 4,000 lines",
                            "the same now",
                            Bound.TIME_AT_MOST,
                            1.5)
                    .measure(
                            rounds,
                            TURNS,
                            () -> tables(projection, past),
                            () -> tables(projection, now));
        }
    }

    /** Seconds a table. */
    private static double tables(Projection<BudgetLineRecord> projection, AsOf at) {
        var figures =
                projection.view().columns().stream()
                        .filter(column -> column.use() == Column.Use.ADDED_UP)
                        .map(Column::name)
                        .toList();
        long start = System.nanoTime();
        for (int i = 0; i < TABLES; i++) {
            long lines =
                    projection.groups(List.of(), List.of("class"), figures, at).stream()
                            .mapToLong(group -> group.count())
                            .sum();
            if (lines != TABLE_LINES) throw new IllegalStateException(lines + " lines");
        }
        return (System.nanoTime() - start) / 1e9 / TABLES;
    }
}
