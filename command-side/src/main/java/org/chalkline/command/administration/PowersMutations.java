package org.chalkline.command.administration;

import graphql.GraphQLContext;
import org.chalkline.command.administration.PowersInputs.DelegatePowerInput;
import org.chalkline.command.administration.PowersInputs.TakeBackPowerInput;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The acts on officers' powers, one mutation each. See {@code powers-acts.graphqls}. */
@Controller
class PowersMutations {
    private final Mutations mutations;

    PowersMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult delegatePower(
            @Argument CommandInput command,
            @Argument DelegatePowerInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult takeBackPower(
            @Argument CommandInput command,
            @Argument TakeBackPowerInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }
}
