package org.chalkline.command.teacher.complaint;

import graphql.GraphQLContext;
import java.util.Map;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.teacher.complaint.ComplaintCommand.DecideComplaint;
import org.chalkline.command.teacher.complaint.ComplaintCommand.InvestigateComplaint;
import org.chalkline.command.teacher.complaint.ComplaintCommand.LodgeComplaint;
import org.chalkline.command.teacher.complaint.ComplaintCommand.WithdrawComplaint;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * The acts on complaints, one mutation each. See {@code complaint-acts.graphqls}; the fields of
 * each input are those of the command.
 */
@Controller
class ComplaintMutations {
    private final Mutations mutations;

    ComplaintMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult lodgeComplaint(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, LodgeComplaint.class);
    }

    @MutationMapping
    ActResult investigateComplaint(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, InvestigateComplaint.class);
    }

    @MutationMapping
    ActResult decideComplaint(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, DecideComplaint.class);
    }

    @MutationMapping
    ActResult withdrawComplaint(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, WithdrawComplaint.class);
    }
}
