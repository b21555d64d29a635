package org.chalkline.query.projection.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chalkline.query.projection.engine.Encoded;
import org.chalkline.query.projection.engine.PlacedFact;
import org.chalkline.query.projection.engine.Rect;
import org.jspecify.annotations.Nullable;

/** The rows that a batch adds, table by table, so that many go in with one statement. */
final class Additions {

    private final Tables tables;
    private final List<@Nullable Object[]> facts = new ArrayList<>();
    private final List<@Nullable Object[]> states = new ArrayList<>();
    private final List<@Nullable Object[]> bodies = new ArrayList<>();
    private final List<@Nullable Object[]> rects = new ArrayList<>();

    Additions(Tables tables) {
        this.tables = tables;
    }

    /** One of the same entity and position that is there already is replaced. */
    void fact(PlacedFact fact) {
        var effective = fact.effectiveOn();
        facts.add(
                new @Nullable Object[] {
                    fact.entity(),
                    fact.position(),
                    effective == null ? null : (Object) effective.toEpochDay()
                });
    }

    /** The state must have its number. */
    void rect(Rect rect) {
        rects.add(
                new @Nullable Object[] {
                    rect.entity(),
                    rect.knownFrom(),
                    rect.knownTo(),
                    rect.from(),
                    rect.to(),
                    rect.filed(),
                    StateNumber.ofRect(rect)
                });
    }

    void state(String entity, Encoded state) {
        var values = new @Nullable Object[2 + tables.columns().all().size()];
        values[0] = state.number();
        values[1] = entity;
        for (int i = 2; i < values.length; i++) values[i] = state.column(i - 2);
        states.add(values);
        bodies.add(new @Nullable Object[] {StateNumber.own(state.number()), state.json()});
    }

    /** Puts states beside each other as in the table: those of a build belong in many places. */
    void sort() {
        states.sort(Comparator.comparingLong(values -> (Long) values[0]));
    }

    void writeTo(Db db) throws SQLException {
        db.insert("INSERT OR REPLACE INTO fact VALUES ", facts);
        db.insert("INSERT OR ROLLBACK INTO state VALUES ", states);
        db.insert("INSERT OR ROLLBACK INTO body VALUES ", bodies);
        // With a number given, be it none, SQLite would look for each first.
        db.insert(
                "INSERT OR ROLLBACK INTO rect(entity, kf, kt, ef, et, fork, state) VALUES ", rects);
    }
}
