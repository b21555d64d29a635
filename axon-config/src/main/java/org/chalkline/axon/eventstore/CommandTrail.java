package org.chalkline.axon.eventstore;

import java.util.List;
import org.chalkline.kernel.command.Outcome;
import org.jspecify.annotations.Nullable;

/** What the store needs to know of the commands under way, and what it tells about them. */
public interface CommandTrail {

    /** Knows of no command. */
    CommandTrail NONE =
            new CommandTrail() {
                @Override
                public @Nullable String digestOf(String commandId) {
                    return null;
                }

                @Override
                public void recorded(String commandId, List<Outcome.Recorded> facts) {}
            };

    /** The digest of the command under way with this id, to be stored beside its events. */
    @Nullable String digestOf(String commandId);

    /** The events of the command are durable, at these positions. */
    void recorded(String commandId, List<Outcome.Recorded> facts);
}
