package org.chalkline.app.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chalkline.kernel.access.SignedIn;

/**
 * How many answers that take long are under way at a time, by all and by each: whoever reads slowly
 * holds a thread and no more, and of these there are so many.
 */
public class Places {
    private final int atATime;
    private final int ofEach;
    private final Duration within;
    private final Map<String, Integer> running = new HashMap<>();

    /**
     * @param atATime how many by all, 1 or more
     * @param ofEach how many by one subject, 1 or more
     * @param within how long one may take
     */
    protected Places(int atATime, int ofEach, Duration within) {
        this.atATime = atATime;
        this.ofEach = ofEach;
        this.within = within;
    }

    /** One that is under way, until it is closed. */
    public final class Place implements AutoCloseable {
        private final String who;
        private final long end = System.nanoTime() + within.toNanos();

        private Place(String who) {
            this.who = who;
        }

        /** Whether it has taken longer than one may. */
        public boolean isTooLate() {
            return System.nanoTime() - end > 0;
        }

        @Override
        public void close() {
            leave(who);
        }
    }

    /** A place; empty if there is none now. */
    public synchronized Optional<Place> enter(SignedIn who) {
        var name = who.issuer() + " " + who.subject();
        int own = running.getOrDefault(name, 0);
        if (own >= ofEach || underWay() >= atATime) return Optional.empty();
        running.put(name, own + 1);
        return Optional.of(new Place(name));
    }

    private synchronized void leave(String name) {
        running.computeIfPresent(name, (key, own) -> own == 1 ? null : own - 1);
    }

    /** How many are under way. */
    public synchronized int underWay() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How long one may take. */
    public Duration within() {
        return within;
    }
}
