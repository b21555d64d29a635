package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.chalkline.kernel.fact.FactJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;

/**
 * The questions of {@code samples/questions}, asked of a program and, in SQL, of the events that it
 * holds.
 */
public final class Questions {
    private static final Path FOLDER = Path.of("../samples/questions");

    /** The log of reads is no part of the events, so its question is asked by its own test. */
    private static final String OF_READS = "09-who-read-what.graphql";

    /** Nor is what is signed of them, or kept beside them: these are asked by its test. */
    static final String OF_LEDGER = "08-how-far-the-log-is-verified.graphql";

    static final String UNPROVEN = "17-what-is-not-proven.graphql";

    private static final Set<String> ASKED_ELSEWHERE = Set.of(OF_READS, OF_LEDGER, UNPROVEN);

    /** Reads numbers with all the digits that an answer has. */
    private static final ObjectReader EXACT =
            FactJson.MAPPER
                    .reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    /** A variable of a document, with its value. */
    private static final Pattern GIVEN = Pattern.compile("(?m)^# \\$(\\w+): (.+)$");

    /** A variable of a document that is a number, with what tells it of the events. */
    private static final Pattern FOUND = Pattern.compile("(?m)^# \\$(\\w+) = (SELECT .+)$");

    private Questions() {}

    /**
     * Asks all of them, and holds the answers against each other.
     *
     * @param events the file of the events
     * @param position the last fact that is known
     */
    public static void hold(Caller caller, Path events, long position)
            throws IOException, SQLException {
        var questions = new ArrayList<Path>();
        try (var files = Files.list(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".graphql"))
                    .filter(file -> !ASKED_ELSEWHERE.contains(file.getFileName().toString()))
                    .sorted()
                    .forEach(questions::add);
        }
        assertThat(questions).hasSizeGreaterThanOrEqualTo(55);
        for (var question : questions) {
            var document = Files.readString(question);
            var variables = variables(document, position, events);
            var sql = Path.of(question.toString().replace(".graphql", ".sql"));
            assertThat(told(caller, document, variables))
                    .as(question.getFileName().toString())
                    .isNotEmpty()
                    .isEqualTo(found(events, Files.readString(sql), variables));
        }
    }

    /**
     * The position, and what lines such as {@code # $unit: 310105-P13} and {@code # $of = SELECT …}
     * at its head give.
     */
    private static Map<String, Object> variables(String document, long position, Path events)
            throws SQLException {
        var variables = new TreeMap<String, Object>();
        variables.put("position", position);
        GIVEN.matcher(document)
                .results()
                .forEach(given -> variables.put(given.group(1), given.group(2).strip()));
        for (var found : FOUND.matcher(document).results().toList()) {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + events);
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery(found.group(2))) {
                assertThat(answer.next()).as(found.group()).isTrue();
                variables.put(found.group(1), answer.getLong(1));
            }
        }
        return variables;
    }

    /** The answer to the question about reads. */
    static JsonNode ofReads(Caller caller, Map<String, Object> variables) throws IOException {
        return of(OF_READS, caller, variables);
    }

    /** The answer to one that is asked by its own test. */
    static JsonNode of(String question, Caller caller, Map<String, Object> variables)
            throws IOException {
        var document = Files.readString(FOLDER.resolve(question));
        var body = Map.of("query", document, "variables", variables);
        return FactJson.MAPPER
                .readTree(caller.post("/graphql", FactJson.write(body)).body())
                .get("data");
    }

    private static List<List<String>> told(
            Caller caller, String document, Map<String, Object> variables) {
        var body = Map.of("query", document, "variables", variables);
        var answer = EXACT.readTree(caller.post("/graphql", FactJson.write(body)).body());
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        var rows = new ArrayList<List<String>>();
        answer.get("data").forEach(root -> rows(root, List.of(), rows));
        return rows;
    }

    /**
     * The rows of an answer: the nodes of a list, the groups of an aggregate, those of each day of
     * a series after what the day says itself, the elements of a plain list, or one for an object;
     * what is all that an object has is read in its place.
     *
     * @param before what each row begins with
     */
    private static void rows(JsonNode answer, List<String> before, List<List<String>> rows) {
        if (answer.isArray()) {
            answer.forEach(each -> rows.add(row(each, before)));
        } else if (answer.has("edges")) {
            answer.get("edges").forEach(edge -> rows.add(row(edge.get("node"), before)));
        } else if (answer.has("points")) {
            for (var point : answer.get("points")) {
                var day = new ArrayList<>(before);
                point.properties().stream()
                        .filter(each -> !each.getKey().equals("groups"))
                        .forEach(each -> flatten(each.getValue(), day));
                rows(point.get("groups"), day, rows);
            }
        } else if (answer.has("groups")) {
            rows(answer.get("groups"), before, rows);
        } else if (answer.size() == 1 && answer.values().iterator().next().isContainer()) {
            rows(answer.values().iterator().next(), before, rows);
        } else {
            rows.add(row(answer, before));
        }
    }

    private static List<String> row(JsonNode node, List<String> before) {
        var row = new ArrayList<>(before);
        flatten(node, row);
        return ended(row);
    }

    /** Without what is empty at its end: SQL fills up rows that are shorter than others. */
    private static List<String> ended(List<String> row) {
        while (!row.isEmpty() && row.getLast().isEmpty()) row.removeLast();
        return row;
    }

    /** All values in their order; an object that isn't there is one value. */
    private static void flatten(JsonNode node, List<String> row) {
        if (node.isContainer()) node.forEach(each -> flatten(each, row));
        else if (node.isBigDecimal()) row.add(node.decimalValue().toPlainString());
        else row.add(node.isNull() ? "" : node.asString());
    }

    private static List<List<String>> found(Path events, String sql, Map<String, Object> variables)
            throws SQLException {
        var asked = sql;
        for (var each : variables.entrySet()) {
            var value =
                    each.getValue() instanceof Long number ? number : "'" + each.getValue() + "'";
            asked = asked.replaceAll(":" + each.getKey() + "\\b", value.toString());
        }
        var rows = new ArrayList<List<String>>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + events);
                var statement = connection.createStatement()) {
            // One for each root field of the document.
            for (var one : asked.split(";\\s*\n")) rows(statement.executeQuery(one), rows);
        }
        return rows;
    }

    /** A value in several lines stands for as many: of what a row has more or fewer. */
    private static void rows(ResultSet found, List<List<String>> rows) throws SQLException {
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
            var row = new ArrayList<String>();
            for (int i = 1; i <= columns; i++) {
                var value = found.getString(i);
                if (value == null) row.add("");
                else row.addAll(List.of(value.split("\n", -1)));
            }
            rows.add(ended(row));
        }
    }
}
