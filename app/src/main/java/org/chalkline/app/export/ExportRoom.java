package org.chalkline.app.export;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chalkline.kernel.access.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many lists are taken out at a time, by all and by each: whoever reads slowly holds a thread
 * and no more, and of these there are so many.
 */
@Component
final class ExportRoom {
    private final int atATime;
    private final int ofEach;
    private final Duration within;
    private final Map<String, Integer> running = new HashMap<>();

    /**
     * @param atATime how many by all, 1 or more
     * @param ofEach how many by one subject, 1 or more
     * @param within how long one may take
     */
    ExportRoom(
            @Value("${chalkline.exports.at-a-time}") int atATime,
            @Value("${chalkline.exports.at-a-time-of-one}") int ofEach,
            @Value("${chalkline.exports.within}") Duration within) {
        this.atATime = atATime;
        this.ofEach = ofEach;
        this.within = within;
    }

    /** One that is under way, until it is closed. */
    final class Place implements AutoCloseable {
        private final String who;
        private final long end = System.nanoTime() + within.toNanos();

        private Place(String who) {
            this.who = who;
        }

        /** Whether it has taken longer than one may. */
        boolean isTooLate() {
            return System.nanoTime() - end > 0;
        }

        @Override
        public void close() {
            leave(who);
        }
    }

    /** A place; empty if there is none now. */
    synchronized Optional<Place> enter(SignedIn who) {
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
    synchronized int underWay() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How long one may take. */
    Duration within() {
        return within;
    }
}
