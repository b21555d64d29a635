package org.chalkline.command.followup;

import graphql.GraphQLContext;
import java.time.LocalDate;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.kernel.followup.FollowUpId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The act on follow-ups. See {@code followup-acts.graphqls}. */
@Controller
class FollowUpMutations {
    private final Mutations mutations;

    FollowUpMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    /** The act as the mutation gives it. */
    record SettleFollowUpInput(String followUpId, String officer, String how, LocalDate on) {
        SettleFollowUp command() {
            try {
                return new SettleFollowUp(new FollowUpId(followUpId), officer, how, on);
            } catch (IllegalArgumentException e) {
                throw new RefusedException(InputRefusal.MALFORMED_ID);
            }
        }
    }

    @MutationMapping
    ActResult settleFollowUp(
            @Argument CommandInput command,
            @Argument SettleFollowUpInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }
}
