package org.chalkline.app.operations;

import java.util.function.Supplier;
import org.chalkline.command.reaction.ReactionStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether one reaction does its work. While it stands still, what should follow from facts doesn't:
 * nothing is lost, and it is made up for. A command of a reaction that was refused is told as well,
 * because somebody must decide what is to become of it.
 */
final class ReactionHealth extends AbstractHealthIndicator {

    private final Supplier<ReactionStatus> standing;

    /**
     * @param standing how it stands when asked
     */
    ReactionHealth(Supplier<ReactionStatus> standing) {
        super("a reaction's standing could not be read");
        this.standing = standing;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var now = standing.get();
        if (now.fault() == null) health.up();
        else health.outOfService();
        health.withDetail("position", now.position());
        health.withDetail("refused", now.refused());
        if (now.lastRefusal() != null) health.withDetail("lastRefusal", now.lastRefusal());
        if (now.fault() != null) health.withDetail("fault", now.fault() + "; see the log");
    }
}
