package org.chalkline.kernel.command;

import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The commands that were refused. Each stands under its id with its first refusal; what came in
 * wrong before it was a command, or at a door, is not among them.
 */
public interface RefusedCommands {

    /**
     * One of them.
     *
     * @param key under what it is kept; the program's own ids are among them
     * @param at when it was refused
     * @param tried what was tried; absent for one that was kept before that was noted
     */
    record Kept(CommandKey key, Instant at, @Nullable Tried tried, Refusal refusal) {}

    /**
     * Passes them on, the newest first; those of one instant by their ids, backwards.
     *
     * @param from the first instant; absent for all
     * @param to the first instant that is too late; absent for all
     * @param each told each of them; false ends it
     */
    void newestFirst(@Nullable Instant from, @Nullable Instant to, Predicate<Kept> each);
}
