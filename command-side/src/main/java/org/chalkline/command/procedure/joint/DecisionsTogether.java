package org.chalkline.command.procedure.joint;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.joint.JointRefusal.ACTS_REFUSED;
import static org.chalkline.command.procedure.joint.JointRefusal.NO_ACTS;
import static org.chalkline.command.procedure.joint.JointRefusal.TOO_MANY_ACTS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;

/**
 * Carries one decision out on many records. Each act is handled as if it had been handed in by
 * itself, and all of them belong to one unit of work: what they record is written at once, or not
 * at all.
 */
public final class DecisionsTogether {

    /** Their aggregates are locked until all is written. */
    static final int MOST_ACTS = 100;

    private final CommandBus bus;

    /**
     * @param bus hands each act to whoever handles it
     */
    public DecisionsTogether(CommandBus bus) {
        this.bus = bus;
    }

    @CommandHandler
    void handle(DecideTogether c, MetaData context) {
        refuseIf(c.acts().isEmpty(), NO_ACTS);
        refuseIf(c.acts().size() > MOST_ACTS, TOO_MANY_ACTS);
        var refused = new LinkedHashMap<Refusal, List<String>>();
        for (int i = 0; i < c.acts().size(); i++) {
            var act = c.acts().get(i);
            var name = "acts[%d] (%s)".formatted(i, act.act());
            // All are asked, so that all that are refused can be named.
            carryOut(act.command(), context.and(CommandContext.CAUSE, part(context, i)))
                    .ifPresent(
                            refusal ->
                                    refused.computeIfAbsent(refusal, r -> new ArrayList<>())
                                            .add(name));
        }
        if (!refused.isEmpty()) throw new RefusedException(all(refused));
    }

    private static String part(MetaData context, int act) {
        var id = String.valueOf(context.get(CommandContext.COMMAND_ID));
        return new Cause.OfJointAct(id, act).text();
    }

    /** Why it is refused; empty if it isn't. */
    private Optional<Refusal> carryOut(Object command, MetaData context) {
        var result = new CompletableFuture<CommandResultMessage<?>>();
        bus.dispatch(
                new GenericCommandMessage<>(command, context),
                (message, answer) -> result.complete(answer));
        var answer = result.join();
        if (!answer.isExceptional()) return Optional.empty();
        var thrown = answer.exceptionResult();
        if (thrown instanceof HandlerExecutionException e
                && e.getDetails().orElse(null) instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        if (thrown instanceof RefusalException e) return Optional.of(e.refusal());
        if (thrown instanceof AggregateNotFoundException e) {
            return Optional.of(
                    Refusal.of(
                            "UNKNOWN_RECORD",
                            "There is no record %s. Check the code."
                                    .formatted(e.getAggregateIdentifier())));
        }
        if (thrown instanceof RuntimeException e) throw e;
        throw new IllegalStateException(thrown);
    }

    private static Refusal all(Map<Refusal, List<String>> refused) {
        var message = new StringBuilder(ACTS_REFUSED.message());
        refused.forEach(
                (refusal, acts) ->
                        message.append(
                                " %s: %s. %s"
                                        .formatted(
                                                String.join(", ", acts),
                                                refusal.code(),
                                                refusal.message())));
        return Refusal.of(ACTS_REFUSED.name(), message.toString());
    }
}
