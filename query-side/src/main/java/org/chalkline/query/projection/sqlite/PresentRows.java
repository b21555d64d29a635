package org.chalkline.query.projection.sqlite;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.engine.Rect;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows for today's questions up to date with one batch. A row that a fact ends gives its
 * place to one that the fact begins: most facts change one column of many, and then most indexes
 * need not be touched.
 */
final class PresentRows {

    private final Tables tables;
    private final int horizon;
    private final Map<String, Deque<Rect>> leaving = new HashMap<>();
    private final List<@Nullable Object[]> entering = new ArrayList<>();

    /**
     * @param horizon rows that end on this day or before are not kept
     */
    PresentRows(Tables tables, int horizon) {
        this.tables = tables;
        this.horizon = horizon;
    }

    /** The rectangle has closed; its row goes when {@link #enter} has not given it away. */
    void leave(Rect closed) {
        if (isShown(closed)) {
            leaving.computeIfAbsent(closed.entity(), entity -> new ArrayDeque<>()).add(closed);
        }
    }

    /** Shows the rectangle, if it is open and does not end too early. */
    void enter(Db db, Rect opened) throws SQLException {
        if (opened.knownTo() != Rect.OPEN || !isShown(opened)) return;
        var left = leaving.get(opened.entity());
        var before = left == null ? null : left.poll();
        if (before == null || !replace(db, before, opened)) insert(opened);
    }

    /** Removes the rows that nothing took the place of, and adds those that took nobody's. */
    void end(Db db) throws SQLException {
        db.insert("INSERT OR ROLLBACK INTO now VALUES ", entering);
        for (var left : leaving.values()) {
            for (var rect : left) {
                db.update(
                        "DELETE FROM now WHERE entity = ? AND ef = ? AND kf = ?",
                        rect.entity(),
                        rect.from(),
                        rect.knownFrom());
            }
        }
    }

    private boolean isShown(Rect rect) {
        return rect.to() > horizon && !rect.setAside();
    }

    private boolean replace(Db db, Rect before, Rect after) throws SQLException {
        var set = new StringBuilder("UPDATE now SET kf = ?, ef = ?, et = ?, state = ?");
        var values = new ArrayList<@Nullable Object>();
        values.addAll(List.of(after.knownFrom(), after.from(), after.to(), after.state().number()));
        for (int i = 0; i < tables.columns().all().size(); i++) {
            var value = after.state().column(i);
            // Figures have no index to be spared, and leaving some out would make a statement of
            // its own for every choice of them.
            boolean sought = tables.columns().all().get(i).use() == Column.Use.SOUGHT;
            if (sought && Objects.equals(value, before.state().column(i))) continue;
            set.append(", ").append(tables.column(i)).append(" = ?");
            values.add(value);
        }
        set.append(" WHERE entity = ? AND ef = ? AND kf = ?");
        values.addAll(List.of(before.entity(), before.from(), before.knownFrom()));
        return db.update(set.toString(), values.toArray()) > 0;
    }

    private void insert(Rect rect) {
        var values = new @Nullable Object[5 + tables.columns().all().size()];
        values[0] = rect.entity();
        values[1] = rect.knownFrom();
        values[2] = rect.from();
        values[3] = rect.to();
        values[4] = rect.state().number();
        for (int i = 5; i < values.length; i++) values[i] = rect.state().column(i - 5);
        entering.add(values);
    }
}
