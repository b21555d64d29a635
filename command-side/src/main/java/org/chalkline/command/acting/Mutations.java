package org.chalkline.command.acting;

import graphql.GraphQLContext;
import java.util.function.Supplier;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.command.Desk;
import org.chalkline.kernel.command.RefusalException;
import org.springframework.stereotype.Component;

/** Carries an act from a GraphQL mutation to the desk, and its outcome back. */
@Component
public class Mutations {
    private static final String CHANNEL = "graphql";

    private final Desk desk;

    public Mutations(Desk desk) {
        this.desk = desk;
    }

    /**
     * Hands in the command that the supplier builds. What can't be built is a refusal as well, so
     * that bad input is never told as a fault of the program.
     *
     * @throws Desk.FaultException when the program failed; the same call again is safe
     */
    public ActResult submit(GraphQLContext context, CommandInput input, Supplier<Object> command) {
        try {
            var acting = input.by(actor(context), CHANNEL);
            return ActResult.of(desk.submit(command.get(), acting));
        } catch (RefusedException e) {
            return ActResult.refused(input.id(), false, e.refusal());
        } catch (RefusalException e) {
            return ActResult.refused(input.id(), false, e.refusal());
        }
    }

    private static Actor actor(GraphQLContext context) {
        Object found = context.get(ActorFromHeaders.CONTEXT_KEY);
        if (found instanceof Actor actor) return actor;
        if (found instanceof RefusedException refused) throw refused;
        throw new RefusedException(ActorRefusal.ACTOR_MISSING);
    }
}
