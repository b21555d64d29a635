package org.chalkline.app.ledger;

import org.chalkline.ledger.log.SigningRefusedException.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the log goes on. While it doesn't, facts are recorded and nobody vouches for them. */
final class LedgerHealth extends AbstractHealthIndicator {

    private final @Nullable LedgerKeeper keeper;

    /**
     * @param keeper null where the ledger is turned off
     */
    LedgerHealth(@Nullable LedgerKeeper keeper) {
        super("the ledger's standing could not be read");
        this.keeper = keeper;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (keeper == null) {
            health.up().withDetail("vouchedBy", "nobody: the ledger is off");
            return;
        }
        var now = keeper.standing();
        boolean witnessed = !keeper.settings().witnesses().isEmpty();
        // That another program keeps the log is as it should be where several run.
        boolean standsBy = Code.LOG_IN_USE.name().equals(now.refusal());
        if (now.fault() == null || standsBy) health.up();
        else health.outOfService();
        health.withDetail("verifiedPosition", now.verified());
        if (now.size() != null) health.withDetail("checkpointSize", now.size());
        health.withDetail("vouchedBy", witnessed ? "witnesses" : "its owner alone");
        if (now.refusal() != null) health.withDetail("refusal", now.refusal());
        if (now.fault() != null) health.withDetail("fault", now.fault());
    }
}
