package org.chalkline.axon.eventstore;

import java.util.List;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome;
import org.jspecify.annotations.Nullable;

/** What the store needs to know of the commands under way, and what it tells about them. */
public interface CommandTrail {

    /** Knows of no command. */
    CommandTrail NONE =
            new CommandTrail() {
                @Override
                public @Nullable String digestOf(CommandKey command) {
                    return null;
                }

                @Override
                public void recorded(CommandKey command, List<Outcome.Recorded> facts) {}
            };

    /** The digest of the command under way under this key, to be stored beside its events. */
    @Nullable String digestOf(CommandKey command);

    /** The events of the command are durable, at these positions. */
    void recorded(CommandKey command, List<Outcome.Recorded> facts);
}
