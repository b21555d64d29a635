package org.chalkline.command.gateway;

import static org.chalkline.command.InputRefusal.BASIS_BEYOND_HEAD;
import static org.chalkline.command.InputRefusal.IMPLAUSIBLE_OCCURRENCE;
import static org.chalkline.command.InputRefusal.MALFORMED_BASIS;
import static org.chalkline.command.InputRefusal.MALFORMED_COMMAND_ID;
import static org.chalkline.command.RefusedException.refuseIf;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.command.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of any command, whatever it asks for. Is the GraphQL input {@code Command}.
 *
 * @param id the caller's own id of the command: 1 to 64 visible ASCII characters
 * @param basis the position the actor was looking at
 * @param occurredAt when it happened, if not now
 * @param correlationId the request or file it belongs to
 * @param causationId what made it necessary
 */
public record CommandInput(
        String id,
        @Nullable Long basis,
        @Nullable OffsetDateTime occurredAt,
        @Nullable String correlationId,
        @Nullable String causationId) {

    private static final Pattern ID = Pattern.compile("[!-~]{1,64}");
    private static final int LONGEST_REFERENCE = 200;

    /** The first instant at which an act is taken to have occurred: 1900 begins in China. */
    private static final Instant EARLIEST = Instant.parse("1899-12-31T16:00:00Z");

    /** Clocks of callers may be ahead of ours by so much. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /**
     * The command as a mutation's argument gives it, whose types the schema has checked. It is
     * refused, where it has to be, by {@link #by} alone.
     */
    public static CommandInput of(Map<String, Object> argument) {
        return new CommandInput(
                String.valueOf(argument.get("id")),
                (Long) argument.get("basis"),
                (OffsetDateTime) argument.get("occurredAt"),
                (String) argument.get("correlationId"),
                (String) argument.get("causationId"));
    }

    /** Whether an act may be said, at this time, to have occurred then. */
    public static boolean isPlausible(Instant occurred, Instant now) {
        return !occurred.isBefore(EARLIEST) && !occurred.isAfter(now.plus(AHEAD));
    }

    /**
     * The acting of this actor under this command.
     *
     * @param now the time at which it comes in
     * @param head tells the position of the last fact
     * @throws RefusedException if the id is malformed, the basis is no position that there is, the
     *     act is dated before 1900 or after now, or a text is unsafe or holds an identity number
     */
    public CommandContext by(Actor actor, String channel, Instant now, LongSupplier head) {
        refuseIf(!ID.matcher(id).matches(), MALFORMED_COMMAND_ID);
        Inputs.requireNoIdentityNumber(id);
        if (basis != null) {
            refuseIf(basis < 0, MALFORMED_BASIS);
            refuseIf(basis > head.getAsLong(), BASIS_BEYOND_HEAD);
        }
        refuseIf(
                occurredAt != null && !isPlausible(occurredAt.toInstant(), now),
                IMPLAUSIBLE_OCCURRENCE);
        requireReference(correlationId);
        requireReference(causationId);
        return new CommandContext(
                actor.id(),
                actor.role(),
                actor.onBehalfOf(),
                channel,
                id,
                correlationId,
                causationId,
                basis,
                occurredAt == null ? null : occurredAt.toInstant(),
                actor.signIn());
    }

    private static void requireReference(@Nullable String reference) {
        if (reference == null) return;
        Inputs.requireLine(reference, LONGEST_REFERENCE);
        Inputs.requireNoIdentityNumber(reference);
    }
}
