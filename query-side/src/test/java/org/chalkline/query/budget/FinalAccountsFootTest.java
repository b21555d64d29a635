package org.chalkline.query.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.BudgetStory.*;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.AccountsApproved;
import org.chalkline.kernel.budget.BudgetEvent.Direction;
import org.chalkline.kernel.budget.Fund;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.query.budget.UnitAccounts.AccountsRow;
import org.chalkline.query.money.Yuan;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.NaiveProjection;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happened to the lines of a unit, in whatever order it was recorded: at every point on
 * both clocks its final accounts foot, and execution adds up the same by whatever it is grouped.
 */
class FinalAccountsFootTest {
    private static final FactCatalogue CATALOGUE = FactCatalogue.of(BudgetEvent.class);
    private static final List<String> FUNCTIONS =
            List.of("2050201", "2050202", "2050801", "2101102", "2296004");
    private static final List<String> ECONOMICS = List.of("30213", "30201", "31003");
    private static final int LINES = 14;
    private static final int MOVEMENTS = 220;
    private static final int POINTS = 25;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_levels_foot_at_any_point(long seed) throws Exception {
        var random = new Random(seed);
        var stream = new ListStream(CATALOGUE, seed);
        var view = new BudgetLineView();
        var naive = new NaiveProjection<>(view);
        for (var fact : history(random)) naive.add(stream.record(fact));
        var clock = Clock.fixed(Instant.parse("2027-03-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));
        var store = new SqliteProjectionStore(folder.resolve("views")); // closed by the projections
        try (var projections = new Projections(List.of(view), store, stream, CATALOGUE, clock)) {
            projections.start();
            var projection = projections.of(view);
            assertThat(projection.await(stream.head(), Duration.ofSeconds(60))).isTrue();
            for (int i = 0; i < POINTS; i++) check(projection, naive, point(random, stream.head()));
            check(projection, naive, new AsOf(stream.head(), LocalDate.of(2027, 3, 1)));
        }
    }

    private static AsOf point(Random random, long head) {
        return new AsOf(
                random.nextLong(head + 1), LocalDate.of(2025, 12, 1).plusDays(random.nextInt(450)));
    }

    private static void check(
            Projection<BudgetLineRecord> projection,
            NaiveProjection<BudgetLineRecord> naive,
            AsOf at) {
        for (var unit : List.of("S1", "S2")) {
            var accounts =
                    new AccountsTable(projection, Subjects.standard())
                            .at(AccountsTable.of(unit, 2026), 2026, at);
            foots(accounts.lines(), accounts.items(), row -> item(projection, row, at));
            foots(accounts.items(), accounts.sections(), row -> prefix(row, 5));
            foots(accounts.sections(), accounts.classes(), row -> prefix(row, 3));
            foots(accounts.classes(), accounts.funds(), row -> row.fund() + " null");
            foots(accounts.funds(), List.of(accounts.total()), row -> "null null");
            assertThat(accounts)
                    .isEqualTo(
                            new AccountsTable(naive, Subjects.standard())
                                    .at(AccountsTable.of(unit, 2026), 2026, at));
        }
        var table = new ExecutionTable(projection, Subjects.standard());
        var whole = table.total(List.of(), at);
        for (var by : ExecutionGrouping.values()) {
            var groups =
                    table.groups(List.of(), List.of(by), at).stream()
                            .map(Execution.ExecutionGroup::figures)
                            .toList();
            assertThat(sum(groups, ExecutionFigures::paid)).isEqualTo(yuan(whole.paid()));
            assertThat(sum(groups, ExecutionFigures::available))
                    .as("available by %s at %s", by, at)
                    .isEqualTo(yuan(whole.available()));
            assertThat(sum(groups, ExecutionFigures::remaining))
                    .as("remaining by %s at %s", by, at)
                    .isEqualTo(yuan(whole.remaining()));
        }
    }

    private static String item(Projection<BudgetLineRecord> projection, AccountsRow row, AsOf at) {
        var line = projection.find("budget/" + row.code(), at).orElseThrow().state();
        return row.fund() + " " + line.heading().function();
    }

    private static String prefix(AccountsRow row, int length) {
        return row.fund() + " " + String.valueOf(row.code()).substring(0, length);
    }

    /** The rows below, added up by the row they belong to, are the rows above. */
    private static void foots(
            List<AccountsRow> below, List<AccountsRow> above, Function<AccountsRow, String> to) {
        var added = new TreeMap<String, List<BigDecimal>>();
        for (var row : below) added.merge(to.apply(row), figures(row), FinalAccountsFootTest::plus);
        var stated = new TreeMap<String, List<BigDecimal>>();
        for (var row : above) {
            if (row.lines() > 0) stated.put(row.fund() + " " + row.code(), figures(row));
        }
        assertThat(added).isEqualTo(stated);
    }

    private static List<BigDecimal> figures(AccountsRow row) {
        return List.of(
                BigDecimal.valueOf(row.lines()),
                BigDecimal.valueOf(row.accounted()),
                yuan(row.budgeted()),
                yuan(row.adjusted()),
                yuan(row.spent()),
                yuan(row.carriedOver()),
                yuan(row.surplus()));
    }

    private static List<BigDecimal> plus(List<BigDecimal> a, List<BigDecimal> b) {
        var sums = new ArrayList<BigDecimal>();
        for (int i = 0; i < a.size(); i++) sums.add(a.get(i).add(b.get(i)));
        return sums;
    }

    private static BigDecimal sum(
            List<ExecutionFigures> figures, Function<ExecutionFigures, Yuan> of) {
        return figures.stream()
                .map(of)
                .map(FinalAccountsFootTest::yuan)
                .reduce(yuan(Yuan.ZERO), BigDecimal::add);
    }

    private static BigDecimal yuan(Yuan amount) {
        return new BigDecimal(amount.amount());
    }

    // Histories: lines with their approval, and movements of any day in any order.

    private static List<Fact> history(Random random) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < LINES; i++) {
            var function = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
            var fund = function.startsWith("229") ? Fund.GOVERNMENT_FUND : Fund.GENERAL_PUBLIC;
            var economic = ECONOMICS.get(random.nextInt(ECONOMICS.size()));
            var project = random.nextBoolean() ? "XM-" + random.nextInt(3) : null;
            var unit = random.nextInt(3) == 0 ? "S2" : "S1";
            var amount = 1_000 + random.nextInt(900_000) + "." + (10 + random.nextInt(90));
            facts.add(drafted("L" + i, fund, function, economic, unit, project, amount));
            if (random.nextInt(4) == 0) facts.add(early("L" + i, "700", "01-04"));
            if (random.nextInt(6) > 0) facts.addAll(executed("L" + i, amount));
        }
        for (int i = 0; i < MOVEMENTS; i++) facts.addAll(movement(random, i));
        return facts;
    }

    private static List<Fact> movement(Random random, int number) {
        var line = "L" + random.nextInt(LINES);
        var on = "%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
        var amount = random.nextInt(2_000) + ".%02d".formatted(random.nextInt(100));
        var id = "M" + number;
        return switch (random.nextInt(9)) {
            case 0, 1 -> List.of(committed(line, id, amount, on));
            case 2 -> List.of(released(line, id, amount, on));
            case 3 -> List.of(paid(line, id, null, amount, on));
            case 4 -> List.of(paid(line, id, "C", amount, on));
            case 5 -> List.of(refunded(line, id, "P", amount, on));
            case 6 -> {
                var to = "L" + random.nextInt(LINES);
                yield line.equals(to) ? List.of() : reallocated(line, to, amount, on);
            }
            case 7 ->
                    List.of(
                            adjusted(
                                    line,
                                    random.nextBoolean() ? Direction.INCREASE : Direction.DECREASE,
                                    amount,
                                    on));
            default ->
                    List.of(
                            closed(line, amount, "1.11"),
                            new AccountsApproved(
                                    id(line), decision(day("12-31")), LocalDate.of(2027, 2, 1)));
        };
    }
}
