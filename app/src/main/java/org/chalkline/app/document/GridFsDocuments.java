package org.chalkline.app.document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.chalkline.axon.mongo.GridFsForm.AT;
import static org.chalkline.axon.mongo.GridFsForm.CHUNK;
import static org.chalkline.axon.mongo.GridFsForm.CHUNK_SIZE;
import static org.chalkline.axon.mongo.GridFsForm.DATA;
import static org.chalkline.axon.mongo.GridFsForm.FILE;
import static org.chalkline.axon.mongo.GridFsForm.LENGTH;
import static org.chalkline.axon.mongo.GridFsForm.NAME;
import static org.chalkline.axon.mongo.GridFsForm.NUMBER;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.chalkline.axon.mongo.GridFsForm;
import org.chalkline.kernel.document.DamagedDocumentException;
import org.chalkline.kernel.document.DocumentsFullException;
import org.chalkline.kernel.document.DocumentsUnreachableException;
import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents in MongoDB, in GridFS's form: the bucket {@code document}, in which each is a file that
 * is named by its digest. Several programs share it.
 *
 * <p>A file is begun under a name that is nobody's digest and takes its digest for its name when
 * all of it is there, by one change of one entry: so it appears whole or not at all, once whoever
 * brings it in, and what has appeared can't be taken for something left behind. All is written with
 * majority and journal. No more than a few parts of a document are held in memory.
 */
public final class GridFsDocuments implements DocumentStore {
    private static final Logger LOG = LoggerFactory.getLogger(GridFsDocuments.class);

    /** The word by which programs say that they keep their documents here. */
    public static final String IDENTITY = "gridfs";

    /** GridFS's own bucket form: {@code BUCKET.files} and {@code BUCKET.chunks}. */
    static final String BUCKET = "document";

    private static final int AT_ONCE = 8;
    private static final int TRIES = 5;
    private static final String ID = "_id";
    private static final String SAID = "metadata.said";
    private static final String ARRIVING = "arriving/";
    private static final String GOING = "going/";
    private static final int OUT_OF_DISK = 14_031;

    /** An arrival that wasn't heard of for so long was left by a program that stopped. */
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private static final Duration HEARD_OF_EVERY = Duration.ofMinutes(1);

    private final MongoDatabase database;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final Clock clock;

    /**
     * @param database the caller closes it
     * @param clock what the time of arrival is taken from
     */
    public GridFsDocuments(MongoDatabase database, Clock clock) {
        this.database =
                database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withReadPreference(ReadPreference.primary());
        this.files = this.database.getCollection(BUCKET + ".files");
        this.chunks = this.database.getCollection(BUCKET + ".chunks");
        this.clock = clock;
    }

    /** Makes the indexes, by which a document is kept once. To be called before one is kept. */
    public void prepare() throws IOException {
        reached(
                () -> {
                    files.createIndex(Indexes.ascending(NAME), new IndexOptions().unique(true));
                    GridFsForm.index(chunks);
                    return true;
                });
    }

    private static <T extends @Nullable Object> T reached(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (MongoException e) {
            if (e.getCode() == OUT_OF_DISK) {
                throw new DocumentsFullException("in MongoDB, where they are kept", e);
            }
            throw new DocumentsUnreachableException(e);
        }
    }

    @Override
    public Kept keep(
            InputStream content,
            String mediaType,
            String keptBy,
            List<Personal> keys,
            Arrival arrival)
            throws IOException {
        var said = SaidOfDocument.now(mediaType, clock.instant(), keptBy, keys);
        return keep(content, said, arrival);
    }

    private Kept keep(InputStream content, SaidOfDocument said, Arrival arrival)
            throws IOException {
        try (var upload = new Upload()) {
            upload.take(content);
            var digest = upload.digest();
            arrival.accept(digest, upload.size);
            for (int i = 0; i < TRIES; i++) {
                var there = file(digest);
                if (there != null && isWhole(digest)) {
                    return new Kept(document(there), false);
                }
                if (there != null) upload.mend(there.getObjectId(ID));
                else if (!upload.publish(digest, said)) continue; // another was faster
                var kept = file(digest);
                if (kept != null) return new Kept(document(kept), true);
            }
            throw new NoSuchFileException(digest);
        }
    }

    /** A document that arrives, until it is there under its digest. */
    private final class Upload implements AutoCloseable {
        private final ObjectId id = new ObjectId();
        private final MessageDigest digester = ContentDigest.sha256();
        private final List<Document> waiting = new ArrayList<>();
        private long heardOf = System.nanoTime();
        private int count;
        private long size;

        Upload() throws IOException {
            reached(
                    () ->
                            files.updateOne(
                                    eq(ID, id),
                                    combine(
                                            setOnInsert(NAME, arriving()),
                                            setOnInsert(LENGTH, 0L),
                                            setOnInsert(CHUNK_SIZE, CHUNK),
                                            currentDate(AT)),
                                    new UpdateOptions().upsert(true)));
        }

        private String arriving() {
            return ARRIVING + id.toHexString();
        }

        void take(InputStream content) throws IOException {
            var part = new byte[CHUNK];
            while (true) {
                int read = content.readNBytes(part, 0, CHUNK);
                if (read > 0) add(read == CHUNK ? part.clone() : Arrays.copyOf(part, read));
                if (read < CHUNK) break;
            }
            write();
        }

        private void add(byte[] part) throws IOException {
            digester.update(part);
            size += part.length;
            waiting.add(GridFsForm.chunk(id, count++, part));
            if (waiting.size() >= AT_ONCE) write();
            if (System.nanoTime() - heardOf < HEARD_OF_EVERY.toNanos()) return;
            requireThere(reached(() -> files.updateOne(own(), currentDate(AT))));
            heardOf = System.nanoTime();
        }

        private void write() throws IOException {
            if (waiting.isEmpty()) return;
            reached(() -> chunks.insertMany(waiting));
            waiting.clear();
        }

        private Bson own() {
            return and(eq(ID, id), eq(NAME, arriving()));
        }

        private static void requireThere(UpdateResult changed) throws IOException {
            if (changed.getMatchedCount() > 0) return;
            throw new IOException(
                    "The document took longer than a day to arrive, and was given up. Send it again.");
        }

        String digest() {
            return HexFormat.of().formatHex(digester.digest());
        }

        /** Lets it appear. Returns whether it did: another may have been there before. */
        boolean publish(String digest, SaidOfDocument said) throws IOException {
            var appear =
                    combine(
                            set(NAME, digest),
                            set(LENGTH, size),
                            set(SAID, said.json()),
                            currentDate(AT));
            var appeared = reached(() -> unlessDuplicate(() -> files.updateOne(own(), appear)));
            if (appeared == null) return false;
            requireThere(appeared);
            return true;
        }

        /**
         * Puts this content in the place of what is damaged. Each of its parts can be nothing else,
         * whoever writes it.
         */
        void mend(ObjectId damaged) throws IOException {
            for (int from = 0; from < count; from += AT_ONCE) {
                var writes = new ArrayList<ReplaceOneModel<Document>>();
                for (var part : page(id, from)) {
                    int number = part.getInteger(NUMBER);
                    writes.add(
                            new ReplaceOneModel<>(
                                    and(eq(FILE, damaged), eq(NUMBER, number)),
                                    new Document(FILE, damaged)
                                            .append(NUMBER, number)
                                            .append(DATA, part.get(DATA)),
                                    new ReplaceOptions().upsert(true)));
                }
                reached(() -> chunks.bulkWrite(writes));
            }
            reached(() -> chunks.deleteMany(and(eq(FILE, damaged), gte(NUMBER, count))));
            reached(
                    () ->
                            files.updateOne(
                                    eq(ID, damaged),
                                    combine(set(LENGTH, size), set(CHUNK_SIZE, CHUNK))));
        }

        /** Removes what has not appeared. Where that fails, it is swept away later. */
        @Override
        public void close() {
            try {
                discard(id, own());
            } catch (IOException e) {
                LOG.debug("What was left of a document is swept away later", e);
            }
        }
    }

    private static @Nullable UpdateResult unlessDuplicate(Supplier<UpdateResult> write) {
        try {
            return write.get();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return null;
        }
    }

    /**
     * Removes what has not appeared. It is given another name first: from then on it can't appear.
     *
     * @param still what must hold of it yet
     */
    private void discard(ObjectId id, Bson still) throws IOException {
        var going = GOING + id.toHexString();
        var marked = reached(() -> files.updateOne(still, set(NAME, going)));
        if (marked.getMatchedCount() > 0) remove(id, going);
    }

    private void remove(ObjectId id, String name) throws IOException {
        reached(() -> chunks.deleteMany(eq(FILE, id)));
        reached(() -> files.deleteOne(and(eq(ID, id), eq(NAME, name))));
    }

    /** By the server's clock alone: a program's may be wrong, and nothing alive may go. */
    @Override
    public void sweep() throws IOException {
        var before = Date.from(serversTime().minus(ABANDONED_AFTER));
        var old =
                reached(
                        () ->
                                files.find(
                                                and(
                                                        regex(
                                                                NAME,
                                                                "^(" + ARRIVING + "|" + GOING
                                                                        + ")"),
                                                        lt(AT, before)))
                                        .into(new ArrayList<>()));
        for (var file : old) {
            var id = file.getObjectId(ID);
            discard(id, and(eq(ID, id), eq(NAME, file.getString(NAME)), lt(AT, before)));
        }
    }

    private Instant serversTime() throws IOException {
        var hello = reached(() -> database.runCommand(new Document("isMaster", 1)));
        return hello.getDate("localTime").toInstant();
    }

    private @Nullable Document file(String digest) throws IOException {
        DocumentStore.requireDigest(digest);
        return reached(() -> files.find(eq(NAME, digest)).first());
    }

    private static org.chalkline.kernel.document.Document document(Document file) {
        return SaidOfDocument.read(text(file))
                .document(file.getString(NAME), file.get(LENGTH, Number.class).longValue());
    }

    private static String text(Document file) {
        var metadata = file.get("metadata", Document.class);
        var said = metadata == null ? null : metadata.getString("said");
        return said == null ? "" : said;
    }

    @Override
    public Optional<org.chalkline.kernel.document.Document> find(String digest) throws IOException {
        return Optional.ofNullable(file(digest)).map(GridFsDocuments::document);
    }

    @Override
    public byte[] said(String digest) throws IOException {
        var file = file(digest);
        return file == null ? new byte[0] : text(file).getBytes(StandardCharsets.UTF_8);
    }

    /** All in one cursor, whose time is the database's: who lists many gives it more. */
    @Override
    public Stream<String> digests() throws IOException {
        return reached(
                () -> {
                    var names =
                            files.find(regex(NAME, "^[0-9a-f]{64}$"))
                                    .projection(Projections.include(NAME))
                                    .sort(Indexes.ascending(NAME))
                                    .map(file -> file.getString(NAME));
                    return StreamSupport.stream(names.spliterator(), false);
                });
    }

    @Override
    public InputStream open(String digest) throws IOException {
        var file = file(digest);
        if (file == null) throw new NoSuchFileException(digest);
        return new CheckedContent(new Parts(file.getObjectId(ID)), digest, ContentDigest.sha256());
    }

    private List<Document> page(ObjectId file, int from) throws IOException {
        return reached(
                () ->
                        chunks.find(
                                        and(
                                                eq(FILE, file),
                                                gte(NUMBER, from),
                                                lt(NUMBER, from + AT_ONCE)))
                                .sort(Indexes.ascending(NUMBER))
                                .into(new ArrayList<>()));
    }

    /**
     * The parts of a file, a few at a time, each few by a question of their own: nobody keeps a
     * cursor open who reads slowly. Where a part is missing they end.
     */
    private final class Parts extends InputStream {
        private final ObjectId file;
        private final Deque<byte[]> ahead = new ArrayDeque<>();
        private byte[] part = new byte[0];
        private int at;
        private int next;
        private boolean ended;

        Parts(ObjectId file) {
            this.file = file;
        }

        private boolean advance() throws IOException {
            while (at == part.length) {
                if (ahead.isEmpty()) fetch();
                var first = ahead.poll();
                if (first == null) return false;
                part = first;
                at = 0;
            }
            return true;
        }

        private void fetch() throws IOException {
            if (ended) return;
            int from = next;
            for (var found : page(file, from)) {
                if (found.getInteger(NUMBER) != next) break;
                ahead.add(GridFsForm.bytes(found));
                next++;
            }
            ended = next < from + AT_ONCE;
        }

        @Override
        public int read() throws IOException {
            return advance() ? part[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) return 0;
            if (!advance()) return -1;
            int count = Math.min(length, part.length - at);
            System.arraycopy(part, at, into, offset, count);
            at += count;
            return count;
        }
    }

    /**
     * Takes in what another store holds, as it was described there. A document that is there
     * already stays as it is.
     *
     * @return how many are in the other store that aren't what their digests say, and weren't taken
     */
    public long takeAll(DocumentStore other) throws IOException {
        long damaged = 0;
        try (var digests = other.digests()) {
            for (var each = digests.iterator(); each.hasNext(); ) {
                var digest = each.next();
                if (file(digest) != null) continue;
                var said =
                        SaidOfDocument.read(new String(other.said(digest), StandardCharsets.UTF_8));
                try (var content = other.open(digest)) {
                    keep(content, said, (found, size) -> {});
                } catch (DamagedDocumentException e) {
                    LOG.error("{}", e.getMessage());
                    damaged++;
                }
            }
        }
        return damaged;
    }
}
