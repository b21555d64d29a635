package org.chalkline.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A gateway that carries each command id out once, as the real one does, and then tells it again.
 */
public final class RememberingGateway implements CommandGateway {
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final List<Object> carriedOut = new ArrayList<>();
    private final List<CommandContext> handedIn = new ArrayList<>();
    private Function<Object, @Nullable Refusal> rule = command -> null;
    private int faults;

    /** Refuses from now on what the rule refuses. */
    public void refuse(Function<Object, @Nullable Refusal> rule) {
        this.rule = rule;
    }

    /** Fails so many times. */
    public void fail(int times) {
        faults = times;
    }

    /** What was carried out, each command id once. */
    public synchronized List<Object> carriedOut() {
        return List.copyOf(carriedOut);
    }

    /** Who handed in, each time. */
    public synchronized List<CommandContext> handedIn() {
        return List.copyOf(handedIn);
    }

    @Override
    public synchronized Outcome submit(Object command, CommandContext context) {
        handedIn.add(context);
        if (faults > 0) {
            faults--;
            throw new FaultException("the disk is full", new IllegalStateException());
        }
        var first = outcomes.get(context.commandId());
        if (first != null) return again(first);
        var outcome = outcome(command, context.commandId());
        outcomes.put(context.commandId(), outcome);
        return outcome;
    }

    private Outcome outcome(Object command, String id) {
        var refusal = rule.apply(command);
        if (refusal != null) return new Outcome.Refused(id, false, refusal);
        carriedOut.add(command);
        var recorded = new Outcome.Recorded(id, "test.Recorded", carriedOut.size());
        return new Outcome.Accepted(id, false, List.of(recorded));
    }

    private static Outcome again(Outcome first) {
        return switch (first) {
            case Outcome.Accepted a -> new Outcome.Accepted(a.commandId(), true, a.facts());
            case Outcome.Refused r -> new Outcome.Refused(r.commandId(), true, r.refusal());
        };
    }
}
