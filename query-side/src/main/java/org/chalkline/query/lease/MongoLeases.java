package org.chalkline.query.lease;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalkline.kernel.work.Lease;
import org.chalkline.kernel.work.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program's leases in MongoDB, in the collection {@code lease}: {@code _id} is the lease's name,
 * {@code owner} the program that holds it, absent once it was released, {@code token} grows with
 * each holder that followed one that hadn't released it, and {@code beat} with each renewal. A
 * lease is taken over by whoever saw token and beat unchanged for {@link LeaseTimes#expiry}; the
 * update names both, so of several who try one succeeds, and none if the holder renewed meanwhile.
 *
 * <p>Tokens never go back, though the collection may be deleted or an older one put in its place:
 * whoever takes a lease first asks which token stands in what was written under it ({@link
 * #contend( String, LongSupplier)}). Where that is greater than the lease's own document says, the
 * lease goes on far beyond, for tokens may have been given out since that nothing was written under
 * yet.
 *
 * <p>One thread renews all leases of the program, in one write, and looks at those that others
 * hold.
 */
public final class MongoLeases implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MongoLeases.class);

    /** How far beyond what was written a lease goes on whose document was lost. */
    private static final long LEAP = 1L << 20;

    private static final long FIRST = 1;

    private static final String OWNER = "owner";
    private static final String TOKEN = "token";
    private static final String BEAT = "beat";

    private final MongoCollection<Document> leases;
    private final LeaseTimes times;
    private final LongSupplier nanos;
    private final boolean byItself;
    private final String owner = UUID.randomUUID().toString();

    /** Guarded by {@code this}. */
    private final Map<String, Contended> contended = new HashMap<>();

    /** Held by whoever asks MongoDB, so that nothing is renewed once it was given up. */
    private final Object asking = new Object();

    /** Guarded by {@code this}: whether the thread is to look now. */
    private boolean woken;

    private boolean closed;
    private final Outage outage = new Outage("The leases", LOG::warn);
    private @Nullable Thread thread;

    /** The leases in this database. */
    public MongoLeases(MongoDatabase database) {
        this(database, LeaseTimes.USUAL);
    }

    /** The leases in this database, with other times, which all its programs must share. */
    public MongoLeases(MongoDatabase database, LeaseTimes times) {
        this(database, times, System::nanoTime, true);
    }

    /** One that beats when it is told to, by another clock. */
    MongoLeases(MongoDatabase database, LeaseTimes times, LongSupplier nanos) {
        this(database, times, nanos, false);
    }

    private MongoLeases(
            MongoDatabase database, LeaseTimes times, LongSupplier nanos, boolean byItself) {
        // A holder must not be forgotten with the server that it told first.
        var lasting = WriteConcern.MAJORITY.withJournal(true);
        this.leases = database.getCollection("lease").withWriteConcern(lasting);
        this.times = times;
        this.nanos = nanos;
        this.byItself = byItself;
    }

    /**
     * Tries for the lease of a work that writes nothing under its token, from now on, until it is
     * given up.
     *
     * @throws IllegalStateException if this program tries for it already
     */
    public Lease contend(String name) {
        return contend(name, () -> Lease.NONE);
    }

    /**
     * Tries for the lease from now on, until it is given up.
     *
     * @param written tells the greatest token that was written under this lease, {@link Lease#NONE}
     *     if nothing was; asked whenever the lease is to be taken
     * @throws IllegalStateException if this program tries for it already
     */
    public synchronized Lease contend(String name, LongSupplier written) {
        if (contended.containsKey(name)) {
            throw new IllegalStateException("the lease " + name + " is tried for already");
        }
        var lease = new Contended(name, written);
        contended.put(name, lease);
        wake();
        return lease;
    }

    private void wake() {
        woken = true;
        if (thread == null && byItself && !closed) {
            thread = Thread.ofPlatform().daemon().name("leases").unstarted(this::run);
            thread.start();
        }
        notifyAll();
    }

    /** Gives all leases up, as {@link Lease#close} does, and stops. */
    @Override
    public void close() {
        for (var lease : all()) lease.close();
        Thread running;
        synchronized (this) {
            closed = true;
            running = thread;
            notifyAll();
        }
        if (running == null) return;
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Contended> all() {
        return List.copyOf(contended.values());
    }

    private void run() {
        while (rest()) {
            try {
                beat();
                outage.over();
            } catch (RuntimeException e) {
                // Each lease ends by itself once its last renewal is too long ago.
                outage.failed(e);
            }
        }
    }

    /** Waits for the next beat; false once there is none. */
    private synchronized boolean rest() {
        long until = System.nanoTime() + times.beat().toNanos();
        try {
            while (!closed && !woken) {
                long left = until - System.nanoTime();
                if (left <= 0) break;
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        woken = false;
        return !closed;
    }

    /** Renews what this program holds, and looks at what it doesn't. */
    void beat() {
        synchronized (asking) {
            renew(all().stream().filter(lease -> lease.token() != Lease.NONE).toList());
            look(all().stream().filter(lease -> lease.token() == Lease.NONE).toList());
        }
    }

    private void renew(List<Contended> held) {
        if (held.isEmpty()) return;
        var updates =
                held.stream()
                        .map(lease -> new UpdateOneModel<Document>(lease.mine(), nextBeat()))
                        .toList();
        long sent = nanos.getAsLong();
        var result = leases.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        if (result.getMatchedCount() == held.size()) {
            for (var lease : held) lease.renewed(sent);
            return;
        }
        for (var lease : held) {
            sent = nanos.getAsLong();
            if (leases.updateOne(lease.mine(), nextBeat()).getMatchedCount() == 1) {
                lease.renewed(sent);
            } else {
                lease.lost();
            }
        }
    }

    private static Document nextBeat() {
        return new Document("$inc", new Document(BEAT, 1L));
    }

    private void look(List<Contended> missing) {
        if (missing.isEmpty()) return;
        var names = missing.stream().map(lease -> lease.name).toList();
        var found = new HashMap<String, Document>();
        for (var document : leases.find(new Document("_id", new Document("$in", names)))) {
            found.put(document.getString("_id"), document);
        }
        long seen = nanos.getAsLong();
        for (var lease : missing) lease.look(found.get(lease.name), seen);
    }

    /** One lease that this program tries for. */
    private final class Contended implements Lease {
        private final String name;
        private final LongSupplier written;

        /** The last that was seen of another's lease, and since when it has been so. */
        private @Nullable Document seen;

        private long since;

        /** The token with which this program held it last. */
        private long last = NONE;

        /** The token, and until when it counts; replaced as one. */
        private volatile @Nullable Held held;

        private volatile boolean over;

        Contended(String name, LongSupplier written) {
            this.name = name;
            this.written = written;
        }

        @Override
        public long token() {
            var now = held;
            return now == null || nanos.getAsLong() - now.until >= 0 ? NONE : now.token;
        }

        /** The document as it is while this program holds the lease. */
        Bson mine() {
            var now = held;
            return and(
                    eq("_id", name), eq(OWNER, owner), eq(TOKEN, now == null ? NONE : now.token));
        }

        void renewed(long sent) {
            var now = held;
            if (now != null) took(now.token, sent);
        }

        void lost() {
            held = null;
            seen = null;
        }

        void look(@Nullable Document found, long at) {
            held = null;
            if (over) return;
            if (found == null) {
                make();
            } else if (found.getString(OWNER) == null) {
                take(found, found.getLong(TOKEN));
            } else if (found.getString(OWNER).equals(owner)) {
                // Nobody took it since: it only couldn't be renewed in time, or be known to be.
                long token = found.getLong(TOKEN);
                take(found, token == last ? token : token + 1);
            } else if (seen == null || !isSame(seen, found)) {
                seen = found;
                since = at;
            } else if (at - since >= times.expiry().toNanos()) {
                take(found, found.getLong(TOKEN) + 1);
            }
        }

        private static boolean isSame(Document a, Document b) {
            return a.getLong(TOKEN).equals(b.getLong(TOKEN))
                    && a.getLong(BEAT).equals(b.getLong(BEAT));
        }

        private void make() {
            long token = next(FIRST, NONE);
            long sent = nanos.getAsLong();
            try {
                leases.insertOne(
                        new Document("_id", name)
                                .append(OWNER, owner)
                                .append(TOKEN, token)
                                .append(BEAT, 0L));
                took(token, sent);
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            }
        }

        /**
         * The next token, or one far beyond what was written if that bears one which the lease's
         * document doesn't know.
         */
        private long next(long token, long documented) {
            long known = written.getAsLong();
            if (known <= documented) return token;
            LOG.warn(
                    "the lease {} was lost or is an older one: the token {} was written under it, and it goes on beyond that",
                    name,
                    known);
            return known + LEAP;
        }

        private void take(Document found, long following) {
            long token = next(following, found.getLong(TOKEN));
            long sent = nanos.getAsLong();
            var exact =
                    and(
                            eq("_id", name),
                            eq(TOKEN, found.getLong(TOKEN)),
                            eq(BEAT, found.getLong(BEAT)));
            var mine = new Document(OWNER, owner).append(TOKEN, token);
            var update = new Document("$set", mine).append("$inc", new Document(BEAT, 1L));
            if (leases.findOneAndUpdate(exact, update) == null) return;
            if (token > found.getLong(TOKEN)) LOG.info("took the lease {} over", name);
            took(token, sent);
        }

        private void took(long token, long sent) {
            seen = null;
            last = token;
            held = new Held(token, sent + times.held().toNanos());
        }

        @Override
        public void release() {
            giveUp(0);
        }

        @Override
        public void close() {
            giveUp(1);
        }

        private void giveUp(long added) {
            over = true;
            synchronized (MongoLeases.this) {
                contended.remove(name, this);
            }
            synchronized (asking) {
                boolean holds = isHeld();
                var mine = mine();
                held = null;
                // One that couldn't be renewed won't be reached now either, and has expired.
                if (!holds) return;
                var change = new Document(TOKEN, added).append(BEAT, 1L);
                var freed = new Document("$unset", new Document(OWNER, "")).append("$inc", change);
                try {
                    leases.updateOne(mine, freed);
                } catch (RuntimeException e) {
                    LOG.warn("the lease {} could not be given up, and will expire", name, e);
                }
            }
        }
    }

    /**
     * A reign.
     *
     * @param until by {@link System#nanoTime}
     */
    private record Held(long token, long until) {}
}
