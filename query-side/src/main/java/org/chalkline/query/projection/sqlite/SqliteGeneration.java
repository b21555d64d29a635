package org.chalkline.query.projection.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.query.projection.Parked;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.Totals;
import org.chalkline.query.projection.engine.Batch;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.Encoded;
import org.chalkline.query.projection.engine.Filter;
import org.chalkline.query.projection.engine.Generation;
import org.chalkline.query.projection.engine.Generation.Measure;
import org.chalkline.query.projection.engine.Incoming;
import org.chalkline.query.projection.engine.KeptFact;
import org.chalkline.query.projection.engine.Loaded;
import org.chalkline.query.projection.engine.Page;
import org.chalkline.query.projection.engine.PlacedFact;
import org.chalkline.query.projection.engine.Point;
import org.chalkline.query.projection.engine.Portion;
import org.chalkline.query.projection.engine.Rect;
import org.chalkline.query.projection.engine.StoredCells;
import org.chalkline.query.projection.engine.StoredRect;
import org.chalkline.query.projection.engine.StoredRow;
import org.chalkline.query.projection.engine.StoredVersion;
import org.chalkline.query.projection.engine.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * One build of a projection in its file: how it is written. {@link SqliteReading} is how it is
 * read.
 */
final class SqliteGeneration implements Generation {

    /**
     * How indexes are made at the end of a build, when a processor is idle: what was read is sorted
     * beside the reading, in pieces that fit the processor's own memory.
     */
    private static final List<String> TO_SORT =
            List.of("PRAGMA threads = 2", "PRAGMA cache_size = -2000");

    private final Path file;
    private final long number;
    private final FactStream recorded;
    private final ViewsFolder folder;
    private final Tables tables;
    private final SqliteReading reading;
    private volatile Access access;
    private long lastState;
    private final WritesBehind behind = new WritesBehind();

    private SqliteGeneration(
            Path file,
            long number,
            Columns<?> columns,
            FactStream recorded,
            ViewsFolder folder,
            Access access) {
        this.folder = folder;
        this.file = file;
        this.number = number;
        this.recorded = recorded;
        this.tables = new Tables(columns);
        this.reading = new SqliteReading(tables);
        this.access = access;
    }

    /** A new one, to be built. */
    static SqliteGeneration begin(
            Path file, long number, Columns<?> columns, FactStream recorded, ViewsFolder folder) {
        var access = new BuildAccess(file);
        var generation = new SqliteGeneration(file, number, columns, recorded, folder, access);
        access.write(generation.tables::create);
        return generation;
    }

    /** One that is finished. */
    static SqliteGeneration open(
            Path file, long number, Columns<?> columns, FactStream recorded, ViewsFolder folder) {
        var access = new LiveAccess(file);
        var generation = new SqliteGeneration(file, number, columns, recorded, folder, access);
        generation.lastState = access.read(db -> db.number("SELECT max(id) FROM body"));
        return generation;
    }

    long number() {
        return number;
    }

    /** Waits for what is under way, and lets go of the file. */
    void close() {
        behind.close();
        access.close();
    }

    @Override
    public int position() {
        return access.read(db -> reading.standing(db).position());
    }

    @Override
    public void commit(Batch batch) {
        folder.requireRoom();
        var additions =
                additions(batch.facts().stream().map(Incoming::placed).toList(), batch.inserts());
        access.write(
                db -> {
                    requirePosition(db, batch.after());
                    int horizon = reading.standing(db).horizon();
                    for (var entity : batch.rewritten()) forget(db, entity);
                    var present = new PresentRows(tables, horizon);
                    for (var rect : batch.closings()) {
                        close(db, rect);
                        present.leave(rect);
                    }
                    additions.writeTo(db);
                    for (var rect : batch.inserts()) present.enter(db, rect);
                    present.end(db);
                    park(db, batch.parked());
                    reach(db, batch.position());
                    return true;
                });
    }

    /** A batch that was folded from another position would be wrong here. */
    private void requirePosition(Db db, int position) throws SQLException {
        int is = reading.standing(db).position();
        if (is != position) {
            throw new IllegalStateException(
                    "the projection is at %d and not at %d".formatted(is, position));
        }
    }

    private void forget(Db db, String entity) throws SQLException {
        for (var table : List.of("parked", "rect", "now")) {
            db.update("DELETE FROM " + table + " WHERE entity = ?", entity);
        }
    }

    private void close(Db db, Rect rect) throws SQLException {
        db.update(
                """
                UPDATE rect SET kt = ?, fork = ?
                WHERE entity = ? AND kt = ? AND kf = ? AND ef = ?""",
                rect.knownTo(),
                rect.filed(),
                rect.entity(),
                Rect.OPEN,
                rect.knownFrom(),
                rect.from());
    }

    private Additions additions(List<PlacedFact> facts, List<Rect> rects) {
        var additions = new Additions(tables);
        facts.forEach(additions::fact);
        for (var rect : rects) {
            var state = rect.state();
            if (state.number() == Encoded.UNWRITTEN) {
                state.numbered(StateNumber.of(rect.knownFrom(), ++lastState));
                additions.state(rect.entity(), state);
            }
            additions.rect(rect);
        }
        additions.sort();
        return additions;
    }

    private void park(Db db, Collection<Parked> entities) throws SQLException {
        for (var parked : entities) {
            db.update(
                    "INSERT OR REPLACE INTO parked VALUES (?, ?, ?, ?)",
                    parked.entity(),
                    parked.position(),
                    parked.reason(),
                    parked.since().toString());
        }
    }

    private void reach(Db db, int position) throws SQLException {
        db.update("UPDATE generation SET position = ?", position);
    }

    @Override
    public Map<String, Loaded> load(Collection<String> entities, int at) {
        return access.snapshot(
                db -> {
                    requirePosition(db, at);
                    var found = new HashMap<String, Loaded>();
                    for (var entity : reading.known(db, entities)) {
                        found.put(entity, reading.load(db, entity));
                    }
                    return found;
                });
    }

    @Override
    public List<KeptFact> facts(String entity) {
        behind.settle();
        var all =
                access.read(
                        db ->
                                reading.facts(
                                        db,
                                        entity,
                                        FactStream.NOTHING,
                                        Long.MAX_VALUE,
                                        Integer.MAX_VALUE));
        return lookedUp(all, PlacedFact::kept);
    }

    /** Makes something of each fact, which the event store finds by its position. */
    private <T> List<T> lookedUp(
            List<PlacedFact> placed, BiFunction<PlacedFact, RecordedFact, T> made) {
        var facts = recorded.at(placed.stream().map(PlacedFact::position).toList());
        var all = new ArrayList<T>(placed.size());
        for (int i = 0; i < placed.size(); i++) all.add(made.apply(placed.get(i), facts.get(i)));
        return all;
    }

    @Override
    public void today(LocalDate day) {
        int horizon = Rect.day(day);
        access.write(
                db -> {
                    if (horizon <= reading.standing(db).horizon()) return false;
                    db.update("DELETE FROM now WHERE et <= ?", horizon);
                    setHorizon(db, horizon);
                    return true;
                });
    }

    private void setHorizon(Db db, int horizon) throws SQLException {
        db.update("UPDATE generation SET horizon = ?", horizon);
    }

    /** Their positions will do. */
    @Override
    public void keep(Supplier<List<Incoming>> facts) {}

    /**
     * Writes behind the folding of the next portions, in their order. What is to be written is
     * worked out first, by the thread that folds: it waits for the one that writes, and other
     * threads would take a processor from that one.
     */
    @Override
    public void append(Portion portion) {
        var additions = additions(portion.facts(), portion.rects());
        behind.add(() -> write(additions, portion.parked()));
    }

    private void write(Additions additions, Collection<Parked> parked) {
        folder.requireRoom();
        access.write(
                db -> {
                    additions.writeTo(db);
                    park(db, parked);
                    return true;
                });
    }

    private void execute(String step) {
        access.write(
                db -> {
                    db.execute(step);
                    return true;
                });
    }

    @Override
    public void seal(int position, LocalDate today) {
        behind.settle();
        // The disk takes in the rows while indexes are made, so that little is left in the end.
        behind.add(() -> ViewsFolder.sync(file));
        int horizon = Rect.day(today);
        var steps = new ArrayList<>(TO_SORT);
        steps.addAll(tables.rectangleIndexes());
        steps.add(
                """
                INSERT INTO now
                SELECT r.entity, r.kf, r.ef, r.et, r.state"""
                        + tables.commaColumns()
                        + """
                                 FROM rect r JOIN state s ON s.id = r.state
                                WHERE r.kt = %d AND r.et > %d ORDER BY r.entity, r.ef"""
                                .formatted(Rect.OPEN, horizon));
        steps.addAll(tables.presentIndexes());
        steps.forEach(this::execute);
        access.write(
                db -> {
                    setHorizon(db, horizon);
                    reach(db, position);
                    return true;
                });
        behind.settle();
        behind.close();
        access.close();
        ViewsFolder.sync(file);
        access = new LiveAccess(file);
    }

    // ---- reading

    @Override
    public List<StoredRow> find(Collection<String> entities, Point at) {
        if (entities.size() == 1) {
            return access.read(db -> find(db, entities, at));
        }
        return access.snapshot(db -> find(db, new LinkedHashSet<>(entities), at));
    }

    private List<StoredRow> find(Db db, Collection<String> entities, Point at) throws SQLException {
        var found = new ArrayList<StoredRow>(entities.size());
        for (var entity : entities) {
            var row = reading.find(db, entity, at);
            if (row != null) found.add(row);
        }
        return found;
    }

    @Override
    public List<StoredRow> list(Page page, Point at) {
        return access.snapshot(db -> reading.list(db, page, at));
    }

    @Override
    public List<StoredCells> walk(Stretch stretch, Point at) {
        return access.snapshot(db -> reading.walk(db, stretch, at));
    }

    @Override
    public long count(List<Filter> where, Point at) {
        return access.snapshot(db -> reading.count(db, where, at));
    }

    @Override
    public List<Totals> totals(
            List<Filter> where, List<Key> by, List<Measure> measures, int limit, Point at) {
        return access.snapshot(db -> reading.totals(db, where, by, measures, limit, at));
    }

    @Override
    public List<PastFact> history(String entity, long after, long upTo, int limit) {
        var placed = access.read(db -> reading.facts(db, entity, after, upTo, limit));
        return lookedUp(placed, PlacedFact::past);
    }

    @Override
    public List<StoredVersion> versions(
            String entity, int upTo, int knownFrom, int from, int limit) {
        return access.read(db -> reading.versions(db, entity, upTo, knownFrom, from, limit));
    }

    @Override
    public List<StoredRect> rectangles(String after, int entities) {
        behind.settle();
        return access.snapshot(db -> reading.rectangles(db, after, entities));
    }

    @Override
    public List<StoredCells> known(int[] places, String after, int entities) {
        return access.snapshot(db -> reading.known(db, places, after, entities));
    }

    @Override
    public List<StoredCells> known(int[] places, Collection<String> entities) {
        return access.snapshot(db -> reading.known(db, places, entities));
    }

    @Override
    public List<PlacedFact> places(String after, int entities) {
        behind.settle();
        return access.snapshot(db -> reading.places(db, after, entities));
    }

    @Override
    public List<String> faults() {
        return access.snapshot(reading::faults);
    }

    @Override
    public List<String> form() {
        return access.read(reading::form);
    }

    @Override
    public @Nullable Parked parked(String entity) {
        return access.read(db -> Optional.ofNullable(reading.parked(db, entity))).orElse(null);
    }

    @Override
    public List<Parked> parked(int limit) {
        return access.read(db -> reading.parked(db, limit));
    }

    @Override
    public long parkedCount() {
        return access.read(db -> db.number("SELECT count(*) FROM parked"));
    }
}
