package org.chalkline.query.register.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.chalkline.query.register.Column;
import org.chalkline.query.register.engine.Columns;
import org.chalkline.query.register.engine.Rect;

/**
 * The tables of one generation. Beside the facts there are: {@code rect}, all rectangles; {@code
 * state} and {@code body}, the columns and the JSON of each state, apart so that lists read narrow
 * rows; and {@code now}, the open rectangles that end after a horizon day, for questions about
 * today. In all of them kf, kt, ef, et are known from and to, effective from and to.
 */
final class Tables {

    private static final List<String> NAMES =
            List.of("fact", "rect", "state", "body", "now", "parked");

    private final String register;
    private final long number;
    private final String prefix;
    private final Columns<?> columns;
    private final Map<String, String> named = new ConcurrentHashMap<>();

    Tables(String register, long number, Columns<?> columns) {
        this.register = register;
        this.number = number;
        this.prefix = register + "_" + number + "_";
        this.columns = columns;
    }

    String register() {
        return register;
    }

    long number() {
        return number;
    }

    Columns<?> columns() {
        return columns;
    }

    /**
     * The text with each {@code $} made this generation's prefix of a table's name. Only for text
     * that the program is made of: it is remembered.
     */
    String sql(String text) {
        return named.computeIfAbsent(text, t -> t.replace("$", prefix));
    }

    String column(int place) {
        return "c_" + columns.all().get(place).name();
    }

    /** All columns, each after a comma. */
    String commaColumns() {
        return columns.all().stream().map(c -> ", c_" + c.name()).collect(Collectors.joining());
    }

    /** A question mark for each column, each after a comma. */
    String commaMarks() {
        return ", ?".repeat(columns.all().size());
    }

    private String definitions() {
        return columns.all().stream()
                .map(c -> ", c_" + c.name() + (isText(c) ? " TEXT" : " INTEGER"))
                .collect(Collectors.joining());
    }

    private static boolean isText(Column<?> column) {
        return column.type() == Column.Type.TEXT;
    }

    void create(Db db) throws SQLException {
        db.execute(
                sql(
                        """
                        CREATE TABLE $fact(
                          position INTEGER PRIMARY KEY, entity TEXT NOT NULL,
                          event_id TEXT NOT NULL, type TEXT NOT NULL, effective INTEGER,
                          recorded_at TEXT NOT NULL, payload TEXT NOT NULL,
                          metadata TEXT NOT NULL)"""));
        db.execute(
                sql(
                        """
                        CREATE TABLE $rect(
                          id INTEGER PRIMARY KEY, entity TEXT NOT NULL,
                          kf INTEGER NOT NULL, kt INTEGER NOT NULL,
                          ef INTEGER NOT NULL, et INTEGER NOT NULL,
                          fork INTEGER NOT NULL, state INTEGER NOT NULL)"""));
        db.execute(
                sql("CREATE TABLE $state(id INTEGER PRIMARY KEY, entity TEXT NOT NULL")
                        + definitions()
                        + ")");
        db.execute(sql("CREATE TABLE $body(id INTEGER PRIMARY KEY, json TEXT NOT NULL)"));
        db.execute(
                sql(
                                """
                                CREATE TABLE $now(
                                  entity TEXT NOT NULL, kf INTEGER NOT NULL,
                                  ef INTEGER NOT NULL, et INTEGER NOT NULL,
                                  state INTEGER NOT NULL""")
                        + definitions()
                        + ")");
        db.execute(sql("CREATE INDEX $now_entity ON $now(entity, ef)"));
        db.execute(
                sql(
                        """
                        CREATE TABLE $parked(
                          entity TEXT PRIMARY KEY, position INTEGER NOT NULL,
                          reason TEXT NOT NULL, since TEXT NOT NULL) WITHOUT ROWID"""));
    }

    /** Made once a build has all facts: until then nobody asks for those of an entity. */
    String factIndex() {
        return sql("CREATE INDEX IF NOT EXISTS $fact_entity ON $fact(entity, position, effective)");
    }

    /** The indexes of rectangles, which a build makes last. */
    List<String> rectangleIndexes() {
        return List.of(
                sql("CREATE INDEX $rect_entity ON $rect(entity, kt, kf, ef, et, state)"),
                // Under one fork the point is before or after the node on each clock, and then one
                // bound is left to search by. Open rectangles all share the node on one clock.
                sql(open("CREATE INDEX $open_from ON $rect(fork, ef, et, kf, state)")),
                sql(open("CREATE INDEX $open_to ON $rect(fork, et, ef, kf, state)")),
                sql(closed("CREATE INDEX $closed_from ON $rect(fork, kf, kt, ef, et, state)")),
                sql(closed("CREATE INDEX $closed_to ON $rect(fork, kt, kf, ef, et, state)")));
    }

    private static String open(String index) {
        return index + " WHERE kt = " + Rect.OPEN;
    }

    private static String closed(String index) {
        return index + " WHERE kt < " + Rect.OPEN;
    }

    /**
     * The indexes by which today is listed. They hold nothing that changes with every fact, so a
     * row that takes another's place touches only those whose value differs.
     */
    List<String> presentIndexes() {
        return columns.sought()
                .mapToObj(columns.all()::get)
                .map(
                        c ->
                                "CREATE INDEX $now_c_%s ON $now(c_%s, entity)"
                                        .formatted(c.name(), c.name()))
                .map(this::sql)
                .toList();
    }

    void drop(Db db) throws SQLException {
        for (var name : NAMES) db.execute("DROP TABLE IF EXISTS " + prefix + name);
    }
}
