package org.chalkline.command.asset;

import graphql.GraphQLContext;
import org.chalkline.command.asset.AssetInputs.*;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The acts on assets and requests for them, one mutation each. See {@code asset-acts.graphqls}. */
@Controller
class AssetMutations {
    private final Mutations mutations;

    AssetMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult requestAssets(
            @Argument CommandInput command,
            @Argument RequestAssetsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult grantAssetRequest(
            @Argument CommandInput command,
            @Argument GrantAssetRequestInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult refuseAssetRequest(
            @Argument CommandInput command,
            @Argument RefuseAssetRequestInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult withdrawAssetRequest(
            @Argument CommandInput command,
            @Argument WithdrawAssetRequestInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult acquireAsset(
            @Argument CommandInput command,
            @Argument AcquireAssetInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult registerAsset(
            @Argument CommandInput command,
            @Argument RegisterAssetInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult takeOverAsset(
            @Argument CommandInput command,
            @Argument TakeOverAssetInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult settleConstructionAccounts(
            @Argument CommandInput command,
            @Argument SettleConstructionAccountsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult giveBackRentedAsset(
            @Argument CommandInput command,
            @Argument GiveBackRentedAssetInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult signForAsset(
            @Argument CommandInput command,
            @Argument SignForAssetInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult handOverCustody(
            @Argument CommandInput command,
            @Argument HandOverCustodyInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult returnAssetToStore(
            @Argument CommandInput command,
            @Argument ReturnAssetToStoreInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult moveAsset(
            @Argument CommandInput command,
            @Argument MoveAssetInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult lendAsset(
            @Argument CommandInput command,
            @Argument LendAssetInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult returnLoan(
            @Argument CommandInput command,
            @Argument ReturnLoanInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult leaseAsset(
            @Argument CommandInput command,
            @Argument LeaseAssetInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult remitRent(
            @Argument CommandInput command,
            @Argument RemitRentInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult endLease(
            @Argument CommandInput command, @Argument EndLeaseInput input, GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult handOverToUnit(
            @Argument CommandInput command,
            @Argument HandOverToUnitInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult takeOverFromUnit(
            @Argument CommandInput command,
            @Argument TakeOverFromUnitInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult callOffUnitTransfer(
            @Argument CommandInput command,
            @Argument CallOffUnitTransferInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }
}
