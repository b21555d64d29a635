package org.chalkline.app.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.app.Caller;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.app.Server;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.ledger.outside.Tool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The questions of {@code samples/analysis}, answered from exports by pandas and by DuckDB, beside
 * what GraphQL answers at the same point.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisTest {
    private static final Path SAMPLES = Path.of("..", "samples", "analysis").toAbsolutePath();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final String MISSED = "{\"breached\": true, \"actor\": [\"AUTHORITY\"]}";

    private Server server;
    private Caller caller;
    private Path lists;
    private long position;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        var data = folder.resolve("data");
        LoadedDistrict.copyTo(data);
        server = Server.start(new Server.Settings(data, 0, "none", List.of()));
        caller = new Caller(server);
        caller.awaitReady();
        position = server.part(FactStream.class).head();
        lists = Files.createDirectory(folder.resolve("lists"));
        for (var ending : List.of("csv", "parquet")) {
            for (var list : List.of("schools", "assets", "licenceApplications")) {
                take(list, list, ending, "");
            }
            take("clocks", "missed", ending, "&filter=" + URLEncoder.encode(MISSED, UTF_8));
        }
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private void take(String list, String as, String ending, String more) throws IOException {
        HttpRequest request =
                caller.request(
                                "/export/%s.%s?position=%d&effectiveOn=%s%s"
                                        .formatted(list, ending, position, DAY, more))
                        .build();
        Files.write(lists.resolve(as + "." + ending), caller.bytes(request));
    }

    private List<JsonNode> listed(String list, String filter, String fields) {
        var all = new ArrayList<JsonNode>();
        var after = "";
        while (true) {
            var page =
                    caller.data(
                                    "{ list: %s(first: 100%s%s, asOf: {position: %d, effectiveOn: \"%s\"}) { edges { node { %s } } pageInfo { hasNextPage endCursor } } }"
                                            .formatted(list, after, filter, position, DAY, fields))
                            .get("list");
            for (var edge : page.get("edges")) all.add(edge.get("node"));
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) return all;
            after = ", after: \"%s\"".formatted(page.at("/pageInfo/endCursor").asString());
        }
    }

    private static Map<String, Object> row(Object... parts) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < parts.length; i += 2) row.put((String) parts[i], parts[i + 1]);
        return row;
    }

    private static LocalDate day(JsonNode node) {
        return LocalDate.parse(node.asString());
    }

    /** What GraphQL answers, in the form of the samples. */
    private Map<String, Object> expected() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("1", schools());
        var assets =
                listed(
                        "assets",
                        "",
                        "unit card { category } valuation { acquiredOn cost { amount } }");
        answers.put("22", costs(assets));
        var missed =
                listed(
                        "clocks",
                        ", filter: {breached: true, actor: [AUTHORITY]}",
                        "of rule { id } responsibleUnit closedOn code");
        answers.put("29", times(missed));
        answers.put("30", missed(missed));
        answers.put("34", ages(assets));
        return answers;
    }

    private List<Object> schools() {
        var counts =
                caller.data(
                                "{ schoolAggregate(groupBy: [KIND], filter: {status: [OPEN]}, asOf: {position: %d, effectiveOn: \"%s\"}) { groups { values { value } count } } }"
                                        .formatted(position, DAY))
                        .at("/schoolAggregate/groups");
        var rows = new ArrayList<Object>();
        for (var each : counts) {
            var kind = each.at("/values/0/value");
            rows.add(row("kind", kind.asString(""), "schools", each.get("count").asInt()));
        }
        return rows;
    }

    private static List<Object> costs(List<JsonNode> assets) {
        var sums = new TreeMap<String, long[]>();
        for (var each : assets) {
            var key = each.get("unit").asString() + "\n" + each.at("/card/category").asString();
            var sum = sums.computeIfAbsent(key, k -> new long[2]);
            sum[0]++;
            sum[1] += Long.parseLong(each.at("/valuation/cost/amount").asString().replace(".", ""));
        }
        var rows = new ArrayList<Map.Entry<String, long[]>>(sums.entrySet());
        rows.sort(
                Comparator.<Map.Entry<String, long[]>>comparingLong(e -> -e.getValue()[1])
                        .thenComparing(Map.Entry::getKey));
        return rows.stream()
                .limit(10)
                .<Object>map(
                        e ->
                                row(
                                        "unit",
                                        e.getKey().split("\n")[0],
                                        "category",
                                        e.getKey().split("\n")[1],
                                        "assets",
                                        (int) e.getValue()[0],
                                        "fen",
                                        e.getValue()[1]))
                .toList();
    }

    private List<Object> times(List<JsonNode> missed) {
        var late = new HashSet<String>();
        for (var each : missed) {
            if (each.at("/rule/id").asString().equals("licensing.decision")) {
                late.add(each.get("of").asString());
            }
        }
        var groups = new TreeMap<String, List<Object[]>>();
        for (var each : listed("licenceApplications", "", "code kind submittedOn outcome { on }")) {
            if (each.get("outcome").isNull()) continue;
            var from = day(each.get("submittedOn"));
            long days = ChronoUnit.DAYS.between(from, day(each.at("/outcome/on")));
            var key = each.get("kind").asString() + "\n" + from.toString().substring(0, 7);
            boolean isLate = late.contains("application/" + each.get("code").asString());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(new Object[] {days, isLate});
        }
        var rows = new ArrayList<Object>();
        groups.forEach(
                (key, all) -> {
                    var days = all.stream().map(each -> (Long) each[0]).sorted().toList();
                    rows.add(
                            row(
                                    "kind",
                                    key.split("\n")[0],
                                    "month",
                                    key.split("\n")[1],
                                    "applications",
                                    all.size(),
                                    "median",
                                    rank(days, 0.5),
                                    "ninetieth",
                                    rank(days, 0.9),
                                    "late",
                                    (int) all.stream().filter(each -> (Boolean) each[1]).count()));
                });
        return rows;
    }

    private static int rank(List<Long> sorted, double share) {
        int at = Math.max(1, (int) Math.ceil(share * sorted.size()));
        return sorted.get(at - 1).intValue();
    }

    private static List<Object> missed(List<JsonNode> missed) {
        var groups = new TreeMap<String, int[]>();
        for (var each : missed) {
            var key =
                    each.at("/rule/id").asString() + "\n" + each.get("responsibleUnit").asString();
            var group = groups.computeIfAbsent(key, k -> new int[2]);
            group[0]++;
            if (each.get("closedOn").isNull()) group[1]++;
        }
        var rows = new ArrayList<Map<String, Object>>();
        groups.forEach(
                (key, n) ->
                        rows.add(
                                row(
                                        "rule",
                                        key.split("\n")[0],
                                        "unit",
                                        key.split("\n")[1],
                                        "missed",
                                        n[0],
                                        "open",
                                        n[1])));
        rows.sort(
                Comparator.comparingInt(row -> -(int) requireNonNull((Integer) row.get("missed"))));
        return List.copyOf(rows);
    }

    private static List<Object> ages(List<JsonNode> assets) {
        var groups = new TreeMap<String, Map<Integer, Integer>>();
        for (var each : assets) {
            var acquired = each.at("/valuation/acquiredOn");
            int years = Period.between(day(acquired), DAY).getYears();
            groups.computeIfAbsent(each.at("/card/category").asString(), k -> new TreeMap<>())
                    .merge(years, 1, Integer::sum);
        }
        var rows = new ArrayList<Object>();
        groups.forEach(
                (category, ages) ->
                        ages.forEach(
                                (years, n) ->
                                        rows.add(
                                                row(
                                                        "category",
                                                        category,
                                                        "years",
                                                        years,
                                                        "assets",
                                                        n))));
        return rows;
    }

    /**
     * Beside what GraphQL tells of missed deadlines stands by how many days the worst was missed.
     */
    private static JsonNode comparable(Map<String, Object> answers) {
        var tree = FactJson.MAPPER.readTree(FactJson.write(answers));
        for (var row : tree.get("30")) ((ObjectNode) row).remove("most");
        return tree;
    }

    private JsonNode expectedTree() {
        var tree = comparable(expected());
        assertThat(tree.get("1")).isNotEmpty();
        assertThat(tree.get("22")).isNotEmpty();
        assertThat(tree.get("29")).isNotEmpty();
        assertThat(tree.get("34")).isNotEmpty();
        return tree;
    }

    @Test
    @SuppressWarnings("unchecked") // as the script writes it
    void pandas_answers_as_graphql_does() throws Exception {
        var python = Path.of("/usr/bin/python3");
        Assumptions.assumeTrue(Files.isExecutable(python), "python3 is not installed");
        var pandas = Tool.run(lists, python.toString(), "-c", "import pandas");
        Assumptions.assumeTrue(pandas.status() == 0, "pandas is not installed");
        var said =
                Tool.run(
                        lists,
                        python.toString(),
                        SAMPLES.resolve("answers.py").toString(),
                        ".",
                        DAY.toString());
        assertThat(said.status()).as(said.said()).isZero();
        Map<String, Object> answers = FactJson.MAPPER.readValue(said.said(), Map.class);
        assertThat(comparable(answers)).isEqualTo(expectedTree());
    }

    @Test
    void duckdb_answers_as_graphql_does() throws Exception {
        var script = Files.readString(SAMPLES.resolve("answers.sql"));
        var answers = new LinkedHashMap<String, Object>();
        var names = List.of("1", "22", "29", "30", "34").iterator();
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                var statement = db.createStatement()) {
            statement.execute("SET file_search_path = '%s'".formatted(lists));
            statement.execute("SET VARIABLE day = DATE '%s'".formatted(DAY));
            for (var each : script.split(";\\s*(\\n|$)")) {
                if (!each.contains("SELECT")) continue;
                try (var found = statement.executeQuery(each)) {
                    answers.put(names.next(), rows(found));
                }
            }
        }
        assertThat(names).isExhausted();
        assertThat(comparable(answers)).isEqualTo(expectedTree());
    }

    private static List<Map<String, @Nullable Object>> rows(ResultSet found) throws SQLException {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        var columns = found.getMetaData();
        while (found.next()) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.put(columns.getColumnLabel(i), found.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
