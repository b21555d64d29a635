package org.chalkline.query.projection.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.Marks;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.Filter;
import org.chalkline.query.projection.engine.Generation.Key;
import org.chalkline.query.projection.engine.Generation.Measure;
import org.chalkline.query.projection.engine.Page;
import org.chalkline.query.projection.engine.Point;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What SQLite says of how it answers: by indexes, and never by reading a table through. */
class SqlitePlansTest {

    private static final List<Measure> SUM = List.of(new Measure(4, Tally.Kind.SUM));

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 8);

    private static final ListStream NO_FACTS = new ListStream(Marks.CATALOGUE, 0);

    private final SqliteKit kit = new SqliteKit();
    private final Columns<Marks.Thing> columns =
            new Columns<>(new Marks.ThingView(new AtomicBoolean(), 1).columns());
    private ProjectionStore store;
    private SqliteReading reading;

    @BeforeEach
    void build() {
        store = kit.open();
        var generation = store.generations("things", columns, "shape", NO_FACTS).begin();
        generation.seal(9, TODAY);
        reading = new SqliteReading(new Tables(columns));
    }

    @AfterEach
    void remove() {
        store.close();
        kit.remove();
    }

    private final Point now = new Point(9, (int) TODAY.toEpochDay());
    private final Point then = new Point(5, (int) TODAY.toEpochDay() - 10);

    private List<Filter> where(Condition.Test test, Object... values) {
        return columns.filters(List.of(new Condition("kind", test, List.of(values))));
    }

    private interface Question {
        @Nullable Object ask(Db db) throws SQLException;
    }

    /** How SQLite would answer each statement that the question comes to. */
    private String plan(Question question) {
        var statements = new ArrayList<String>();
        try (var connection =
                DriverManager.getConnection("jdbc:sqlite:" + kit.file("things-1.db"))) {
            question.ask(new Db(recording(connection, statements)));
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
    void a_page_of_today_follows_the_index_of_its_order_and_sorts_nothing() {
        for (boolean descending : new boolean[] {false, true}) {
            for (var after :
                    new Query.Key[] {null, new Query.Key("x", "e"), new Query.Key(null, "e")}) {
                var key = after == null ? null : new Page.After(after.value(), after.entity());
                var page =
                        new Page(
                                where(Condition.Test.CONTAINS, "x"),
                                0,
                                descending,
                                List.of(),
                                key,
                                10);
                var plan = plan(db -> reading.list(db, page, now));
                assertThat(plan)
                        .contains("USING INDEX now_c_trail")
                        .doesNotContain("SCAN b", "TEMP B-TREE");
            }
        }
    }

    @Test
    void the_rest_of_a_page_begins_at_its_place_in_the_index() {
        var page = new Page(List.of(), 0, false, List.of(), new Page.After("x", "e"), 10);
        assertThat(plan(db -> reading.list(db, page, now)))
                .contains("now_c_trail (c_trail=? AND entity>?)")
                .contains("now_c_trail (c_trail>?)");
    }

    @Test
    void a_rare_value_is_found_by_its_own_index() {
        var page = new Page(where(Condition.Test.IN, "Red"), 0, false, List.of(), null, 10);
        assertThat(plan(db -> reading.list(db, page, now)))
                .contains("now_c_kind (c_kind=?")
                .doesNotContain("SCAN n");
    }

    @Test
    void a_count_of_today_finds_a_rare_value_by_its_index() {
        assertThat(plan(db -> reading.count(db, where(Condition.Test.IN, "Red"), now)))
                .contains("USING INDEX now_c_kind (c_kind=?");
    }

    @Test
    void groups_of_today_read_no_row_of_the_past() {
        assertThat(plan(db -> reading.totals(db, List.of(), by(1), SUM, 100, now)))
                .contains(" n")
                .doesNotContain("rect", "SCAN s", "SCAN b");
    }

    @Test
    void the_past_is_found_by_the_forks_through_its_point() {
        var page =
                new Page(
                        where(Condition.Test.IN, "Red"),
                        0,
                        true,
                        List.of(),
                        new Page.After("x", "e"),
                        10);
        var plans =
                List.of(
                        plan(db -> reading.list(db, page, then)),
                        plan(db -> reading.count(db, List.of(), then)),
                        plan(db -> reading.totals(db, List.of(), by(1, 2), SUM, 100, then)));
        assertThat(plans)
                .allSatisfy(
                        plan ->
                                assertThat(plan)
                                        .contains(
                                                "COVERING INDEX lasting (fork=? AND kf<?)",
                                                "COVERING INDEX open_to (fork=? AND et>? AND et<?)",
                                                "COVERING INDEX open_from (fork=? AND ef<?)",
                                                "COVERING INDEX closed_to (fork=? AND kt>? AND kt<?)",
                                                "COVERING INDEX closed_from (fork=? AND kf<?)")
                                        .doesNotContain("SCAN t", "SCAN s", "SCAN b"));
    }

    @Test
    void one_entity_is_found_by_an_index_alone() {
        assertThat(plan(db -> reading.find(db, "x", then)))
                .contains("COVERING INDEX rect_entity (entity=? AND kt>?)")
                .contains("SEARCH b USING INTEGER PRIMARY KEY");
        assertThat(plan(db -> reading.load(db, "x")))
                .contains("rect_entity (entity=? AND kt=?)")
                .contains("fact USING PRIMARY KEY (entity=? AND position<?)");
        assertThat(plan(db -> reading.facts(db, "x", 1, 2, 3)))
                .contains("fact USING PRIMARY KEY (entity=? AND position>? AND position<?)")
                .doesNotContain("TEMP B-TREE");
    }

    private static List<Key> by(int... places) {
        return IntStream.of(places).mapToObj(place -> new Key(place, false)).toList();
    }
}
