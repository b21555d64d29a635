package org.chalkline.command.headmaster;

import graphql.GraphQLContext;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.headmaster.HeadmasterInputs.*;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * The acts on people's careers as heads, one mutation each. See {@code headmaster-acts.graphqls}.
 */
@Controller
class HeadmasterMutations {
    private final Mutations mutations;

    HeadmasterMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult applyForRank(
            @Argument CommandInput command,
            @Argument ApplyForRankInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult fileRankEvidence(
            @Argument CommandInput command,
            @Argument FileRankEvidenceInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult formRankPanel(
            @Argument CommandInput command,
            @Argument FormRankPanelInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult declareTieToPanel(
            @Argument CommandInput command,
            @Argument DeclareTieToPanelInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult voteOnRank(
            @Argument CommandInput command,
            @Argument VoteOnRankInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult giveNoticeOfRank(
            @Argument CommandInput command,
            @Argument GiveNoticeOfRankInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult objectToRank(
            @Argument CommandInput command,
            @Argument ObjectToRankInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult answerObjectionToRank(
            @Argument CommandInput command,
            @Argument AnswerObjectionToRankInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult conferRank(
            @Argument CommandInput command,
            @Argument ConferRankInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult refuseRank(
            @Argument CommandInput command,
            @Argument RefuseRankInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult assessHeadForYear(
            @Argument CommandInput command,
            @Argument AssessHeadForYearInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult assessHeadForTerm(
            @Argument CommandInput command,
            @Argument AssessHeadForTermInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult sanctionHead(
            @Argument CommandInput command,
            @Argument SanctionHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult liftHeadSanction(
            @Argument CommandInput command,
            @Argument LiftHeadSanctionInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult seekHeadReview(
            @Argument CommandInput command,
            @Argument SeekHeadReviewInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult decideHeadReview(
            @Argument CommandInput command,
            @Argument DecideHeadReviewInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult lodgeHeadAppeal(
            @Argument CommandInput command,
            @Argument LodgeHeadAppealInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult decideHeadAppeal(
            @Argument CommandInput command,
            @Argument DecideHeadAppealInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }
}
