package org.chalkline.query.projection.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Positions;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.StreamingProcessors;
import org.chalkline.kernel.work.Lease;
import org.chalkline.kernel.work.Outage;
import org.chalkline.query.projection.KeptElsewhereException;
import org.chalkline.query.projection.KnownHead;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.ProjectionStatus;
import org.chalkline.query.projection.ProjectionUnavailableException;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one projection up to date, on a thread of its own: reads facts, folds them, commits them
 * with their position. What fails is tried again from the position that the store holds, after a
 * pause; nothing is ever skipped.
 *
 * <p>Of several programs on one store, one keeps the projection: the one that holds its lease. The
 * others watch. They read the same facts, fold none, and follow the position of the store past
 * those that concern the projection.
 */
final class Engine<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private static final Duration WAIT = Duration.ofMillis(200);

    /** How often a projection that has nothing to write asks its store something nevertheless. */
    private static final long LOOK = TimeUnit.SECONDS.toNanos(1);

    /** How often one that rests looks how many facts have gathered, in nanoseconds. */
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(10);

    /** How long a projection that another program keeps waits from one look to the next. */
    private static final long WATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** The same while somebody waits for a position. */
    private static final long WATCH_CLOSELY_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /** How long a program that has just started may take to get its lease. */
    private static final Duration FIRST_LEASE = Duration.ofSeconds(2);

    /** How long a question whose generation was removed waits for the next one. */
    private static final Duration NEXT_GENERATION = Duration.ofSeconds(5);

    /** How many facts one must lack at the least to be built anew for it. */
    private static final long FAR_BEHIND = 5L * StreamingProcessors.AT_A_TIME;

    private final View<S> view;
    private final Columns<S> columns;
    private final Decoder<S> decoder;
    private final Evolution<S> evolution;
    private final FactStream stream;
    private final Clock clock;
    private final long timelines;
    private final Pace pace;
    private final Outage outage;
    private final ProjectionStore.Generations generations;
    private final Builds builds;
    private final Builder<S> builder;

    /** Held while the live generation is written to or exchanged. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final Object progress = new Object();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();
    private volatile @Nullable CurrentGeneration shown;

    /**
     * The generation that is shown as it stands until its successor is built: the projection of an
     * earlier version, or one that lies far behind.
     */
    private volatile @Nullable CurrentGeneration former;

    private volatile @Nullable Folder<S> folder;
    private volatile @Nullable String fault = "not started";

    private final KnownHead end;

    /** A hint, to the thread that follows and to the one that builds anew beside it. */
    private final BatchSize batchSize = new BatchSize();

    private volatile @Nullable Instant oldestWaiting;
    private volatile long parkedSeen;

    /** When the parked entities were counted last; longer ago if they must be counted anew. */
    private volatile long counted;

    private volatile @Nullable LocalDate today;

    private volatile @Nullable Lease lease;

    /** The token with which this program was refused by the store: it waits for another. */
    private volatile long refused = Lease.NONE;

    /** The token with which the engine's thread builds or keeps. */
    private long used = Lease.NONE;

    /** Whether a write failed of which nobody knows whether it will still arrive. */
    private volatile boolean unsettled;

    /** Whether what was parked when this program took the projection over was tried again. */
    private boolean retried;

    /** Whether the builds that begin together know already that this one isn't among them. */
    private boolean excused;

    /** Set by a reader that found its generation removed. */
    private volatile boolean lookNow;

    /** How many wait for a position; guarded by {@link #progress}. */
    private int waiting;

    /**
     * @param builds what it shares with others when it is built
     * @param timelines about how many bytes those that follow the stream may take
     * @param outage tells of all projections that stand still
     */
    Engine(
            View<S> view,
            FactStream stream,
            Builds builds,
            FactCatalogue catalogue,
            ProjectionStore store,
            Clock clock,
            long timelines,
            Pace pace,
            Outage outage) {
        this.view = view;
        this.columns = new Columns<>(view.columns());
        this.decoder = new Decoder<>(view, catalogue);
        this.evolution = new Evolution<>(view, columns);
        this.stream = stream;
        end = new KnownHead(stream);
        this.clock = clock;
        this.timelines = timelines;
        this.pace = pace;
        this.outage = outage;
        this.generations = store.generations(view.name(), columns, decoder.shape(), stream);
        this.builds = builds;
        this.builder = new Builder<>(evolution, decoder, builds, clock);
    }

    View<S> view() {
        return view;
    }

    /** A fact with its own day, where the view folds it as of every day. */
    PastFact asRecorded(PastFact past) {
        return decoder.asRecorded(past);
    }

    /** See {@link org.chalkline.query.projection.Projection#touched}. */
    Set<String> touched(List<RecordedFact> facts) {
        var touched = new LinkedHashSet<String>();
        for (var fact : decoder.decode(facts)) {
            for (var each : decoder.inAllEntities(fact, stream)) touched.add(each.entity());
        }
        return touched;
    }

    Columns<S> columns() {
        return columns;
    }

    void start() {
        lease = generations.lease();
        spawn("projection-" + view.name(), this::run);
    }

    /** Stops soon; {@link #stop} waits for it. */
    void beginStopping() {
        stopped.countDown();
        announce();
    }

    /** Stops, and waits for the batch in hand. */
    void stop() {
        beginStopping();
        for (var thread : running()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        var held = lease;
        if (held == null) return;
        if (unsettled) held.close();
        else held.release();
    }

    /** The token with which this program may write; {@link Lease#NONE} if another one may. */
    private long token() {
        var mine = lease;
        long token = mine == null ? Lease.NONE : mine.token();
        return token == refused ? Lease.NONE : token;
    }

    /** Waits a moment for the lease, which nobody may hold. */
    private boolean awaitToken() throws InterruptedException {
        long until = System.nanoTime() + FIRST_LEASE.toNanos();
        while (token() == Lease.NONE) {
            if (until - System.nanoTime() <= 0) return false;
            if (stopped.await(5, TimeUnit.MILLISECONDS)) return false;
        }
        return true;
    }

    private List<Thread> running() {
        synchronized (threads) {
            return List.copyOf(threads);
        }
    }

    private void spawn(String name, Runnable task) {
        var thread = Thread.ofPlatform().daemon().name(name).unstarted(task);
        synchronized (threads) {
            threads.removeIf(t -> !t.isAlive());
            threads.add(thread);
            thread.start();
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void run() {
        boolean gone = false;
        while (!isStopped()) {
            try {
                var mine = shown;
                if (mine == null || mine == former || gone) open();
                else follow(mine);
                gone = false;
            } catch (InterruptedException e) {
                return;
            } catch (GenerationGoneException e) {
                LOG.info("projection {} begins again: {}", view.name(), e.getMessage());
                gone = true;
            } catch (FencedException e) {
                LOG.info("projection {} is read on: {}", view.name(), e.getMessage());
                refused = used;
            } catch (Throwable e) {
                // Errors too: a projection that died unseen would be a fault that nobody is told
                // of.
                fault = Decoder.reason(e);
                end.failed();
                rest(outage.failed(view.name(), e).toMillis());
            }
        }
    }

    private void wellAgain() {
        fault = null;
        end.mended();
        outage.over(view.name());
    }

    private void rest(long millis) {
        try {
            if (stopped.await(millis, TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void open() throws InterruptedException {
        var live = generations.live();
        boolean ahead = live != null && isAheadOfFacts(live);
        if (live != null && !ahead) {
            if (!isToBeReplaced(live)) {
                excuse();
                former = null;
                show(live);
                return;
            }
            showMeanwhile(live);
        } else if (live == null) {
            showFormer();
        } else {
            shown = null;
        }
        fault = "building";
        end.mended();
        if (!awaitToken()) {
            excuse();
            fault = "is built by another program";
            rest(WAIT.toMillis());
            return;
        }
        // Its holder before this program may have built it meanwhile.
        if (live == null && generations.live() != null) return;
        long token = token();
        used = token;
        var built = builder.build(generations, () -> isStopped() || token() != token);
        if (built == null) return;
        generations.activate(built);
        if (ahead && live != null) generations.keep(live);
        var before = former;
        show(built);
        former = null;
        if (before != null) dropUnread(before);
    }

    /**
     * Whether what is there lies so far behind that it is built anew sooner than it would take in
     * what it lacks, and this program may build it. Facts that are taken in one after the other
     * change the same rectangles again and again; a build writes each of them once.
     */
    private boolean isToBeReplaced(Generation live) throws InterruptedException {
        return isFarBehind(live) && awaitToken() && isFarBehind(live);
    }

    private boolean isFarBehind(Generation live) {
        long head = stream.head();
        long behind = head - live.position();
        return behind >= FAR_BEHIND && behind > head / 2;
    }

    /** Shows what lies far behind, as it stands, until its successor is built. */
    private void showMeanwhile(Generation live) {
        if (former != null) return;
        int position = live.position();
        LOG.info(
                "projection {} stands at position {} and the last fact is at {}: it is built anew, and shown as it stands until then",
                view.name(),
                position,
                stream.head());
        showStill(live, position);
    }

    /** Shows it as it stands at this position, until its successor is built. */
    private void showStill(Generation generation, int position) {
        countParked(generation);
        var old = new CurrentGeneration(generation, position);
        former = old;
        shown = old;
        announce();
    }

    /**
     * Shows what an earlier version built, if this one can read it, as it stood when that version
     * ended: answers then name that position.
     */
    private void showFormer() {
        if (former != null) return;
        shown = null;
        var found = generations.former();
        if (found == null) return;
        int position = found.position();
        if (position > stream.head()) return;
        LOG.info(
                "projection {} is built anew; what an earlier version built, up to position {}, is shown until then",
                view.name(),
                position);
        showStill(found, position);
    }

    /** Removes a generation that is shown no more, once the last reader has left it. */
    private void dropUnread(CurrentGeneration before) {
        while (before.isBeingRead() && !isStopped()) rest(10);
        generations.drop(before.generation());
    }

    /** Tells the builds that begin together that this one is not among them. */
    private void excuse() {
        if (!excused) builds.reading().none();
        excused = true;
    }

    /**
     * Whether it shows facts that are not there, as after the facts were restored from a backup. It
     * would show them on, and take the ones recorded in their place for ones that came twice.
     */
    private boolean isAheadOfFacts(Generation live) {
        // In this order: another program may be adding to it.
        int position = live.position();
        long head = stream.head();
        if (position <= head) return false;
        LOG.warn(
                "projection {} shows position {} and the last fact is at {}: it is built anew, and the old one is kept aside",
                view.name(),
                position,
                head);
        return true;
    }

    private void show(Generation generation) {
        var before = shown;
        folder = live(generation);
        int position = generation.position();
        countParked(generation);
        // Between the position that a store keeps and one that was shown lies nothing that
        // concerns it, unless facts were lost.
        if (before != null && before.committed() <= stream.head()) {
            position = Math.max(position, before.committed());
        }
        shown = new CurrentGeneration(generation, position);
        fault = null;
        today = null;
        announce();
    }

    private Folder<S> live(Generation generation) {
        return new Folder<>(
                evolution,
                decoder,
                clock,
                generation,
                stream,
                new Timelines<>(view.stateType(), columns, timelines));
    }

    /** Follows the stream until something changes. */
    private void follow(CurrentGeneration mine) throws InterruptedException {
        long token = token();
        if (token == Lease.NONE) watch(mine);
        else keep(mine, token);
    }

    /** Brings the generation up to date until it is exchanged, or the lease is lost. */
    private void keep(CurrentGeneration mine, long token) throws InterruptedException {
        used = token;
        var generation = mine.generation();
        Folder<S> folding;
        turn.lock();
        try {
            if (shown != mine) return;
            folding = takeOver(generation, token);
            mine.committed(Math.max(mine.committed(), folding.basis()));
        } finally {
            turn.unlock();
        }
        announce();
        retryOnce(mine);
        int taken = folding.basis();
        try (var reader = stream.readAfter(taken)) {
            while (!isStopped() && token() == token) {
                long looked = System.nanoTime();
                var facts = reader.next(StreamingProcessors.AT_A_TIME, WAIT);
                long began = System.nanoTime();
                turn.lock();
                try {
                    if (shown != mine) return;
                    beginDay(generation);
                    oldestWaiting = facts.isEmpty() ? null : facts.getFirst().recordedAt();
                    var incoming = incoming(facts, taken);
                    taken = last(facts, taken);
                    // A position alone can wait: who starts before it meets those facts again.
                    boolean keeps =
                            facts.isEmpty()
                                    || taken - folding.basis() >= StreamingProcessors.AT_A_TIME;
                    if (!incoming.isEmpty() || (keeps && taken > folding.basis())) {
                        boolean parked = commit(incoming, taken, generation, folding);
                        if (parked) counted = System.nanoTime() - 2 * LOOK;
                    }
                    // Who waits for facts writes nothing, and wouldn't see that the store is gone.
                    if (System.nanoTime() - counted > LOOK) countParked(generation);
                    mine.committed(Math.max(mine.committed(), taken));
                    wellAgain();
                } finally {
                    turn.unlock();
                }
                announce();
                if (facts.size() < StreamingProcessors.AT_A_TIME)
                    pace(looked, System.nanoTime() - began);
            }
        }
    }

    /** Begins to keep the generation, or goes on: with no memory of what was folded before. */
    private Folder<S> takeOver(Generation generation, long token) {
        var folding = folder;
        if (folding == null) throw new IllegalStateException("nothing is shown");
        // A commit that failed may have reached the store nevertheless.
        folding.forget();
        boolean worn = generations.takeOver(generation, token);
        folding.begin(generation.position());
        today = null;
        if (worn) rebuild();
        return folding;
    }

    /** A new version may be able to apply what parked an entity, though its view is the same. */
    private void retryOnce(CurrentGeneration mine) {
        if (retried) return;
        turn.lock();
        try {
            if (shown == mine && parkedSeen > 0)
                LOG.info("{}: {} entities remain parked", view.name(), retry(mine));
        } finally {
            turn.unlock();
        }
        retried = true;
    }

    /** Follows what another program adds to the generation, until this one is to keep it. */
    private void watch(CurrentGeneration mine) throws InterruptedException {
        int position = mine.generation().position();
        countParked(mine.generation());
        mine.committed(Math.max(mine.committed(), position));
        announce();
        int taken = mine.committed();
        try (var reader = stream.readAfter(taken)) {
            while (watches(mine)) {
                long looked = System.nanoTime();
                var facts = reader.next(StreamingProcessors.AT_A_TIME, WAIT);
                var incoming = incoming(facts, taken);
                taken = last(facts, taken);
                if (!pass(mine, incoming, taken)) return;
                oldestWaiting = null;
                wellAgain();
                if (facts.size() < StreamingProcessors.AT_A_TIME) pace(looked, 0);
            }
        }
    }

    /**
     * Waits until the store shows these facts, and tells how far it has come.
     *
     * @param last the position reached then
     * @return whether it does; false if this program is to stop, or to follow otherwise
     */
    private boolean pass(CurrentGeneration mine, List<Incoming> facts, int last)
            throws InterruptedException {
        int shows = mine.committed();
        int next = 0;
        while (true) {
            while (next < facts.size() && facts.get(next).position() <= shows) next++;
            boolean all = next == facts.size();
            int reached = all ? last : facts.get(next).position() - 1;
            mine.committed(Math.max(mine.committed(), Math.max(shows, reached)));
            announce();
            if (all) return true;
            oldestWaiting = facts.get(next).recorded().recordedAt();
            synchronized (progress) {
                long rest = waiting > 0 ? WATCH_CLOSELY_NANOS : WATCH_NANOS;
                if (!isStopped()) TimeUnit.NANOSECONDS.timedWait(progress, rest);
            }
            if (!watches(mine)) return false;
            int position = mine.generation().position();
            if (position > shows) countParked(mine.generation());
            shows = position;
        }
    }

    /** Whether there is nothing to do but to watch; looks for a new generation now and then. */
    private boolean watches(CurrentGeneration mine) {
        if (isStopped() || token() != Lease.NONE || shown != mine) return false;
        if (!lookNow && System.nanoTime() - counted <= LOOK) return true;
        lookNow = false;
        if (!generations.isLive(mine.generation())) {
            var live = generations.live();
            if (live == null) throw new GenerationGoneException(view.name());
            show(live);
            return false;
        }
        countParked(mine.generation());
        return true;
    }

    /**
     * Lets facts gather for as long as nobody waits for them, and there is no full turn of them.
     */
    private void pace(long looked, long took) throws InterruptedException {
        long rest = Math.min(pace.rest() * took, pace.longestRest().toNanos());
        long until = Math.max(looked + pace.rhythm().toNanos(), System.nanoTime() + rest);
        synchronized (progress) {
            while (waiting == 0 && !isStopped() && !isTurnFull()) {
                long left = until - System.nanoTime();
                if (left <= 0) return;
                TimeUnit.NANOSECONDS.timedWait(progress, Math.min(left, GLANCE));
            }
        }
    }

    private boolean isTurnFull() {
        return stream.headAtHand() - committed() >= StreamingProcessors.AT_A_TIME;
    }

    private static int last(List<RecordedFact> facts, int committed) {
        return facts.isEmpty()
                ? committed
                : Math.max(committed, Positions.narrow(facts.getLast().position()));
    }

    private void beginDay(Generation generation) {
        var now = LocalDate.now(clock);
        if (now.equals(today)) return;
        generation.today(now);
        today = now;
    }

    /** What concerns the projection after the position; facts up to it have come twice. */
    private List<Incoming> incoming(List<RecordedFact> facts, int after) {
        int begin = 0;
        while (begin < facts.size() && facts.get(begin).position() <= after) begin++;
        var fresh = facts.subList(begin, facts.size());
        long position = after;
        for (var recorded : fresh) {
            if (recorded.position() != ++position) {
                throw new IllegalStateException(
                        "after position %d came %d".formatted(position - 1, recorded.position()));
            }
        }
        return decoder.decode(fresh);
    }

    /**
     * Folds and writes the facts, in as many batches as memory asks for.
     *
     * @param position the last one, which may be that of a fact that concerns nobody here
     * @return whether an entity was parked
     */
    private boolean commit(
            List<Incoming> incoming, int position, Generation generation, Folder<S> folding) {
        try {
            boolean parked = false;
            int from = 0;
            do {
                int to = Math.min(incoming.size(), from + batchSize.facts());
                boolean all = to == incoming.size();
                int reached = all ? position : incoming.get(to - 1).position();
                var batch = folding.flush(folding.fold(incoming.subList(from, to), reached));
                generation.commit(batch);
                folding.committed(batch);
                parked |= !batch.parked().isEmpty();
                int changes = batch.inserts().size() + batch.closings().size();
                if (to > from) batchSize.came(to - from, changes);
                from = to;
            } while (from < incoming.size());
            return parked;
        } catch (Throwable e) {
            folding.forget();
            unsettled = true;
            throw e;
        }
    }

    private void announce() {
        synchronized (progress) {
            progress.notifyAll();
        }
    }

    // ---- asked from outside

    int committed() {
        var now = shown;
        return now == null ? -1 : now.committed();
    }

    /** Whether it shows what stands still until its successor is built. */
    boolean showsFormer() {
        var now = shown;
        return now != null && now == former;
    }

    /** Whether it takes in facts: not while it is built for the first time, or stands still. */
    boolean isFollowing() {
        return shown != null && fault == null;
    }

    boolean await(long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        synchronized (progress) {
            if (committed() >= position) return true;
            waiting++;
            try {
                progress.notifyAll();
                while (committed() < position) {
                    long left = until - System.nanoTime();
                    if (left <= 0) return false;
                    TimeUnit.NANOSECONDS.timedWait(progress, left);
                }
                return true;
            } finally {
                waiting--;
            }
        }
    }

    /**
     * Asks the generation that is shown, which stays until the answer is there.
     *
     * @throws ProjectionUnavailableException if none is shown yet
     */
    <T> T ask(Function<CurrentGeneration, T> question) {
        long until = System.nanoTime() + NEXT_GENERATION.toNanos();
        while (true) {
            var now = shown;
            if (now == null) throw new ProjectionUnavailableException(view.name());
            now.enter();
            try {
                if (shown == now) return question.apply(now);
            } catch (GenerationGoneException e) {
                // Another program removed it, once the next one was live.
                if (until - System.nanoTime() <= 0 || isStopped()) throw e;
                lookNow = true;
                announce();
                LockSupport.parkNanos(WATCH_CLOSELY_NANOS);
            } finally {
                now.leave();
            }
        }
    }

    /** From what is known already: whoever watches is answered even if the store isn't. */
    ProjectionStatus standing() {
        long position = committed();
        long head = Math.max(position, end.position());
        var waiting = oldestWaiting;
        var at = clock.instant();
        double lag =
                head <= position || waiting == null
                        ? 0
                        : Math.max(0, Duration.between(waiting, at).toMillis() / 1000.0);
        return new ProjectionStatus(
                view.name(),
                position,
                head,
                lag,
                builder.position(),
                builder.secondsLeft(head),
                parkedSeen,
                fault,
                at);
    }

    /**
     * @throws KeptElsewhereException if another program holds it
     */
    private void holdToken() {
        try {
            if (!awaitToken()) throw new KeptElsewhereException(view.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    int retryParked() {
        var mine = shown;
        if (mine != null && mine == former) throw new ProjectionUnavailableException(view.name());
        holdToken();
        turn.lock();
        try {
            return ask(
                    now -> {
                        now.generation().takeOver(token());
                        return retry(now);
                    });
        } catch (FencedException e) {
            throw new KeptElsewhereException(view.name());
        } finally {
            turn.unlock();
        }
    }

    private int retry(CurrentGeneration now) {
        var generation = now.generation();
        var folding = live(generation);
        var running = folder;
        try {
            folding.begin(generation.position());
            for (var parked : generation.parked(Integer.MAX_VALUE)) {
                var batch = folding.retry(parked, now.committed());
                generation.commit(batch);
                folding.committed(batch);
            }
        } catch (Throwable e) {
            unsettled = true;
            throw e;
        } finally {
            if (running != null) running.forget();
        }
        if (running != null) running.begin(generation.position());
        countParked(generation);
        return Math.toIntExact(parkedSeen);
    }

    private void countParked(Generation generation) {
        parkedSeen = generation.parkedCount();
        counted = System.nanoTime();
    }

    /** Parked entities are counted before the position is shown at which they were parked. */
    boolean mayLack() {
        return parkedSeen > 0;
    }

    /** Whether this program keeps the projection. */
    boolean isKeeper() {
        return token() != Lease.NONE;
    }

    boolean isRebuilding() {
        return rebuilding.get();
    }

    boolean rebuild() {
        var now = shown;
        if (now == null) throw new ProjectionUnavailableException(view.name());
        if (now == former) return false;
        holdToken();
        if (!rebuilding.compareAndSet(false, true)) return false;
        spawn("projection-" + view.name() + "-rebuild", this::rebuildBeside);
        return true;
    }

    private void rebuildBeside() {
        try {
            long token = token();
            if (token == Lease.NONE) return;
            var next = builder.build(generations, () -> isStopped() || token() != token);
            if (next == null) return;
            var folding = live(next);
            folding.begin(next.position());
            catchUp(next, folding, stream.head());
            var before = exchange(next, folding);
            if (before != null) dropUnread(before);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            LOG.error("projection {} could not be rebuilt and stays as it is", view.name(), e);
        } finally {
            rebuilding.set(false);
        }
    }

    /** Puts the new generation in the place of the live one, at the same position or beyond. */
    private @Nullable CurrentGeneration exchange(Generation next, Folder<S> folding)
            throws InterruptedException {
        turn.lock();
        try {
            var before = shown;
            if (before == null) throw new IllegalStateException("nothing is shown");
            catchUp(next, folding, before.committed());
            if (isStopped()) return null;
            generations.activate(next);
            show(next);
            return before;
        } finally {
            turn.unlock();
        }
    }

    private void catchUp(Generation generation, Folder<S> folding, long target)
            throws InterruptedException {
        if (folding.basis() >= target) return;
        try (var reader = stream.readAfter(folding.basis())) {
            while (folding.basis() < target && !isStopped()) {
                var facts = reader.next(StreamingProcessors.AT_A_TIME, WAIT);
                if (facts.isEmpty()) continue;
                int position = folding.basis();
                var incoming = incoming(facts, position);
                var unused = commit(incoming, last(facts, position), generation, folding);
            }
        }
    }
}
