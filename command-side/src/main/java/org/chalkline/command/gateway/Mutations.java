package org.chalkline.command.gateway;

import graphql.GraphQLContext;
import java.time.Clock;
import java.util.function.Supplier;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.RefusalException;
import org.chalkline.kernel.fact.FactStream;
import org.springframework.stereotype.Component;

/** Carries an act from a GraphQL mutation to the gateway, and its outcome back. */
@Component
public class Mutations {
    private static final String CHANNEL = CommandContext.GRAPHQL;

    private final CommandGateway gateway;
    private final Clock clock;
    private final FactStream facts;

    /**
     * @param clock tells what lies ahead
     * @param facts tell up to where somebody can have looked
     */
    public Mutations(CommandGateway gateway, Clock clock, FactStream facts) {
        this.gateway = gateway;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * Hands in the command that the supplier builds. What can't be built is a refusal as well, so
     * that bad input is never told as a fault of the program.
     *
     * @throws Desk.FaultException when the program failed; the same call again is safe
     */
    public ActResult submit(GraphQLContext context, CommandInput input, Supplier<Object> command) {
        try {
            var actor = Actors.actor(context);
            var commandContext = input.by(actor, CHANNEL, clock.instant(), facts::head);
            return ActResult.of(gateway.submit(command.get(), commandContext));
        } catch (RefusedException e) {
            return ActResult.refused(input.id(), false, e.refusal());
        } catch (RefusalException e) {
            return ActResult.refused(input.id(), false, e.refusal());
        }
    }
}
