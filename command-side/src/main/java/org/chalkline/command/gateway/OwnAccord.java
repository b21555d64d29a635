package org.chalkline.command.gateway;

import java.time.Instant;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Hands in what the program does of its own accord, because of a fact or because a day has come.
 * The command's id is made from the occasion; so whoever meets the same occasion again, as after a
 * restart or in another program over the same store, hears the first outcome. Its ids can be
 * foretold, and nobody else can use them up: they are of a namespace of their own, see {@link
 * org.chalkline.kernel.command.CommandKey}.
 */
@Component
public class OwnAccord {
    /** As who the program acts. */
    public static final String ACTOR = CommandContext.PROGRAM;

    public static final String ROLE = CommandContext.SYSTEM;

    private static final int LONGEST_ID = 64;
    private static final int MOST_CONFLICTS = 100;

    private final CommandGateway gateway;

    /**
     * @param gateway the one that carries out, before which nobody waits
     */
    public OwnAccord(@Qualifier("gateway") CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * What the program acts upon.
     *
     * @param channel which part of the program acts, such as {@code reaction}
     * @param id what makes the command one of its own: the same for the same occasion. If it is
     *     longer than a command's id may be, its digest takes its place
     * @param correlationId the request or file that it belongs to
     * @param causationId the command or fact that made it necessary
     * @param cause what brought it about
     * @param basis the position that was looked at
     * @param occurredAt when it happened, if not now
     */
    public record Occasion(
            String channel,
            String id,
            @Nullable String correlationId,
            @Nullable String causationId,
            Cause cause,
            @Nullable Long basis,
            @Nullable Instant occurredAt) {}

    /**
     * Hands the command in. Where another command changed the same record meanwhile, it is handed
     * in again under an id that says which attempt it is: a conflict is no answer to what was
     * asked. Each attempt is remembered by the gateway, so a repeat goes through the same ones.
     *
     * @throws Desk.FaultException if the program failed; the same call again is safe
     */
    public Outcome submit(Object command, Occasion occasion) {
        for (int attempt = 1; attempt <= MOST_CONFLICTS; attempt++) {
            var outcome = gateway.submit(command, context(occasion, attempt));
            if (!isConflict(outcome)) return outcome;
        }
        throw new CommandGateway.FaultException(
                occasion.id() + " met " + MOST_CONFLICTS + " conflicts",
                new IllegalStateException("another program changes the same record all the time"));
    }

    private static boolean isConflict(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                && refused.refusal().code().equals(Refusal.CONFLICT);
    }

    private static CommandContext context(Occasion occasion, int attempt) {
        var id = attempt == 1 ? occasion.id() : occasion.id() + ":" + attempt;
        return new CommandContext(
                        ACTOR,
                        ROLE,
                        null,
                        occasion.channel(),
                        id.length() <= LONGEST_ID ? id : Sha256.hex(id),
                        occasion.correlationId(),
                        occasion.causationId(),
                        occasion.basis(),
                        occasion.occurredAt())
                .causedBy(occasion.cause());
    }
}
