package org.chalkline.query.projection.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which programs use which generations, in the collection {@code projection_user}: each program
 * that uses a projection in some shape says every few seconds that it does. What no program has
 * used for a while is removed, be it of an older version or of a newer one that was taken back. How
 * long, each observer measures from one of its own moments to another.
 */
final class Users implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Users.class);

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The last that was seen of a use, and since when it has been so. */
    private record Seen(long beat, long since) {}

    private final MongoDatabase database;
    private final String program = UUID.randomUUID().toString();
    private final long patience;
    private final ScheduledExecutorService beats;

    /** Guarded by {@code this}. */
    private final Set<String> mine = new HashSet<>();

    /** By the id of a use, or by a key that has none; guarded by {@code this}. */
    private final Map<String, Seen> seen = new HashMap<>();

    Users(MongoDatabase database) {
        this(database, BEAT, PATIENCE);
    }

    /**
     * @param patience how long a use must have been seen unchanged before it counts as ended
     */
    Users(MongoDatabase database, Duration beat, Duration patience) {
        this.database = database;
        this.patience = patience.toNanos();
        beats = Executors.newSingleThreadScheduledExecutor(Users::daemon);
        long millis = beat.toMillis();
        var unused =
                beats.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task) {
        return Thread.ofPlatform().daemon().name("projection-users").unstarted(task);
    }

    private MongoCollection<Document> uses() {
        return database.getCollection("projection_user");
    }

    private String id(String key) {
        return key + " " + program;
    }

    /** Says that this program uses what is kept under the key. Returns once that is known. */
    synchronized void use(String key) {
        if (!mine.add(key)) return;
        try {
            renew();
        } catch (RuntimeException e) {
            mine.remove(key);
            throw e;
        }
    }

    private void renew() {
        var writes = new ArrayList<UpdateOneModel<Document>>();
        for (var key : mine) {
            var update =
                    new Document("$inc", new Document("beat", 1L))
                            .append("$setOnInsert", new Document("key", key));
            writes.add(
                    new UpdateOneModel<>(
                            eq("_id", id(key)), update, new UpdateOptions().upsert(true)));
        }
        if (writes.isEmpty()) return;
        var unused =
                uses().withWriteConcern(MongoGenerations.LASTING)
                        .bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    private void beat() {
        try {
            renewAndLook();
        } catch (RuntimeException e) {
            // A program that doesn't come to say so in time may have to build once more, and
            // nothing else.
            LOG.debug("uses of projections could not be looked at", e);
        }
    }

    synchronized void renewAndLook() {
        renew();
        long now = System.nanoTime();
        var used = new HashSet<>(mine);
        var formerly = new HashSet<String>();
        var there = new HashSet<String>();
        var ended = new ArrayList<Document>();
        for (var use : uses().find()) {
            var id = use.getString("_id");
            var key = use.getString("key");
            there.add(id);
            if (id.equals(id(key))) continue;
            if (isUnchanged(id, use.getLong("beat"), now)) {
                ended.add(use);
                formerly.add(key);
            } else {
                used.add(key);
            }
        }
        for (var key : MongoGenerations.keys(database)) {
            there.add(key);
            if (used.contains(key)) {
                seen.remove(key);
            } else if (formerly.contains(key) || isUnchanged(key, 0, now)) {
                LOG.info("nobody uses the projection {} in this shape: it is removed", key);
                MongoGenerations.removeAll(database, key);
            }
        }
        for (var use : ended) {
            // Unless it has gone on meanwhile.
            var same = new Document("beat", use.getLong("beat"));
            uses().deleteOne(same.append("_id", use.getString("_id")));
        }
        seen.keySet().retainAll(there);
    }

    private boolean isUnchanged(String id, long beat, long now) {
        var before = seen.get(id);
        if (before == null || before.beat() != beat) {
            seen.put(id, new Seen(beat, now));
            return false;
        }
        return now - before.since() >= patience;
    }

    /** Says that this program uses nothing any more. */
    @Override
    public void close() {
        beats.shutdownNow();
        synchronized (this) {
            try {
                for (var key : mine) uses().deleteOne(eq("_id", id(key)));
            } catch (RuntimeException e) {
                LOG.debug("the uses of projections could not be ended, and will expire", e);
            }
            mine.clear();
        }
    }
}
