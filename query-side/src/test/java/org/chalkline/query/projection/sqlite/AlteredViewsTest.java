package org.chalkline.query.projection.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.Marks;
import org.chalkline.query.projection.engine.Comparison;
import org.chalkline.query.projection.engine.Replay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is altered in a projection's file is told, each table, column and index by itself. */
class AlteredViewsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-05-08T12:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir private Path folder;
    private final ListStream stream = new ListStream(Marks.CATALOGUE, 0);
    private int compared;

    @BeforeEach
    void three_things_of_which_one_changed_and_one_is_parked() throws InterruptedException {
        var day = LocalDate.of(2024, 1, 1);
        stream.record(new Marks.Marked("a", "x", "oak", 3L, day, day));
        stream.record(new Marks.Marked("b", "y", "elm", 4L, day, day));
        stream.record(new Marks.Marked("a", "z", "ash", 5L, day, day.plusYears(1)));
        stream.record(new Marks.Marked("c", "w", "fir", 6L, day, day));
        stream.record(new Marks.Poison("b", day.plusYears(1)));
        try (var store = new SqliteProjectionStore(folder.resolve("views"))) {
            var first = replay(store, store);
            assertThat(first.run()).isEmpty();
            first.switchOver();
        }
        assertThat(compare().same()).isTrue();
    }

    private Replay<?> replay(SqliteProjectionStore store, SqliteProjectionStore scratch) {
        var view = new Marks.ThingView(new AtomicBoolean(true), 1);
        return Replay.of(List.of(view), stream, Marks.CATALOGUE, store, scratch, CLOCK).getFirst();
    }

    private Comparison compare() throws InterruptedException {
        try (var store = new SqliteProjectionStore(folder.resolve("views"));
                var scratch = new SqliteProjectionStore(folder.resolve("scratch" + ++compared))) {
            return replay(store, scratch).run().orElseThrow();
        }
    }

    private int change(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("views/things-1.db"));
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static List<String> told(Comparison comparison) {
        assertThat(comparison.same()).isFalse();
        var all = new ArrayList<>(comparison.faults());
        comparison.differences().forEach(each -> all.add(each.entity() + ": " + each.how()));
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE body SET json = replace(json, 'elm', 'yew') | says otherwise in kind",
                "UPDATE rect SET et = et - 1 WHERE entity = 'c' | other bounds on the two clocks",
                "UPDATE rect SET ef = ef + 1 WHERE entity = 'c' | other bounds on the two clocks",
                "DELETE FROM rect WHERE entity = 'c' | c: the projection lacks it",
                "UPDATE rect SET entity = 'd' WHERE entity = 'c' | d: no fact speaks of it",
                "DELETE FROM rect WHERE id = (SELECT max(id) FROM rect WHERE entity = 'a') | a: the projection holds",
                "UPDATE rect SET fork = fork + 1 WHERE entity = 'c' | where no question about the past finds it",
                "UPDATE state SET c_trail = 'q' WHERE entity = 'c' | by other values of trail",
                "UPDATE state SET c_kind = 'q' WHERE entity = 'c' | by other values of kind",
                "UPDATE state SET c_size = 7 WHERE entity = 'c' | by other values of size",
                "UPDATE state SET c_day = NULL WHERE entity = 'c' | by other values of day",
                "UPDATE state SET c_marks = 7 WHERE entity = 'c' | by other values of marks",
                "UPDATE state SET entity = 'b' WHERE entity = 'c' | c has a state that is listed as another's",
                "UPDATE now SET c_trail = 'q' WHERE entity = 'c' | c is shown today as no rectangle says",
                "UPDATE now SET c_kind = 'q' WHERE entity = 'c' | c is shown today as no rectangle says",
                "UPDATE now SET c_size = 7 WHERE entity = 'c' | c is shown today as no rectangle says",
                "UPDATE now SET c_day = NULL WHERE entity = 'c' | c is not shown today as it stands",
                "UPDATE now SET c_marks = 7 WHERE entity = 'c' | c is shown today as no rectangle says",
                "UPDATE now SET kf = kf + 1 WHERE entity = 'c' | c is shown today as no rectangle says",
                "UPDATE now SET ef = ef + 1 WHERE entity = 'c' | c is shown today as no rectangle says",
                "UPDATE now SET et = et - 1 WHERE entity = 'c' | c is shown today as no rectangle says",
                "UPDATE now SET state = 1 WHERE entity = 'c' | c is shown today as no rectangle says",
                "DELETE FROM now WHERE entity = 'c' | c is not shown today as it stands",
                "INSERT INTO now SELECT * FROM now WHERE entity = 'c' | more or fewer rows",
                "UPDATE fact SET effective = effective + 1 WHERE entity = 'c' | c: its history names other facts",
                "DELETE FROM fact WHERE entity = 'c' | c: its history names other facts",
                "UPDATE fact SET position = 1 WHERE entity = 'c' | c: its history names other facts",
                "DELETE FROM parked | b: it is parked otherwise",
                "UPDATE parked SET position = 1 | b: it is parked otherwise",
                "INSERT INTO parked VALUES ('c', 3, 'r', '2026-01-01T00:00:00Z') | c: it is parked otherwise",
            })
    void a_row_that_was_altered_is_told_by_what_it_no_longer_agrees_with(String sql, String what)
            throws Exception {
        assertThat(change(sql)).isPositive();
        assertThat(told(compare())).anyMatch(each -> each.contains(what));
    }

    @Test
    void what_was_built_anew_is_there_once_it_has_been_exchanged() throws Exception {
        change("DELETE FROM rect");
        try (var store = new SqliteProjectionStore(folder.resolve("views"))) {
            var replay = replay(store, store);
            assertThat(replay.run().orElseThrow().same()).isFalse();
            replay.switchOver();
            assertThat(replay.live()).contains(4L);
        }
        assertThat(folder.resolve("views/things-1.db")).doesNotExist();
        assertThat(compare().same()).isTrue();
    }

    @Test
    void each_index_that_is_gone_is_missed_and_one_more_is_noticed() throws Exception {
        var indexes = new ArrayList<List<String>>();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("views/things-1.db"));
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")) {
            while (rows.next()) indexes.add(List.of(rows.getString(1), rows.getString(2)));
        }
        assertThat(indexes).hasSizeGreaterThan(7);
        for (var index : indexes) {
            change("DROP INDEX " + index.getFirst());
            assertDefinedOtherwise(index.getFirst());
            change(index.getLast());
        }
        assertThat(compare().same()).isTrue();
        change("CREATE INDEX more ON fact(effective)");
        assertDefinedOtherwise("one more");
    }

    private void assertDefinedOtherwise(String what) throws InterruptedException {
        assertThat(told(compare()))
                .as(what)
                .containsExactly("its tables and indexes are not defined as those of a new one");
    }
}
