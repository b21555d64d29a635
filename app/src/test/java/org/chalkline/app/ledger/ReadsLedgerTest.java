package org.chalkline.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.app.Caller;
import org.chalkline.app.Server;
import org.chalkline.app.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who read personal data: signed, and each row that was touched is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadsLedgerTest {
    private static final int READS = 5;

    private Path work = Path.of("");
    private int copies;

    @BeforeAll
    void read(@TempDir Path folder) {
        work = folder;
        try (var server = start(folder.resolve("data"));
                var caller = new Caller(server)) {
            caller.data(
                    """
                    mutation { registerPerson(command: {id: "c-1"}, input: {person: "p-1", name: "李秀英",
                      ground: STATUTORY_DUTY, purpose: "x", effectiveOn: "2024-01-01"}) { __typename } }
                    """);
            for (int i = 0; i < READS; i++) read(caller);
        }
    }

    private static Server start(Path data) {
        return Server.start(new Server.Settings(data, 0, "none", List.of()));
    }

    private static void read(Caller caller) {
        assertThat(
                        caller.data("{ person(code: \"p-1\") { name { text } } }")
                                .at("/person/name/text"))
                .hasToString("\"李秀英\"");
    }

    /** A copy of the data folder, and of the keys beside it, to be damaged. */
    private Path copy() throws IOException {
        var copy = Files.createDirectory(work.resolve("copy-" + ++copies));
        for (var name : List.of("data", "data-keys", "data.master-key")) {
            try (var paths = Files.walk(work.resolve(name))) {
                for (var path : paths.toList()) {
                    Files.copy(
                            path,
                            copy.resolve(work.relativize(path)),
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return copy.resolve("data");
    }

    private static Told verify(Path data, String... more) {
        var all = new ArrayList<>(List.of("verify", "--data", data.toString()));
        all.addAll(List.of(more));
        return Told.by(all.toArray(String[]::new));
    }

    private static void execute(Path data, String... statements) throws Exception {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("reads.db"));
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    @Test
    void its_key_is_replaced_with_that_of_the_log_of_facts_and_what_the_old_one_signed_holds()
            throws IOException {
        var data = copy();
        var old = Files.readAllLines(data.resolve("ledger-reads/keys"));
        var told = Told.by("rotate-key", "--data", data.toString());
        assertThat(told.status()).as(told.text()).isZero();
        var now = Files.readAllLines(data.resolve("ledger-reads/keys"));
        assertThat(now).hasSize(2).endsWith(old.getFirst());
        assertThat(told.text()).contains("The log of reads is signed by " + now.getFirst());
        try (var server = start(data);
                var caller = new Caller(server)) {
            read(caller);
        }
        var verified = verify(data);
        assertThat(verified.status()).as(verified.text()).isZero();
        assertThat(verified.text()).contains((READS + 1) + " reads of personal data");
    }

    private void assertNamed(Path data, int row) {
        for (var options : List.of(new String[0], new String[] {"--full"})) {
            var told = verify(data, options);
            assertThat(told.status()).as(told.text()).isEqualTo(1);
            assertThat(told.text())
                    .contains("FAILED, the log of reads first at row " + row + ".")
                    .contains("  row " + row + ": ");
        }
    }

    @Test
    void what_nobody_touched_passes_row_by_row() throws Exception {
        var told = verify(copy(), "--full");
        assertThat(told.status()).as(told.text()).isEqualTo(0);
        assertThat(told.text())
                .contains(READS + " reads of personal data were read and hashed again")
                .contains("PASSED: every read that was signed");
    }

    @Test
    void a_row_that_was_altered_is_named() throws Exception {
        var data = copy();
        execute(data, "UPDATE access SET actor = 'somebody else' WHERE number = 3");
        assertNamed(data, 3);
    }

    @Test
    void a_row_that_was_taken_away_is_named() throws Exception {
        var data = copy();
        execute(data, "DELETE FROM access WHERE number = 2");
        assertNamed(data, 2);
    }

    @Test
    void last_rows_that_were_taken_away_with_every_trace_in_the_file_are_named() throws Exception {
        var data = copy();
        execute(
                data,
                "DELETE FROM access WHERE number > 3",
                "UPDATE access_head SET number = 3, chain = (SELECT chain FROM access WHERE number = 3)");
        assertNamed(data, 4);
    }

    @Test
    void a_row_that_was_forged_in_the_place_of_another_is_named() throws Exception {
        var data = copy();
        execute(
                data,
                "UPDATE access SET id = 'forged', at = 0, person = 'p-2', chain = 'forged' WHERE number = 5",
                "UPDATE access_head SET chain = 'forged'");
        assertNamed(data, 5);
    }

    @Test
    void a_row_that_was_put_in_at_the_end_is_told_and_doesnt_follow_the_one_before()
            throws Exception {
        var data = copy();
        execute(
                data,
                "INSERT INTO access SELECT 6, 'forged', at, person, fields, actor, role, on_behalf_of, purpose, answer, position, chain, kind FROM access WHERE number = 5",
                "UPDATE access_head SET number = 6");
        assertNamed(data, 6);
    }

    @Test
    void a_log_of_reads_that_was_taken_away_is_missed_from_its_first_row() throws Exception {
        var data = copy();
        Files.delete(data.resolve("reads.db"));
        assertNamed(data, 1);
    }

    @Test
    void the_next_start_goes_on_where_the_log_ended() throws Exception {
        var data = copy();
        try (var server = start(data);
                var caller = new Caller(server)) {
            read(caller);
        }
        var told = verify(data);
        assertThat(told.status()).as(told.text()).isEqualTo(0);
        assertThat(told.text()).contains((READS + 1) + " reads of personal data");
    }
}
