package org.chalkline.command.procedure.clock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.gateway.OwnAccord.Occasion;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.work.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the aggregates that own clocks to look at them, several at once: so that the store can make
 * many of their facts durable together.
 */
public final class ClockCommands {
    private static final Logger LOG = LoggerFactory.getLogger(ClockCommands.class);
    private static final int AT_ONCE = 32;

    private final Map<String, ClockOwner<?>> owners = new HashMap<>();
    private final OwnAccord gateway;
    private final Outage outage = new Outage("Looking at clocks", LOG::warn);

    /**
     * @throws IllegalArgumentException if two owners have aggregates of one kind
     */
    public ClockCommands(ClockOwners owners, OwnAccord gateway) {
        this.gateway = gateway;
        for (var owner : owners.all()) {
            if (this.owners.put(owner.kind(), owner) != null) {
                throw new IllegalArgumentException("two owners of clocks of " + owner.kind());
            }
        }
    }

    /** What an owner is asked to do with one of its aggregates. */
    @FunctionalInterface
    public interface Wish {

        /**
         * @param id the aggregate's id, without its kind
         */
        Object command(ClockOwner<?> owner, String id);
    }

    /**
     * One aggregate to ask.
     *
     * @param subject its id, with its kind
     */
    public record Ask(String subject, Occasion occasion) {}

    /**
     * What came of the asking.
     *
     * @param failed how many could be neither carried out nor refused
     * @param position the last position that was recorded, {@link FactStream#NOTHING} if none was
     */
    public record Answer(int failed, long position) {}

    /**
     * Asks them all, and returns when all have answered. Of a fault the log tells; asking again, in
     * another round, is safe.
     *
     * @param asks one for each subject
     */
    public Answer ask(Collection<Ask> asks, Wish wish) throws InterruptedException {
        if (asks.isEmpty()) return new Answer(0, FactStream.NOTHING);
        int threads = Math.min(AT_ONCE, asks.size());
        try (var callers =
                Executors.newFixedThreadPool(
                        threads, Thread.ofVirtual().name("watcher-", 1).factory())) {
            var asked = new ArrayList<Future<Long>>(asks.size());
            for (var ask : asks) asked.add(callers.submit(() -> ask(ask, wish)));
            int failed = 0;
            long position = FactStream.NOTHING;
            for (var one : asked) {
                try {
                    position = Math.max(position, one.get());
                } catch (ExecutionException e) {
                    outage.failed(Objects.requireNonNullElse(e.getCause(), e));
                    failed++;
                }
            }
            if (failed == 0) outage.over();
            return new Answer(failed, position);
        }
    }

    private long ask(Ask ask, Wish wish) {
        // The ids of some begin with no kind.
        int slash = ask.subject().indexOf('/');
        var owner = owners.get(ask.subject().substring(0, Math.max(slash, 0)));
        if (owner == null) throw new IllegalStateException("nobody owns " + ask.subject());
        var command = wish.command(owner, ask.subject().substring(slash + 1));
        return switch (gateway.submit(command, ask.occasion())) {
            case Outcome.Accepted a ->
                    a.facts().isEmpty() ? FactStream.NOTHING : a.facts().getLast().position();
            case Outcome.Refused r -> {
                if (!r.repeated()) LOG.warn("{} was refused: {}", command, r.refusal());
                yield FactStream.NOTHING;
            }
        };
    }
}
