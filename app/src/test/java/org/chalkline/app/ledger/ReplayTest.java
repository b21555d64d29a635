package org.chalkline.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.app.Chalkline;
import org.chalkline.app.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers against their facts: checked, built again, and exchanged only when that is wanted. */
class ReplayTest {
    private static Path district = Path.of("none");

    @TempDir private Path work;
    private Path data;

    @BeforeAll
    static void a_district(@TempDir Path folder) {
        district = folder.resolve("data");
        Server.start(new Server.Settings(district, 0, "small", List.of())).close();
    }

    @BeforeEach
    void a_copy_of_it() throws IOException {
        data = work.resolve("data");
        copy(district, data);
        copy(district.resolveSibling("data-keys"), work.resolve("data-keys"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target);
            }
        }
    }

    private record Run(int status, String said) {}

    private Run run(String command, String... words) {
        var all = new ArrayList<>(List.of(command, "--data", data.toString()));
        all.addAll(List.of(words));
        var before = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            return new Run(
                    Chalkline.run(all.toArray(String[]::new)),
                    said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    private void change(String file, String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private String schoolStates() throws Exception {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("views.db"));
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT name FROM sqlite_master WHERE name LIKE 'schools_%_body'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void registers_that_were_kept_up_fact_by_fact_are_what_their_facts_fold_to() {
        var run = run("verify", "--full");
        assertThat(run.said()).contains("PASSED", "schools at position", "licences at position");
        assertThat(run.said()).doesNotContain("DIFFERS");
        assertThat(run.status()).isZero();
        assertThat(run("replay").status()).isZero();
        assertThat(run("replay", "--to", "120").status()).isZero();
        assertThat(run("replay", "--register", "schools").said()).doesNotContain("licences");
    }

    @Test
    void a_register_that_was_altered_is_named_with_its_entity_and_exchanged_only_when_asked()
            throws Exception {
        change(
                "views.db",
                "UPDATE %1$s SET json = replace(json, '\"PRIMARY\"', '\"SECONDARY\"') WHERE id = (SELECT min(id) FROM %1$s WHERE json LIKE '%%\"PRIMARY\"%%')"
                        .formatted(schoolStates()));
        var verified = run("verify", "--full");
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.said()).contains("PASSED", "DIFFERS", "says otherwise in");

        var replayed = run("replay", "--register", "schools");
        assertThat(replayed.status()).isEqualTo(1);
        assertThat(replayed.said()).contains("DIFFERS", "in 1 entities");
        assertThat(run("verify", "--full").status()).isEqualTo(1);

        assertThat(run("replay", "--switch").said()).contains("exchanged");
        assertThat(run("verify", "--full").status()).isZero();
        try (var server = Server.start(new Server.Settings(data, 0, "none", List.of()))) {
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void a_rectangle_that_was_taken_out_or_moved_is_found() throws Exception {
        var rects = schoolStates().replace("_body", "_rect");
        change("views.db", "UPDATE " + rects + " SET et = et - 1 WHERE id = 2");
        assertThat(run("replay", "--register", "schools").said()).contains("other bounds");
        change("views.db", "DELETE FROM " + rects + " WHERE id = 1");
        assertThat(run("replay", "--register", "schools").said()).contains("in 2 entities");
    }

    @Test
    void no_register_is_built_from_an_event_that_is_not_the_one_that_was_signed() throws Exception {
        change(
                "events.db",
                "UPDATE event SET payload = replace(payload, '\"', '\" ') WHERE position = 40");
        change("events.db", "UPDATE event SET aggregate_id = 'nobody' WHERE position = 41");
        var run = run("replay", "--switch");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said()).contains("STOPPED", "position 40");
    }

    @Test
    void an_unknown_register_and_words_that_disagree_are_refused() {
        assertThat(run("replay", "--register", "nothing").status()).isEqualTo(2);
        assertThat(run("replay", "--to", "3", "--switch").status()).isEqualTo(2);
        try (var server = Server.start(new Server.Settings(data, 0, "none", List.of()))) {
            assertThat(server.port()).isPositive();
            assertThat(run("replay").status()).isEqualTo(3);
            assertThat(run("verify", "--full").status()).isZero();
        }
    }
}
