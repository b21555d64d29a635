package org.chalkline.query.projection.sqlite;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.FigureTooLargeException;
import org.chalkline.query.projection.Parked;
import org.chalkline.query.projection.Totals;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.Encoded;
import org.chalkline.query.projection.engine.Filter;
import org.chalkline.query.projection.engine.Forks;
import org.chalkline.query.projection.engine.Generation.Key;
import org.chalkline.query.projection.engine.Generation.Measure;
import org.chalkline.query.projection.engine.Loaded;
import org.chalkline.query.projection.engine.Page;
import org.chalkline.query.projection.engine.PlacedFact;
import org.chalkline.query.projection.engine.Point;
import org.chalkline.query.projection.engine.Rect;
import org.chalkline.query.projection.engine.StoredCells;
import org.chalkline.query.projection.engine.StoredRect;
import org.chalkline.query.projection.engine.StoredRow;
import org.chalkline.query.projection.engine.StoredVersion;
import org.chalkline.query.projection.engine.Stretch;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * How a generation is read. A question about the committed position and the horizon day or a later
 * one is answered from {@code now}, any other from the rectangles through its point.
 */
final class SqliteReading {
    /** So many figures are sorted along with the rows that they are of. */
    private static final int MOST_SORTED = 3;

    /**
     * Below so many rows that satisfy a condition, sorting them is cheaper than walking an order.
     */
    private static final int WORTH_SORTING = 1_000;

    /** So many entities of each kind of fault are named. */
    private static final int MOST_FAULTS = 20;

    private static final TypeReference<List<@Nullable Long>> FIGURES = new TypeReference<>() {};

    private static final String OPEN_FROM =
            "SELECT kf, ef, et, state, json FROM rect"
                    + body("state")
                    + " WHERE entity = ? AND kt = ? AND et >= ? ORDER BY ef";

    private static final String FIND =
            "SELECT b.json, r.kf, r.ef, r.et, r.state FROM rect r INDEXED BY rect_entity"
                    + body("r.state")
                    + " WHERE r.entity = ? AND r.kt > ? AND r.kf <= ? AND r.ef <= ? AND r.et > ?";

    /** The index holds all but the texts, so these are read of the page alone. */
    private static final String VERSIONS =
            "SELECT b.json, r.kf, r.kt, r.ef, r.et, r.state FROM ("
                    + """
                    SELECT kf, kt, ef, et, state FROM rect INDEXED BY rect_entity
                    WHERE entity = ? AND kf <= ? AND (kf, ef) > (?, ?)
                    ORDER BY kf, ef LIMIT ?) r"""
                    + body("r.state")
                    + " ORDER BY r.kf, r.ef";

    private final Tables tables;

    SqliteReading(Tables tables) {
        this.tables = tables;
    }

    /** How far the generation is, and from which day on {@code now} answers. */
    record StandingAt(int position, int horizon) {}

    /** Joins the body of a state. */
    private static String body(String state) {
        return " CROSS JOIN body b ON b.id = " + StateNumber.OWN_OF + state + ")";
    }

    StandingAt standing(Db db) throws SQLException {
        var found =
                db.first(
                        row -> new StandingAt(row.getInt(1), row.getInt(2)),
                        "SELECT position, horizon FROM generation");
        return Objects.requireNonNull(found, "the generation is gone");
    }

    /** Those of the entities of which there is a fact; most that are new need no more asking. */
    List<String> known(Db db, Collection<String> entities) throws SQLException {
        return db.query(
                row -> row.getString(1),
                """
                SELECT value FROM json_each(?)
                WHERE EXISTS (SELECT 1 FROM fact WHERE entity = value)""",
                FactJson.write(entities));
    }

    Loaded load(Db db, String entity) throws SQLException {
        var parkedAt =
                db.first(
                        row -> row.getInt(1),
                        "SELECT position FROM parked WHERE entity = ?",
                        entity);
        var latest =
                db.first(
                        row -> row.getObject(1) == null ? Integer.MIN_VALUE : row.getInt(1),
                        """
                        SELECT max(effective) FROM fact
                        WHERE entity = ? AND position < ?""",
                        entity,
                        parkedAt == null ? Rect.OPEN : parkedAt);
        int last = latest == null ? Integer.MIN_VALUE : latest;
        var open =
                db.query(
                        row ->
                                new Rect(
                                        entity,
                                        row.getInt(1),
                                        Rect.OPEN,
                                        row.getInt(2),
                                        row.getInt(3),
                                        Encoded.stored(
                                                row.getBytes(5),
                                                () -> new Object[0],
                                                StateNumber.state(row.getLong(4))),
                                        StateNumber.isSetAside(row.getLong(4))),
                        OPEN_FROM,
                        entity,
                        Rect.OPEN,
                        last);
        return new Loaded(open, last, parkedAt);
    }

    /** Where the next facts of an entity stand, by position. */
    List<PlacedFact> facts(Db db, String entity, long after, long upTo, int limit)
            throws SQLException {
        return db.query(
                SqliteReading::placed,
                """
                SELECT entity, position, effective FROM fact
                WHERE entity = ? AND position > ? AND position <= ?
                ORDER BY position LIMIT ?""",
                entity,
                after,
                upTo,
                limit);
    }

    private static PlacedFact placed(ResultSet row) throws SQLException {
        var effective = row.getObject(3) == null ? null : LocalDate.ofEpochDay(row.getLong(3));
        return new PlacedFact(row.getString(1), row.getLong(2), effective);
    }

    /** The rectangle of the entity that holds at the point: there is one at most. */
    @Nullable StoredRow find(Db db, String entity, Point at) throws SQLException {
        return db.first(
                row ->
                        new StoredRow(
                                entity,
                                row.getBytes(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                StateNumber.isSetAside(row.getLong(5))),
                FIND,
                entity,
                at.position(),
                at.position(),
                at.day(),
                at.day());
    }

    List<StoredVersion> versions(Db db, String entity, int upTo, int knownFrom, int from, int limit)
            throws SQLException {
        return db.query(
                row ->
                        new StoredVersion(
                                new StoredRow(
                                        entity,
                                        row.getBytes(1),
                                        row.getInt(2),
                                        row.getInt(4),
                                        row.getInt(5),
                                        StateNumber.isSetAside(row.getLong(6))),
                                row.getInt(3)),
                VERSIONS,
                entity,
                upTo,
                knownFrom,
                from,
                limit);
    }

    private static StoredRow row(ResultSet row) throws SQLException {
        return new StoredRow(
                row.getString(1),
                row.getBytes(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                false);
    }

    private boolean isPresent(StandingAt standing, Point at) {
        return at.position() == standing.position() && at.day() >= standing.horizon();
    }

    List<StoredRow> list(Db db, Page page, Point asked) throws SQLException {
        var standing = standing(db);
        var at = asked.notBeyond(standing.position());
        if (!isPresent(standing, at))
            return pastPage(page, at, standing).ask(db, SqliteReading::row);
        var index = presentIndex(db, page);
        var found = new ArrayList<StoredRow>();
        for (var part : page.parts()) {
            int left = page.limit() - found.size();
            if (left <= 0) break;
            found.addAll(presentPage(page, part, index, left, at).ask(db, SqliteReading::row));
        }
        return found;
    }

    /** The column whose index a page should follow: that of its order, or of a rare value. */
    private int presentIndex(Db db, Page page) throws SQLException {
        for (var filter : page.where()) {
            if (filter.test() != Condition.Test.IN || filter.place() == page.orderBy()) continue;
            if (filter.place() == Columns.ENTITY || !hasIndex(filter.place())) continue;
            var probe = new Sql().add("SELECT count(*) FROM (SELECT 1 FROM ").add("now n");
            probe.add(" WHERE ").filter("n." + tables.column(filter.place()), filter);
            probe.add(" LIMIT ?)", WORTH_SORTING);
            if (probe.number(db) < WORTH_SORTING) return filter.place();
        }
        return page.orderBy();
    }

    private boolean hasIndex(int place) {
        return tables.columns().all().get(place).use() == Column.Use.SOUGHT;
    }

    private Sql presentPage(Page page, Page.Part part, int index, int limit, Point at) {
        var order = tables.value("n.", page.orderBy(), at.day());
        var sql = new Sql().add("SELECT n.entity, b.json, n.kf, n.ef, n.et FROM ");
        sql.add("now n" + (hasIndex(index) ? " INDEXED BY now_" + tables.column(index) : ""));
        sql.add(body("n.state") + " WHERE ");
        sql.add("n.ef <= ? AND n.et > ?", at.day(), at.day());
        filters(sql, "n.", page.where(), at);
        sql.part(part, order, "n.entity", page);
        var further = further(page, place -> tables.value("n.", place, at.day()));
        return sql.order(order, further, "n.entity", page.descending()).add(" LIMIT ?", limit);
    }

    private Sql pastPage(Page page, Point at, StandingAt standing) {
        var order = tables.value("s.", page.orderBy(), at.day());
        var sql = new Sql().add("SELECT q.entity, b.json, q.kf, q.ef, q.et FROM (");
        sql.add("SELECT s.entity, r.kf, r.ef, r.et, r.state, " + order + " AS value");
        for (int i = 0; i < page.then().size(); i++) {
            var each = tables.value("s.", page.then().get(i).place(), at.day());
            sql.add(", " + each + " AS value" + i);
        }
        sql.add(" FROM ");
        through(sql, at, standing, true);
        filters(sql, "s.", page.where(), at);
        var parts = page.parts();
        if (parts.getFirst() != Page.Part.ALL) {
            sql.add(" AND (0");
            for (var part : parts) {
                sql.add(" OR (1").part(part, order, "s.entity", page).add(")");
            }
            sql.add(")");
        }
        var inner = further(page, place -> tables.value("s.", place, at.day()));
        sql.order(order, inner, "s.entity", page.descending()).add(" LIMIT ?", page.limit());
        sql.add(") q" + body("q.state"));
        var outer = new ArrayList<String>();
        for (int i = 0; i < page.then().size(); i++) {
            outer.add("q.value" + i + direction(page.then().get(i)));
        }
        return sql.order("q.value", outer, "q.entity", page.descending());
    }

    private static List<String> further(Page page, IntFunction<String> column) {
        return page.then().stream()
                .map(each -> column.apply(each.place()) + direction(each))
                .toList();
    }

    private static String direction(Page.Then then) {
        return then.descending() ? " DESC" : "";
    }

    /** The rectangles through the point, as r, and their states, as s, if they are asked for. */
    private void through(Sql sql, Point at, StandingAt standing, boolean states) {
        int head = standing.position();
        var filed = Forks.through(at, head);
        var open = LongStream.of(filed).filter(Forks::mayBeOpen).toArray();
        var closed = LongStream.of(filed).filter(f -> Forks.mayBeClosed(f, head)).toArray();
        LongPredicate known = f -> Forks.isKnownBefore(f, at);
        LongPredicate effective = f -> Forks.hasEffectBefore(f, at);
        sql.add("(");
        filed(sql, "lasting", Tables.LASTING, open, any -> true, at);
        sql.add(" UNION ALL ");
        filed(sql, "open_to", Tables.ENDING, open, effective, at);
        sql.add(" UNION ALL ");
        filed(sql, "open_from", Tables.ENDING, open, effective.negate(), at);
        sql.add(" UNION ALL ");
        filed(sql, "closed_to", Tables.CLOSED, closed, known, at);
        sql.add(" UNION ALL ");
        filed(sql, "closed_from", Tables.CLOSED, closed, known.negate(), at);
        sql.add(states ? ") r CROSS JOIN state s WHERE s.id = r.state" : ") r WHERE 1");
    }

    private void filed(
            Sql sql, String index, String kind, long[] forks, LongPredicate some, Point at) {
        var asked = Arrays.toString(LongStream.of(forks).filter(some).toArray());
        sql.add("SELECT t.kf, t.ef, t.et, t.state FROM json_each(?) f CROSS JOIN ", asked);
        sql.add("rect t INDEXED BY " + index + " WHERE " + kind);
        sql.add(" AND t.fork = f.value AND t.kf <= ? AND t.kt > ?", at.position(), at.position());
        sql.add(" AND t.ef <= ? AND t.et > ?", at.day(), at.day());
    }

    private void filters(Sql sql, String table, List<Filter> where, Point at) {
        if (where.isEmpty()) return;
        sql.add(" AND ").all(where, place -> tables.value(table, place, at.day()));
    }

    /**
     * A walk follows the entities, so it needs no sorting and finds where it stopped. Of the past
     * it passes each of their rectangles once: all of a walk costs what reading them all costs, and
     * not that for each step.
     */
    List<StoredCells> walk(Db db, Stretch stretch, Point asked) throws SQLException {
        var standing = standing(db);
        var at = asked.notBeyond(standing.position());
        boolean present = isPresent(standing, at);
        var of = present ? "n." : "r.";
        var columns = present ? "n." : "s.";
        var sql =
                new Sql().add("SELECT " + of + "entity, " + of + "kf, " + of + "ef, " + of + "et");
        for (int place : stretch.places()) {
            sql.add(", " + tables.value(columns, place, at.day()));
        }
        if (present) {
            sql.add(" FROM now n INDEXED BY now_entity WHERE n.entity > ?", stretch.after());
        } else {
            sql.add(" FROM rect r INDEXED BY rect_entity CROSS JOIN state s ON s.id = r.state");
            sql.add(" WHERE r.entity > ? AND r.kt > ?", stretch.after(), at.position());
            sql.add(" AND r.kf <= ?", at.position());
            sql.add(" AND NOT " + StateNumber.IS_SET_ASIDE + "r.state)");
        }
        sql.add(" AND " + of + "ef <= ? AND " + of + "et > ?", at.day(), at.day());
        sql.add(" AND ")
                .all(
                        stretch.where(),
                        place ->
                                tables.value(
                                        place == Columns.ENTITY ? of : columns, place, at.day()));
        sql.add(" ORDER BY " + of + "entity LIMIT ?", stretch.limit());
        int places = stretch.places().length;
        return sql.ask(db, row -> cells(row, places));
    }

    private static StoredCells cells(ResultSet row, int places) throws SQLException {
        var values = new ArrayList<@Nullable Object>(places);
        for (int i = 0; i < places; i++) values.add(value(row, i + 5));
        return new StoredCells(
                row.getString(1), values, row.getInt(2), row.getInt(3), row.getInt(4));
    }

    long count(Db db, List<Filter> where, Point at) throws SQLException {
        return from(new Sql().add("SELECT count(*) FROM "), where, !where.isEmpty(), at, db)
                .number(db);
    }

    List<Totals> totals(
            Db db, List<Filter> where, List<Key> by, List<Measure> measures, int limit, Point asked)
            throws SQLException {
        try {
            return found(db, where, by, measures, limit, asked);
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("integer overflow")) {
                throw new FigureTooLargeException();
            }
            throw e;
        }
    }

    private List<Totals> found(
            Db db, List<Filter> where, List<Key> by, List<Measure> measures, int limit, Point asked)
            throws SQLException {
        var standing = standing(db);
        var at = asked.notBeyond(standing.position());
        boolean past = !isPresent(standing, at);
        if (past && !by.isEmpty() && measures.size() > MOST_SORTED) {
            return pastTotals(db, where, by, measures, limit, at);
        }
        var sql = new Sql().add("SELECT count(*)").add(keys(by, at));
        for (var measure : measures) sql.add(", " + figure(measure, at));
        from(sql.add(" FROM "), where, true, at, db);
        grouped(sql, by).add(" LIMIT ?", limit);
        return sql
                .ask(
                        db,
                        row -> {
                            var figures = new ArrayList<@Nullable Long>(measures.size());
                            for (int i = 0; i < measures.size(); i++) {
                                figures.add((Long) value(row, by.size() + i + 2));
                            }
                            return totals(row, by.size(), figures);
                        })
                .stream()
                .filter(group -> group.count() > 0)
                .toList();
    }

    /**
     * To group rows, SQLite sorts them with all that is asked of them. Of many figures it takes
     * less to sort the numbers of their states alone, and to read each state a second time for its
     * figures, than to carry all through the sorting.
     */
    private List<Totals> pastTotals(
            Db db, List<Filter> where, List<Key> by, List<Measure> measures, int limit, Point at)
            throws SQLException {
        var figures = measures.stream().map(each -> figure(each, at)).collect(joining(", "));
        var sql = new Sql().add("SELECT n").add(", " + names(by));
        sql.add(", (SELECT json_array(" + figures + ") FROM json_each(states) f ");
        sql.add("CROSS JOIN state t WHERE t.id = f.value) FROM (");
        sql.add("SELECT count(*) AS n").add(keys(by, at));
        sql.add(", json_group_array(s.id) AS states FROM ");
        grouped(from(sql, where, true, at, db), by).add(" LIMIT ?", limit);
        sql.add(") g ORDER BY " + names(by));
        return sql.ask(
                db,
                row ->
                        totals(
                                row,
                                by.size(),
                                FactJson.MAPPER.readValue(row.getString(by.size() + 2), FIGURES)));
    }

    private String figure(Measure measure, Point at) {
        var column = tables.value("", measure.place(), at.day());
        return switch (measure.kind()) {
            case KNOWN -> "count(" + column + ")";
            case SUM -> "coalesce(sum(" + column + "), 0)";
            case LEAST -> "min(" + column + ")";
            case GREATEST -> "max(" + column + ")";
        };
    }

    /** What is grouped by, each after a comma and under its name. */
    private String keys(List<Key> by, Point at) {
        return IntStream.range(0, by.size())
                .mapToObj(i -> ", " + key(by.get(i), at) + " AS k" + i)
                .collect(joining());
    }

    private String key(Key key, Point at) {
        var column = tables.value("", key.place(), at.day());
        if (!key.byMonth()) return column;
        var ofMonth = "CAST(strftime('%%d', %s * 86400, 'unixepoch') AS INTEGER)".formatted(column);
        return column + " - " + ofMonth + " + 1";
    }

    private static String names(List<Key> by) {
        return IntStream.range(0, by.size()).mapToObj(i -> "k" + i).collect(joining(", "));
    }

    private static Sql grouped(Sql sql, List<Key> by) {
        if (by.isEmpty()) return sql;
        return sql.add(" GROUP BY " + names(by) + " ORDER BY " + names(by));
    }

    private static Totals totals(ResultSet row, int by, List<@Nullable Long> figures)
            throws SQLException {
        var values = new ArrayList<@Nullable Object>(by);
        for (int i = 0; i < by; i++) values.add(value(row, i + 2));
        return new Totals(values, row.getLong(1), figures);
    }

    private static @Nullable Object value(ResultSet row, int at) throws SQLException {
        var value = row.getObject(at);
        return value instanceof Number number ? (Object) number.longValue() : value;
    }

    private Sql from(Sql sql, List<Filter> where, boolean states, Point asked, Db db)
            throws SQLException {
        var standing = standing(db);
        var at = asked.notBeyond(standing.position());
        if (isPresent(standing, at)) {
            sql.add("now n WHERE n.ef <= ? AND n.et > ?", at.day(), at.day());
            filters(sql, "n.", where, at);
        } else {
            through(sql, at, standing, states);
            filters(sql, "s.", where, at);
        }
        return sql;
    }

    @Nullable Parked parked(Db db, String entity) throws SQLException {
        return db.first(
                SqliteReading::parked,
                "SELECT entity, position, reason, since FROM parked WHERE entity = ?",
                entity);
    }

    List<Parked> parked(Db db, int limit) throws SQLException {
        return db.query(
                SqliteReading::parked,
                "SELECT entity, position, reason, since FROM parked ORDER BY entity LIMIT ?",
                limit);
    }

    private static Parked parked(ResultSet row) throws SQLException {
        return new Parked(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                Instant.parse(row.getString(4)));
    }

    List<StoredRect> rectangles(Db db, String after, int entities) throws SQLException {
        return db.query(
                this::storedRect,
                "SELECT r.entity, r.kf, r.kt, r.ef, r.et, r.fork, b.json"
                        + tables.commaColumns()
                        + ", r.state"
                        + " FROM rect r CROSS JOIN state s ON s.id = "
                        + StateNumber.STATE_OF
                        + "r.state)"
                        + body("r.state")
                        + """
                         WHERE r.entity IN (SELECT DISTINCT entity FROM rect
                                            WHERE entity > ? ORDER BY entity LIMIT ?)
                        ORDER BY r.entity, r.kf, r.ef""",
                after,
                entities);
    }

    private StoredRect storedRect(ResultSet row) throws SQLException {
        int kf = row.getInt(2);
        int kt = row.getInt(3);
        int ef = row.getInt(4);
        int et = row.getInt(5);
        var columns = new ArrayList<@Nullable Object>();
        for (int i = 0; i < tables.columns().all().size(); i++) columns.add(value(row, 8 + i));
        long fork = row.getLong(6);
        boolean setAside = StateNumber.isSetAside(row.getLong(8 + columns.size()));
        boolean filed = (setAside ? Rect.UNLISTED : Forks.of(kf, kt, ef, et)) == fork;
        return new StoredRect(
                row.getString(1),
                kf,
                kt,
                ef,
                et,
                row.getString(7),
                columns,
                setAside,
                filed ? "" : "the projection files it where no question about the past finds it");
    }

    List<StoredCells> known(Db db, int[] places, String after, int entities) throws SQLException {
        return known(
                db,
                places,
                new Sql()
                        .add(
                                "SELECT DISTINCT entity FROM rect WHERE entity > ? ORDER BY entity LIMIT ?",
                                after,
                                entities));
    }

    List<StoredCells> known(Db db, int[] places, Collection<String> entities) throws SQLException {
        return known(
                db,
                places,
                new Sql().add("SELECT value FROM json_each(?)", FactJson.write(entities)));
    }

    private List<StoredCells> known(Db db, int[] places, Sql entities) throws SQLException {
        var sql = new Sql().add("SELECT r.entity, r.kf, r.ef, r.et");
        for (int place : places) sql.add(", s." + tables.column(place));
        sql.add(" FROM rect r INDEXED BY rect_entity CROSS JOIN state s ON s.id = ");
        sql.add(StateNumber.STATE_OF + "r.state) WHERE r.entity IN (").add(entities);
        sql.add(") ORDER BY r.entity, r.kf, r.ef");
        return sql.ask(db, row -> cells(row, places.length));
    }

    List<PlacedFact> places(Db db, String after, int entities) throws SQLException {
        return db.query(
                SqliteReading::placed,
                """
                SELECT entity, position, effective FROM fact
                WHERE entity IN (SELECT DISTINCT entity FROM fact
                                 WHERE entity > ? ORDER BY entity LIMIT ?)
                ORDER BY entity, position""",
                after,
                entities);
    }

    /**
     * Rows that contradict the rectangles, or values that an index holds that its table doesn't.
     */
    List<String> faults(Db db) throws SQLException {
        var faults = new ArrayList<String>();
        for (var said : db.query(row -> row.getString(1), "PRAGMA integrity_check(20)")) {
            if (!said.equals("ok")) faults.add("its file is not sound: " + said);
        }
        int horizon = standing(db).horizon();
        var columns = tables.commaColumns();
        var present = "SELECT entity, kf, ef, et, state" + columns + " FROM now";
        var open =
                "SELECT r.entity AS entity, r.kf AS kf, r.ef AS ef, r.et AS et, r.state AS state"
                        + columns
                        + " FROM rect r JOIN state s ON s.id = r.state WHERE r.kt = %d AND r.et > %d"
                                .formatted(Rect.OPEN, horizon);
        addEach(db, faults, present + " EXCEPT " + open, "is shown today as no rectangle says");
        addEach(db, faults, open + " EXCEPT " + present, "is not shown today as it stands");
        if (db.number("SELECT count(*) FROM now")
                != db.number("SELECT count(*) FROM (" + open + ")")) {
            faults.add("today's table has more or fewer rows than there are to show");
        }
        addEach(
                db,
                faults,
                "SELECT r.entity AS entity FROM rect r JOIN state s ON s.id = "
                        + StateNumber.STATE_OF
                        + "r.state) WHERE s.entity <> r.entity",
                "has a state that is listed as another's");
        return faults;
    }

    private static void addEach(Db db, List<String> faults, String rows, String what)
            throws SQLException {
        for (var entity :
                db.query(
                        row -> row.getString(1),
                        "SELECT DISTINCT entity FROM (" + rows + ") ORDER BY entity LIMIT ?",
                        MOST_FAULTS)) {
            faults.add(entity + " " + what);
        }
    }

    /** The definitions of all that is in the file. */
    List<String> form(Db db) throws SQLException {
        return db.query(
                row -> row.getString(1),
                "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
    }
}
