package org.chalkline.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.LineTakenOver;
import org.chalkline.kernel.budget.BudgetEvent.PaymentMade;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.tuition.CourseId;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.kernel.tuition.TuitionContractId;
import org.chalkline.kernel.tuition.TuitionEvent;
import org.chalkline.kernel.tuition.TuitionEvent.*;
import org.chalkline.kernel.tuition.TuitionMovementId;
import org.chalkline.query.budget.BudgetLineView;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.chalkline.query.tuition.TuitionAccountView;

/**
 * What is in tuition accounts on days of the past, beside what is left of budget lines with as many
 * movements. A smaller number of movements is set by {@code -Dchalkline.bench.movements}.
 */
final class TuitionRows {
    private static final FactCatalogue CATALOGUE =
            FactCatalogue.of(TuitionEvent.class, BudgetEvent.class);

    private static final int MOVEMENTS = Integer.getInteger("chalkline.bench.movements", 1_000_000);
    private static final int ENTITIES = 500;
    private static final int FOUNDING = 3;
    private static final int ASKED = 1_000;
    private static final int TURNS = 10;
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final LocalDate FIRST = LocalDate.of(BudgetActs.YEAR, 1, 1);
    private static final int DAYS = 365;

    private TuitionRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        var accounts = new Movements(true);
        var lines = new Movements(false);
        var accountView = new TuitionAccountView();
        var lineView = new BudgetLineView();
        try (var ofAccounts = built(workplace, "accounts", accountView, accounts);
                var ofLines = built(workplace, "lines", lineView, lines)) {
            var account = ofAccounts.of(accountView);
            var line = ofLines.of(lineView);
            await(account, accounts);
            await(line, lines);
            return List.of(
                    new Ratio(
                                    "balances of tuition accounts on days of the past, "
                                            + MOVEMENTS
                                            + " movements",
                                    "the same of budget lines",
                                    Bound.TIME_AT_MOST,
                                    1.5)
                            .measure(
                                    rounds,
                                    TURNS,
                                    () -> asked(account, accounts),
                                    () -> asked(line, lines)));
        }
    }

    private static Projections built(
            Workplace workplace, String name, View<?> view, Movements movements) throws Exception {
        var store = new SqliteProjectionStore(workplace.folder(name).resolve("views.db"));
        var clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        var projections = new Projections(List.of(view), store, movements, CATALOGUE, clock);
        projections.start();
        return projections;
    }

    private static void await(Projection<?> projection, Movements movements) throws Exception {
        if (projection.await(movements.head(), PATIENCE)) return;
        throw new IllegalStateException("not caught up: " + projection.standing());
    }

    /**
     * Seconds for a thousand questions, each about one entity on one day, known at one position.
     */
    private static double asked(Projection<?> projection, Movements movements) {
        var random = new SplittableRandom(11);
        long start = System.nanoTime();
        for (int i = 0; i < ASKED; i++) {
            var at = new AsOf(movements.head(), FIRST.plusDays(random.nextInt(30, DAYS)));
            var found = projection.find(movements.entity(random.nextInt(ENTITIES)), at);
            if (found.isEmpty()) throw new IllegalStateException("nothing is known");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Movements that are made when they are asked for, of each entity in turn. */
    private static final class Movements implements FactStream {
        private final boolean tuition;

        Movements(boolean tuition) {
            this.tuition = tuition;
        }

        String entity(int number) {
            return tuition ? account(number).toString() : BudgetActs.line(number).toString();
        }

        private static TuitionAccountId account(int number) {
            return new TuitionAccountId("L-" + number);
        }

        private Fact fact(int position) {
            int number = position % ENTITIES;
            int time = position / ENTITIES;
            int of = Math.max(1, MOVEMENTS / ENTITIES);
            var day = FIRST.plusDays((long) Math.max(0, time - FOUNDING) * DAYS / of);
            return tuition ? tuition(number, time, day) : spent(number, time, day);
        }

        private static Fact tuition(int number, int time, LocalDate day) {
            var id = account(number);
            var course = new CourseId("eng");
            var contract = new TuitionContractId("C-" + time / 4);
            var learner = new PersonId("p-" + time / 4);
            var movement = new TuitionMovementId("B-" + time);
            var price = Money.of("100");
            return switch (time) {
                case 0 ->
                        new TuitionAccountOpened(
                                id, new SchoolId("T-" + number), "Bank", "1", "adult", "Li", FIRST);
                case 1 -> new TuitionAccountFiled(id, "F", Money.of("10000"), "Li", FIRST);
                case 2 -> new FeeSet(id, course, "English", price, 40, 4, "Site", "Li", FIRST);
                default ->
                        switch (time % 4) {
                            case 0 ->
                                    new TuitionDeposited(
                                            id,
                                            movement,
                                            course,
                                            contract,
                                            learner,
                                            null,
                                            price,
                                            Money.of("3000"),
                                            "Li",
                                            day);
                            case 1, 2 ->
                                    new LessonsTaught(
                                            id, course, contract, learner, 1, price, "Li", day);
                            default -> new TuitionReleased(id, movement, course, price, "Li", day);
                        };
            };
        }

        private static Fact spent(int number, int time, LocalDate day) {
            var id = BudgetActs.line(number);
            if (time == 0) {
                return new LineTakenOver(
                        id,
                        BudgetActs.heading(number),
                        Money.of("90000000"),
                        Money.of("90000000"),
                        Money.ZERO,
                        "x",
                        false,
                        "x",
                        FIRST);
            }
            var payment = new PaymentId("P-" + time);
            return new PaymentMade(id, payment, null, Money.of("100"), "x", "x", "Li", day);
        }

        private RecordedFact recorded(int position) {
            var fact = fact(position);
            return new RecordedFact(
                    position,
                    "event-" + position,
                    fact.subject(),
                    position / ENTITIES,
                    CATALOGUE.find(fact.getClass()).orElseThrow().name(),
                    1,
                    Instant.EPOCH,
                    Map.of("actor", "li"),
                    () -> fact);
        }

        @Override
        public long head() {
            return MOVEMENTS + (long) FOUNDING * ENTITIES - 1;
        }

        @Override
        public long positionAt(Instant recordedAt) {
            throw new UnsupportedOperationException("nobody asks by the instant");
        }

        @Override
        public List<RecordedFact> lookUp(List<Long> positions) {
            return positions.stream().map(each -> recorded(each.intValue())).toList();
        }

        @Override
        public Reader readAfter(long position) {
            return new Reader() {
                private int next = (int) position + 1;

                @Override
                public List<RecordedFact> next(int most, Duration wait)
                        throws InterruptedException {
                    if (next > head()) Thread.sleep(Math.min(100, wait.toMillis()));
                    var batch = new ArrayList<RecordedFact>();
                    while (batch.size() < most && next <= head()) batch.add(recorded(next++));
                    return batch;
                }

                @Override
                public void close() {}
            };
        }
    }
}
