package org.chalkline.command.procedure.clock;

import java.time.Duration;
import java.util.List;
import org.chalkline.command.gateway.OwnThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the rounds: every watch in turn, and then a pause. */
final class Watcher implements OwnThread.Turns {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    private final List<Watch> watches;
    private final HoldsRounds holder;
    private final Duration interval;

    /**
     * @param holder who is asked before each round
     * @param interval from the end of a round to the beginning of the next
     */
    Watcher(List<Watch> watches, HoldsRounds holder, Duration interval) {
        this.watches = watches;
        this.holder = holder;
        this.interval = interval;
    }

    /** One watch that fails doesn't keep the others from looking. */
    @Override
    public Duration turn() throws InterruptedException {
        if (holder.held()) return interval;
        for (var watch : watches) {
            try {
                watch.round();
            } catch (RuntimeException e) {
                LOG.warn("A round failed; the next one begins anew in {}", interval, e);
            }
        }
        return interval;
    }
}
