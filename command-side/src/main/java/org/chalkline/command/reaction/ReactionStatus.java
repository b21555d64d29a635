package org.chalkline.command.reaction;

import org.jspecify.annotations.Nullable;

/**
 * How a reaction stands.
 *
 * @param name its name
 * @param position the last position that it is done with
 * @param fault why it stands still and tries again; absent while it goes on
 * @param refused how many of its commands were refused since the program started
 * @param lastRefusal the last of these refusals, with its command; absent where there is none
 */
public record ReactionStatus(
        String name,
        long position,
        @Nullable String fault,
        long refused,
        @Nullable String lastRefusal) {}
