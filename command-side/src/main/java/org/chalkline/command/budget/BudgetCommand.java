package org.chalkline.command.budget;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.budget.AdjustmentId;
import org.chalkline.kernel.budget.BudgetEvent.AdjustmentCase;
import org.chalkline.kernel.budget.BudgetEvent.Approver;
import org.chalkline.kernel.budget.BudgetEvent.AuditOutcome;
import org.chalkline.kernel.budget.BudgetEvent.Direction;
import org.chalkline.kernel.budget.BudgetEvent.Discloser;
import org.chalkline.kernel.budget.BudgetEvent.EarlyGround;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.ReallocationId;
import org.chalkline.kernel.budget.RefundId;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with budget lines. {@code on} is the day it was done. */
public sealed interface BudgetCommand {

    // Drafting and approval.

    record DraftLine(
            @TargetAggregateIdentifier BudgetLineId lineId,
            LineHeading heading,
            Money amount,
            String purpose,
            boolean keySpending,
            String officer,
            LocalDate on)
            implements BudgetCommand {}

    record ReviseDraft(
            @TargetAggregateIdentifier BudgetLineId lineId,
            Money amount,
            String purpose,
            String officer,
            LocalDate on)
            implements BudgetCommand {}

    record SubmitLine(@TargetAggregateIdentifier BudgetLineId lineId, String officer, LocalDate on)
            implements BudgetCommand {}

    record ReturnLine(@TargetAggregateIdentifier BudgetLineId lineId, String reasons, LocalDate on)
            implements BudgetCommand {}

    record DropLine(@TargetAggregateIdentifier BudgetLineId lineId, String reasons, LocalDate on)
            implements BudgetCommand {}

    /**
     * Arranges spending before the budget is approved.
     *
     * @param until the last day of the time that is compared with last year's; for that ground only
     */
    record ArrangeEarlySpending(
            @TargetAggregateIdentifier BudgetLineId lineId,
            EarlyGround ground,
            Money ceiling,
            @Nullable BudgetLineId lastYear,
            @Nullable LocalDate until,
            Decision decision,
            LocalDate on)
            implements BudgetCommand {}

    /**
     * @param by who approved it
     */
    record ApproveLine(
            @TargetAggregateIdentifier BudgetLineId lineId,
            Money amount,
            Body by,
            Decision decision,
            LocalDate on)
            implements BudgetCommand {}

    record NoteDepartmentReply(
            @TargetAggregateIdentifier BudgetLineId lineId, String document, LocalDate on)
            implements BudgetCommand {}

    record ReplyToUnit(
            @TargetAggregateIdentifier BudgetLineId lineId, Decision decision, LocalDate on)
            implements BudgetCommand {}

    record DiscloseBudget(
            @TargetAggregateIdentifier BudgetLineId lineId,
            Discloser discloser,
            String where,
            LocalDate on)
            implements BudgetCommand {}

    // Execution.

    /**
     * @param use on what it is to be spent, by the voucher
     */
    record CommitFunds(
            @TargetAggregateIdentifier BudgetLineId lineId,
            CommitmentId commitment,
            Money amount,
            EconomicCode use,
            String payee,
            String purpose,
            String officer,
            LocalDate on)
            implements BudgetCommand {}

    record ReleaseCommitment(
            @TargetAggregateIdentifier BudgetLineId lineId,
            CommitmentId commitment,
            Money amount,
            String reasons,
            String officer,
            LocalDate on)
            implements BudgetCommand {}

    /**
     * @param commitment the one it is paid from; absent for a direct payment
     * @param use on what it was spent, by the voucher
     */
    record MakePayment(
            @TargetAggregateIdentifier BudgetLineId lineId,
            PaymentId payment,
            @Nullable CommitmentId commitment,
            Money amount,
            EconomicCode use,
            String payee,
            String purpose,
            String officer,
            LocalDate on)
            implements BudgetCommand {}

    record RefundPayment(
            @TargetAggregateIdentifier BudgetLineId lineId,
            RefundId refund,
            PaymentId payment,
            Money amount,
            String reasons,
            String officer,
            LocalDate on)
            implements BudgetCommand {}

    // Reallocation (调剂): administrative, between two lines.

    record ReallocateFunds(
            @TargetAggregateIdentifier BudgetLineId from,
            BudgetLineId to,
            ReallocationId reallocation,
            Money amount,
            Approver approver,
            Decision decision,
            LocalDate on)
            implements BudgetCommand {}

    // Adjustment (调整): legislative, of one line under an adjustment plan.

    record ProposeAdjustment(
            @TargetAggregateIdentifier BudgetLineId lineId,
            AdjustmentId adjustment,
            AdjustmentCase because,
            Direction direction,
            Money amount,
            String reasons,
            LocalDate sentOn,
            LocalDate sessionOn,
            LocalDate on)
            implements BudgetCommand {}

    /**
     * @param by who approved it
     */
    record ApproveAdjustment(
            @TargetAggregateIdentifier BudgetLineId lineId,
            AdjustmentId adjustment,
            Body by,
            Decision decision,
            LocalDate on)
            implements BudgetCommand {}

    record RejectAdjustment(
            @TargetAggregateIdentifier BudgetLineId lineId,
            AdjustmentId adjustment,
            String reasons,
            LocalDate on)
            implements BudgetCommand {}

    record AddSpecialTransfer(
            @TargetAggregateIdentifier BudgetLineId lineId,
            String document,
            Money amount,
            Decision decision,
            LocalDate on)
            implements BudgetCommand {}

    // The year's end, and final accounts.

    /**
     * @param carryOver how much is to be carried over; what is left beside it is surplus
     * @param carryTo next year's line that it goes to; absent where nothing does
     */
    record CloseYear(
            @TargetAggregateIdentifier BudgetLineId lineId,
            Money carryOver,
            @Nullable BudgetLineId carryTo,
            String officer,
            LocalDate on)
            implements BudgetCommand {}

    record DraftAccounts(
            @TargetAggregateIdentifier BudgetLineId lineId,
            Money budgeted,
            Money adjusted,
            Money spent,
            String officer,
            LocalDate on)
            implements BudgetCommand {}

    record AuditAccounts(
            @TargetAggregateIdentifier BudgetLineId lineId,
            AuditOutcome outcome,
            String report,
            String findings,
            LocalDate on)
            implements BudgetCommand {}

    /**
     * @param by who approved them
     */
    record ApproveAccounts(
            @TargetAggregateIdentifier BudgetLineId lineId,
            Body by,
            Decision decision,
            LocalDate on)
            implements BudgetCommand {}

    record NoteAccountsDepartmentReply(
            @TargetAggregateIdentifier BudgetLineId lineId, String document, LocalDate on)
            implements BudgetCommand {}

    record ReplyAccountsToUnit(
            @TargetAggregateIdentifier BudgetLineId lineId, Decision decision, LocalDate on)
            implements BudgetCommand {}

    record DiscloseAccounts(
            @TargetAggregateIdentifier BudgetLineId lineId,
            Discloser discloser,
            String where,
            LocalDate on)
            implements BudgetCommand {}

    // Clocks.

    /** Asks a line to record every clock that has lapsed by today. */
    record SettleClocks(@TargetAggregateIdentifier BudgetLineId lineId) implements BudgetCommand {}

    /** Asks a line to reckon its running clocks anew after a notice. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier BudgetLineId lineId, String notice, LocalDate publishedOn)
            implements BudgetCommand {}
}
