package org.chalkline.kernel.fact;

import java.util.List;
import java.util.Map;
import org.chalkline.kernel.command.CommandContext;

/**
 * Looks at what a command is about to record, whichever command it is: for rules that no feature
 * may forget.
 */
@FunctionalInterface
public interface BeforeRecording {

    /**
     * Looks at the facts of one command, once it is done and before any of them is recorded. What
     * this applies to other aggregates is recorded with them.
     *
     * @param facts in their order
     * @param context who handed the command in, by the names of {@link CommandContext}
     * @throws RuntimeException a refusal, if they can't be recorded: then none of them is
     */
    void look(List<Fact> facts, Map<String, ?> context);
}
