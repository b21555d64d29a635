package org.chalkline.app.operations;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether a store can be written to: whoever watches must not learn it from the callers. */
final class StoreHealth extends AbstractHealthIndicator {

    /**
     * What is to be done about files: one that failed to be written, as on a full disk, takes
     * nothing until the program is started again.
     */
    static final String RESTART = "Mend the cause, see the log, and start again.";

    /** What is to be done about servers. */
    static final String RECONNECTS = "All goes on by itself once it is back; see the log.";

    private final Supplier<Optional<String>> trouble;
    private final String remedy;

    /**
     * @param trouble why nothing is accepted now; empty while it is
     * @param remedy what is to be done about it
     */
    StoreHealth(Supplier<Optional<String>> trouble, String remedy) {
        super("the store could not be asked");
        this.trouble = trouble;
        this.remedy = remedy;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var now = trouble.get();
        if (now.isEmpty()) {
            health.up();
            return;
        }
        health.outOfService();
        // The cause stays in the log: health is shown to whoever asks.
        health.withDetail("fault", now.get() + " " + remedy);
    }
}
