package org.chalkline.command.gateway;

import java.util.List;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.jspecify.annotations.Nullable;

/** What came of an act, as GraphQL tells it. */
public sealed interface ActResult {

    /**
     * It was carried out.
     *
     * @param position the last recorded fact's position, absent when nothing new was recorded
     */
    record Accepted(
            String commandId,
            boolean repeated,
            @Nullable Long position,
            List<Outcome.Recorded> facts)
            implements ActResult {}

    /** It was not, and nothing was recorded. */
    record Refused(
            String commandId,
            boolean repeated,
            String code,
            String message,
            @Nullable String law,
            @Nullable String article)
            implements ActResult {}

    /** The outcome as GraphQL tells it. */
    static ActResult of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted o ->
                    new Accepted(
                            o.commandId(),
                            o.repeated(),
                            o.facts().isEmpty() ? null : o.facts().getLast().position(),
                            o.facts());
            case Outcome.Refused o -> refused(o.commandId(), o.repeated(), o.refusal());
        };
    }

    /** A refusal, as GraphQL tells it. */
    static Refused refused(String commandId, boolean repeated, Refusal refusal) {
        return new Refused(
                commandId,
                repeated,
                refusal.code(),
                refusal.message(),
                refusal.law(),
                refusal.article());
    }
}
