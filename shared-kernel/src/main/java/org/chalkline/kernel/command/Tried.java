package org.chalkline.kernel.command;

import org.jspecify.annotations.Nullable;

/**
 * What somebody tried that was refused, as it is kept beside the refusal: nothing of what the
 * command said.
 *
 * @param command its name, such as {@code RenameSchool}
 * @param of the aggregate that it was for, such as {@code asset/17}; absent where it names none
 * @param actor who tried
 * @param role the role in which they did
 * @param onBehalfOf the officer or body they acted for, if another
 * @param channel the way in
 * @param correlationId the request or file that it belongs to
 */
public record Tried(
        String command,
        @Nullable String of,
        String actor,
        String role,
        @Nullable String onBehalfOf,
        String channel,
        @Nullable String correlationId) {

    /** What this command tried, handed in like this. */
    public static Tried of(Object command, @Nullable String of, CommandContext context) {
        return new Tried(
                command.getClass().getSimpleName(),
                of,
                context.actor(),
                context.role(),
                context.onBehalfOf(),
                context.channel(),
                context.correlationId());
    }
}
