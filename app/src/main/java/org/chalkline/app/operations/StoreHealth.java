package org.chalkline.app.operations;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether a store can be written to. One that failed to write, as facts do on a full disk, accepts
 * nothing until the program is started again: whoever watches must not learn it from the callers.
 */
final class StoreHealth extends AbstractHealthIndicator {

    private final Supplier<Optional<String>> trouble;

    /**
     * @param trouble why nothing is accepted any more; empty while it is
     */
    StoreHealth(Supplier<Optional<String>> trouble) {
        super("the store could not be asked");
        this.trouble = trouble;
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
        health.withDetail("fault", now.get() + " Mend the cause, see the log, and start again.");
    }
}
