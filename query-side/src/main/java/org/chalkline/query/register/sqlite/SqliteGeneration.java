package org.chalkline.query.register.sqlite;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.chalkline.query.register.Group;
import org.chalkline.query.register.Parked;
import org.chalkline.query.register.PastFact;
import org.chalkline.query.register.engine.Batch;
import org.chalkline.query.register.engine.Encoded;
import org.chalkline.query.register.engine.Filter;
import org.chalkline.query.register.engine.Forks;
import org.chalkline.query.register.engine.Generation;
import org.chalkline.query.register.engine.Incoming;
import org.chalkline.query.register.engine.KeptFact;
import org.chalkline.query.register.engine.Loaded;
import org.chalkline.query.register.engine.Page;
import org.chalkline.query.register.engine.Point;
import org.chalkline.query.register.engine.Rect;
import org.chalkline.query.register.engine.StoredRect;
import org.chalkline.query.register.engine.StoredRow;
import org.jspecify.annotations.Nullable;

/** One build of a register in the file: how it is written. {@link Reading} is how it is read. */
final class SqliteGeneration implements Generation {

    private static final int ENTITIES_AT_ONCE = 500;

    private final SqliteRegisterStore store;
    private final Tables tables;
    private final Reading reading;
    private final String insertState;
    private long lastState;
    private volatile CompletableFuture<Void> behind = CompletableFuture.completedFuture(null);

    SqliteGeneration(SqliteRegisterStore store, Tables tables) {
        this.store = store;
        this.tables = tables;
        this.reading = new Reading(tables);
        this.insertState =
                tables.sql("INSERT INTO $state VALUES (?, ?" + tables.commaMarks() + ")");
        this.lastState = store.read(db -> db.number(tables.sql("SELECT max(id) FROM $state")));
    }

    long number() {
        return tables.number();
    }

    @Override
    public int position() {
        return store.read(db -> reading.standing(db).position());
    }

    @Override
    public void commit(Batch batch) {
        store.write(
                db -> {
                    int horizon = reading.standing(db).horizon();
                    for (var entity : batch.rewritten()) forget(db, entity);
                    keep(db, batch.facts());
                    var present = new PresentRows(tables, horizon);
                    for (var rect : batch.closings()) {
                        close(db, rect);
                        present.leave(rect);
                    }
                    for (var rect : batch.inserts()) {
                        insert(db, rect);
                        present.enter(db, rect);
                    }
                    present.end(db);
                    park(db, batch);
                    reach(db, batch.position());
                    return true;
                });
    }

    private void forget(Db db, String entity) throws SQLException {
        for (var table : List.of("$parked", "$rect", "$now")) {
            db.update(tables.sql("DELETE FROM " + table + " WHERE entity = ?"), entity);
        }
    }

    private void keep(Db db, List<Incoming> facts) throws SQLException {
        var insert = tables.sql("INSERT OR REPLACE INTO $fact VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        for (var fact : facts) {
            var recorded = fact.recorded();
            var effective = fact.effectiveOn();
            db.update(
                    insert,
                    recorded.position(),
                    fact.entity(),
                    recorded.eventId(),
                    recorded.type(),
                    effective == null ? null : (Object) effective.toEpochDay(),
                    recorded.recordedAt().toString(),
                    fact.json(),
                    fact.metadata());
        }
    }

    private void close(Db db, Rect rect) throws SQLException {
        db.update(
                tables.sql(
                        """
                        UPDATE $rect SET kt = ?, fork = ?
                        WHERE entity = ? AND kt = ? AND kf = ? AND ef = ?"""),
                rect.knownTo(),
                fork(rect),
                rect.entity(),
                Rect.OPEN,
                rect.knownFrom(),
                rect.from());
    }

    private static long fork(Rect rect) {
        return Forks.of(rect.knownFrom(), rect.knownTo(), rect.from(), rect.to());
    }

    private void insert(Db db, Rect rect) throws SQLException {
        var state = rect.state();
        if (state.number() == Encoded.UNWRITTEN) {
            state.numbered(++lastState);
            var values = new @Nullable Object[2 + tables.columns().all().size()];
            values[0] = state.number();
            values[1] = rect.entity();
            for (int i = 2; i < values.length; i++) values[i] = state.column(i - 2);
            db.update(insertState, values);
            db.update(tables.sql("INSERT INTO $body VALUES (?, ?)"), values[0], state.json());
        }
        db.update(
                tables.sql("INSERT INTO $rect VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)"),
                rect.entity(),
                rect.knownFrom(),
                rect.knownTo(),
                rect.from(),
                rect.to(),
                fork(rect),
                state.number());
    }

    private void park(Db db, Batch batch) throws SQLException {
        for (var parked : batch.parked()) {
            db.update(
                    tables.sql("INSERT OR REPLACE INTO $parked VALUES (?, ?, ?, ?)"),
                    parked.entity(),
                    parked.position(),
                    parked.reason(),
                    parked.since().toString());
        }
    }

    private void reach(Db db, int position) throws SQLException {
        db.update(
                "UPDATE generation SET position = ? WHERE register = ? AND number = ?",
                position,
                tables.register(),
                tables.number());
    }

    @Override
    public Map<String, Loaded> load(Collection<String> entities) {
        return store.snapshot(
                db -> {
                    var found = new HashMap<String, Loaded>();
                    for (var entity : entities) found.put(entity, reading.load(db, entity));
                    return found;
                });
    }

    @Override
    public List<KeptFact> facts(String entity) {
        settle();
        return store.read(db -> reading.facts(db, entity));
    }

    @Override
    public void today(LocalDate day) {
        int horizon = Rect.day(day);
        store.write(
                db -> {
                    if (horizon <= reading.standing(db).horizon()) return false;
                    db.update(tables.sql("DELETE FROM $now WHERE et <= ?"), horizon);
                    setHorizon(db, horizon);
                    return true;
                });
    }

    private void setHorizon(Db db, int horizon) throws SQLException {
        db.update(
                "UPDATE generation SET horizon = ? WHERE register = ? AND number = ?",
                horizon,
                tables.register(),
                tables.number());
    }

    /** Writes behind the folding of the next batch, one batch at a time. */
    @Override
    public void append(Batch batch) {
        settle();
        behind = store.behind(() -> write(batch));
    }

    /** Waits until what was appended is written. */
    private void settle() {
        try {
            behind.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void write(Batch batch) {
        store.write(
                db -> {
                    keep(db, batch.facts());
                    for (var rect : batch.inserts()) insert(db, rect);
                    park(db, batch);
                    return true;
                });
    }

    @Override
    public void endFacts() {
        settle();
        behind = store.behind(() -> execute(tables.factIndex()));
    }

    private void execute(String step) {
        store.write(
                db -> {
                    db.execute(step);
                    return true;
                });
    }

    @Override
    public void eachEntity(EntityFacts to) {
        settle();
        for (var after = ""; after != null; ) {
            var some = entities(after);
            for (var entity : some) if (!to.take(entity, facts(entity))) return;
            after = some.size() < ENTITIES_AT_ONCE ? null : some.getLast();
        }
    }

    private List<String> entities(String after) {
        return store.read(
                db ->
                        db.query(
                                row -> row.getString(1),
                                tables.sql(
                                        """
                                        SELECT DISTINCT entity FROM $fact
                                        WHERE entity > ? ORDER BY entity LIMIT ?"""),
                                after,
                                ENTITIES_AT_ONCE));
    }

    /** Each step is a transaction of its own, so that live registers get their turn in between. */
    @Override
    public void seal(int position, LocalDate today) {
        settle();
        int horizon = Rect.day(today);
        var steps = new ArrayList<String>();
        steps.add(tables.factIndex());
        steps.addAll(tables.rectangleIndexes());
        steps.add(
                tables.sql(
                                """
                                INSERT INTO $now
                                SELECT r.entity, r.kf, r.ef, r.et, r.state""")
                        + tables.commaColumns()
                        + tables.sql(
                                """
                                 FROM $rect r JOIN $state s ON s.id = r.state
                                WHERE r.kt = %d AND r.et > %d ORDER BY r.entity, r.ef"""
                                        .formatted(Rect.OPEN, horizon)));
        steps.addAll(tables.presentIndexes());
        steps.forEach(this::execute);
        store.write(
                db -> {
                    setHorizon(db, horizon);
                    reach(db, position);
                    return true;
                });
    }

    // ---- reading

    @Override
    public List<StoredRow> find(Collection<String> entities, Point at) {
        if (entities.size() == 1) {
            return store.read(db -> reading.find(db, entities.iterator().next(), at));
        }
        return store.snapshot(
                db -> {
                    var found = new ArrayList<StoredRow>();
                    for (var entity : new java.util.LinkedHashSet<>(entities)) {
                        found.addAll(reading.find(db, entity, at));
                    }
                    return found;
                });
    }

    @Override
    public List<StoredRow> list(Page page, Point at) {
        return store.snapshot(db -> reading.list(db, page, at));
    }

    @Override
    public long count(List<Filter> where, Point at) {
        return store.snapshot(db -> reading.count(db, where, at));
    }

    @Override
    public List<Group> groups(List<Filter> where, int[] by, Point at) {
        return store.snapshot(db -> reading.groups(db, where, by, at));
    }

    @Override
    public List<PastFact> history(String entity, long after, long upTo, int limit) {
        return store.read(db -> reading.history(db, entity, after, upTo, limit));
    }

    @Override
    public List<StoredRect> rectangles(String after, int entities) {
        settle();
        return store.snapshot(db -> reading.rectangles(db, after, entities));
    }

    @Override
    public @Nullable Parked parked(String entity) {
        return store.read(db -> Optional.ofNullable(reading.parked(db, entity))).orElse(null);
    }

    @Override
    public List<Parked> parked(int limit) {
        return store.read(db -> reading.parked(db, limit));
    }

    @Override
    public long parkedCount() {
        return store.read(db -> db.number(tables.sql("SELECT count(*) FROM $parked")));
    }
}
