package org.chalkline.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.ledger.audit.Evidence.Kept;
import org.chalkline.ledger.audit.Finding.Kind;
import org.chalkline.ledger.audit.Finding.Subject;
import org.chalkline.ledger.audit.Report;
import org.chalkline.ledger.log.LogFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every column of the event store, changed in every way by somebody with a tool for SQLite: each
 * change is found, and its first position named. Tiles and checkpoints are changed likewise in the
 * ledger's own tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperMatrixTest {
    private static final long HERE = 57;
    private static final long THERE = 101;

    private static final List<String> COLUMNS =
            List.of(
                    "position",
                    "event_id",
                    "aggregate_id",
                    "aggregate_type",
                    "sequence",
                    "type",
                    "revision",
                    "recorded_at",
                    "payload",
                    "metadata",
                    "command_id",
                    "command_digest");

    private Path original = Path.of("none");
    private long last;

    @TempDir private Path copies;
    private int copy;

    @BeforeAll
    void a_district_that_was_recorded_and_signed(@TempDir Path work)
            throws IOException, SQLException {
        original = work.resolve("data");
        LoadedDistrict.copyTo(original);
        try (var connection = connect(original)) {
            last = number(connection, "SELECT max(position) FROM event");
        }
    }

    private static Connection connect(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A change that somebody makes to the store. */
    private interface Change {
        void make(Connection connection) throws SQLException;
    }

    private Report after(Change change, Kept... kept) throws Exception {
        var data = Files.createDirectories(copies.resolve("" + copy++));
        Files.copy(original.resolve("events.db"), data.resolve("events.db"));
        try (var connection = connect(data)) {
            unguard(connection);
            change.make(connection);
        }
        return verify(data, kept);
    }

    private Report verify(Path data, Kept... kept) throws IOException, InterruptedException {
        return new Verification(List.of(), List.of(), List.of(kept))
                .ofData(
                        new SqliteStoredFacts(data),
                        new LogFolder(original.resolve("ledger")),
                        position -> {});
    }

    /** Takes the constraints away, as somebody would whom they hinder. */
    private static void unguard(Connection connection) throws SQLException {
        execute(connection, "PRAGMA journal_mode = DELETE");
        execute(connection, "PRAGMA synchronous = OFF");
        execute(connection, "CREATE TABLE bare AS SELECT * FROM event");
        execute(connection, "DROP TABLE event");
        execute(connection, "ALTER TABLE bare RENAME TO event");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static @Nullable String value(Connection connection, String column, long position)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT " + column + " FROM event WHERE position = " + position)) {
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private static void set(
            Connection connection, String column, long position, @Nullable String value)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "UPDATE event SET " + column + " = ? WHERE position = " + position)) {
            statement.setString(1, value);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /** What can be done to a value. */
    private enum Tampering {
        BIT_FLIP {
            @Override
            String of(String value) {
                var chars = value.toCharArray();
                chars[chars.length / 2] ^= 1;
                return new String(chars);
            }
        },
        DELETE {
            @Override
            @Nullable String of(String value) {
                return null;
            }
        },
        TRUNCATE {
            @Override
            String of(String value) {
                return value.substring(0, value.length() - 1);
            }
        },
        INSERT {
            /** No zero: behind another it would be the same number. */
            @Override
            String of(String value) {
                return value + "1";
            }
        };

        abstract @Nullable String of(String value);
    }

    static Stream<Arguments> everyColumnInEveryWay() {
        return COLUMNS.stream()
                .flatMap(
                        column ->
                                Stream.of(Tampering.values())
                                        .map(way -> Arguments.of(column, way)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyColumnInEveryWay")
    void a_changed_value_is_found_where_it_is(String column, Tampering way) throws Exception {
        var report =
                after(
                        connection -> {
                            var value = value(connection, column, HERE);
                            assertThat(value).as("%s of %d", column, HERE).isNotNull();
                            set(connection, column, HERE, way.of("" + value));
                        });
        assertFound(report, column, HERE);
    }

    private static void assertFound(Report report, String column, long position) {
        assertThat(report.holds()).isFalse();
        var first = report.first().orElseThrow();
        assertThat(first.subject()).isEqualTo(Subject.EVENT);
        // A position that becomes another one touches that one too, which may come first.
        if (column.equals("position")) assertThat(first.position()).isLessThanOrEqualTo(position);
        else assertThat(first.position()).as("%s", report.findings()).isEqualTo(position);
    }

    static Stream<String> columns() {
        return COLUMNS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void two_values_that_changed_places_are_found_where_the_first_stands(String column)
            throws Exception {
        var equal = new boolean[1];
        var report =
                after(
                        connection -> {
                            var here = value(connection, column, HERE);
                            long there = THERE;
                            while (there < last
                                    && ("" + here).equals(value(connection, column, there))) {
                                there++;
                            }
                            var other = value(connection, column, there);
                            equal[0] = ("" + here).equals(other);
                            set(connection, column, there, "-1");
                            set(connection, column, HERE, other);
                            set(connection, column, column.equals("position") ? -1 : there, here);
                        });
        // Where all values are equal, as revisions still are, nothing has changed.
        if (equal[0]) assertThat(report.findings()).isEmpty();
        else assertFound(report, column, HERE);
    }

    private static Arguments row(String name, Kind kind, long first, Change change) {
        return Arguments.of(name, kind, first, change);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row(
                        "deleted",
                        Kind.REMOVED,
                        HERE,
                        c -> execute(c, "DELETE FROM event WHERE position = " + HERE)),
                row(
                        "deleted and closed up",
                        Kind.REMOVED,
                        HERE,
                        c -> {
                            execute(c, "DELETE FROM event WHERE position = " + HERE);
                            execute(
                                    c,
                                    "UPDATE event SET position = position - 1 WHERE position > "
                                            + HERE);
                        }),
                row(
                        "swapped",
                        Kind.REORDERED,
                        HERE,
                        c -> {
                            execute(c, "UPDATE event SET position = -1 WHERE position = " + HERE);
                            execute(
                                    c,
                                    "UPDATE event SET position = %d WHERE position = %d"
                                            .formatted(HERE, THERE));
                            execute(
                                    c,
                                    "UPDATE event SET position = %d WHERE position = -1"
                                            .formatted(THERE));
                        }),
                row(
                        "the tail cut off",
                        Kind.TRUNCATED,
                        HERE,
                        c -> execute(c, "DELETE FROM event WHERE position >= " + HERE)),
                row(
                        "put in",
                        Kind.INSERTED,
                        HERE,
                        c -> {
                            execute(
                                    c,
                                    "UPDATE event SET position = position + 1 WHERE position >= "
                                            + HERE);
                            insertCopyOf(c, HERE + 1, HERE);
                        }),
                row("put in before all", Kind.INSERTED, -5, c -> insertCopyOf(c, 0, -5)));
    }

    private static void insertCopyOf(Connection c, long from, long to) throws SQLException {
        execute(c, "CREATE TABLE one AS SELECT * FROM event WHERE position = " + from);
        execute(c, "UPDATE one SET position = %d, event_id = 'made-up'".formatted(to));
        execute(c, "INSERT INTO event SELECT * FROM one");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_changed_row_is_found_where_it_is_and_called_what_it_is(
            String name, Kind kind, long first, Change change) throws Exception {
        var report = after(change);
        var finding = report.first().orElseThrow();
        assertThat(finding.position()).as("%s", report.findings()).isEqualTo(first);
        assertThat(finding.kind()).as("%s", report.findings()).isEqualTo(kind);
    }

    /** It can't be told from one that was recorded just before the program was killed. */
    @Test
    void an_event_that_was_put_in_at_the_end_is_told_as_one_that_nobody_signed() throws Exception {
        var report = after(c -> insertCopyOf(c, 0, last + 1));
        assertThat(report.tail()).contains(new Report.Tail(last + 1, last + 1));
        assertThat(verify(original).tail()).isEmpty();
    }

    @Test
    void the_untouched_store_holds_and_so_does_a_copy_whose_rows_lie_otherwise() throws Exception {
        assertThat(verify(original).findings()).isEmpty();
        assertThat(after(connection -> {}).findings()).isEmpty();
    }

    @Test
    void a_store_whose_pages_are_damaged_is_unreadable_and_not_good() throws Exception {
        var data = Files.createDirectories(copies.resolve("damaged"));
        var events = data.resolve("events.db");
        Files.copy(original.resolve("events.db"), events);
        var bytes = Files.readAllBytes(events);
        for (int i = 8 * 4_096; i < 40 * 4_096 && i < bytes.length; i++) bytes[i] ^= 0x55;
        Files.write(events, bytes);
        assertThat(verify(data).holds()).isFalse();
    }

    @Test
    void every_column_of_the_store_is_in_the_matrix() throws SQLException {
        var columns = new ArrayList<String>();
        try (var connection = connect(original);
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("SELECT name FROM pragma_table_info('event')")) {
            while (rows.next()) columns.add(rows.getString(1));
        }
        assertThat(columns).containsExactlyInAnyOrderElementsOf(COLUMNS);
    }
}
