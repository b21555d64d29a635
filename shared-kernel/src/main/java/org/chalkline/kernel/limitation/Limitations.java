package org.chalkline.kernel.limitation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that is limited now, from whoever may limit something. For any number of threads. */
public final class Limitations {

    /** Somebody who may limit something. */
    public interface Source {

        /** All that is limited now, at once. */
        Optional<Limitation> now();

        /**
         * Waits until it is known whether anything is, as while what was signed is compared with
         * what is stored; so long at most.
         */
        default void settle(Duration atMost) throws InterruptedException {}
    }

    private final List<Source> sources = new CopyOnWriteArrayList<>();

    /** Asks this source, too, from now on. */
    public void add(Source source) {
        sources.add(source);
    }

    /** All that is limited now. */
    public List<Limitation> now() {
        List<Limitation> all = List.of();
        // Each command asks, and is nearly always told nothing.
        for (var source : sources) {
            var one = source.now();
            if (one.isEmpty()) continue;
            if (all.isEmpty()) all = new ArrayList<>();
            all.add(one.get());
        }
        return all;
    }

    /** Why this isn't done now; empty while it is. */
    public Optional<Limitation> of(Limitation.Of what) {
        return now().stream().filter(limitation -> limitation.of() == what).findFirst();
    }

    /** As {@link Source#settle}, of all sources. */
    public void settle(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        for (var source : sources) source.settle(Duration.ofNanos(until - System.nanoTime()));
    }

    /**
     * Does nothing while this is done.
     *
     * @throws LimitedException if it isn't
     */
    public void require(Limitation.Of what) {
        var limited = of(what);
        if (limited.isPresent()) throw new LimitedException(limited.get());
    }
}
