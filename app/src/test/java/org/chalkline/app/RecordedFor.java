package org.chalkline.app;

import java.util.List;
import java.util.Set;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactStream;

/** Tells what somebody's acts led to from what a program records of its own accord meanwhile. */
public final class RecordedFor {
    private static final Set<String> OWN_ACCORD = Set.of("watcher", "reaction");

    private RecordedFor() {}

    /**
     * How many facts callers and files led to. The watcher's lapses and reactions to earlier facts
     * are left out, for they come whenever their turn is.
     */
    public static long callers(Server server) {
        var facts = server.part(FactStream.class);
        long count = 0;
        for (long at = 0; at <= facts.head(); at++) {
            var fact = facts.at(List.of(at)).getFirst();
            var channel = fact.metadata().get().getOrDefault(CommandContext.CHANNEL, "");
            if (!OWN_ACCORD.contains(channel)) count++;
        }
        return count;
    }
}
