package org.chalkline.axon.gateway;

import java.time.Duration;
import java.util.List;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.work.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the commands under way at which positions their facts came to stand, for an event store
 * that doesn't say so when it appends: reads the stream as it grows.
 */
public final class PositionTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PositionTail.class);
    private static final Duration WAIT = Duration.ofMillis(500);

    private final FactStream facts;
    private final OpenCommands commands;
    private final Outage outage = new Outage("Reading behind the commands", LOG::warn);
    private final Thread thread;
    private long last;
    private volatile boolean closed;

    /** Starts at the head. Fails if the event store can't be reached. */
    public PositionTail(FactStream facts, OpenCommands commands) {
        this.facts = facts;
        this.commands = commands;
        this.last = facts.head();
        this.thread = Thread.ofPlatform().daemon().name("position-tail").start(this::run);
    }

    private void run() {
        try {
            while (!closed) {
                try (var reader = facts.readAfter(last)) {
                    while (!closed) {
                        reader.next(1_000, WAIT).forEach(this::tell);
                        outage.over();
                    }
                } catch (RuntimeException e) {
                    if (closed) return;
                    Thread.sleep(outage.failed(e));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(RecordedFact fact) {
        var command = CommandKey.of(fact.metadata().get());
        if (command != null) {
            var recorded = new Recorded(fact.eventId(), fact.type(), fact.position());
            commands.recorded(command, List.of(recorded));
        }
        last = fact.position();
    }

    @Override
    public void close() {
        closed = true;
        // It only tells what it has read, in memory: nothing is cut off.
        thread.interrupt();
        try {
            thread.join(WAIT.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
