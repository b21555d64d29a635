package org.chalkline.query.register.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.register.View;
import org.jspecify.annotations.Nullable;

/**
 * Builds a generation from the first fact, as fast as it can: it folds in memory, writes a
 * rectangle once, when it closes or at the end, and leaves indexes to the end. Reading and decoding
 * run ahead on a thread of their own.
 */
final class Builder<S> {

    /**
     * Facts a turn: enough for a transaction to cost little, few enough to hold three in memory.
     */
    private static final int FACTS = 5_000;

    private final View<S> view;
    private final Columns<S> columns;
    private final Decoder<S> decoder;
    private final FactStream stream;
    private final Clock clock;
    private final long memory;

    private volatile long position = FactStream.NOTHING;
    private volatile long began;
    private volatile boolean running;

    /**
     * @param memory about how many bytes timelines may take; beyond it they are put aside
     */
    Builder(
            View<S> view,
            Columns<S> columns,
            Decoder<S> decoder,
            FactStream stream,
            Clock clock,
            long memory) {
        this.view = view;
        this.columns = columns;
        this.decoder = decoder;
        this.stream = stream;
        this.clock = clock;
        this.memory = memory;
    }

    /** Facts as the reading thread hands them over. */
    private record Turn(List<Incoming> facts, int last) {}

    /**
     * Builds up to about the head of the stream.
     *
     * @param stopped asked between turns; if it says so, the build ends unfinished
     * @return absent if it was stopped
     */
    @Nullable Generation build(RegisterStore.Shelf shelf, BooleanSupplier stopped)
            throws InterruptedException {
        position = FactStream.NOTHING;
        began = System.nanoTime();
        running = true;
        try (var reader = stream.readAfter(FactStream.NOTHING);
                var ahead = Executors.newSingleThreadExecutor(this::daemon)) {
            var generation = shelf.begin();
            var timelines = new Timelines<>(view.stateType(), columns, true, memory);
            var folder = new Folder<>(view, columns, decoder, clock, generation, timelines);
            var next = ahead.submit(reading(reader));
            for (var turn = get(next); !turn.facts().isEmpty() || more(turn); turn = get(next)) {
                if (stopped.getAsBoolean()) return null;
                next = ahead.submit(reading(reader));
                var batch = folder.fold(turn.facts(), turn.last());
                timelines.spill(batch);
                generation.append(batch);
                position = turn.last();
            }
            int last = Math.toIntExact(position);
            timelines.finish(generation, last);
            generation.seal(last, LocalDate.now(clock));
            return generation;
        } finally {
            running = false;
        }
    }

    /** Whether a turn brought facts, though none that concerns the view. */
    private boolean more(Turn turn) {
        return turn.last() > position;
    }

    private Callable<Turn> reading(FactStream.Reader reader) {
        return () -> {
            var facts = new ArrayList<Incoming>();
            long last = FactStream.NOTHING;
            for (var recorded : reader.next(FACTS, Duration.ZERO)) {
                last = recorded.position();
                var incoming = decoder.decode(recorded);
                if (incoming != null) facts.add(incoming);
            }
            return new Turn(facts, Math.toIntExact(last));
        };
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
                .name("register-" + view.name() + "-reading")
                .unstarted(task);
    }

    /** How far the build under way has come, absent when none is. */
    @Nullable Long position() {
        return running ? position : null;
    }

    /** How many seconds it will take at its present rate, absent when none is under way. */
    @Nullable Double secondsLeft(long head) {
        if (!running) return null;
        long done = position + 1;
        if (done <= 0) return null;
        double spent = (System.nanoTime() - began) / 1e9;
        return Math.max(0, head - position) * spent / done;
    }
}
