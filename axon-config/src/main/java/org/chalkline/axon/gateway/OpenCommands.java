package org.chalkline.axon.gateway;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.chalkline.axon.eventstore.CommandTrail;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.jspecify.annotations.Nullable;

/** The commands under way in this program, by command id. */
public final class OpenCommands implements CommandTrail {
    private final ConcurrentHashMap<String, OpenCommand> open = new ConcurrentHashMap<>();

    /** Opens it, or returns the one that is open under this id. */
    @Nullable OpenCommand open(String commandId, OpenCommand command) {
        return open.putIfAbsent(commandId, command);
    }

    void close(String commandId) {
        open.remove(commandId);
    }

    void expect(String commandId, int facts) {
        var command = open.get(commandId);
        if (command != null) command.expect(facts);
    }

    @Override
    public @Nullable String digestOf(String commandId) {
        var command = open.get(commandId);
        return command == null ? null : command.digest();
    }

    @Override
    public void recorded(String commandId, List<Recorded> facts) {
        var command = open.get(commandId);
        if (command != null) command.recorded(facts);
    }
}
