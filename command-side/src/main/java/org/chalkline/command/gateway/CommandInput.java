package org.chalkline.command.gateway;

import static org.chalkline.command.InputRefusal.MALFORMED_BASIS;
import static org.chalkline.command.InputRefusal.MALFORMED_COMMAND_ID;
import static org.chalkline.command.RefusedException.refuseIf;

import java.time.OffsetDateTime;
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

    /**
     * The acting of this actor under this command.
     *
     * @throws RefusedException if the id is malformed, the basis negative, or a reference unsafe
     */
    public CommandContext by(Actor actor, String channel) {
        refuseIf(!ID.matcher(id).matches(), MALFORMED_COMMAND_ID);
        refuseIf(basis != null && basis < 0, MALFORMED_BASIS);
        Inputs.requireLineIfAny(correlationId, LONGEST_REFERENCE);
        Inputs.requireLineIfAny(causationId, LONGEST_REFERENCE);
        return new CommandContext(
                actor.id(),
                actor.role(),
                actor.onBehalfOf(),
                channel,
                id,
                correlationId,
                causationId,
                basis,
                occurredAt == null ? null : occurredAt.toInstant());
    }
}
