package org.chalkline.command.budget;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
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
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchUse;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done with budget lines. {@code effectiveOn} is the day it was done.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface BudgetCommand {

    // From accounts kept before.

    /**
     * Takes a line over while it is executed.
     *
     * @param amount what was approved at first
     * @param available what may be spent in all; absent where nothing changed what was approved
     * @param spent what was paid and did not come back, up to and including that day
     * @param committed what is committed and neither paid nor released; absent where nothing is
     * @param commitment the number under which that is paid or released from now on
     * @param source the accounts that it is taken from
     * @param effectiveOn the day as of which these are its figures, in the budget year
     */
    record TakeOverBudgetLine(
            @TargetAggregateIdentifier BudgetLineId line,
            LineHeading heading,
            Money amount,
            @Nullable Money available,
            Money spent,
            @Nullable Money committed,
            @Nullable CommitmentId commitment,
            String purpose,
            boolean keySpending,
            String source,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    // Drafting and approval.

    @Door({Role.CLERK, Role.DECIDER, Role.SCHOOL})
    record DraftBudgetLine(
            @TargetAggregateIdentifier BudgetLineId line,
            LineHeading heading,
            Money amount,
            String purpose,
            boolean keySpending,
            String officer,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    @Door({Role.CLERK, Role.DECIDER, Role.SCHOOL})
    record ReviseBudgetDraft(
            @TargetAggregateIdentifier BudgetLineId line,
            Money amount,
            String purpose,
            String officer,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    @Door({Role.CLERK, Role.DECIDER, Role.SCHOOL})
    record SubmitBudgetLine(
            @TargetAggregateIdentifier BudgetLineId line, String officer, LocalDate effectiveOn)
            implements BudgetCommand {}

    record ReturnBudgetLine(
            @TargetAggregateIdentifier BudgetLineId line, String reasons, LocalDate effectiveOn)
            implements BudgetCommand {}

    record DropBudgetLine(
            @TargetAggregateIdentifier BudgetLineId line, String reasons, LocalDate effectiveOn)
            implements BudgetCommand {}

    /**
     * Arranges spending before the budget is approved.
     *
     * @param until the last day of the time that is compared with last year's; for that ground only
     */
    record ArrangeEarlySpending(
            @TargetAggregateIdentifier BudgetLineId line,
            EarlyGround ground,
            Money ceiling,
            @Nullable BudgetLineId lastYear,
            @Nullable LocalDate until,
            Decision decision,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    /**
     * @param by who approved it
     */
    record ApproveBudgetLine(
            @TargetAggregateIdentifier BudgetLineId line,
            Money amount,
            Body by,
            Decision decision,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    record NoteBudgetReply(
            @TargetAggregateIdentifier BudgetLineId line, String document, LocalDate effectiveOn)
            implements BudgetCommand {}

    record ReplyBudgetToUnit(
            @TargetAggregateIdentifier BudgetLineId line, Decision decision, LocalDate effectiveOn)
            implements BudgetCommand {}

    record DiscloseBudget(
            @TargetAggregateIdentifier BudgetLineId line,
            Discloser discloser,
            String where,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    // Execution.

    /**
     * @param use on what it is to be spent, by the voucher
     */
    record CommitFunds(
            @TargetAggregateIdentifier BudgetLineId line,
            CommitmentId commitment,
            Money amount,
            EconomicCode use,
            String payee,
            String purpose,
            String officer,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    record ReleaseCommitment(
            @TargetAggregateIdentifier BudgetLineId line,
            CommitmentId commitment,
            Money amount,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    /**
     * @param commitment the one it is paid from; absent for a direct payment
     * @param use on what it was spent, by the voucher
     */
    record MakePayment(
            @TargetAggregateIdentifier BudgetLineId line,
            PaymentId payment,
            @Nullable CommitmentId commitment,
            Money amount,
            EconomicCode use,
            String payee,
            String purpose,
            String officer,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    /**
     * Pays from what is kept for a research project.
     *
     * @param item on what, of what the grant allows
     * @param use on what it was spent, by the voucher
     */
    record PayForProject(
            @TargetAggregateIdentifier BudgetLineId line,
            PaymentId payment,
            ResearchProjectId project,
            Money amount,
            ResearchUse item,
            EconomicCode use,
            String payee,
            String purpose,
            String officer,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    /**
     * Asks the line to keep money for a research project; follows from its grant, and is no
     * mutation.
     */
    record KeepProjectFunds(
            @TargetAggregateIdentifier BudgetLineId line,
            ResearchProjectId project,
            int request,
            Money amount,
            UnitId unit,
            SchoolId school,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    /** Has the line spend otherwise what is left of it; follows, and is no mutation. */
    record FreeProjectFunds(
            @TargetAggregateIdentifier BudgetLineId line,
            ResearchProjectId project,
            int request,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    record RefundPayment(
            @TargetAggregateIdentifier BudgetLineId line,
            RefundId refund,
            PaymentId payment,
            Money amount,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    /**
     * @param voucher by which it went to the treasury
     */
    record RefundEarlierYear(
            @TargetAggregateIdentifier BudgetLineId line,
            RefundId refund,
            PaymentId payment,
            Money amount,
            String voucher,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    // Reallocation (调剂): administrative, between two lines.

    record ReallocateFunds(
            @TargetAggregateIdentifier BudgetLineId line,
            BudgetLineId to,
            ReallocationId reallocation,
            Money amount,
            Approver approvedBy,
            Decision decision,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    // Adjustment (调整): legislative, of one line under an adjustment plan.

    record ProposeBudgetAdjustment(
            @TargetAggregateIdentifier BudgetLineId line,
            AdjustmentId adjustment,
            AdjustmentCase because,
            Direction direction,
            Money amount,
            String reasons,
            LocalDate sentOn,
            LocalDate sessionOn,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    /**
     * @param by who approved it
     */
    record ApproveBudgetAdjustment(
            @TargetAggregateIdentifier BudgetLineId line,
            AdjustmentId adjustment,
            Body by,
            Decision decision,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    record RejectBudgetAdjustment(
            @TargetAggregateIdentifier BudgetLineId line,
            AdjustmentId adjustment,
            String reasons,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    record AddSpecialTransfer(
            @TargetAggregateIdentifier BudgetLineId line,
            String document,
            Money amount,
            Decision decision,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    // The year's end, and final accounts.

    /**
     * @param carryOver how much is to be carried over; what is left beside it is surplus
     * @param carryTo next year's line that it goes to; absent where nothing does
     */
    record CloseBudgetYear(
            @TargetAggregateIdentifier BudgetLineId line,
            Money carryOver,
            @Nullable BudgetLineId carryTo,
            String officer,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    record DraftFinalAccounts(
            @TargetAggregateIdentifier BudgetLineId line,
            Money budgeted,
            Money adjusted,
            Money spent,
            String officer,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    record AuditFinalAccounts(
            @TargetAggregateIdentifier BudgetLineId line,
            AuditOutcome outcome,
            String report,
            String findings,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    /**
     * @param by who approved them
     */
    record ApproveFinalAccounts(
            @TargetAggregateIdentifier BudgetLineId line,
            Body by,
            Decision decision,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    record NoteFinalAccountsReply(
            @TargetAggregateIdentifier BudgetLineId line, String document, LocalDate effectiveOn)
            implements BudgetCommand {}

    record ReplyFinalAccountsToUnit(
            @TargetAggregateIdentifier BudgetLineId line, Decision decision, LocalDate effectiveOn)
            implements BudgetCommand {}

    record DiscloseFinalAccounts(
            @TargetAggregateIdentifier BudgetLineId line,
            Discloser discloser,
            String where,
            LocalDate effectiveOn)
            implements BudgetCommand {}

    // Clocks.

    /** Asks a line to record every clock that has lapsed by today. */
    record SettleClocks(@TargetAggregateIdentifier BudgetLineId line) implements BudgetCommand {}

    /** Asks a line to reckon its running clocks anew after a notice. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier BudgetLineId line, String notice, LocalDate publishedOn)
            implements BudgetCommand {}
}
