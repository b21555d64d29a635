package org.chalkline.query.projection.engine;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.chalkline.kernel.fact.FactStream;

/** What the builds of all projections of a program share. For several threads. */
final class Builds {

    /** About how many bytes facts may take in memory, unless a test says otherwise. */
    static final long MEMORY = Runtime.getRuntime().maxMemory() / 5;

    private static final long LOOK_MILLIS = 100;

    private final SharedReading reading;
    private final Allowance memory;

    /**
     * A build that folds keeps about two processors busy, and its file's pages in memory: more of
     * them at once would take the memory, and be no sooner done.
     */
    private final Semaphore folding = new Semaphore(Runtime.getRuntime().availableProcessors());

    /**
     * @param facts what builds read, from the first fact on
     * @param bytes about how many facts may take in memory
     * @param projections how many may be built at the same time
     */
    Builds(FactStream facts, long bytes, int projections) {
        this.reading = new SharedReading(facts, projections);
        this.memory = new Allowance(bytes, projections);
    }

    SharedReading reading() {
        return reading;
    }

    Allowance memory() {
        return memory;
    }

    /** Waits until a build may fold; false if it was stopped meanwhile. */
    boolean beginFolding(BooleanSupplier stopped) throws InterruptedException {
        while (!stopped.getAsBoolean()) {
            if (folding.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) return true;
        }
        return false;
    }

    void endFolding() {
        folding.release();
    }
}
