package org.chalkline.query.projection.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.chalkline.query.projection.Group;
import org.chalkline.query.projection.Parked;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.engine.Batch;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.Filter;
import org.chalkline.query.projection.engine.Forks;
import org.chalkline.query.projection.engine.Generation;
import org.chalkline.query.projection.engine.Incoming;
import org.chalkline.query.projection.engine.KeptFact;
import org.chalkline.query.projection.engine.Loaded;
import org.chalkline.query.projection.engine.Page;
import org.chalkline.query.projection.engine.PlacedFact;
import org.chalkline.query.projection.engine.Point;
import org.chalkline.query.projection.engine.Portion;
import org.chalkline.query.projection.engine.Rect;
import org.chalkline.query.projection.engine.StoredRect;
import org.chalkline.query.projection.engine.StoredRow;
import org.jspecify.annotations.Nullable;

/**
 * One build of a projection in MongoDB: how it is written. {@link MongoReading} is how it is read.
 */
final class MongoGeneration implements Generation {

    /** How long what a batch closed stays findable as open: longer than a question takes. */
    private static final long SWEEP_AFTER_NANOS = 5_000_000_000L;

    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    private static final Bson FACTS_OF_ENTITY = Indexes.ascending("e", "_id");

    /** Rectangles closed by a batch, to be swept. */
    private record Closed(int position, long at, List<String> ids) {}

    private final Collections collections;
    private final Columns<?> columns;
    private final MongoReading reading;
    private final CopiedFacts copies;
    private final ArrayDeque<Closed> closed = new ArrayDeque<>();
    private boolean swept;

    MongoGeneration(Collections collections, Columns<?> columns, FactStream recorded) {
        this.collections = collections;
        this.columns = columns;
        this.copies = new CopiedFacts(collections, recorded);
        this.reading = new MongoReading(collections, columns);
    }

    int number() {
        return collections.number();
    }

    @Override
    public int position() {
        return collections.standing().getInteger("position");
    }

    @Override
    public void commit(Batch batch) {
        var standing = collections.standing();
        int horizon = standing.getInteger("horizon");
        sweepLeftovers(standing.getInteger("position"));
        replace(batch.facts());
        var closedNow = new ArrayList<String>();
        var writes = new ArrayList<WriteModel<Document>>();
        for (var rect : batch.inserts()) {
            writes.add(insert(rect, rect.to() > horizon));
            if (rect.knownTo() != Rect.OPEN) closedNow.add(id(rect));
        }
        for (var rect : batch.closings()) {
            writes.add(
                    new UpdateOneModel<>(eq("_id", id(rect)), new Document("$set", closing(rect))));
            closedNow.add(id(rect));
        }
        write(collections.rects(), writes);
        park(batch.parked());
        free(batch);
        reach(batch.position());
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
            writes.add(
                    new ReplaceOneModel<>(
                            eq("_id", fact.position()),
                            document(fact),
                            new ReplaceOptions().upsert(true)));
        }
        write(collections.facts(), writes);
    }

    private static Document document(Incoming fact) {
        var recorded = fact.recorded();
        var effective = fact.effectiveOn();
        return new Document("_id", fact.position())
                .append("e", fact.entity())
                .append("eventId", recorded.eventId())
                .append("type", recorded.type())
                .append("effective", effective == null ? null : effective.toEpochDay())
                .append("recordedAt", recorded.recordedAt().toString())
                .append("payload", fact.json())
                .append("metadata", recorded.metadataJson().get());
    }

    /** The same facts always give the same rectangle the same id. */
    private static String id(Rect rect) {
        return rect.knownFrom() + "|" + rect.from() + "|" + rect.entity();
    }

    private Document document(Rect rect) {
        var document =
                new Document("e", rect.entity())
                        .append("kf", rect.knownFrom())
                        .append("ef", rect.from())
                        .append("et", rect.to())
                        .append("json", new String(rect.state().json(), UTF_8));
        for (int i = 0; i < columns.all().size(); i++) {
            var value = rect.state().column(i);
            if (value != null) document.append(reading.column(i), value);
        }
        return document;
    }

    private static Document closing(Rect rect) {
        return new Document("kt", rect.knownTo()).append("fork", fork(rect));
    }

    private static long fork(Rect rect) {
        return Forks.of(rect.knownFrom(), rect.knownTo(), rect.from(), rect.to());
    }

    /**
     * Inserts the rectangle unless it is there. If it is, an earlier try wrote it: perhaps open,
     * when it knew less; perhaps closed, when it knew more, and then it stays closed.
     */
    private WriteModel<Document> insert(Rect rect, boolean current) {
        var fresh = document(rect);
        if (current) fresh.append("cur", true);
        var update = new Document();
        if (rect.knownTo() == Rect.OPEN) {
            fresh.append("kt", Rect.OPEN).append("open", fork(rect));
        } else {
            update.append("$set", closing(rect));
        }
        update.append("$setOnInsert", fresh);
        return new UpdateOneModel<>(eq("_id", id(rect)), update, new UpdateOptions().upsert(true));
    }

    private void park(Collection<Parked> parked) {
        for (var park : parked) {
            collections
                    .parked()
                    .replaceOne(
                            eq("_id", park.entity()),
                            new Document("_id", park.entity())
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
        for (var entity : free) collections.parked().deleteOne(eq("_id", entity));
    }

    private void reach(int position) {
        set("$max", new Document("position", position));
    }

    private void set(String operator, Document values) {
        collections
                .generations()
                .updateOne(eq("_id", collections.id()), new Document(operator, values));
    }

    /** What was closed before this program began, and may not have been swept. */
    private void sweepLeftovers(int position) {
        if (swept) return;
        set("$max", new Document("swept", position));
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
        set("$max", new Document("swept", upTo));
        collections.rects().updateMany(in("_id", ids), unmarked());
    }

    @Override
    public Map<String, Loaded> load(Collection<String> entities) {
        return reading.load(entities);
    }

    @Override
    public List<KeptFact> facts(String entity) {
        return reading.facts(entity);
    }

    @Override
    public void today(LocalDate day) {
        int horizon = Rect.day(day);
        if (horizon <= collections.standing().getInteger("horizon")) return;
        set("$max", new Document("horizon", horizon));
        collections
                .rects()
                .updateMany(
                        new Document("cur", true).append("et", new Document("$lte", horizon)),
                        new Document("$unset", new Document("cur", "")));
        reading.horizon(horizon);
    }

    @Override
    public void keep(Supplier<List<Incoming>> facts) {
        var documents = facts.get().stream().map(MongoGeneration::document).toList();
        if (!documents.isEmpty()) collections.facts().insertMany(documents);
    }

    @Override
    public void append(Portion portion) {
        var rects = new ArrayList<Document>();
        for (var rect : portion.rects()) {
            var document = document(rect).append("_id", id(rect)).append("kt", rect.knownTo());
            rects.add(document.append(rect.knownTo() == Rect.OPEN ? "open" : "fork", fork(rect)));
        }
        if (!rects.isEmpty()) collections.rects().insertMany(rects);
        park(portion.parked());
    }

    @Override
    public void seal(int position, LocalDate today) {
        int horizon = Rect.day(today);
        collections.facts().createIndex(FACTS_OF_ENTITY);
        var rects = collections.rects();
        rects.updateMany(
                new Document("open", new Document("$exists", true))
                        .append("et", new Document("$gt", horizon)),
                new Document("$set", new Document("cur", true)));
        rects.createIndex(Indexes.ascending("e", "kf", "ef"));
        rects.createIndex(Indexes.ascending("fork", "kf", "ef", "et"));
        rects.createIndex(Indexes.ascending("open", "kf", "ef", "et"));
        for (int place : columns.sought().toArray()) {
            rects.createIndex(Indexes.ascending("cur", reading.column(place), "e"));
        }
        set("$set", new Document("horizon", horizon));
        reading.horizon(horizon);
        reach(position);
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
    public long count(List<Filter> where, Point at) {
        return reading.count(where, at);
    }

    @Override
    public List<Group> groups(List<Filter> where, int[] by, int[] sums, Point at) {
        return reading.groups(where, by, sums, at);
    }

    @Override
    public List<PastFact> history(String entity, long after, long upTo, int limit) {
        return reading.history(entity, after, upTo, limit);
    }

    @Override
    public List<StoredRect> rectangles(String after, int entities) {
        return reading.rectangles(after, entities);
    }

    @Override
    public List<PlacedFact> places(String after, int entities) {
        return reading.places(after, entities);
    }

    @Override
    public List<String> faults() {
        var faults = new ArrayList<>(reading.faults());
        faults.addAll(copies.faults());
        return faults;
    }

    /** A server defines indexes in words of its own. */
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
        return collections.parked().countDocuments();
    }
}
