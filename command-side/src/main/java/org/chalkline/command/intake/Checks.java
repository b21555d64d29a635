package org.chalkline.command.intake;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.intake.IntakeRefusal.CHECKS_UNDER_WAY;
import static org.chalkline.command.intake.IntakeRefusal.CHECK_TOO_LARGE;
import static org.chalkline.command.intake.IntakeRefusal.CHECK_UNKNOWN;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.Actor;
import org.springframework.stereotype.Component;

/** The checks under way, a few at a time. One that is left alone for a while ends by itself. */
@Component
public class Checks {

    static final int MOST_AT_ONCE = 4;

    /**
     * All of them together: a file of a million rows leads to fewer. Each takes some 130 bytes of
     * memory, twice that while tables grow, and 2 KB of a file.
     */
    static final long MOST_FACTS = Math.min(2_500_000, Runtime.getRuntime().maxMemory() / 260);

    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);

    private final Map<String, Check> underWay = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("checks").factory());

    Checks() {
        var unused = sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
    }

    /**
     * Begins a check for this sender; to begin it again does nothing.
     *
     * @param id of the sender's choice
     * @throws RefusedException {@code CHECKS_UNDER_WAY}, or {@code CHECK_UNKNOWN} where another's
     *     has this id
     */
    synchronized void begin(Actor sender, String id) {
        var there = underWay.get(id);
        if (there != null && there.isOf(owner(sender))) return;
        refuseIf(there != null, CHECK_UNKNOWN);
        refuseIf(underWay.size() >= MOST_AT_ONCE, CHECKS_UNDER_WAY);
        underWay.put(id, new Check(owner(sender), System.nanoTime()));
    }

    /**
     * The check of this id.
     *
     * @throws RefusedException {@code CHECK_UNKNOWN} where this sender has none of it, {@code
     *     CHECK_TOO_LARGE} where it takes no more rows
     */
    public Check find(Actor sender, String id) {
        var check = underWay.get(id);
        if (check == null || !check.isOf(owner(sender))) throw new RefusedException(CHECK_UNKNOWN);
        check.used(System.nanoTime());
        refuseIf(facts() >= MOST_FACTS, CHECK_TOO_LARGE);
        return check;
    }

    private long facts() {
        return underWay.values().stream().mapToLong(each -> each.rehearsal().facts()).sum();
    }

    /** Ends it, if this sender has one of this id. */
    void end(Actor sender, String id) {
        var check = underWay.get(id);
        if (check != null && check.isOf(owner(sender))) end(id, check);
    }

    private void end(String id, Check check) {
        if (underWay.remove(id, check)) check.close();
    }

    private void sweep() {
        long now = System.nanoTime();
        underWay.forEach(
                (id, check) -> {
                    if (now - check.usedAt() > LEFT_ALONE.toNanos()) end(id, check);
                });
    }

    private static String owner(Actor sender) {
        return sender.signIn().issuer() + "|" + sender.id();
    }

    @PreDestroy
    void close() {
        sweeper.shutdownNow();
        underWay.forEach(this::end);
    }
}
