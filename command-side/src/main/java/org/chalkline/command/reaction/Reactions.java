package org.chalkline.command.reaction;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.TrackingTokens;
import org.chalkline.kernel.work.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads all reactions along the facts, one fact after the other. What a reaction asks for is handed
 * in at least once, and under an id by which the gateway carries it out once. A refusal is an
 * answer: it is recorded for somebody to see to, and the reaction goes on. A fault is not: the fact
 * is met again until it can be dealt with, and no reaction goes past it meanwhile.
 *
 * <p>Each reaction has a token of its own, so that one that is new to the program begins with the
 * first fact. Of several programs over one store one runs them; should two do so for a moment, what
 * both hand in is carried out once.
 */
public final class Reactions {
    private static final Logger LOG = LoggerFactory.getLogger(Reactions.class);
    private static final int BATCH = 500;

    /** How many facts that call for nothing may pass before tokens are kept. */
    private static final int KEPT_EVERY = 1_000;

    private static final Duration NOTHING_TO_DO = Duration.ofHours(1);

    /** How often a turn that waits looks whether it is to end. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final FactStream facts;
    private final List<ReactionProcessor> followers;
    private final Outage outage = new Outage("Reactions", LOG::warn);
    private final AtomicBoolean hurried = new AtomicBoolean();
    private boolean takenUp;
    private FactStream.@Nullable Reader reader;

    /**
     * @throws IllegalArgumentException if two reactions share a name, or a name can't be one
     */
    public Reactions(
            List<Reaction> reactions,
            FactStream facts,
            FactCatalogue catalogue,
            OwnAccord gateway,
            TrackingTokens tokens,
            MeterRegistry meters) {
        if (reactions.stream().map(Reaction::name).distinct().count() < reactions.size()) {
            throw new IllegalArgumentException("two reactions share a name");
        }
        this.facts = facts;
        this.followers =
                reactions.stream()
                        .map(r -> new ReactionProcessor(r, catalogue, gateway, tokens, meters))
                        .toList();
    }

    /** How each reaction stands. May be asked from any thread. */
    public List<ReactionStatus> standing() {
        return followers.stream().map(ReactionProcessor::standing).toList();
    }

    /**
     * Meets the next facts, if any come in this time. Not for use by two threads at once.
     *
     * @return how long to pause before the next turn: not at all, unless something failed
     */
    public Duration turn(Duration wait) throws InterruptedException {
        if (followers.isEmpty()) return NOTHING_TO_DO;
        try {
            var open = opened();
            if (meet(next(open, wait)) || lag()) keep();
            followers.forEach(ReactionProcessor::goOn);
            outage.over();
            tellThoseWhoWait();
            return Duration.ZERO;
        } catch (RuntimeException e) {
            standStill();
            return outage.failed(e);
        }
    }

    private List<RecordedFact> next(FactStream.Reader open, Duration wait)
            throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        while (true) {
            var left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            var facts = open.next(BATCH, left.compareTo(GLANCE) > 0 ? GLANCE : left);
            if (!facts.isEmpty() || hurried.getAndSet(false)) return facts;
            if (System.nanoTime() >= end) return facts;
        }
    }

    /** Ends the wait of this turn, or else of the next one. May be called by any thread. */
    public void hurry() {
        hurried.set(true);
    }

    private synchronized void tellThoseWhoWait() {
        notifyAll();
    }

    /**
     * Waits until every reaction is done with the facts up to this position, and says whether it
     * is. What they recorded stands behind it, and may call for more.
     */
    public synchronized boolean await(long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (followers.stream().anyMatch(follower -> follower.position() < position)) {
            long left = end - System.nanoTime();
            if (left <= 0) return false;
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    private FactStream.Reader opened() {
        if (!takenUp) {
            long head = facts.head();
            followers.forEach(follower -> follower.takeUp(head));
            takenUp = true;
        }
        var open = reader;
        if (open == null) {
            long least =
                    followers.stream().mapToLong(ReactionProcessor::position).min().orElseThrow();
            open = facts.readAfter(least);
            reader = open;
        }
        return open;
    }

    /**
     * Meets the facts in their order.
     *
     * @return whether tokens should be kept: commands were handed in, or no more facts are there
     */
    private boolean meet(List<RecordedFact> batch) {
        boolean handedIn = false;
        for (var recorded : batch) {
            for (var follower : followers) {
                if (follower.awaits(recorded)) handedIn |= meet(follower, recorded);
            }
        }
        return handedIn || batch.isEmpty();
    }

    private static boolean meet(ReactionProcessor follower, RecordedFact recorded) {
        try {
            return follower.meet(recorded);
        } catch (RuntimeException e) {
            follower.standStill("stands still before position " + recorded.position());
            throw e;
        }
    }

    private boolean lag() {
        return followers.stream().anyMatch(follower -> follower.unkept() >= KEPT_EVERY);
    }

    private void keep() {
        followers.forEach(ReactionProcessor::keep);
    }

    private void standStill() {
        var standing = new ArrayList<>(followers);
        standing.removeIf(follower -> follower.standing().fault() == null);
        if (standing.isEmpty()) {
            followers.forEach(
                    follower -> follower.standStill("the facts or tokens can't be reached"));
        }
        close();
    }

    /** Another program goes on: the tokens are taken up anew before this one's next turn. */
    public void standBy() {
        close();
        takenUp = false;
    }

    /** Keeps the tokens and stops reading. */
    public void end() {
        try {
            keep();
        } catch (RuntimeException e) {
            LOG.warn("TrackingTokens could not be kept; facts will be met a second time", e);
        }
        close();
    }

    private void close() {
        var open = reader;
        reader = null;
        if (open == null) return;
        try {
            open.close();
        } catch (RuntimeException e) {
            LOG.debug("A reader that had failed could not be closed", e);
        }
    }
}
