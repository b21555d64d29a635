package org.chalkline.query.projection.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.StreamingProcessors;
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
 */
final class Engine<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private static final Duration WAIT = Duration.ofMillis(200);

    /** How often a projection that has nothing to write asks its store something nevertheless. */
    private static final long LOOK = TimeUnit.SECONDS.toNanos(1);

    /**
     * The least time from one look for facts to the next while nobody waits for them: a program
     * with a score of projections would otherwise spend its time on looking, once for each sync of
     * the facts and each projection.
     */
    private static final Duration RHYTHM = Duration.ofMillis(50);

    /**
     * While nobody waits, a projection rests so many times as long as its last facts took, {@link
     * #LONGEST_REST} at the most. A commit writes about as many pages for a few facts as for many:
     * one that took all it could get at once would spend the machine on writing them again.
     */
    private static final int REST = 5;

    private static final Duration LONGEST_REST = Duration.ofMillis(400);

    /** How often one that rests looks how many facts have gathered, in nanoseconds. */
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long SHORTEST_PAUSE = 20;
    private static final long LONGEST_PAUSE = 10_000;

    private final View<S> view;
    private final Columns<S> columns;
    private final Decoder<S> decoder;
    private final Evolution<S> evolution;
    private final FactStream stream;
    private final Clock clock;
    private final long timelines;
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
    private volatile @Nullable Folder<S> folder;
    private volatile @Nullable String fault = "not started";
    private volatile @Nullable Instant oldestWaiting;
    private volatile long parkedSeen;

    /** When the parked entities were counted last; longer ago if they must be counted anew. */
    private volatile long counted;

    private volatile @Nullable LocalDate today;

    /** How many wait for a position; guarded by {@link #progress}. */
    private int waiting;

    /**
     * @param builds what it shares with others when it is built
     * @param timelines about how many bytes those that follow the stream may take
     */
    Engine(
            View<S> view,
            FactStream stream,
            Builds builds,
            FactCatalogue catalogue,
            ProjectionStore store,
            Clock clock,
            long timelines) {
        this.view = view;
        this.columns = new Columns<>(view.columns());
        this.decoder = new Decoder<>(view, catalogue);
        this.evolution = new Evolution<>(view, columns);
        this.stream = stream;
        this.clock = clock;
        this.timelines = timelines;
        this.generations = store.generations(view.name(), columns, decoder.shape(), stream);
        this.builds = builds;
        this.builder = new Builder<>(evolution, decoder, builds, clock);
    }

    View<S> view() {
        return view;
    }

    Columns<S> columns() {
        return columns;
    }

    void start() {
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
        long pause = SHORTEST_PAUSE;
        while (!isStopped()) {
            try {
                if (shown == null) open();
                if (follow()) pause = SHORTEST_PAUSE;
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                // Errors too: a projection that died unseen would be a fault that nobody is told
                // of.
                fault = Decoder.reason(e);
                LOG.error("projection {} stands still, next try in {} ms", view.name(), pause, e);
                rest(pause);
                pause = Math.min(LONGEST_PAUSE, 2 * pause);
            }
        }
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
        if (live == null || isAheadOfFacts(live)) {
            fault = "building";
            var built = builder.build(generations, this::isStopped);
            if (built == null) return;
            generations.activate(built);
            if (live != null) generations.keep(live);
            live = built;
        } else {
            builds.reading().none();
        }
        show(live);
    }

    /**
     * Whether it shows facts that are not there, as after the facts were restored from a backup. It
     * would show them on, and take the ones recorded in their place for ones that came twice.
     */
    private boolean isAheadOfFacts(Generation live) {
        long head = stream.head();
        if (live.position() <= head) return false;
        LOG.warn(
                "projection {} shows position {} and the last fact is at {}: it is built anew, and the old one is kept aside",
                view.name(),
                live.position(),
                head);
        return true;
    }

    private void show(Generation generation) {
        folder = live(generation);
        countParked(generation);
        shown = new CurrentGeneration(generation, generation.position());
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
                new Timelines<>(view.stateType(), columns, timelines));
    }

    /** Follows the stream until the generation is exchanged; whether any batch was taken in. */
    private boolean follow() throws InterruptedException {
        var mine = shown;
        var folding = folder;
        if (mine == null || folding == null) return false;
        // A commit that failed may have reached the store nevertheless.
        folding.forget();
        mine.committed(Math.max(mine.committed(), mine.generation().position()));
        int kept = mine.committed();
        announce();
        try (var reader = stream.readAfter(kept)) {
            while (!isStopped()) {
                long looked = System.nanoTime();
                var facts = reader.next(StreamingProcessors.AT_A_TIME, WAIT);
                long began = System.nanoTime();
                turn.lock();
                try {
                    if (shown != mine) return true;
                    beginDay(mine.generation());
                    oldestWaiting = facts.isEmpty() ? null : facts.getFirst().recordedAt();
                    var incoming = incoming(facts, mine.committed());
                    int last = last(facts, mine.committed());
                    // A position alone can wait: who starts before it meets those facts again.
                    boolean keeps = facts.isEmpty() || last - kept >= StreamingProcessors.AT_A_TIME;
                    if (!incoming.isEmpty() || (keeps && last > kept)) {
                        var batch = commit(incoming, last, mine.generation(), folding);
                        kept = last;
                        if (!batch.parked().isEmpty()) counted = System.nanoTime() - 2 * LOOK;
                    }
                    // Who waits for facts writes nothing, and wouldn't see that the store is gone.
                    if (System.nanoTime() - counted > LOOK) countParked(mine.generation());
                    mine.committed(last);
                    fault = null;
                } finally {
                    turn.unlock();
                }
                announce();
                if (facts.size() < StreamingProcessors.AT_A_TIME)
                    pace(looked, System.nanoTime() - began);
            }
        }
        return true;
    }

    /**
     * Lets facts gather for as long as nobody waits for them, and there is no full turn of them.
     */
    private void pace(long looked, long took) throws InterruptedException {
        long rest = Math.min(REST * took, LONGEST_REST.toNanos());
        long until = Math.max(looked + RHYTHM.toNanos(), System.nanoTime() + rest);
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
                : Math.max(committed, Math.toIntExact(facts.getLast().position()));
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

    private Batch commit(
            List<Incoming> incoming, int position, Generation generation, Folder<S> folding) {
        try {
            var batch = folding.flush(folding.fold(incoming, position));
            generation.commit(batch);
            folding.trim();
            return batch;
        } catch (Throwable e) {
            folding.forget();
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
        while (true) {
            var now = shown;
            if (now == null) throw new ProjectionUnavailableException(view.name());
            now.enter();
            try {
                if (shown == now) return question.apply(now);
            } finally {
                now.leave();
            }
        }
    }

    /** From what is known already: whoever watches is answered even if the store isn't. */
    ProjectionStatus standing() {
        long position = committed();
        long head = stream.head();
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

    int retryParked() {
        turn.lock();
        try {
            return ask(this::retryParked);
        } finally {
            turn.unlock();
        }
    }

    private int retryParked(CurrentGeneration now) {
        var generation = now.generation();
        var folding = live(generation);
        var running = folder;
        try {
            for (var parked : generation.parked(Integer.MAX_VALUE)) {
                generation.commit(folding.retry(parked, now.committed(), stream));
            }
        } finally {
            if (running != null) running.forget();
        }
        countParked(generation);
        return Math.toIntExact(parkedSeen);
    }

    private void countParked(Generation generation) {
        parkedSeen = generation.parkedCount();
        counted = System.nanoTime();
    }

    boolean isRebuilding() {
        return rebuilding.get();
    }

    void rebuild() {
        if (shown == null || !rebuilding.compareAndSet(false, true)) return;
        spawn("projection-" + view.name() + "-rebuild", this::rebuildBeside);
    }

    private void rebuildBeside() {
        try {
            var next = builder.build(generations, this::isStopped);
            if (next == null) return;
            var folding = live(next);
            catchUp(next, folding, stream.head());
            var before = exchange(next, folding);
            while (before.isBeingRead() && !isStopped()) rest(10);
            generations.drop(before.generation());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            LOG.error("projection {} could not be rebuilt and stays as it is", view.name(), e);
        } finally {
            rebuilding.set(false);
        }
    }

    /** Puts the new generation in the place of the live one, at the same position or beyond. */
    private CurrentGeneration exchange(Generation next, Folder<S> folding)
            throws InterruptedException {
        turn.lock();
        try {
            var before = shown;
            if (before == null) throw new IllegalStateException("nothing is shown");
            catchUp(next, folding, before.committed());
            generations.activate(next);
            show(next);
            return before;
        } finally {
            turn.unlock();
        }
    }

    private void catchUp(Generation generation, Folder<S> folding, long target)
            throws InterruptedException {
        int position = generation.position();
        if (position >= target) return;
        try (var reader = stream.readAfter(position)) {
            while (position < target && !isStopped()) {
                var facts = reader.next(StreamingProcessors.AT_A_TIME, WAIT);
                if (facts.isEmpty()) continue;
                int last = last(facts, position);
                commit(incoming(facts, position), last, generation, folding);
                position = last;
            }
        }
    }
}
