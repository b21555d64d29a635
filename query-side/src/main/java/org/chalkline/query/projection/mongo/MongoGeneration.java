package org.chalkline.query.projection.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.HOURS;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.work.Lease;
import org.chalkline.query.projection.Parked;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.Totals;
import org.chalkline.query.projection.engine.Batch;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.FencedException;
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
 * One build of a projection in MongoDB: how it is written. {@link MongoReading} is how it is read.
 */
final class MongoGeneration implements Generation {

    /** How long what a batch closed stays findable as open: longer than a question takes. */
    private static final long SWEEP_AFTER_NANOS = 5_000_000_000L;

    /** An index over all of a projection takes longer than any other call may. */
    private static final long INDEXED_WITHIN_HOURS = 2;

    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    private static final List<Bson> INDEXES_OF_FACTS = List.of(Indexes.ascending("e", "p"));

    /** Rectangles closed by a batch, to be swept. */
    private record Closed(int position, long at, List<String> ids) {}

    /** So many programs one after the other, and each question bears too many conditions. */
    private static final int MOST_REIGNS = 64;

    private static final int TRIES = 10;

    private final Collections collections;
    private final Columns<?> columns;
    private final MongoReading reading;
    private final CopiedFacts copies;

    /** That of the lease under which this program writes. */
    private volatile long token;

    private final ArrayDeque<Closed> closed = new ArrayDeque<>();
    private boolean swept;

    /**
     * @param token that of the lease under which it is built; {@link Lease#NONE} for one to be read
     */
    MongoGeneration(Collections collections, Columns<?> columns, FactStream recorded, long token) {
        this.collections = collections;
        this.columns = columns;
        this.copies = new CopiedFacts(collections, recorded);
        this.token = token;
        this.reading = new MongoReading(collections, columns);
    }

    int number() {
        return collections.number();
    }

    long token() {
        return token;
    }

    @Override
    public int position() {
        return reading.standing().position();
    }

    @Override
    public boolean takeOver(long next) {
        for (int i = 0; i < TRIES; i++) {
            var standing = reading.standing();
            if (standing.token() > next) throw new FencedException(collections.projection());
            if (standing.token() == next || follow(standing, next)) {
                token = next;
                swept = false;
                closed.clear();
                return standing.reigns().size() >= MOST_REIGNS;
            }
        }
        throw new IllegalStateException("the generation could not be taken over");
    }

    /** Begins the next reign where the one before has come to; false if it went on meanwhile. */
    private boolean follow(Standing standing, long next) {
        // First what is parked: from the one step on, only what bears the new token counts.
        var parked = collections.parked();
        parked.deleteMany(eq("t", next));
        parked.deleteMany(lt("t", standing.token()));
        var atRest =
                new Document("t", standing.token())
                        .append("position", new Document("$lte", standing.position()));
        for (var found : parked.find(atRest).into(new ArrayList<>())) {
            found.append("_id", parkedId(found.getString("e"), next)).append("t", next);
            parked.insertOne(found);
        }
        return change(
                new Document("token", standing.token()).append("turn", standing.turn()),
                new Document("$set", new Document("token", next))
                        .append(
                                "$push",
                                new Document("reigns", Standing.reign(next, standing.position()))));
    }

    /** Changes the generation's document in one step, if it is as told; whether it was. */
    private boolean change(Document expected, Document change) {
        var one = new Document("_id", collections.id());
        expected.forEach(one::append);
        change.append("$inc", new Document("turn", 1L));
        var result = collections.generations().updateOne(one, change);
        reading.standing();
        return result.getMatchedCount() == 1;
    }

    private Standing mine() {
        var standing = reading.standing();
        if (standing.token() != token) throw new FencedException(collections.projection());
        return standing;
    }

    private Standing mine(int position) {
        var standing = mine();
        if (standing.position() == position) return standing;
        throw new IllegalStateException(
                "the projection is at %d and not at %d".formatted(standing.position(), position));
    }

    @Override
    public void commit(Batch batch) {
        var standing = mine(batch.after());
        int horizon = standing.horizon();
        sweepLeftovers(standing.position());
        replace(batch.facts());
        var closedNow = new ArrayList<String>();
        var writes = new ArrayList<WriteModel<Document>>();
        for (var rect : batch.inserts()) {
            boolean current = rect.to() > horizon && !rect.setAside();
            writes.add(insert(rect, current, standing));
            if (rect.knownTo() != Rect.OPEN) closedNow.add(id(rect, standing));
        }
        for (var rect : batch.closings()) {
            var id = id(rect, standing);
            writes.add(new UpdateOneModel<>(eq("_id", id), new Document("$set", closing(rect))));
            closedNow.add(id);
        }
        write(collections.rects(), writes);
        park(batch.parked());
        free(batch);
        reach(batch.after(), new Document("position", batch.position()));
        closed.add(new Closed(batch.position(), System.nanoTime(), closedNow));
        sweep();
    }

    private static void write(
            MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
        if (!writes.isEmpty()) collection.bulkWrite(writes, ANY_ORDER);
    }

    private void replace(List<Incoming> facts) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var fact : facts) {
            var document = document(fact);
            writes.add(
                    new ReplaceOneModel<>(
                            eq("_id", document.get("_id")),
                            document,
                            new ReplaceOptions().upsert(true)));
        }
        write(collections.facts(), writes);
    }

    private static Document document(Incoming fact) {
        var recorded = fact.recorded();
        var effective = fact.effectiveOn();
        // A ruling may be about several entities, and is a fact of each of them.
        Object id = fact.isOfSeveral() ? fact.position() + "|" + fact.entity() : fact.position();
        return new Document("_id", id)
                .append("p", fact.position())
                .append("e", fact.entity())
                .append("a", recorded.aggregateId())
                .append("s", recorded.sequence())
                .append("eventId", recorded.eventId())
                .append("type", recorded.type())
                .append("effective", effective == null ? null : effective.toEpochDay())
                .append("recordedAt", recorded.recordedAt().toString())
                .append("payload", fact.json())
                .append("metadata", recorded.metadataJson().get());
    }

    /** The same facts always give the same rectangle the same id, in the same reign. */
    private static String id(Rect rect, Standing standing) {
        return standing.tokenAt(rect.knownFrom())
                + "|"
                + rect.knownFrom()
                + "|"
                + rect.from()
                + "|"
                + rect.entity();
    }

    private Document document(Rect rect, Standing standing) {
        var document =
                new Document("e", rect.entity())
                        .append("t", standing.tokenAt(rect.knownFrom()))
                        .append("kf", rect.knownFrom())
                        .append("ef", rect.from())
                        .append("et", rect.to())
                        .append("json", new String(rect.state().json(), UTF_8));
        if (rect.setAside()) document.append("aside", true);
        for (int i = 0; i < columns.all().size(); i++) {
            var value = rect.state().column(i);
            if (value != null) document.append(reading.column(i), value);
        }
        return document;
    }

    private static Document closing(Rect rect) {
        return new Document("kt", rect.knownTo()).append("fork", rect.filed());
    }

    /**
     * Inserts the rectangle unless it is there. If it is, an earlier try wrote it: perhaps open,
     * when it knew less; perhaps closed, when it knew more, and then it stays closed.
     */
    private WriteModel<Document> insert(Rect rect, boolean current, Standing standing) {
        var fresh = document(rect, standing);
        if (current) fresh.append("cur", true);
        var update = new Document();
        if (rect.knownTo() == Rect.OPEN) {
            fresh.append("kt", Rect.OPEN).append("open", rect.filed());
        } else {
            update.append("$set", closing(rect));
        }
        update.append("$setOnInsert", fresh);
        return new UpdateOneModel<>(
                eq("_id", id(rect, standing)), update, new UpdateOptions().upsert(true));
    }

    private static String parkedId(String entity, long token) {
        return token + "|" + entity;
    }

    private void park(Collection<Parked> parked) {
        for (var park : parked) {
            var id = parkedId(park.entity(), token);
            collections
                    .parked()
                    .replaceOne(
                            eq("_id", id),
                            new Document("_id", id)
                                    .append("e", park.entity())
                                    .append("t", token)
                                    .append("position", park.position())
                                    .append("reason", park.reason())
                                    .append("since", park.since().toString()),
                            new ReplaceOptions().upsert(true));
        }
    }

    /** What was folded anew and is not parked again is parked no more. */
    private void free(Batch batch) {
        var free = new HashSet<>(batch.rewritten());
        for (var park : batch.parked()) free.remove(park.entity());
        for (var entity : free) {
            collections.parked().deleteOne(eq("_id", parkedId(entity, token)));
        }
    }

    /**
     * The last of a batch's writes, with which all of them begin to count: only where the position
     * is still the one from which they were worked out, and this program still keeps it.
     */
    private void reach(int from, Document values) {
        var expected = new Document("token", token).append("position", from);
        if (change(expected, new Document("$set", values))) return;
        mine(from);
        throw new IllegalStateException("another write came between");
    }

    /** For what only grows, and may be said late or twice. */
    private void raise(String field, int value) {
        collections
                .generations()
                .updateOne(
                        eq("_id", collections.id()),
                        new Document("$max", new Document(field, value)));
    }

    /** What was closed before this program began, and may not have been swept. */
    private void sweepLeftovers(int position) {
        if (swept) return;
        raise("swept", position);
        var marked =
                List.of(
                        new Document("open", new Document("$exists", true)),
                        new Document("cur", true));
        collections
                .rects()
                .updateMany(
                        new Document("kt", new Document("$lte", position)).append("$or", marked),
                        unmarked());
        swept = true;
    }

    private static Document unmarked() {
        return new Document("$unset", new Document("cur", "").append("open", ""));
    }

    /**
     * Takes the marks of open rectangles from those that closed some time ago. First it tells how
     * far: a reader who finds then that this lies beyond its position asks again.
     */
    private void sweep() {
        long before = System.nanoTime() - SWEEP_AFTER_NANOS;
        var ids = new ArrayList<String>();
        int upTo = -1;
        while (!closed.isEmpty() && closed.getFirst().at() - before < 0) {
            var batch = closed.removeFirst();
            ids.addAll(batch.ids());
            upTo = batch.position();
        }
        if (ids.isEmpty()) return;
        raise("swept", upTo);
        collections.rects().updateMany(in("_id", ids), unmarked());
    }

    @Override
    public Map<String, Loaded> load(Collection<String> entities, int at) {
        return reading.load(entities, mine(at));
    }

    @Override
    public List<KeptFact> facts(String entity) {
        return reading.facts(entity);
    }

    @Override
    public void today(LocalDate day) {
        int horizon = Rect.day(day);
        if (horizon <= mine().horizon()) return;
        raise("horizon", horizon);
        collections
                .rects()
                .updateMany(
                        new Document("cur", true).append("et", new Document("$lte", horizon)),
                        new Document("$unset", new Document("cur", "")));
    }

    @Override
    public void keep(Supplier<List<Incoming>> facts) {
        var documents = facts.get().stream().map(MongoGeneration::document).toList();
        if (!documents.isEmpty()) collections.facts().insertMany(documents);
    }

    @Override
    public void append(Portion portion) {
        var standing = mine();
        var rects = new ArrayList<Document>();
        for (var rect : portion.rects()) {
            var document =
                    document(rect, standing)
                            .append("_id", id(rect, standing))
                            .append("kt", rect.knownTo());
            rects.add(document.append(rect.knownTo() == Rect.OPEN ? "open" : "fork", rect.filed()));
        }
        if (!rects.isEmpty()) collections.rects().insertMany(rects);
        var rulings = portion.rulings().stream().map(MongoGeneration::document).toList();
        if (!rulings.isEmpty()) collections.facts().insertMany(rulings);
        park(portion.parked());
    }

    @Override
    public void seal(int position, LocalDate today) {
        int horizon = Rect.day(today);
        var facts = collections.facts().withTimeout(INDEXED_WITHIN_HOURS, HOURS);
        INDEXES_OF_FACTS.forEach(facts::createIndex);
        var rects = collections.rects().withTimeout(INDEXED_WITHIN_HOURS, HOURS);
        rects.updateMany(
                new Document("open", new Document("$gte", 0L))
                        .append("et", new Document("$gt", horizon)),
                new Document("$set", new Document("cur", true)));
        indexesOfRects().forEach(rects::createIndex);
        reach(-1, new Document("position", position).append("horizon", horizon));
    }

    private List<Bson> indexesOfRects() {
        var indexes = new ArrayList<Bson>();
        indexes.add(Indexes.ascending("e", "kf", "ef"));
        indexes.add(Indexes.ascending("fork", "kf", "ef", "et"));
        indexes.add(Indexes.ascending("open", "kf", "ef", "et"));
        for (int place : columns.sought().toArray()) {
            indexes.add(Indexes.ascending("cur", reading.column(place), "e"));
        }
        return indexes;
    }

    // ---- reading

    @Override
    public List<StoredRow> find(Collection<String> entities, Point at) {
        return reading.find(entities, at);
    }

    @Override
    public List<StoredRow> list(Page page, Point at) {
        return reading.list(page, at);
    }

    @Override
    public List<StoredCells> walk(Stretch stretch, Point at) {
        return reading.walk(stretch, at);
    }

    @Override
    public long count(List<Filter> where, Point at) {
        return reading.count(where, at);
    }

    @Override
    public List<Totals> totals(
            List<Filter> where, List<Key> by, List<Measure> measures, int limit, Point at) {
        return reading.totals(where, by, measures, limit, at);
    }

    @Override
    public List<PastFact> history(String entity, long after, long upTo, int limit) {
        return reading.history(entity, after, upTo, limit);
    }

    @Override
    public List<StoredVersion> versions(
            String entity, int upTo, int knownFrom, int from, int limit) {
        return reading.versions(entity, upTo, knownFrom, from, limit);
    }

    @Override
    public List<StoredRect> rectangles(String after, int entities) {
        return reading.rectangles(after, entities);
    }

    @Override
    public List<StoredCells> known(int[] places, String after, int entities) {
        return reading.known(places, after, entities);
    }

    @Override
    public List<StoredCells> known(int[] places, Collection<String> entities) {
        return reading.known(places, entities);
    }

    @Override
    public List<PlacedFact> places(String after, int entities) {
        return reading.places(after, entities);
    }

    @Override
    public List<String> faults() {
        var faults = new ArrayList<>(reading.faults());
        faults.addAll(copies.faults());
        faults.addAll(IndexCheck.faults(collections.facts(), INDEXES_OF_FACTS));
        faults.addAll(IndexCheck.faults(collections.rects(), indexesOfRects()));
        faults.addAll(IndexCheck.faults(collections.parked(), List.of()));
        return faults;
    }

    /** A server defines them in words of its own; its indexes are compared as faults. */
    @Override
    public List<String> form() {
        return List.of();
    }

    @Override
    public @Nullable Parked parked(String entity) {
        return reading.parked(entity);
    }

    @Override
    public List<Parked> parked(int limit) {
        return reading.parked(limit);
    }

    @Override
    public long parkedCount() {
        return reading.parkedCount();
    }
}
