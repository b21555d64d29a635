package org.chalkline.command.teacher.appraisal;

import graphql.GraphQLContext;
import java.util.Map;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.AppointToTitle;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.CastPanelVote;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.ConcludePanel;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.DeclareForTitle;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.FormPanel;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.PublishRecommendation;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.RaiseObjection;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.RecommendForTitle;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.RecuseMember;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.SettleObjection;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.WithdrawDeclaration;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * The acts on appraisals for titles, one mutation each. See {@code appraisal-acts.graphqls}; the
 * fields of each input are those of the command.
 */
@Controller
class AppraisalMutations {
    private final Mutations mutations;

    AppraisalMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult declareForTitle(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, DeclareForTitle.class);
    }

    @MutationMapping
    ActResult recommendForTitle(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, RecommendForTitle.class);
    }

    @MutationMapping
    ActResult publishRecommendation(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, PublishRecommendation.class);
    }

    @MutationMapping
    ActResult raiseObjection(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, RaiseObjection.class);
    }

    @MutationMapping
    ActResult settleObjection(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, SettleObjection.class);
    }

    @MutationMapping
    ActResult formPanel(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, FormPanel.class);
    }

    @MutationMapping
    ActResult recuseMember(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, RecuseMember.class);
    }

    @MutationMapping
    ActResult castPanelVote(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, CastPanelVote.class);
    }

    @MutationMapping
    ActResult concludePanel(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, ConcludePanel.class);
    }

    @MutationMapping
    ActResult appointToTitle(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, AppointToTitle.class);
    }

    @MutationMapping
    ActResult withdrawDeclaration(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, WithdrawDeclaration.class);
    }
}
