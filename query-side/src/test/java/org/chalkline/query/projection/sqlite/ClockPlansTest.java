package org.chalkline.query.projection.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.query.procedure.clock.ClockRecord;
import org.chalkline.query.procedure.clock.ClockView;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.Page;
import org.chalkline.query.projection.engine.Point;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That looking for clocks reads those that are looked for, however many others there are. */
class ClockPlansTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 8);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final SqliteKit kit = new SqliteKit();
    private final Columns<ClockRecord> columns = new Columns<>(new ClockView().columns());
    private ProjectionStore store;
    private SqliteReading reading;

    @BeforeEach
    void build() {
        store = kit.open();
        store.generations("clocks", columns, "shape", new ListStream(FactCatalogue.of(), 0))
                .begin()
                .seal(9, TODAY);
        reading = new SqliteReading(new Tables(columns));
    }

    @AfterEach
    void remove() {
        store.close();
        kit.remove();
    }

    private String plan(String orderBy, List<Condition> where) {
        var page =
                new Page(
                        columns.filters(where),
                        columns.place(orderBy),
                        false,
                        List.of(),
                        null,
                        100);
        var at = new Point(9, (int) LAST.toEpochDay());
        var statements = new ArrayList<String>();
        try (var connection =
                DriverManager.getConnection("jdbc:sqlite:" + kit.file("clocks-1.db"))) {
            reading.list(new Db(recording(connection, statements)), page, at);
            var plan = new StringBuilder();
            for (var sql : statements) {
                try (var rows =
                        connection.createStatement().executeQuery("EXPLAIN QUERY PLAN " + sql)) {
                    while (rows.next()) plan.append(rows.getString("detail")).append('\n');
                }
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection recording(Connection connection, List<String> statements) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, args) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.add((String) args[0]);
                            }
                            return method.invoke(connection, args);
                        });
    }

    @Test
    void the_watcher_reads_only_clocks_that_have_ended_and_sorts_nothing() {
        var ended = new Condition("runs_until", Condition.Test.AT_MOST, List.of(TODAY));
        assertThat(plan("runs_until", List.of(ended)))
                .contains("USING INDEX now_c_runs_until (c_runs_until<?)")
                .doesNotContain("SCAN n", "SCAN b", "TEMP B-TREE");
    }

    @Test
    void the_clocks_of_a_page_of_subjects_are_found_by_subject() {
        var subjects =
                new Condition("of", Condition.Test.IN, List.of("application/A", "application/B"));
        assertThat(plan("of", List.of(subjects)))
                .contains("USING INDEX now_c_of (c_of=?")
                .doesNotContain("SCAN n", "SCAN b");
    }
}
