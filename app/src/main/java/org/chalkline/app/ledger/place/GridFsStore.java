package org.chalkline.app.ledger.place;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static org.chalkline.axon.mongo.GridFsForm.AT;
import static org.chalkline.axon.mongo.GridFsForm.CHUNK;
import static org.chalkline.axon.mongo.GridFsForm.CHUNK_SIZE;
import static org.chalkline.axon.mongo.GridFsForm.FILE;
import static org.chalkline.axon.mongo.GridFsForm.LENGTH;
import static org.chalkline.axon.mongo.GridFsForm.NAME;
import static org.chalkline.axon.mongo.GridFsForm.NUMBER;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.chalkline.axon.mongo.GridFsForm;
import org.chalkline.ledger.place.LogPlace.Content;
import org.chalkline.ledger.place.LogPlace.ReplacedException;
import org.chalkline.ledger.place.ObjectStore;
import org.jspecify.annotations.Nullable;

/**
 * The log in MongoDB, in the form of GridFS: any tool of it lists and fetches the files. Of a file
 * there is one document more for each version, by a number that is unique with the file's name; so
 * of two who replace the same version one fails. The greatest number is what is there. The driver's
 * own bucket knows no such thing, and takes several round trips for each file.
 */
public final class GridFsStore implements ObjectStore {
    private static final String BUCKET = "ledger";
    private static final long FIRST = 1;

    private static final String VERSION = "metadata.version";

    /** A version may be gone before its chunks are read, and another is there then. */
    private static final int TRIES = 10;

    /** So many at once, as the names of a query and the documents of a write. */
    private static final int AT_ONCE = 500;

    private final MongoDatabase database;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private boolean indexed;

    /** The log in this database. */
    public GridFsStore(MongoDatabase database) {
        this.database = database;
        // A write that one member alone knows may be taken back.
        files = lasting(database.getCollection(BUCKET + ".files"));
        chunks = lasting(database.getCollection(BUCKET + ".chunks"));
    }

    private static MongoCollection<Document> lasting(MongoCollection<Document> collection) {
        return collection
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private interface Asking<T> {
        T ask() throws IOException;
    }

    private <T> T asking(Asking<T> asking) throws IOException {
        try {
            return asking.ask();
        } catch (MongoException e) {
            throw new IOException("MongoDB, which holds the log: " + e.getMessage(), e);
        }
    }

    private synchronized void requireIndexes() {
        if (indexed) return;
        files.createIndex(Indexes.ascending(NAME, VERSION), new IndexOptions().unique(true));
        GridFsForm.index(chunks);
        indexed = true;
    }

    /** One that another tool put there has no number, and comes before all that have. */
    private static long version(@Nullable Document file) {
        if (file == null) return 0;
        var metadata = file.get("metadata", Document.class);
        var number = metadata == null ? null : metadata.get("version", Number.class);
        return number == null ? 0 : number.longValue();
    }

    private @Nullable Document newest(String name) {
        return files.find(eq(NAME, name)).sort(Sorts.descending(VERSION)).first();
    }

    @Override
    public Optional<Content> get(String name) throws IOException {
        return asking(
                () -> {
                    for (int i = 0; i < TRIES; i++) {
                        var file = newest(name);
                        if (file == null) return Optional.empty();
                        var content = contents(List.of(file)).get(file.get("_id"));
                        if (content != null) return Optional.of(content(file, content));
                    }
                    throw new IOException(name + " lacks a part of it, in " + this);
                });
    }

    private static Content content(Document file, byte[] bytes) {
        return new Content(bytes, tag(file));
    }

    /** Tells a version from all others, of whatever file. */
    private static String tag(Document file) {
        return file.get("_id") + " " + version(file);
    }

    /** The content of these files, by their id; those that are not whole are left out. */
    private Map<Object, byte[]> contents(List<Document> files) {
        var parts = new HashMap<Object, ByteArrayOutputStream>();
        var ids = files.stream().map(file -> file.get("_id")).toList();
        for (var chunk : chunks.find(in(FILE, ids)).sort(Sorts.ascending(FILE, NUMBER))) {
            parts.computeIfAbsent(chunk.get(FILE), id -> new ByteArrayOutputStream())
                    .writeBytes(GridFsForm.bytes(chunk));
        }
        var whole = new HashMap<Object, byte[]>();
        for (var file : files) {
            var bytes = parts.getOrDefault(file.get("_id"), new ByteArrayOutputStream());
            if (bytes.size() == file.get(LENGTH, Number.class).longValue()) {
                whole.put(file.get("_id"), bytes.toByteArray());
            }
        }
        return whole;
    }

    private static Document file(ObjectId id, String name, long version, byte[] content) {
        return new Document("_id", id)
                .append(LENGTH, (long) content.length)
                .append(CHUNK_SIZE, CHUNK)
                .append(AT, new Date())
                .append(NAME, name)
                .append("metadata", new Document("version", version));
    }

    private static void chunk(ObjectId id, byte[] content, List<Document> into) {
        for (int n = 0; n * CHUNK < content.length; n++) {
            int end = Math.min(content.length, (n + 1) * CHUNK);
            into.add(GridFsForm.chunk(id, n, Arrays.copyOfRange(content, n * CHUNK, end)));
        }
    }

    @Override
    public String put(String name, @Nullable String known, byte[] content) throws IOException {
        return asking(
                () -> {
                    requireIndexes();
                    var before = newest(name);
                    var there = before == null ? null : tag(before);
                    if (!Objects.equals(there, known)) throw new ReplacedException(name);
                    return follow(name, version(before) + 1, content);
                });
    }

    /** The version after which this one is put must be the last one before it, once it is there. */
    private String follow(String name, long version, byte[] content) throws IOException {
        var id = new ObjectId();
        var parts = new ArrayList<Document>();
        chunk(id, content, parts);
        if (!parts.isEmpty()) chunks.insertMany(parts);
        try {
            files.insertOne(file(id, name, version, content));
        } catch (MongoWriteException e) {
            chunks.deleteMany(eq(FILE, id));
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            throw new ReplacedException(name);
        }
        var now = newest(name);
        if (now == null || !id.equals(now.get("_id"))) {
            // Others had replaced it and removed what they replaced, so the number was free again.
            remove(List.of(id));
            throw new ReplacedException(name);
        }
        remove(ids(files.find(and(eq(NAME, name), lt(VERSION, version)))));
        return tag(now);
    }

    private static List<Object> ids(Iterable<Document> found) {
        var ids = new ArrayList<Object>();
        for (var file : found) ids.add(file.get("_id"));
        return ids;
    }

    private void remove(List<Object> ids) {
        for (int at = 0; at < ids.size(); at += AT_ONCE) {
            var some = ids.subList(at, Math.min(ids.size(), at + AT_ONCE));
            files.deleteMany(in("_id", some));
            chunks.deleteMany(in(FILE, some));
        }
    }

    @Override
    public Map<String, Content> putNew(Map<String, byte[]> objects) throws IOException {
        return asking(
                () -> {
                    requireIndexes();
                    var before = new HashMap<String, Content>();
                    var names = List.copyOf(objects.keySet());
                    for (int at = 0; at < names.size(); at += AT_ONCE) {
                        var some = names.subList(at, Math.min(names.size(), at + AT_ONCE));
                        putNew(some, objects, before);
                    }
                    return before;
                });
    }

    private void putNew(
            List<String> names, Map<String, byte[]> objects, Map<String, Content> before) {
        var there = new ArrayList<Document>();
        for (var file : files.find(in(NAME, names)).sort(Sorts.ascending(VERSION))) there.add(file);
        var bytes = contents(there);
        for (var file : there) {
            // A file that isn't whole counts as something else, which is replaced.
            var found = bytes.getOrDefault(file.get("_id"), new byte[0]);
            before.put(file.getString(NAME), content(file, found));
        }
        var parts = new ArrayList<Document>();
        var added = new ArrayList<Document>();
        for (var name : names) {
            if (before.containsKey(name)) continue;
            var id = new ObjectId();
            var content = Objects.requireNonNull(objects.get(name));
            chunk(id, content, parts);
            added.add(file(id, name, FIRST, content));
        }
        if (added.isEmpty()) return;
        var inAnyOrder = new InsertManyOptions().ordered(false);
        chunks.insertMany(parts, inAnyOrder);
        try {
            files.insertMany(added, inAnyOrder);
        } catch (MongoBulkWriteException e) {
            var lost = new ArrayList<Object>();
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
                lost.add(added.get(error.getIndex()).get("_id"));
            }
            remove(lost);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        asking(
                () -> {
                    remove(ids(files.find(eq(NAME, name))));
                    return true;
                });
    }

    @Override
    public List<String> list(String prefix, String after) throws IOException {
        return asking(
                () -> {
                    var end = prefix.substring(0, prefix.length() - 1);
                    end += (char) (prefix.charAt(prefix.length() - 1) + 1);
                    var behind = after.isEmpty() ? gte(NAME, prefix) : gt(NAME, after);
                    var names = new ArrayList<String>();
                    var all =
                            files.find(and(behind, gte(NAME, prefix), lt(NAME, end)))
                                    .projection(new Document(NAME, 1))
                                    .sort(Sorts.ascending(NAME));
                    for (var file : all) {
                        var name = file.getString(NAME);
                        if (names.isEmpty() || !names.getLast().equals(name)) names.add(name);
                    }
                    return names;
                });
    }

    /** The index is what does it. */
    @Override
    public void requireFence() throws IOException {
        asking(
                () -> {
                    requireIndexes();
                    return true;
                });
    }

    @Override
    public String toString() {
        return "GridFS " + BUCKET + " in " + database.getName();
    }
}
