package org.chalkline.axon.gateway;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.chalkline.axon.eventstore.CommandTrail;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.jspecify.annotations.Nullable;

/** The commands under way in this program, each in its {@linkplain CommandKey#place place}. */
public final class OpenCommands implements CommandTrail {
    private final ConcurrentHashMap<CommandKey, OpenCommand> open = new ConcurrentHashMap<>();

    /** Opens it, or returns the one that is open in its place: it may be another actor's. */
    @Nullable OpenCommand open(OpenCommand command) {
        return open.putIfAbsent(command.key().place(), command);
    }

    void close(OpenCommand command) {
        open.remove(command.key().place());
    }

    /**
     * Before the command records so many facts.
     *
     * @throws IllegalStateException if it must record nothing any more
     */
    void expect(CommandKey key, int facts) {
        var command = find(key);
        if (command == null) return;
        command.requireMayRecord();
        command.expect(facts);
    }

    private @Nullable OpenCommand find(CommandKey key) {
        var command = open.get(key.place());
        return command != null && command.key().equals(key) ? command : null;
    }

    @Override
    public @Nullable String digestOf(CommandKey key) {
        var command = find(key);
        return command == null ? null : command.digest();
    }

    @Override
    public void recorded(CommandKey key, List<Recorded> facts) {
        var command = find(key);
        if (command != null) command.recorded(facts);
    }
}
