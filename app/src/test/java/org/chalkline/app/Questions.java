package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.FactJson;
import tools.jackson.databind.JsonNode;

/**
 * The questions of {@code samples/questions}, asked of a program and, in SQL, of the events that it
 * holds.
 */
public final class Questions {
    private static final Path FOLDER = Path.of("../samples/questions");

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
            files.filter(file -> file.toString().endsWith(".graphql")).forEach(questions::add);
        }
        assertThat(questions).hasSizeGreaterThanOrEqualTo(8);
        for (var question : questions) {
            var told = rows(caller, Files.readString(question), position);
            var sql = Path.of(question.toString().replace(".graphql", ".sql"));
            assertThat(told)
                    .as(question.getFileName().toString())
                    .isNotEmpty()
                    .isEqualTo(rows(events, Files.readString(sql), position));
        }
    }

    private static List<List<String>> rows(Caller caller, String document, long position) {
        var body = Map.of("query", document, "variables", Map.of("position", position));
        var answer = FactJson.MAPPER.readTree(caller.post("/graphql", FactJson.write(body)).body());
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        var root = answer.get("data").valueStream().findFirst().orElseThrow();
        var rows = new ArrayList<List<String>>();
        for (var edge : root.get("edges")) {
            var row = new ArrayList<String>();
            flatten(edge.get("node"), row);
            rows.add(row);
        }
        return rows;
    }

    /** All values in their order; an object that isn't there is one value. */
    private static void flatten(JsonNode node, List<String> row) {
        if (node.isContainer()) node.forEach(each -> flatten(each, row));
        else row.add(node.isNull() ? "" : node.asString());
    }

    private static List<List<String>> rows(Path events, String sql, long position)
            throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + events);
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(sql.replace(":position", Long.toString(position)))) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    var value = found.getString(i);
                    row.add(value == null ? "" : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
