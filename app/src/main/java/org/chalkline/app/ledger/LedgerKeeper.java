package org.chalkline.app.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.chalkline.app.data.Manifest;
import org.chalkline.app.data.Part;
import org.chalkline.app.ledger.LedgerSettings.Witness;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.Limitation.Of;
import org.chalkline.kernel.limitation.Limitations;
import org.chalkline.kernel.work.Lease;
import org.chalkline.kernel.work.Leases;
import org.chalkline.kernel.work.Outage;
import org.chalkline.ledger.log.KeyRing;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.log.LogWriter;
import org.chalkline.ledger.log.LogWriter.TilesDamagedException;
import org.chalkline.ledger.log.SigningRefusedException;
import org.chalkline.ledger.log.SigningRefusedException.Code;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.tile.TilePath;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the log, on a thread of its own: reads what is stored from the first event on, compares it
 * with what was signed, and then adds a leaf for each new event and publishes checkpoints. What it
 * must not sign it doesn't, and says why. Then nothing is recorded either, for nobody could vouch
 * for it; queries go on. Nor is anything recorded before the last events that were signed have been
 * met again: with the tiles before them they make up the root that was signed. How long that takes
 * doesn't depend on how many there are. Nothing is signed before all of them have been met.
 */
public final class LedgerKeeper implements Limitations.Source, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerKeeper.class);

    /**
     * Few enough that what was read is still at hand in the processor's cache when it is hashed.
     */
    private static final int A_TURN = 128;

    /**
     * Events gather for so long: each look takes the processor from what records them, and one of
     * few events costs nearly as much as one of many.
     */
    private static final long GATHER_MILLIS = 150;

    private static final Duration WAIT = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** So many of the last events that were signed are met before anything is recorded, or more. */
    private static final int TAIL = 4 * TilePath.FULL;

    /**
     * Of a log of more events, comparing all of them would take seconds from a program that has
     * just been started.
     */
    private static final long LONG_LOG = 50_000;

    /** For so long a program that has just been started has the processor to itself. */
    private static final long START_MILLIS = 10_000;

    /**
     * An event gathers through one pause, and may be held through another. With both, well within
     * the second in which it is to be signed.
     */
    private static final long PUBLISH_AFTER_NANOS = 450_000_000;

    /** Where several programs run, it is said so often at least how far this one has come. */
    private static final long MARK_NANOS = 10_000_000_000L;

    /** Or after so many facts, so that who follows has few to compare. */
    private static final long MARK_FACTS = 10_000;

    /** How often one that stands by looks whether the log is free. */
    private static final long TAKE_OVER_MILLIS = 2_000;

    private static final long LOOK_MILLIS = 50;

    /** The longest rest of one that looked through a long log in vain. */
    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    private final StoredFacts facts;
    private final LedgerSettings settings;
    private final LogFolder folder;
    private final Manifest manifest;
    private final Clock clock;
    private final Leases leases;
    private final Vouching vouching;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<SignedNote> cosigned = new ConcurrentLinkedQueue<>();
    private final Outage outage = new Outage("The ledger", LOG::error);
    private final Thread thread;
    private volatile Lease lease = Lease.always();
    private volatile LedgerStatus standing = LedgerStatus.BEGINNING;

    /** Whether the end of what was signed has been met, or all of it. */
    private volatile boolean compared;

    private Consumer<LedgerStatus> onRefusal = refused -> {};
    private volatile @Nullable Long witnessAhead;

    /** Of so many events a checkpoint is wanted at once. */
    private volatile long wanted;

    private boolean rewriting;

    /** Whether this try has come to the end of what is stored. */
    private boolean arrived;

    /** Whether what others had compared is to be compared again before anything is signed. */
    private boolean doubted;

    /** Read, and held back until the next look, see {@link #untilFullTile}. */
    private final List<StoredFact> held = new ArrayList<>();

    /** Compares once more what others had compared, while this one goes on. */
    private @Nullable BesideComparison doubts;

    /** The key that signed the log at its beginning. */
    private String first = "";

    /** How many were read since the last pause. */
    private int gathered;

    /**
     * Keeps the log of these facts, from {@link #start} on.
     *
     * @param clock tells when a checkpoint was published
     */
    public LedgerKeeper(StoredFacts facts, LedgerSettings settings, Clock clock) {
        this(facts, settings, clock, Leases.ALONE);
    }

    /**
     * The same over a folder that lists its parts.
     *
     * @param manifest lists the log and its key when they are made: neither is made twice
     */
    public LedgerKeeper(
            StoredFacts facts, LedgerSettings settings, Clock clock, Manifest manifest) {
        this(facts, settings, new LogFolder(settings.folder()), clock, manifest, Leases.ALONE);
    }

    /**
     * The same in one of several programs.
     *
     * @param leases where it tries for the lease of the log, without which it stands by
     */
    public LedgerKeeper(StoredFacts facts, LedgerSettings settings, Clock clock, Leases leases) {
        this(facts, settings, new LogFolder(settings.folder()), clock, Manifest.none(), leases);
    }

    /**
     * The same over a log that may lie elsewhere than in the folder.
     *
     * @param folder the log
     */
    LedgerKeeper(
            StoredFacts facts,
            LedgerSettings settings,
            LogFolder folder,
            Clock clock,
            Manifest manifest,
            Leases leases) {
        this.facts = facts;
        this.settings = settings;
        this.manifest = manifest;
        this.folder = folder;
        this.clock = clock;
        this.leases = leases;
        this.vouching = new Vouching(settings, folder, this);
        this.thread = Thread.ofPlatform().daemon().name("ledger").unstarted(this::run);
    }

    /** Begins. Returns at once. */
    public void start() {
        lease = leases.contend("ledger");
        thread.start();
        vouching.start();
    }

    /** How it stands. */
    public LedgerStatus standing() {
        return standing;
    }

    /** Whether another program keeps the log, as is in order where several run. */
    private boolean standsBy() {
        return Code.LOG_IN_USE.name().equals(standing.refusal());
    }

    @Override
    public Optional<Limitation> now() {
        var now = standing;
        if (standsBy()) return Optional.empty();
        if (now.refusal() != null) {
            return Optional.of(
                    new Limitation(
                            Of.RECORDING,
                            now.refusal(),
                            now.fault() + " Until that is mended nothing is recorded."));
        }
        if (compared) return Optional.empty();
        var fault = now.fault();
        return Optional.of(
                new Limitation(
                        Of.RECORDING,
                        "LEDGER_NOT_COMPARED",
                        fault == null
                                ? "What is stored is being compared with what was signed, and nothing is recorded before that is done. Try again in a moment; readiness tells how far it is."
                                : fault + ". Nothing is recorded before that is mended."));
    }

    @Override
    public synchronized void settle(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (!compared && standing.refusal() == null && !isStopped()) {
            long left = until - System.nanoTime();
            if (left <= 0) return;
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private synchronized void tellCompared() {
        compared = true;
        notifyAll();
    }

    /** Where the log lies. */
    LogFolder folder() {
        return folder;
    }

    LedgerSettings settings() {
        return settings;
    }

    private void run() {
        awaitLease();
        while (!isStopped()) {
            long pause = TAKE_OVER_MILLIS;
            long begun = System.nanoTime();
            arrived = false;
            try {
                requireLease();
                keep();
            } catch (SigningRefusedException e) {
                refuse(e);
                if (e.code() != Code.LOG_IN_USE) {
                    LOG.error("The ledger signs nothing more: {}: {}", e.code(), e.getMessage());
                    return;
                }
            } catch (TilesDamagedException e) {
                LOG.warn("{}. They are written anew.", e.getMessage());
                rewriting = true;
                continue;
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                if (isStopped()) return;
                standing = standing.failed("The ledger stands still, see the log: " + e);
                pause = outage.failed(e).toMillis();
                // The next try compares all of it once more.
                if (leases == Leases.ALONE && !arrived) {
                    pause = Math.max(pause, Math.min(millisSince(begun), LONGEST_PAUSE_MILLIS));
                }
            }
            if (pause(pause)) return;
        }
    }

    /** Where several programs run, it takes a moment until it is known who has the lease. */
    private void awaitLease() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TAKE_OVER_MILLIS);
        while (!lease.isHeld() && System.nanoTime() < end && !pause(LOOK_MILLIS)) {}
    }

    private void requireLease() throws SigningRefusedException {
        if (lease.isHeld()) return;
        throw new SigningRefusedException(
                Code.LOG_IN_USE,
                "Another program holds the lease of the log. This one stands by, and takes over within seconds if that one ends.");
    }

    private synchronized void refuse(SigningRefusedException reason) {
        boolean told = reason.code().name().equals(standing.refusal());
        standing = standing.refused(reason.code().name(), String.valueOf(reason.getMessage()));
        notifyAll();
        if (!told) onRefusal.accept(standing);
    }

    /**
     * Who is told when nothing is signed any more, on the thread that keeps the log; or at once, if
     * that is so already.
     */
    public synchronized void onRefusal(Consumer<LedgerStatus> told) {
        onRefusal = told;
        if (standing.refusal() != null) told.accept(standing);
    }

    private boolean pause(long millis) {
        try {
            return stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** From the first event to the end of the program, or of the lease. */
    private void keep() throws IOException, SigningRefusedException, InterruptedException {
        requireWhatWasMade();
        var keys = KeyRing.open(settings.key(), settings.origin(), folder);
        requireTheSame(keys);
        manifest.list(Part.SIGNING_KEY, keys.first().toString());
        boolean shared = leases != Leases.ALONE;
        try (var log = shared ? LogWriter.openShared(folder, keys) : LogWriter.open(folder, keys)) {
            // The log is free now; what else is signed no more for a reason ends the thread.
            if (standing.refusal() != null) standing = standing.mended();
            folder.addWitnesses(settings.witnesses().stream().map(Witness::key).toList());
            if (rewriting) log.rewriteTiles();
            held.clear();
            gathered = 0;
            first = keys.first().toString();
            log.latest().ifPresent(this::tellPublished);
            boolean ends = (shared || !compared) && endsAsSigned(log);
            if (ends) tellCompared();
            // Behind another program this one goes on where that one had come.
            long from = ends && !rewriting && !doubted ? log.follow() : 0;
            if (from == 0) keep(log, from);
            else {
                try (var beside = new BesideComparison(facts, folder)) {
                    doubts = beside;
                    keep(log, from);
                } finally {
                    doubts = null;
                }
            }
        }
    }

    private void keep(LogWriter log, long from)
            throws IOException, SigningRefusedException, InterruptedException {
        try (var reader = facts.readAfter(from - 1)) {
            boolean gently = compared && log.signedSize() - from > LONG_LOG;
            if (gently) rest(START_MILLIS);
            boolean asked = false;
            long unsignedSince = System.nanoTime();
            long markedAt = System.nanoTime();
            while (true) {
                if (isDoubted()) return;
                requireLease();
                boolean last = isStopped();
                boolean hurries = last || wanted > published(log);
                long before = log.size();
                long begun = System.nanoTime();
                int read = take(log, reader, hurries ? Duration.ZERO : WAIT);
                if (before == published(log) && read > 0) unsignedSince = System.nanoTime();
                boolean atEnd = read == 0;
                if (!compared && log.caughtUp()) tellCompared();
                if (gently && !hurries && !log.caughtUp()) restAsLongAs(begun);
                if (!asked && log.caughtUp() && log.latest().isPresent()) {
                    asked = true;
                    vouching.askBeforeSigning(log.latest().get());
                }
                refuseWhereWitnessIsAhead();
                if (atEnd || System.nanoTime() - unsignedSince > PUBLISH_AFTER_NANOS) {
                    if (atEnd || log.caughtUp()) publish(log);
                    unsignedSince = System.nanoTime();
                }
                boolean isLong = System.nanoTime() - markedAt > MARK_NANOS;
                if (isLong || last && atEnd || published(log) - log.marked() >= MARK_FACTS) {
                    log.mark();
                    markedAt = System.nanoTime();
                }
                for (var note = cosigned.poll(); note != null; note = cosigned.poll()) {
                    log.addCosignatures(note);
                }
                if (last && atEnd) return;
                if (read > 0 && read < A_TURN && !hurries) {
                    gathered = 0;
                    rest(GATHER_MILLIS);
                }
            }
        }
    }

    /** Another look at all that was compared before comes to something else. */
    private boolean isDoubted() throws IOException {
        var beside = doubts;
        if (beside == null || !beside.differs()) return false;
        LOG.warn(
                "What is stored is not as it was signed, or the log isn't: all is compared again.");
        LogWriter.unmark(folder);
        doubted = true;
        return true;
    }

    /** A lost log is not made anew: the new one would be another log. */
    private void requireWhatWasMade() throws IOException, SigningRefusedException {
        if (manifest.lists(Part.SIGNING_KEY) && !Files.exists(settings.key())) {
            throw new SigningRefusedException(
                    Code.KEY_MISSING,
                    "The log's signing key %s is not there. Put its file back, with what lay beside it, and start again. If it is lost for good, start with --accept-loss=signing-key and another origin and folder for a new log, and say so."
                            .formatted(settings.key()));
        }
        if (manifest.lists(Part.LOG) && folder.checkpoint().isEmpty()) {
            throw new SigningRefusedException(
                    Code.LOG_MISSING,
                    "The log in %s is not there, or has no checkpoint. Put the folder back, or say where it is with --chalkline.ledger.folder, and start again. If it is lost for good, start with --accept-loss=log: a log of the same events is begun, which lacks the checkpoints that were signed."
                            .formatted(folder));
        }
    }

    /** Another log in the place of this one would be signed as if it were this one. */
    private void requireTheSame(KeyRing keys) throws IOException, SigningRefusedException {
        if (isAnother(Part.SIGNING_KEY, Optional.of(keys.first()))) {
            throw new SigningRefusedException(
                    Code.KEY_REPLACED,
                    "%s is the key of another log, and not the one that signed this one. Put that one back, with what lay beside it, and start again. If it is lost for good, start with --accept-loss=signing-key and another origin and folder for a new log, and say so."
                            .formatted(settings.key()));
        }
        if (isAnother(Part.LOG, folder.firstKey())) {
            throw new SigningRefusedException(
                    Code.LOG_REPLACED,
                    "In %s lies another log than the one that was signed here. Put that one back, or say where it is with --chalkline.ledger.folder, and start again. If it is lost for good, move the other one away and start with --accept-loss=log."
                            .formatted(folder));
        }
    }

    private boolean isAnother(Part part, Optional<VerifierKey> found) {
        var known = manifest.identity(part);
        return known.isPresent()
                && found.isPresent()
                && !found.get().toString().equals(known.get());
    }

    /**
     * Whether the store ends, as far as it was signed, with the events that were signed last. If it
     * doesn't, all of it is compared before anything is recorded, and tells what is wrong.
     */
    private boolean endsAsSigned(LogWriter log) throws IOException, InterruptedException {
        long size = log.signedSize();
        long from = Math.max(0, (size - 1) / TilePath.FULL * TilePath.FULL - TAIL);
        var tail = new ArrayList<byte[]>();
        try (var reader = facts.readAfter(from - 1)) {
            while (from + tail.size() < size) {
                int most = (int) Math.min(A_TURN, size - from - tail.size());
                // A server's first facts are on their way for a moment.
                var turn = reader.next(most, facts.head() < size - 1 ? Duration.ZERO : PATIENCE);
                if (turn.isEmpty()) return false;
                for (var fact : turn) {
                    if (fact.position() != from + tail.size()) return false;
                    tail.add(StoredEvents.event(fact).entry());
                }
            }
        }
        return size > 0 && log.endsWith(from, tail);
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private void restAsLongAs(long begun) throws InterruptedException {
        rest(1 + millisSince(begun));
    }

    /** Lets others work and events gather, unless somebody waits or the program stops. */
    private synchronized void rest(long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!isStopped() && wanted <= size()) {
            long left = until - System.nanoTime();
            if (left <= 0) return;
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /**
     * Has what is stored signed at once, and waits until a checkpoint of at least so many events is
     * published.
     *
     * @return whether it is; it is not where nothing is signed any more
     */
    public boolean sign(long events, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        if (signsBy(events, until)) return true;
        while (standsBy() && System.nanoTime() < until) {
            if (isPublished(events)) return true;
            if (pause(LOOK_MILLIS)) return false;
        }
        return false;
    }

    /** Whether the program that keeps the log has signed so many. */
    private boolean isPublished(long events) {
        try {
            return latest().filter(note -> Checkpoint.of(note).size() >= events).isPresent();
        } catch (IOException e) {
            LOG.warn("The log can't be read: {}", e.toString());
            return false;
        }
    }

    private synchronized boolean signsBy(long events, long until) throws InterruptedException {
        wanted = Math.max(wanted, events);
        notifyAll();
        while (size() < events) {
            long left = until - System.nanoTime();
            if (left <= 0 || standing.refusal() != null) return false;
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    private long size() {
        var published = standing.size();
        return published == null ? 0 : published;
    }

    private static long published(LogWriter log) {
        return log.latest().map(note -> Checkpoint.of(note).size()).orElse(0L);
    }

    private int take(LogWriter log, StoredFacts.Reader reader, Duration wait)
            throws IOException, SigningRefusedException, InterruptedException {
        var turn = reader.next(A_TURN, wait);
        held.addAll(turn);
        gathered = turn.isEmpty() ? 0 : gathered + turn.size();
        var now = held.subList(0, untilFullTile(log.size(), turn.size()));
        for (var fact : now) append(log, fact);
        now.clear();
        if (!turn.isEmpty()) standing = standing.met(turn.getLast().position());
        return turn.size();
    }

    /**
     * How many of the facts at hand are to be added now. While many come, the log grows by whole
     * tiles: each partial one would be two files that are removed again, and where files were
     * removed some file systems make new ones slowly. So what is beyond the last whole tile waits
     * while there is more to read; and then, what was read since the last pause may wait through
     * one more.
     */
    private int untilFullTile(long size, int read) {
        int beyond = (int) ((size + held.size()) % TilePath.FULL);
        boolean waits = read == A_TURN || beyond < gathered;
        return waits ? Math.max(0, held.size() - beyond) : held.size();
    }

    private static void append(LogWriter log, StoredFact fact)
            throws IOException, SigningRefusedException {
        if (fact.position() != log.size()) {
            throw new SigningRefusedException(
                    Code.LOG_DIFFERS,
                    log.size(),
                    "The store has no event at position %d; the next one is at %d. Nothing more is signed. Find out with ./run verify what was altered, and restore the store from a backup."
                            .formatted(log.size(), fact.position()));
        }
        log.append(StoredEvents.event(fact).entry());
    }

    private void publish(LogWriter log) throws IOException, SigningRefusedException {
        requireLease();
        if (log.size() > 0 || log.signedSize() > 0) {
            var before = log.latest();
            var note = log.publish();
            rewriting = false;
            if (before.isEmpty() || !before.get().text().equals(note.text())) {
                tellPublished(note);
                vouching.show(note);
            }
        }
        // Only now: what can be read and not be published stands still.
        if (standing.fault() != null) standing = standing.mended();
        arrived = true;
        outage.over();
    }

    private synchronized void tellPublished(SignedNote note) {
        var size = Checkpoint.of(note).size();
        manifest.list(Part.LOG, first);
        standing = standing.published(size, clock.instant());
        notifyAll();
    }

    /** A witness signed: published with the next turn. */
    void cosigned(SignedNote note) {
        cosigned.add(note);
    }

    /** A witness has seen more than there is. */
    void witnessAhead(long size) {
        witnessAhead = size;
    }

    private void refuseWhereWitnessIsAhead() throws SigningRefusedException {
        var known = witnessAhead;
        if (known == null) return;
        throw new SigningRefusedException(
                Code.WITNESS_AHEAD,
                known,
                "A witness has seen %d events of this log, which are not all there. Nothing more is signed, because a log that went on from here would be another one. Restore a backup that is not older; if those events are lost for good, begin a new log with another origin, key and folder, and say so."
                        .formatted(known));
    }

    /** The last checkpoint that was published. */
    Optional<SignedNote> latest() throws IOException {
        return folder.checkpoint();
    }

    /** Signs what is stored by now, and ends. */
    @Override
    public void close() {
        stopped.countDown();
        synchronized (this) {
            notifyAll();
        }
        vouching.close();
        try {
            thread.join();
            lease.release();
        } catch (InterruptedException e) {
            lease.close();
            Thread.currentThread().interrupt();
        }
    }
}
