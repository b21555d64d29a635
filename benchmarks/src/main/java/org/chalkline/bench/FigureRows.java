package org.chalkline.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.command.asset.AssetCommand;
import org.chalkline.command.asset.AssetCommand.MoveAsset;
import org.chalkline.command.asset.AssetCommand.TakeOverAsset;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.Totals.Key;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.chalkline.query.record.FactRecord;
import org.chalkline.query.record.FactView;

/** Figures by groups, and what differs between two days. */
final class FigureRows {
    private static final int ASSETS = 20_000;
    private static final int MOVES = 3;
    private static final int UNITS = 40;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    /** Every asset moves on a day of its own in each year. */
    private static final LocalDate FROM = FIRST_DAY.plusYears(2);

    private static final LocalDate TO = FIRST_DAY.plusYears(3);
    private static final int PAGE = 100;
    private static final int SCHOOLS = 25_000;
    private static final int FACTS_EACH = 40;
    private static final int TURNS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private FigureRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        var results = new ArrayList<Ratio.Result>();
        try (var assets = new Assets(workplace.folder("assets"))) {
            results.add(
                    new Ratio(
                                    "cost of 20,000 assets by unit and category over HTTP, as of a past day",
                                    "the same SQL by hand over one table of versions",
                                    Bound.TIME_AT_MOST,
                                    1.5)
                            .measure(rounds, TURNS, assets::aggregate, assets::byHand));
            results.add(
                    new Ratio(
                                    "what differs in 100 assets between two days a year apart, with the facts, over HTTP",
                                    "reading the same assets on both days",
                                    Bound.TIME_AT_MOST,
                                    2)
                            .measure(rounds, TURNS, assets::differences, assets::bothDays));
        }
        try (var facts = new Facts(workplace)) {
            results.add(
                    new Ratio(
                                    "1,000,000 facts counted by officer and month",
                                    "one second",
                                    Bound.TIME_AT_MOST,
                                    1)
                            .measure(rounds, 1, facts::byOfficerAndMonth, () -> 1));
        }
        return results;
    }

    /** The whole program, with assets that move from room to room. */
    private static final class Assets implements AutoCloseable {
        private static final String AGGREGATE =
                """
                { assetAggregate(groupBy: [UNIT, CATEGORY], figures: [{column: COST, kind: SUM}], first: 1000,
                    asOf: {position: %d, effectiveOn: "%s"}) {
                    total groups { values { value } count figures { number } } } }""";

        private static final String CODES =
                IntStream.range(0, PAGE)
                        .mapToObj(i -> '"' + asset(i * 7).value() + '"')
                        .collect(joining(",", "[", "]"));

        private final Running running;
        private final String token;
        private final Connection versions;
        private final long position;

        Assets(Path folder) throws Exception {
            running = new Running(folder, "--chalkline.ledger.enabled=false");
            token = running.token("auditor", Role.AUDITOR);
            var taken = Callers.rate(ASSETS, i -> submit(taken(i)));
            for (int move = 0; move < MOVES; move++) {
                int of = move;
                taken = Callers.rate(ASSETS, i -> submit(moved(i, of)));
            }
            if (taken <= 0) throw new IllegalStateException("nothing was recorded");
            // What was last recorded is left out, so that the past is asked.
            position = ASSETS * (1L + MOVES) - 2;
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (total() < ASSETS) {
                if (System.nanoTime() > until) throw new IllegalStateException(total() + " seen");
                Thread.sleep(500);
            }
            versions = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("versions.db"));
            copyVersions(folder.resolve("views"));
        }

        private void submit(AssetCommand command) {
            BenchmarkActs.submit(
                    running.gateway(), command, BenchmarkActs.context(ThreadLocalRandom.current()));
        }

        private static AssetId asset(int number) {
            return new AssetId("A-%06d".formatted(number));
        }

        private static TakeOverAsset taken(int number) {
            var categories = AssetCategory.values();
            var category = categories[number % categories.length];
            return new TakeOverAsset(
                    asset(number),
                    new UnitId("CN-%03d".formatted(number % UNITS)),
                    new AssetCard("Asset " + number, category, null, null),
                    AcquisitionWay.BOUGHT,
                    Money.ofFen(100_000L + number),
                    FIRST_DAY.plusDays(number % 300),
                    Depreciation.NONE,
                    "Room 0",
                    null,
                    "Ledger of 2020");
        }

        private static MoveAsset moved(int number, int move) {
            var on = FIRST_DAY.plusYears(move + 1L).plusDays(1 + number % 300);
            return new MoveAsset(asset(number), "Room " + (move + 1), on);
        }

        private long total() throws Exception {
            return running.data(AGGREGATE.formatted(position, TO), token)
                    .at("/assetAggregate/total")
                    .asLong();
        }

        /** The versions of the projection, as one plain table. */
        private void copyVersions(Path views) throws SQLException, IOException {
            Path file;
            try (var files = Files.list(views)) {
                file =
                        files.filter(each -> each.toString().matches(".*/assets-[0-9]+\\.db"))
                                .findFirst()
                                .orElseThrow();
            }
            try (var statement = versions.createStatement()) {
                statement.execute("ATTACH 'file:%s?mode=ro' AS views".formatted(file));
                statement.execute(
                        "CREATE TABLE version AS SELECT s.c_unit AS unit, s.c_category AS category,"
                                + " s.c_cost AS cost, r.kf, r.kt, r.ef, r.et"
                                + " FROM views.rect r JOIN views.state s ON s.id = r.state");
                statement.execute("CREATE INDEX known ON version(kt, kf)");
            }
        }

        /** Seconds. */
        double aggregate() throws Exception {
            long begun = System.nanoTime();
            if (total() != ASSETS) throw new IllegalStateException("not all are counted");
            return (System.nanoTime() - begun) / 1e9;
        }

        /** Seconds. */
        double byHand() throws SQLException {
            long begun = System.nanoTime();
            long all = 0;
            try (var statement =
                    versions.prepareStatement(
                            "SELECT unit, category, count(*), sum(cost) FROM version"
                                    + " WHERE kf <= ? AND kt > ? AND ef <= ? AND et > ?"
                                    + " GROUP BY unit, category ORDER BY unit, category")) {
                statement.setLong(1, position);
                statement.setLong(2, position);
                statement.setLong(3, TO.toEpochDay());
                statement.setLong(4, TO.toEpochDay());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) all += rows.getLong(3);
                }
            }
            if (all != ASSETS) throw new IllegalStateException(all + " counted by hand");
            return (System.nanoTime() - begun) / 1e9;
        }

        /** Seconds. */
        double differences() throws Exception {
            long begun = System.nanoTime();
            var found =
                    running.data(
                            """
                            { assetDifferences(first: %d, filter: {code: %s}, from: %s, to: %s) {
                                edges { node { code fields { field before after by { type } } } } } }"""
                                    .formatted(PAGE, CODES, point(FROM), point(TO)),
                            token);
            if (found.at("/assetDifferences/edges").size() != PAGE) {
                throw new IllegalStateException(found.toString());
            }
            return (System.nanoTime() - begun) / 1e9;
        }

        private String point(LocalDate day) {
            return "{position: %d, effectiveOn: \"%s\"}".formatted(position, day);
        }

        /** Seconds: every field in which they may differ, on each day. */
        double bothDays() throws Exception {
            long begun = System.nanoTime();
            for (var day : List.of(FROM, TO)) {
                var found =
                        running.data(
                                """
                                { assets(first: %d, filter: {code: %s}, asOf: %s) {
                                    edges { node { code unit status place cost { amount } valuation { acquiredOn } card { name category } } } } }"""
                                        .formatted(PAGE, CODES, point(day)),
                                token);
                if (found.at("/assets/edges").size() != PAGE) {
                    throw new IllegalStateException(found.toString());
                }
            }
            return (System.nanoTime() - begun) / 1e9;
        }

        @Override
        public void close() throws Exception {
            versions.close();
            running.close();
        }
    }

    /** A million facts of schools, as records of their own. */
    private static final class Facts implements AutoCloseable {
        private final StoredHistory stored;
        private final Projections projections;
        private final Projection<FactRecord> facts;

        Facts(Workplace workplace) throws InterruptedException {
            stored =
                    new StoredHistory(
                            workplace.folder("million"), new History(SCHOOLS, FACTS_EACH));
            var side = stored.side();
            var view = new FactView(ZoneId.of("Asia/Shanghai"));
            projections =
                    new Projections(
                            List.of(view),
                            new SqliteProjectionStore(workplace.folder("views")),
                            side.facts(),
                            side.catalogue(),
                            side.clock());
            facts = projections.of(view);
            projections.start();
            if (!facts.await(side.facts().head(), Duration.ofMinutes(30))) {
                throw new IllegalStateException("not caught up: " + facts.standing());
            }
        }

        /** Seconds. */
        double byOfficerAndMonth() {
            long begun = System.nanoTime();
            var by = List.of(new Key("officer", false), new Key("effective_on", true));
            var at = new AsOf(facts.committed(), LocalDate.now(stored.side().clock()));
            var found =
                    facts.totals(
                            List.of(),
                            by,
                            List.of(new Tally("amount", Tally.Kind.SUM)),
                            100_000,
                            at);
            if (found.size() < 1_000) throw new IllegalStateException(found.size() + " groups");
            return (System.nanoTime() - begun) / 1e9;
        }

        @Override
        public void close() {
            projections.close();
            stored.close();
        }
    }
}
