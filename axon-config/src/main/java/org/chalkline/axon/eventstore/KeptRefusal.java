package org.chalkline.axon.eventstore;

import java.time.Instant;
import org.chalkline.kernel.command.CommandKey;
import org.jspecify.annotations.Nullable;

/**
 * What the store kept of a command that was refused.
 *
 * @param refusal why, as JSON
 * @param tried what was tried, as JSON; absent where that wasn't noted
 */
public record KeptRefusal(CommandKey command, Instant at, String refusal, @Nullable String tried) {}
