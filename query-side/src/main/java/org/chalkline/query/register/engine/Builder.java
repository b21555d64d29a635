package org.chalkline.query.register.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.chalkline.kernel.fact.FactStream;
import org.jspecify.annotations.Nullable;

/**
 * Builds a generation from the first fact, as fast as it can: first it reads and keeps all facts,
 * then it folds one entity after the other and writes each rectangle once, and leaves indexes to
 * the end. What doesn't fit in memory is had from the store again. Reading runs ahead on a thread
 * of its own, all processors turn what was read into facts, and the store may write on another
 * thread.
 */
final class Builder<S> {

    /** Facts or rectangles a turn: enough for a transaction to cost little, few enough to hold. */
    private static final int A_TURN = 2_000;

    private final Evolution<S> evolution;
    private final Decoder<S> decoder;
    private final FactStream stream;
    private final Clock clock;
    private final long memory;

    private volatile long read = FactStream.NOTHING;
    private volatile double foldedPart;
    private volatile long began;
    private volatile boolean running;

    /**
     * @param memory about how many bytes facts may take
     */
    Builder(
            Evolution<S> evolution,
            Decoder<S> decoder,
            FactStream stream,
            Clock clock,
            long memory) {
        this.evolution = evolution;
        this.decoder = decoder;
        this.stream = stream;
        this.clock = clock;
        this.memory = memory;
    }

    /**
     * Builds up to about the head of the stream.
     *
     * @param stopped asked between turns; if it says so, the build ends unfinished
     * @return absent if it was stopped
     */
    @Nullable Generation build(RegisterStore.Shelf shelf, BooleanSupplier stopped)
            throws InterruptedException {
        read = FactStream.NOTHING;
        foldedPart = 0;
        began = System.nanoTime();
        running = true;
        try {
            var generation = shelf.begin();
            var gathered = new Gathered(memory);
            long facts = keep(generation, gathered, stopped);
            generation.endFacts();
            if (stopped.getAsBoolean()) return null;
            var folding = new Folding(generation, facts, stopped);
            if (!folding.fold(gathered)) return null;
            generation.seal(Math.toIntExact(read), LocalDate.now(clock));
            return generation;
        } finally {
            running = false;
        }
    }

    /** Keeps all facts that concern the view; returns how many. */
    private long keep(Generation generation, Gathered gathered, BooleanSupplier stopped)
            throws InterruptedException {
        long facts = 0;
        try (var reader = stream.readAfter(FactStream.NOTHING);
                var ahead = Executors.newSingleThreadExecutor(this::daemon)) {
            var next = ahead.submit(() -> reader.next(A_TURN, Duration.ZERO));
            for (var turn = get(next); !turn.isEmpty(); turn = get(next)) {
                if (stopped.getAsBoolean()) return facts;
                next = ahead.submit(() -> reader.next(A_TURN, Duration.ZERO));
                var batch = new Batch(Math.toIntExact(turn.getLast().position()));
                batch.facts().addAll(decoder.decode(turn));
                batch.facts().forEach(gathered::add);
                facts += batch.facts().size();
                generation.append(batch);
                read = batch.position();
            }
        }
        return facts;
    }

    private static <T> T get(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("facts could not be read", e.getCause());
        }
    }

    private Thread daemon(Runnable task) {
        return Thread.ofPlatform()
                .daemon()
                .name("register-" + evolution.view().name() + "-reading")
                .unstarted(task);
    }

    /** The second half of a build: entity by entity. */
    private final class Folding {
        private final Generation generation;
        private final long facts;
        private final BooleanSupplier stopped;
        private Batch batch;
        private long folded;

        Folding(Generation generation, long facts, BooleanSupplier stopped) {
            this.generation = generation;
            this.facts = facts;
            this.stopped = stopped;
            this.batch = empty();
        }

        private Batch empty() {
            return new Batch(Math.toIntExact(read));
        }

        /** Folds everything; false if it was stopped. */
        boolean fold(Gathered gathered) {
            for (var entity : gathered.entities()) {
                if (!fold(entity, gathered.take(entity), gathered.problem(entity))) return false;
            }
            if (!gathered.holdsAll()) {
                generation.eachEntity(
                        entity -> !gathered.holds(entity),
                        (entity, kept) -> foldKept(entity, kept, gathered.problem(entity)));
            }
            if (stopped.getAsBoolean()) return false;
            generation.append(batch);
            return true;
        }

        private boolean foldKept(
                String entity, List<KeptFact> kept, Gathered.@Nullable Problem problem) {
            var read = new ArrayList<Dated>();
            var last = problem;
            for (var fact : kept) {
                if (problem != null && fact.position() >= problem.position()) break;
                try {
                    read.add(new Dated(fact.position(), decoder.fold(fact)));
                } catch (Unfoldable e) {
                    last = new Gathered.Problem(fact.position(), String.valueOf(e.getMessage()));
                    break;
                }
            }
            return fold(entity, read, last);
        }

        private boolean fold(String entity, List<Dated> known, Gathered.@Nullable Problem problem) {
            WholeHistory.fold(entity, known, problem, evolution, clock, batch);
            folded += known.size();
            if (batch.inserts().size() < A_TURN) return true;
            foldedPart = Math.min(1, (double) folded / facts);
            generation.append(batch);
            batch = empty();
            return !stopped.getAsBoolean();
        }
    }

    /**
     * How far the build under way has come, absent when none is. A fact counts half when it is
     * read, and half when it is folded.
     */
    @Nullable Long position() {
        return running ? Math.round((read + 1) * (1 + foldedPart) / 2) - 1 : null;
    }

    /** How many seconds it will take at its present rate, absent when none is under way. */
    @Nullable Double secondsLeft(long head) {
        var position = position();
        if (position == null || position < 0) return null;
        double spent = (System.nanoTime() - began) / 1e9;
        return Math.max(0, head - position) * spent / (position + 1);
    }
}
