package org.chalkline.axon.gateway;

import java.util.Optional;
import org.chalkline.kernel.command.Outcome;
import org.jspecify.annotations.Nullable;

/** Remembers what came of each command id, so that a repeat hears it again. */
public interface Journal {

    /**
     * The first outcome of a command id.
     *
     * @param digest the digest of the command that was handed in then, if it is known
     * @param outcome its outcome, marked as told again
     */
    record Entry(@Nullable String digest, Outcome outcome) {}

    /**
     * What came of this command id, or nothing if it is new: then it is under way from now on.
     * Within one program no two commands of one id are begun at once.
     */
    Optional<Entry> begin(String commandId, String digest);

    /** The command came to this. Returns when that is durable. */
    void end(String digest, Outcome outcome);

    /** The command failed, and whether it recorded anything is not known. */
    void abandon(String commandId);
}
