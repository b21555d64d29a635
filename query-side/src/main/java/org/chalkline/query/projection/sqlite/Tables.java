package org.chalkline.query.projection.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.Elapsed;
import org.chalkline.query.projection.engine.Rect;

/**
 * The tables of one generation. Beside {@code fact}, which says at what positions the facts of an
 * entity stand in the event store, and the row that says how far the generation is, there are:
 * {@code rect}, all rectangles; {@code state} and {@code body}, the columns and the JSON of each
 * state, apart so that lists read narrow rows; and {@code now}, the open rectangles that end after
 * a horizon day, for questions about today. In all of them kf, kt, ef, et are known from and to,
 * effective from and to.
 */
final class Tables {

    /** What holds, as it is known now, from its first day on. */
    static final String LASTING = "kt = %1$d AND et = %1$d".formatted(Rect.OPEN);

    /** What held, as it is known now, up to a last day. */
    static final String ENDING = "kt = %1$d AND et < %1$d".formatted(Rect.OPEN);

    /** What is no longer known so. */
    static final String CLOSED = "kt < %d".formatted(Rect.OPEN);

    private final Columns<?> columns;

    Tables(Columns<?> columns) {
        this.columns = columns;
    }

    Columns<?> columns() {
        return columns;
    }

    String column(int place) {
        if (place == Columns.ENTITY) return "entity";
        return "c_" + columns.all().get(place).name();
    }

    /**
     * What a column says as of a day.
     *
     * @param table before its name, with the dot; empty for none
     */
    String value(String table, int place, int day) {
        var column = table + column(place);
        if (!columns.isElapsed(place)) return column;
        return "CASE WHEN %1$s < 0 THEN max(0, %2$d - %1$s) ELSE %1$s END"
                .formatted(column, day - Elapsed.ORIGIN);
    }

    /** All columns, each after a comma. */
    String commaColumns() {
        return columns.all().stream().map(c -> ", c_" + c.name()).collect(Collectors.joining());
    }

    private String definitions() {
        return columns.all().stream()
                .map(c -> ", c_" + c.name() + (isText(c) ? " TEXT" : " INTEGER"))
                .collect(Collectors.joining());
    }

    private static boolean isText(Column<?> column) {
        return column.type() == Column.Type.TEXT;
    }

    /** Makes them all; the generation then reflects nothing. */
    boolean create(Db db) throws SQLException {
        db.execute("CREATE TABLE generation(position INTEGER NOT NULL, horizon INTEGER NOT NULL)");
        db.execute("INSERT INTO generation VALUES (-1, 0)");
        db.execute(
                """
                CREATE TABLE fact(
                  entity TEXT NOT NULL, position INTEGER NOT NULL,
                  effective INTEGER, PRIMARY KEY (entity, position)) WITHOUT ROWID""");
        db.execute(
                """
                CREATE TABLE rect(
                  id INTEGER PRIMARY KEY, entity TEXT NOT NULL,
                  kf INTEGER NOT NULL, kt INTEGER NOT NULL,
                  ef INTEGER NOT NULL, et INTEGER NOT NULL,
                  fork INTEGER NOT NULL, state INTEGER NOT NULL)""");
        db.execute(
                "CREATE TABLE state(id INTEGER PRIMARY KEY, entity TEXT NOT NULL"
                        + definitions()
                        + ")");
        db.execute("CREATE TABLE body(id INTEGER PRIMARY KEY, json BLOB NOT NULL)");
        db.execute(
                """
                CREATE TABLE now(
                  entity TEXT NOT NULL, kf INTEGER NOT NULL,
                  ef INTEGER NOT NULL, et INTEGER NOT NULL,
                  state INTEGER NOT NULL"""
                        + definitions()
                        + ")");
        db.execute("CREATE INDEX now_entity ON now(entity, ef)");
        db.execute(
                """
                CREATE TABLE parked(
                  entity TEXT PRIMARY KEY, position INTEGER NOT NULL,
                  reason TEXT NOT NULL, since TEXT NOT NULL) WITHOUT ROWID""");
        return true;
    }

    /** The indexes of rectangles, which a build makes last. */
    List<String> rectangleIndexes() {
        return List.of(
                "CREATE INDEX rect_entity ON rect(entity, kt, kf, ef, et, state)",
                // Under one fork the point is before or after the node on each clock, and then one
                // bound is left to search by. Open rectangles all share the node on one clock.
                // Those that last for ever end after every point, and stand in the order in which
                // they came to be known: in that of their days, each new one would change a page
                // of its own.
                "CREATE INDEX lasting ON rect(fork, kf, ef, state) WHERE " + LASTING,
                "CREATE INDEX open_from ON rect(fork, ef, et, kf, state) WHERE " + ENDING,
                "CREATE INDEX open_to ON rect(fork, et, ef, kf, state) WHERE " + ENDING,
                "CREATE INDEX closed_from ON rect(fork, kf, kt, ef, et, state) WHERE " + CLOSED,
                "CREATE INDEX closed_to ON rect(fork, kt, kf, ef, et, state) WHERE " + CLOSED);
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
                                "CREATE INDEX now_c_%s ON now(c_%s, entity)"
                                        .formatted(c.name(), c.name()))
                .toList();
    }
}
