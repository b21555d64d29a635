package org.chalkline.axon.gateway;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.bson.Document;

/**
 * Tells the programs over one database which of them live. Each counts up its own beat. Who finds
 * another's beat unchanged for {@link #DEAD_AFTER} takes it for dead, by the time that has passed
 * for the observer: clocks are never compared. For several threads.
 *
 * <p>A program that only stood still comes back, and has to find out: {@link #isCertain} says
 * whether nobody can have taken it for dead.
 */
public final class Heartbeats implements AutoCloseable {
    /** Long enough for a few beats to be late, short enough for callers who wait. */
    static final Duration DEAD_AFTER = Duration.ofSeconds(3);

    private static final Duration EVERY = Duration.ofMillis(500);

    /**
     * An act that is done at once after a beat of this age is done before anybody gives up on it.
     */
    private static final Duration CERTAIN_FOR = Duration.ofMillis(1_500);

    private static final String BEAT = "beat";
    private static final long NONE = -1;

    private final MongoCollection<Document> beats;
    private final LongSupplier nanos;
    private final String program = UUID.randomUUID().toString();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Rounds rounds = new Rounds("heartbeat", EVERY, this::beat);
    private final AtomicLong doubts = new AtomicLong();
    private volatile long lastBeat;
    private volatile boolean beaten;

    private record Seen(long beat, long sinceNanos) {}

    /** The heart of a program that has just started. It beats when told, until {@link #start}. */
    public Heartbeats(MongoDatabase database) {
        this(database, System::nanoTime);
    }

    /**
     * @param nanos the time that passes for this program
     */
    Heartbeats(MongoDatabase database, LongSupplier nanos) {
        this.beats =
                database.getCollection("program")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.nanos = nanos;
    }

    /** Beats from now on by itself. Fails if the database can't be reached. */
    public void start() {
        beat();
        rounds.start();
    }

    /** The name of this program while it runs. No other one bears it, and no later one. */
    String program() {
        return program;
    }

    /** Beats once. */
    void beat() {
        long now = nanos.getAsLong();
        beats.updateOne(
                Filters.eq("_id", program),
                Updates.inc(BEAT, 1L),
                new UpdateOptions().upsert(true));
        // It was there by now: until then others have seen the one before.
        if (!beaten || isLate(nanos.getAsLong())) doubts.incrementAndGet();
        lastBeat = now;
        beaten = true;
    }

    private boolean isLate(long now) {
        return now - lastBeat >= CERTAIN_FOR.toNanos();
    }

    /** Whether nobody can have taken this program for dead since its last beat. */
    boolean isCertain() {
        return beaten && !isLate(nanos.getAsLong());
    }

    /** How often this program may have been taken for dead, as far as it knows by now. */
    long doubts() {
        return doubts.get();
    }

    /**
     * Whether nobody can have taken this program for dead since it knew of so many {@link #doubts},
     * and was certain.
     */
    boolean isCertainSince(long doubts) {
        // In this order: a beat that comes late in between is counted before it makes certain.
        return isCertain() && doubts() == doubts;
    }

    /** Beats if that is needed for {@link #isCertain}. */
    void makeCertain() {
        if (!isCertain()) beat();
    }

    /**
     * Whether the other program has stood still for so long. Looks anew each time: what a program
     * wrote after its last beat is known to follow on it.
     */
    boolean isDead(String other) {
        if (other.equals(program)) return false;
        var found = beats.find(Filters.eq("_id", other)).first();
        long beat = found == null ? NONE : found.get(BEAT, Number.class).longValue();
        long now = nanos.getAsLong();
        var last =
                seen.merge(
                        other,
                        new Seen(beat, now),
                        (before, current) -> before.beat() == beat ? before : current);
        return now - last.sinceNanos() >= DEAD_AFTER.toNanos();
    }

    /**
     * Removes the beats of programs that are dead, but for these.
     *
     * @param owners those who may have left something behind
     */
    void bury(Set<String> owners) {
        var known = new HashSet<>(owners);
        for (var found : beats.find()) {
            var other = found.getString("_id");
            if (owners.contains(other)) continue;
            if (!isDead(other)) {
                known.add(other);
                continue;
            }
            var unchanged = Filters.eq(BEAT, found.get(BEAT, Number.class).longValue());
            beats.deleteOne(Filters.and(Filters.eq("_id", other), unchanged));
        }
        seen.keySet().retainAll(known);
    }

    /** Beats no more. Commands that it left open are taken over as after a kill. */
    @Override
    public void close() {
        rounds.close();
    }
}
