package org.chalkline.query.projection.engine;

import java.util.concurrent.atomic.AtomicInteger;

/** The generation that readers see, and how many are reading it. */
final class CurrentGeneration {

    private final Generation generation;
    private final AtomicInteger readers = new AtomicInteger();
    private volatile int committed;

    CurrentGeneration(Generation generation, int committed) {
        this.generation = generation;
        this.committed = committed;
    }

    Generation generation() {
        return generation;
    }

    /** The position that is reflected: that of the generation, or further. */
    int committed() {
        return committed;
    }

    void committed(int position) {
        committed = position;
    }

    void enter() {
        readers.incrementAndGet();
    }

    void leave() {
        readers.decrementAndGet();
    }

    boolean isBeingRead() {
        return readers.get() > 0;
    }
}
