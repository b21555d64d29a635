package org.chalkline.command.asset;

import graphql.GraphQLContext;
import org.chalkline.command.asset.AssetCaseInputs.*;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The acts on stocktakings and disposals, one mutation each. See {@code asset-acts.graphqls}. */
@Controller
class AssetCaseMutations {
    private final Mutations mutations;

    AssetCaseMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult beginStocktaking(
            @Argument CommandInput command,
            @Argument BeginStocktakingInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult expectAssets(
            @Argument CommandInput command,
            @Argument ExpectAssetsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult countAssets(
            @Argument CommandInput command,
            @Argument CountAssetsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult noteSurplus(
            @Argument CommandInput command,
            @Argument NoteSurplusInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult closeStocktaking(
            @Argument CommandInput command,
            @Argument CloseStocktakingInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult explainDeficit(
            @Argument CommandInput command,
            @Argument ExplainDeficitInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult makeDeficitGood(
            @Argument CommandInput command,
            @Argument MakeDeficitGoodInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult approveDeficit(
            @Argument CommandInput command,
            @Argument ApproveDeficitInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult enterSurplus(
            @Argument CommandInput command,
            @Argument EnterSurplusInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult dismissSurplus(
            @Argument CommandInput command,
            @Argument DismissSurplusInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult requestDisposal(
            @Argument CommandInput command,
            @Argument RequestDisposalInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult discussDisposal(
            @Argument CommandInput command,
            @Argument DiscussDisposalInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult appraiseAssets(
            @Argument CommandInput command,
            @Argument AppraiseAssetsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult approveDisposal(
            @Argument CommandInput command,
            @Argument ApproveDisposalInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult refuseDisposal(
            @Argument CommandInput command,
            @Argument RefuseDisposalInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult giveUpDisposal(
            @Argument CommandInput command,
            @Argument GiveUpDisposalInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult carryOutDisposal(
            @Argument CommandInput command,
            @Argument CarryOutDisposalInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult remitProceeds(
            @Argument CommandInput command,
            @Argument RemitProceedsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult concludeDisposal(
            @Argument CommandInput command,
            @Argument ConcludeDisposalInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }
}
