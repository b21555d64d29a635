package org.chalkline.axon.eventstore;

import java.util.List;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What the store kept of a command.
 *
 * @param command under what: where another actor's command bears the id, that one's
 * @param digest the digest of the command; absent where events were recorded without one
 * @param facts the events it recorded, in order; empty if it recorded none
 * @param refusal why it was refused, as JSON; absent if it was accepted
 */
public record KeptOutcome(
        CommandKey command,
        @Nullable String digest,
        List<Recorded> facts,
        @Nullable String refusal) {}
