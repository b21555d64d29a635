package org.chalkline.command.budget;

import graphql.GraphQLContext;
import org.chalkline.command.budget.BudgetInputs.*;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The acts on budget lines, one mutation each. See {@code budget-acts.graphqls}. */
@Controller
class BudgetMutations {
    private final Mutations mutations;

    BudgetMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult draftBudgetLine(
            @Argument CommandInput command,
            @Argument DraftBudgetLineInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult reviseBudgetDraft(
            @Argument CommandInput command,
            @Argument ReviseBudgetDraftInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult submitBudgetLine(
            @Argument CommandInput command,
            @Argument SubmitBudgetLineInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult returnBudgetLine(
            @Argument CommandInput command,
            @Argument ReturnBudgetLineInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult dropBudgetLine(
            @Argument CommandInput command,
            @Argument DropBudgetLineInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult arrangeEarlySpending(
            @Argument CommandInput command,
            @Argument ArrangeEarlySpendingInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult approveBudgetLine(
            @Argument CommandInput command,
            @Argument ApproveBudgetLineInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult noteBudgetReply(
            @Argument CommandInput command,
            @Argument NoteBudgetReplyInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult replyBudgetToUnit(
            @Argument CommandInput command,
            @Argument ReplyBudgetToUnitInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult discloseBudget(
            @Argument CommandInput command,
            @Argument DiscloseBudgetInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult commitFunds(
            @Argument CommandInput command,
            @Argument CommitFundsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult releaseCommitment(
            @Argument CommandInput command,
            @Argument ReleaseCommitmentInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult makePayment(
            @Argument CommandInput command,
            @Argument MakePaymentInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult refundPayment(
            @Argument CommandInput command,
            @Argument RefundPaymentInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult reallocateFunds(
            @Argument CommandInput command,
            @Argument ReallocateFundsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult proposeBudgetAdjustment(
            @Argument CommandInput command,
            @Argument ProposeBudgetAdjustmentInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult approveBudgetAdjustment(
            @Argument CommandInput command,
            @Argument ApproveBudgetAdjustmentInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult rejectBudgetAdjustment(
            @Argument CommandInput command,
            @Argument RejectBudgetAdjustmentInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult addSpecialTransfer(
            @Argument CommandInput command,
            @Argument AddSpecialTransferInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult closeBudgetYear(
            @Argument CommandInput command,
            @Argument CloseBudgetYearInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult draftFinalAccounts(
            @Argument CommandInput command,
            @Argument DraftFinalAccountsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult auditFinalAccounts(
            @Argument CommandInput command,
            @Argument AuditFinalAccountsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult approveFinalAccounts(
            @Argument CommandInput command,
            @Argument ApproveFinalAccountsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult noteFinalAccountsReply(
            @Argument CommandInput command,
            @Argument NoteFinalAccountsReplyInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult replyFinalAccountsToUnit(
            @Argument CommandInput command,
            @Argument ReplyFinalAccountsToUnitInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult discloseFinalAccounts(
            @Argument CommandInput command,
            @Argument DiscloseFinalAccountsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }
}
