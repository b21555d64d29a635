package org.chalkline.kernel.work;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Work that can't be done for a while and is tried again and again, mostly because a server is
 * away: how it is told, and how long to pause. The first failure of each kind is told; then, once a
 * minute at most, how often it was tried; and once that it goes on. With its stack one failure a
 * minute is told in all of the program, and none of whose kind another was told. Pauses grow up to
 * {@link #LONGEST_PAUSE}, so that all goes on soon after the server is back.
 *
 * <p>Several that do the same thing, such as all projections, share one, and are told of together.
 * For several threads.
 */
public final class Outage {
    /** The longest pause before another try. */
    public static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

    /** The work must go on for this long before that is told: it may fail again at once. */
    private static final Duration CALM = Duration.ofSeconds(3);

    /** Causes beneath an exception that are looked at: they may go round in a circle. */
    private static final int DEEPEST = 30;

    /** Those who share an outage and are named. */
    private static final int NAMED = 5;

    /** The kinds of failure that one outage tells of. */
    private static final int KINDS = 5;

    /** How a line of the log is written. */
    @FunctionalInterface
    public interface Log {

        /**
         * Writes it.
         *
         * @param thrown what is told with its stack
         */
        void write(String text, @Nullable Throwable thrown);
    }

    /**
     * Failures whose stacks were told by any place, for some minutes. When a server goes away many
     * kinds of failures come at once, of which the first says enough; so a minute has one stack.
     */
    static final class Stacks {
        private static final int REMEMBERED = 50;
        private static final Duration FOR = Duration.ofMinutes(10);

        private @Nullable Long last;

        private final Map<String, Long> told =
                new LinkedHashMap<>() {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                        return size() > REMEMBERED;
                    }
                };

        synchronized boolean isNew(String kind, long now) {
            var before = told.get(kind);
            if (before != null && now - before < FOR.toNanos()) return false;
            if (last != null && now - last < TOLD_EVERY.toNanos()) return false;
            last = now;
            told.remove(kind);
            told.put(kind, now);
            return true;
        }
    }

    /** There is one log of the program. */
    private static final Stacks STACKS = new Stacks();

    private final String what;
    private final Log log;
    private final LongSupplier nanos;
    private final Stacks stacks;

    /** Those that stand still, and how long they pause next, in milliseconds. */
    private final Map<String, Long> standing = new HashMap<>();

    private final Set<String> kinds = new HashSet<>();
    private final Set<String> affected = new TreeSet<>();
    private volatile boolean under;
    private long begun;
    private long told;
    private long failedAt;
    private long tries;

    /**
     * None yet.
     *
     * @param what fails, as the beginning of a sentence: "The ledger"
     * @param log where it is told
     */
    public Outage(String what, Log log) {
        this(what, log, System::nanoTime, STACKS);
    }

    Outage(String what, Log log, LongSupplier nanos, Stacks stacks) {
        this.what = what;
        this.log = log;
        this.nanos = nanos;
        this.stacks = stacks;
    }

    /**
     * It failed.
     *
     * @return how long to pause before the next try
     */
    public Duration failed(Throwable thrown) {
        return failed("", thrown);
    }

    /**
     * One of those who share this failed.
     *
     * @param who its name among them
     * @return how long it is to pause before the next try
     */
    public synchronized Duration failed(String who, Throwable thrown) {
        long now = nanos.getAsLong();
        if (!under) {
            begun = now;
            told = now;
            tries = 0;
            kinds.clear();
            affected.clear();
            under = true;
        }
        failedAt = now;
        tries++;
        affected.add(who);
        long pause = standing.getOrDefault(who, SHORTEST_PAUSE.toMillis());
        standing.put(who, Math.min(2 * pause, LONGEST_PAUSE.toMillis()));
        if (kinds.size() < KINDS && kinds.add(kind(thrown))) {
            tellFirst(who, thrown, now);
        } else if (now - told >= TOLD_EVERY.toNanos()) {
            told = now;
            log.write(
                    "%s: stands still for %d s; %d tries%s failed, the last one with %s"
                            .formatted(what, seconds(now), tries, byWhom(), name(thrown)),
                    stacks.isNew(kind(thrown), now) ? thrown : null);
        }
        return Duration.ofMillis(pause);
    }

    private void tellFirst(String who, Throwable thrown, long now) {
        var named = who.isEmpty() ? what : what + " (" + who + ")";
        boolean whole = stacks.isNew(kind(thrown), now);
        log.write(
                "%s: failed with %s, and is tried again; what fails likewise is told of once a minute"
                        .formatted(named, name(thrown)),
                whole ? thrown : null);
    }

    private String byWhom() {
        if (affected.size() < 2) return "";
        var some = affected.stream().limit(NAMED).collect(Collectors.joining(", "));
        return " by %d (%s%s)"
                .formatted(affected.size(), some, affected.size() > NAMED ? ", …" : "");
    }

    /** It works; costs next to nothing where nothing had failed. */
    public void over() {
        over("");
    }

    /** It works for one of those who share this. */
    public void over(String who) {
        if (under) end(who);
    }

    private synchronized void end(String who) {
        standing.remove(who);
        long now = nanos.getAsLong();
        if (!under || !standing.isEmpty() || now - failedAt < CALM.toNanos()) return;
        under = false;
        log.write(
                "%s: goes on, after %d s in which %d tries%s failed"
                        .formatted(what, seconds(now), tries, byWhom()),
                null);
    }

    private long seconds(long now) {
        return TimeUnit.NANOSECONDS.toSeconds(now - begun);
    }

    /** The same class thrown at the same place, whatever it says. */
    private static String kind(Throwable thrown) {
        var root = cause(thrown);
        var stack = root.getStackTrace();
        return root.getClass().getName() + (stack.length == 0 ? "" : "@" + stack[0].getClassName());
    }

    /** Without what it says: that may repeat what couldn't be read. */
    private static String name(Throwable thrown) {
        return cause(thrown).getClass().getSimpleName();
    }

    private static Throwable cause(Throwable thrown) {
        var root = thrown;
        for (int depth = 0; depth < DEEPEST; depth++) {
            var below = root.getCause();
            if (below == null) return root;
            root = below;
        }
        return root;
    }
}
