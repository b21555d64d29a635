package org.chalkline.axon.gateway;

import java.util.Locale;
import java.util.Optional;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;
import org.jspecify.annotations.Nullable;

/** Tells refusals from faults. */
final class Refusals {
    private static final int MOST_CAUSES = 16;

    private Refusals() {}

    /** The refusal that the exception stands for; empty if it is a fault. */
    static Optional<Refusal> in(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
            var refusal = of(cause);
            if (refusal.isPresent()) return refusal;
        }
        return Optional.empty();
    }

    private static Optional<Refusal> of(Throwable thrown) {
        return switch (thrown) {
            case HandlerExecutionException e
                    when e.getDetails().orElse(null) instanceof Refusal refusal ->
                    Optional.of(refusal);
            case RefusalException e -> Optional.of(e.refusal());
            case UnknownAggregateException e -> Optional.of(unknown(e));
            case ConcurrencyException e -> Optional.of(conflict(e));
            case AggregateStreamCreationException e -> Optional.of(conflict(e));
            case DeadlockException e -> Optional.of(conflict(e));
            default -> isServerConflict(thrown) ? Optional.of(conflict(thrown)) : Optional.empty();
        };
    }

    /** Axon Server names an append that came second by this code. */
    private static boolean isServerConflict(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).contains("AXONIQ-2000");
    }

    private static Refusal unknown(UnknownAggregateException e) {
        var type = e.type().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return Refusal.of(
                "UNKNOWN_" + type,
                "There is no %s %s. Check the code."
                        .formatted(e.type(), e.getAggregateIdentifier()));
    }

    private static Refusal conflict(Throwable e) {
        return Refusal.of(
                Refusal.CONFLICT,
                "Another command changed the same record meanwhile (%s). Nothing was recorded. Look at the record as it is now, and decide again under a new command id."
                        .formatted(e.getMessage()));
    }
}
