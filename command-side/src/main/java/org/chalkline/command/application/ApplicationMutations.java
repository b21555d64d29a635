package org.chalkline.command.application;

import graphql.GraphQLContext;
import org.chalkline.command.application.ApplicationInputs.*;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The acts on applications, one mutation each. See {@code application-acts.graphqls}. */
@Controller
class ApplicationMutations {
    private final Mutations mutations;

    ApplicationMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult submitApplication(
            @Argument CommandInput command,
            @Argument SubmitApplicationInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult findLicenceUnnecessary(
            @Argument CommandInput command,
            @Argument FindLicenceUnnecessaryInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult findOutsideJurisdiction(
            @Argument CommandInput command,
            @Argument FindOutsideJurisdictionInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult requestCorrection(
            @Argument CommandInput command,
            @Argument RequestCorrectionInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult correctPapers(
            @Argument CommandInput command,
            @Argument CorrectPapersInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult acceptApplication(
            @Argument CommandInput command,
            @Argument AcceptApplicationInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult refuseAcceptance(
            @Argument CommandInput command,
            @Argument RefuseAcceptanceInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult beginReview(
            @Argument CommandInput command,
            @Argument BeginReviewInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult notifyInterestedParties(
            @Argument CommandInput command,
            @Argument NotifyInterestedPartiesInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult requestHearing(
            @Argument CommandInput command,
            @Argument RequestHearingInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult callHearing(
            @Argument CommandInput command,
            @Argument CallHearingInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult holdHearing(
            @Argument CommandInput command,
            @Argument HoldHearingInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult orderExpertReview(
            @Argument CommandInput command,
            @Argument OrderExpertReviewInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult concludeExpertReview(
            @Argument CommandInput command,
            @Argument ConcludeExpertReviewInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult proposeExtension(
            @Argument CommandInput command,
            @Argument ProposeExtensionInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult approveExtension(
            @Argument CommandInput command,
            @Argument ApproveExtensionInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult concludeReview(
            @Argument CommandInput command,
            @Argument ConcludeReviewInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult grantApplication(
            @Argument CommandInput command,
            @Argument GrantApplicationInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult refuseApplication(
            @Argument CommandInput command,
            @Argument RefuseApplicationInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult withdrawApplication(
            @Argument CommandInput command,
            @Argument WithdrawApplicationInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult deliverDecision(
            @Argument CommandInput command,
            @Argument DeliverDecisionInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }
}
