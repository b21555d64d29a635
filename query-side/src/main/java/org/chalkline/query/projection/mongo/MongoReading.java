package org.chalkline.query.projection.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.query.projection.FigureTooLargeException;
import org.chalkline.query.projection.Parked;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.Totals;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.Encoded;
import org.chalkline.query.projection.engine.Filter;
import org.chalkline.query.projection.engine.Forks;
import org.chalkline.query.projection.engine.Generation.Key;
import org.chalkline.query.projection.engine.Generation.Measure;
import org.chalkline.query.projection.engine.KeptFact;
import org.chalkline.query.projection.engine.Loaded;
import org.chalkline.query.projection.engine.Page;
import org.chalkline.query.projection.engine.PlacedFact;
import org.chalkline.query.projection.engine.Point;
import org.chalkline.query.projection.engine.Rect;
import org.chalkline.query.projection.engine.StoreException;
import org.chalkline.query.projection.engine.StoredCells;
import org.chalkline.query.projection.engine.StoredRect;
import org.chalkline.query.projection.engine.StoredRow;
import org.chalkline.query.projection.engine.StoredVersion;
import org.chalkline.query.projection.engine.Stretch;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * How a generation is read. A question about the committed position and the horizon day or a later
 * one is asked of what is marked as current, any other of the forks through its point. Marks are
 * taken away while questions are under way; each question looks afterwards whether any was taken
 * that it needed.
 */
final class MongoReading {

    private static final int TRIES = 10;

    /** So many entities are named. */
    private static final int MOST_FAULTS = 20;

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final Collections collections;
    private final Conditions conditions;

    /** As it was last seen: no older than any position that a question is about. */
    private final AtomicReference<Standing> seen;

    MongoReading(Collections collections, Columns<?> columns) {
        this.collections = collections;
        this.conditions = new Conditions(columns);
        this.seen = new AtomicReference<>(collections.standing());
    }

    /** How the generation stands now. */
    Standing standing() {
        var now = collections.standing();
        // Of two who ask at once, the one who was answered first may come second.
        seen.updateAndGet(before -> before.turn() > now.turn() ? before : now);
        return now;
    }

    String column(int place) {
        return conditions.column(place);
    }

    /** Asks the quick way if it may serve, and the sure way if it turns out that it didn't. */
    private <T> T ask(Point asked, Function<List<Bson>, T> question) {
        var before = standing();
        int committed = before.position();
        var at = asked.notBeyond(committed);
        if (at.position() == committed && at.day() >= before.horizon()) {
            var answer = question.apply(conditions.current(at, before));
            var after = standing();
            if (after.swept() <= at.position() && after.horizon() <= at.day()) return answer;
        }
        for (int i = 0; i < TRIES; i++) {
            var answer = question.apply(conditions.through(at, before));
            // What was closed and swept meanwhile may have been missed: closed beyond what was
            // committed when the question began, and swept since.
            var after = standing();
            if (after.swept() <= committed) return answer;
            committed = after.position();
        }
        throw new StoreException("the question takes too long", new IllegalStateException("swept"));
    }

    Map<String, Loaded> load(Collection<String> entities, Standing standing) {
        int position = standing.position();
        var parked = new HashMap<String, Integer>();
        var atRest = in("e", entities).append("t", standing.token());
        for (var found : collections.parked().find(atRest)) {
            int at = found.getLong("position").intValue();
            // A batch that came no further than this is taken in again.
            if (at <= position) parked.put(found.getString("e"), at);
        }
        var last = new HashMap<String, Integer>();
        var known = new Document("e", new Document("$in", List.copyOf(entities)));
        var facts =
                collections
                        .facts()
                        .find(new Document(known).append("p", upTo(position)))
                        .projection(new Document("e", 1).append("p", 1).append("effective", 1));
        for (var fact : facts) {
            var entity = fact.getString("e");
            var parkedAt = parked.get(entity);
            var effective = fact.getLong("effective");
            if (effective == null) continue;
            if (parkedAt != null && fact.getInteger("p") >= parkedAt) continue;
            last.merge(entity, effective.intValue(), Math::max);
        }
        var open = new HashMap<String, List<Rect>>();
        var rects = new Document(known).append("kf", upTo(position));
        rects.append("kt", new Document("$gt", position));
        var counted = Filters.and(rects, standing.counted());
        for (var found : collections.rects().find(counted).sort(Indexes.ascending("e", "ef"))) {
            int latest = last.getOrDefault(found.getString("e"), Integer.MIN_VALUE);
            if (found.getInteger("et") < latest) continue;
            var state =
                    Encoded.stored(found.getString("json").getBytes(UTF_8), () -> new Object[0], 0);
            open.computeIfAbsent(found.getString("e"), e -> new ArrayList<>())
                    .add(
                            new Rect(
                                    found.getString("e"),
                                    found.getInteger("kf"),
                                    Rect.OPEN,
                                    found.getInteger("ef"),
                                    found.getInteger("et"),
                                    state,
                                    found.getBoolean("aside", false)));
        }
        var loaded = new HashMap<String, Loaded>();
        for (var entity : entities) {
            loaded.put(
                    entity,
                    new Loaded(
                            open.getOrDefault(entity, List.of()),
                            last.getOrDefault(entity, Integer.MIN_VALUE),
                            parked.get(entity)));
        }
        return loaded;
    }

    private static Document in(String field, Collection<String> values) {
        return new Document(field, new Document("$in", List.copyOf(values)));
    }

    private static Document upTo(long position) {
        return new Document("$lte", position);
    }

    List<KeptFact> facts(String entity) {
        int position = standing().position();
        var known = new Document("e", entity).append("p", upTo(position));
        var facts = new ArrayList<KeptFact>();
        for (var found : collections.facts().find(known).sort(Sorts.ascending("p"))) {
            facts.add(kept(found));
        }
        return facts;
    }

    private static KeptFact kept(Document found) {
        return new KeptFact(
                found.getInteger("p"),
                found.getString("a"),
                found.getLong("s"),
                found.getString("type"),
                found.getString("payload"));
    }

    List<StoredRow> find(Collection<String> entities, Point at) {
        // The index on entities holds nothing that changes, so no mark is needed.
        var query = in("e", entities);
        conditions.bounds(at).forEach(query::append);
        var known = Filters.and(query, Objects.requireNonNull(seen.get()).counted());
        var rows = rows(collections.rects().find(known));
        requirePresent();
        return rows;
    }

    /** Rows that were found while the generation was being removed may lack. */
    private void requirePresent() {
        var unused = standing();
    }

    private static List<StoredRow> rows(Iterable<Document> found) {
        var rows = new ArrayList<StoredRow>();
        for (var document : found) rows.add(row(document));
        return rows;
    }

    private static StoredRow row(Document found) {
        return new StoredRow(
                found.getString("e"),
                found.getString("json").getBytes(UTF_8),
                found.getInteger("kf"),
                found.getInteger("ef"),
                found.getInteger("et"),
                found.getBoolean("aside", false));
    }

    /** The index on entities is in their order, and holds nothing that is swept. */
    List<StoredVersion> versions(String entity, int upTo, int knownFrom, int from, int limit) {
        var standing = standing();
        // What is written and not committed yet may be taken back.
        var own = new Document("e", entity).append("kf", upTo(Math.min(upTo, standing.position())));
        var later = new Document("kf", new Document("$gt", knownFrom));
        var beside = new Document("kf", knownFrom).append("ef", new Document("$gt", from));
        var asked = Filters.and(own, Filters.or(later, beside), standing.counted());
        var versions = new ArrayList<StoredVersion>();
        for (var found :
                collections.rects().find(asked).sort(Sorts.ascending("kf", "ef")).limit(limit)) {
            versions.add(new StoredVersion(row(found), found.getInteger("kt")));
        }
        requirePresent();
        return versions;
    }

    List<StoredRow> list(Page page, Point at) {
        return ask(
                at,
                point -> {
                    var asked = new ArrayList<>(conditions.of(page.where()));
                    asked.addAll(conditions.rest(page));
                    if (conditions.isOfElapsed(page.where(), places(page))) {
                        var stages = onDay(point, asked, at);
                        stages.add(new Document("$sort", conditions.order(page)));
                        stages.add(new Document("$limit", page.limit()));
                        return rows(collections.rects().aggregate(stages));
                    }
                    var all = new ArrayList<>(point);
                    all.addAll(asked);
                    return rows(
                            collections
                                    .rects()
                                    .find(Conditions.all(all))
                                    .sort(conditions.order(page))
                                    .limit(page.limit()));
                });
    }

    private static IntStream places(Page page) {
        return IntStream.concat(
                IntStream.of(page.orderBy()), page.then().stream().mapToInt(Page.Then::place));
    }

    /** The rectangles of a point, with what goes on growing as of its day, as far as asked. */
    private List<Bson> onDay(List<Bson> point, List<Bson> asked, Point at) {
        var stages = new ArrayList<Bson>();
        stages.add(new Document("$match", Conditions.all(point)));
        stages.add(conditions.elapsed(at));
        if (!asked.isEmpty()) stages.add(new Document("$match", Conditions.all(asked)));
        return stages;
    }

    /** The index on entities holds nothing that changes, so no mark is needed. */
    List<StoredCells> walk(Stretch stretch, Point at) {
        var query = new Document("e", new Document("$gt", stretch.after()));
        conditions.bounds(at).forEach(query::append);
        var all = new ArrayList<Bson>();
        all.add(query);
        all.add(new Document("aside", new Document("$ne", true)));
        all.add(Objects.requireNonNull(seen.get()).counted());
        var asked = conditions.of(stretch.where());
        var fields = new Document("e", 1).append("kf", 1).append("ef", 1).append("et", 1);
        for (int place : stretch.places()) fields.append(column(place), 1);
        var found = new ArrayList<StoredCells>();
        for (var rect : walked(stretch, all, asked, fields, at)) {
            found.add(cells(rect, stretch.places()));
        }
        requirePresent();
        return found;
    }

    private Iterable<Document> walked(
            Stretch stretch, List<Bson> point, List<Bson> asked, Document fields, Point at) {
        if (conditions.isOfElapsed(stretch.where(), IntStream.of(stretch.places()))) {
            var stages = onDay(point, asked, at);
            stages.add(new Document("$sort", Sorts.ascending("e")));
            stages.add(new Document("$limit", stretch.limit()));
            stages.add(new Document("$project", fields));
            return collections.rects().aggregate(stages);
        }
        var all = new ArrayList<>(point);
        all.addAll(asked);
        return collections
                .rects()
                .find(Conditions.all(all))
                .projection(fields)
                .sort(Sorts.ascending("e"))
                .limit(stretch.limit());
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return value instanceof Number number ? (Object) number.longValue() : value;
    }

    long count(List<Filter> where, Point at) {
        return ask(
                at,
                point -> {
                    var asked = conditions.of(where);
                    if (conditions.isOfElapsed(where, IntStream.empty())) {
                        var stages = onDay(point, asked, at);
                        stages.add(new Document("$count", "n"));
                        var counted = collections.rects().aggregate(stages).first();
                        return counted == null ? 0 : counted.get("n", Number.class).longValue();
                    }
                    var all = new ArrayList<>(point);
                    all.addAll(asked);
                    return collections.rects().countDocuments(Conditions.all(all));
                });
    }

    List<Totals> totals(
            List<Filter> where, List<Key> by, List<Measure> measures, int limit, Point at) {
        var key = new Document();
        for (int i = 0; i < by.size(); i++) key.append("k" + i, key(by.get(i)));
        var group = new Document("_id", key).append("n", new Document("$sum", 1));
        for (int i = 0; i < measures.size(); i++) {
            group.append("f" + i, figure(measures.get(i)));
            if (measures.get(i).kind() == Tally.Kind.SUM) {
                var value = "$" + column(measures.get(i).place());
                group.append("least" + i, new Document("$min", value));
                group.append("greatest" + i, new Document("$max", value));
            }
        }
        var places =
                IntStream.concat(
                        by.stream().mapToInt(Key::place),
                        measures.stream().mapToInt(Measure::place));
        boolean elapsed = conditions.isOfElapsed(where, places);
        var groups =
                ask(
                        at,
                        point -> {
                            var stages = new ArrayList<Bson>();
                            if (elapsed) {
                                stages.addAll(onDay(point, conditions.of(where), at));
                            } else {
                                var all = new ArrayList<>(point);
                                all.addAll(conditions.of(where));
                                stages.add(new Document("$match", Conditions.all(all)));
                            }
                            stages.add(new Document("$group", group));
                            stages.add(new Document("$limit", limit));
                            return collections.rects().aggregate(stages).into(new ArrayList<>());
                        });
        return groups.stream()
                .map(found -> totals(found, by, measures))
                .sorted(MongoReading::compare)
                .toList();
    }

    private Document figure(Measure measure) {
        var value = "$" + column(measure.place());
        return switch (measure.kind()) {
            case KNOWN -> {
                // What has no value stands before every number.
                var known = new Document("$gt", Arrays.asList(value, null));
                yield new Document("$sum", new Document("$cond", List.of(known, 1, 0)));
            }
            case SUM -> new Document("$sum", value);
            case LEAST -> new Document("$min", value);
            case GREATEST -> new Document("$max", value);
        };
    }

    private Object key(Key key) {
        var value = "$" + column(key.place());
        if (!key.byMonth()) return value;
        var millis = new Document("$multiply", List.of(value, 86_400_000L));
        var ofMonth = new Document("$dayOfMonth", new Document("$toDate", millis));
        return new Document(
                "$subtract", List.of(value, new Document("$subtract", List.of(ofMonth, 1))));
    }

    private Totals totals(Document found, List<Key> by, List<Measure> measures) {
        var key = found.get("_id", Document.class);
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < by.size(); i++) values.add(key.get("k" + i));
        var figures = new ArrayList<@Nullable Long>();
        for (int i = 0; i < measures.size(); i++) {
            var figure = found.get("f" + i, Number.class);
            if (mayOutgrow(found, i)) throw new FigureTooLargeException();
            figures.add(figure == null ? null : (Long) figure.longValue());
        }
        return new Totals(values, found.get("n", Number.class).longValue(), figures);
    }

    /**
     * Servers differ in what becomes of a sum that outgrows 64 bits, and none tells: so none is
     * taken that might, by how many values there are and the greatest of them.
     */
    private static boolean mayOutgrow(Document found, int measure) {
        var least = found.get("least" + measure, Number.class);
        var greatest = found.get("greatest" + measure, Number.class);
        if (least == null || greatest == null) return false;
        var most =
                BigInteger.valueOf(least.longValue())
                        .abs()
                        .max(BigInteger.valueOf(greatest.longValue()).abs());
        long n = found.get("n", Number.class).longValue();
        return most.multiply(BigInteger.valueOf(n)).bitLength() >= Long.SIZE;
    }

    private static int compare(Totals a, Totals b) {
        for (int i = 0; i < a.values().size(); i++) {
            int c = Columns.compare(a.values().get(i), b.values().get(i));
            if (c != 0) return c;
        }
        return 0;
    }

    List<PastFact> history(String entity, long after, long upTo, int limit) {
        var positions = new Document("$gt", after).append("$lte", upTo);
        var facts = new ArrayList<PastFact>();
        for (var found :
                collections
                        .facts()
                        .find(new Document("e", entity).append("p", positions))
                        .sort(Sorts.ascending("p"))
                        .limit(limit)) {
            facts.add(pastFact(found));
        }
        requirePresent();
        return facts;
    }

    private static PastFact pastFact(Document found) {
        var recordedAt = Instant.parse(found.getString("recordedAt"));
        var effective = found.getLong("effective");
        return new PastFact(
                found.getInteger("p"),
                found.getString("eventId"),
                found.getString("type"),
                effective == null
                        ? LocalDate.ofInstant(recordedAt, ZoneOffset.UTC)
                        : LocalDate.ofEpochDay(effective),
                recordedAt,
                found.getString("payload"),
                FactJson.MAPPER.readValue(found.getString("metadata"), METADATA));
    }

    @Nullable Parked parked(String entity) {
        var found = collections.parked().find(parked().append("e", entity)).first();
        requirePresent();
        return found == null ? null : parked(found);
    }

    /** Those that count: what a program parked that another has followed since doesn't. */
    private Document parked() {
        var now = standing();
        return new Document("t", now.token()).append("position", upTo(now.position()));
    }

    long parkedCount() {
        long count = collections.parked().countDocuments(parked());
        requirePresent();
        return count;
    }

    List<Parked> parked(int limit) {
        var parked = new ArrayList<Parked>();
        var byName = Sorts.ascending("e");
        for (var found : collections.parked().find(parked()).sort(byName).limit(limit)) {
            parked.add(parked(found));
        }
        requirePresent();
        return parked;
    }

    private static Parked parked(Document found) {
        return new Parked(
                found.getString("e"),
                found.getLong("position"),
                found.getString("reason"),
                Instant.parse(found.getString("since")));
    }

    /** Reads on until the entity after the last one wanted begins. */
    List<StoredRect> rectangles(String after, int entities) {
        var found = new ArrayList<StoredRect>();
        var last = after;
        int seen = 0;
        var counted =
                Filters.and(new Document("e", new Document("$gt", after)), standing().counted());
        for (var rect : collections.rects().find(counted).sort(Sorts.ascending("e", "kf", "ef"))) {
            var entity = rect.getString("e");
            if (!entity.equals(last) && ++seen > entities) break;
            last = entity;
            found.add(
                    new StoredRect(
                            entity,
                            rect.getInteger("kf"),
                            rect.getInteger("kt"),
                            rect.getInteger("ef"),
                            rect.getInteger("et"),
                            rect.getString("json"),
                            conditions.stored(rect),
                            rect.getBoolean("aside", false),
                            misfiled(rect)));
        }
        requirePresent();
        return found;
    }

    List<StoredCells> known(int[] places, String after, int entities) {
        return known(places, new Document("e", new Document("$gt", after)), entities);
    }

    List<StoredCells> known(int[] places, Collection<String> entities) {
        return known(places, in("e", entities), entities.size());
    }

    private List<StoredCells> known(int[] places, Bson which, int entities) {
        var fields = new Document("e", 1).append("kf", 1).append("ef", 1).append("et", 1);
        for (int place : places) fields.append(column(place), 1);
        var counted = Filters.and(which, standing().counted());
        var rects = collections.rects().find(counted).projection(fields);
        var found = new ArrayList<StoredCells>();
        var last = "";
        int seen = 0;
        for (var rect : rects.sort(Sorts.ascending("e", "kf", "ef"))) {
            var entity = rect.getString("e");
            if (!entity.equals(last) && ++seen > entities) break;
            last = entity;
            found.add(cells(rect, places));
        }
        requirePresent();
        return found;
    }

    private StoredCells cells(Document rect, int[] places) {
        var values = new ArrayList<@Nullable Object>(places.length);
        for (int place : places) values.add(stored(rect.get(column(place))));
        return new StoredCells(
                rect.getString("e"),
                values,
                rect.getInteger("kf"),
                rect.getInteger("ef"),
                rect.getInteger("et"));
    }

    /** Its mark for questions of the past: where it was once, or is, filed. */
    private static String misfiled(Document rect) {
        int to = rect.getInteger("kt");
        long fork =
                rect.getBoolean("aside", false)
                        ? Rect.UNLISTED
                        : Forks.of(
                                rect.getInteger("kf"),
                                to,
                                rect.getInteger("ef"),
                                rect.getInteger("et"));
        var mark = rect.get(to == Rect.OPEN ? "open" : "fork", Number.class);
        return mark != null && mark.longValue() == fork
                ? ""
                : "the projection files it where no question about the past finds it";
    }

    /** Reads on until the entity after the last one wanted begins. */
    List<PlacedFact> places(String after, int entities) {
        var found = new ArrayList<PlacedFact>();
        var last = after;
        int seen = 0;
        var beyond = new Document("e", new Document("$gt", after));
        for (var fact : collections.facts().find(beyond).sort(Sorts.ascending("e", "p"))) {
            var entity = fact.getString("e");
            if (!entity.equals(last) && ++seen > entities) break;
            last = entity;
            var effective = fact.getLong("effective");
            found.add(
                    new PlacedFact(
                            entity,
                            fact.getInteger("p"),
                            effective == null ? null : LocalDate.ofEpochDay(effective)));
        }
        return found;
    }

    /** Rectangles that are marked for today and don't hold then, or the other way round. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        var standing = standing();
        int day = standing.horizon();
        for (var rect : collections.rects().find(standing.counted())) {
            if (rect.getInteger("kf") > standing.position()) continue;
            boolean shown = rect.getBoolean("cur", false);
            boolean open = rect.getInteger("kt") == Rect.OPEN;
            // One that was closed keeps its mark until it is swept, and its bounds speak for it.
            boolean wanted =
                    open && rect.getInteger("et") > day && !rect.getBoolean("aside", false);
            if (shown == wanted || (shown && !open)) continue;
            if (faults.size() < MOST_FAULTS) {
                var fault =
                        wanted
                                ? " is not shown today as it stands"
                                : " is shown today as no rectangle says";
                faults.add(rect.getString("e") + fault);
            }
        }
        return faults;
    }
}
