package org.chalkline.command.procedure.clock;

import java.time.Duration;
import java.util.List;
import org.chalkline.command.gateway.OwnThread;
import org.chalkline.kernel.work.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the rounds: every watch in turn, and then a pause. */
final class Watcher implements OwnThread.Turns {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    private final List<Watch> watches;
    private final HoldsRounds holder;
    private final Duration interval;
    private final Outage outage = new Outage("The watcher", LOG::warn);

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
                outage.over(watch.getClass().getSimpleName());
            } catch (RuntimeException e) {
                outage.failed(watch.getClass().getSimpleName(), e);
            }
        }
        return interval;
    }
}
