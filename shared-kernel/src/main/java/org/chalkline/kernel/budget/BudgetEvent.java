package org.chalkline.kernel.budget;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.research.ResearchProjectEvent.FundsDeclineGround;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchUse;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** All that can happen to a budget line, from its draft to its final accounts. */
public sealed interface BudgetEvent extends Fact {

    BudgetLineId lineId();

    @Override
    default String subject() {
        return lineId().toString();
    }

    /** A fact that moves money into a line, out of it, or within it, while it is executed. */
    sealed interface Movement extends BudgetEvent {
        Money amount();
    }

    /** How a line came on record. There is one such fact of each. */
    sealed interface LineFounded extends BudgetEvent {

        /** What it stands under. */
        LineHeading heading();

        /** What was asked for, or approved at first. */
        Money amount();

        /** What it is for. */
        String purpose();

        /** Whether it is key expenditure (重点支出). */
        boolean keySpending();
    }

    // Taken over.

    /**
     * Taken over while it is executed, from accounts that were kept before. How it was drafted,
     * approved and spent until then is on record in sums alone.
     *
     * @param amount what was approved at first
     * @param available what may be spent in all, after what changed it
     * @param spent what was paid and did not come back, up to and including that day
     * @param source the accounts that it is taken from
     * @param effectiveOn the day as of which these are its figures; what follows is of a later one
     */
    @FactType("budget.LineTakenOver")
    record LineTakenOver(
            BudgetLineId lineId,
            LineHeading heading,
            Money amount,
            Money available,
            Money spent,
            String purpose,
            boolean keySpending,
            String source,
            LocalDate effectiveOn)
            implements LineFounded {}

    /**
     * What was committed and neither paid nor released when the line was taken over, under one
     * number.
     *
     * @param source the accounts that it is taken from, which tell to whom it is owed
     */
    @FactType("budget.CommitmentsTakenOver")
    record CommitmentsTakenOver(
            BudgetLineId lineId,
            CommitmentId commitment,
            Money amount,
            String source,
            LocalDate effectiveOn)
            implements Movement {}

    // Drafting and approval.

    /**
     * Entered in the draft budget (预算草案).
     *
     * @param keySpending whether it is key expenditure (重点支出), which only an adjustment may reduce
     *     (Budget Law, 67)
     */
    @FactType("budget.LineDrafted")
    record LineDrafted(
            BudgetLineId lineId,
            LineHeading heading,
            Money amount,
            String purpose,
            boolean keySpending,
            String officer,
            LocalDate effectiveOn)
            implements LineFounded {}

    /** The draft was changed before it was submitted, or after it was sent back. */
    @FactType("budget.DraftRevised")
    record DraftRevised(
            BudgetLineId lineId,
            Money amount,
            String purpose,
            String officer,
            LocalDate effectiveOn)
            implements BudgetEvent {}

    /** Submitted with the unit's draft, for review and approval. */
    @FactType("budget.LineSubmitted")
    record LineSubmitted(BudgetLineId lineId, String officer, LocalDate effectiveOn)
            implements BudgetEvent {}

    /** Sent back to be revised. */
    @FactType("budget.LineReturned")
    record LineReturned(BudgetLineId lineId, String reasons, LocalDate effectiveOn)
            implements BudgetEvent {}

    /** Taken out of the draft budget. Nothing follows. */
    @FactType("budget.LineDropped")
    record LineDropped(BudgetLineId lineId, String reasons, LocalDate effectiveOn)
            implements BudgetEvent {}

    /** What may be spent before the budget is approved, beside what was carried over (54). */
    enum EarlyGround {
        /** 参照上一年同期的预算支出数额: as much as in the same time of the year before. */
        SAME_PERIOD_LAST_YEAR,
        /** 法律规定必须履行支付义务的支出. */
        LEGAL_OBLIGATION,
        /** 用于自然灾害等突发事件处理的支出. */
        EMERGENCY
    }

    /**
     * Some spending was arranged before the budget is approved (Budget Law, 54).
     *
     * @param ceiling up to how much in all, whatever was arranged before
     * @param lastYear the line of the year before that the ceiling was compared with; absent where
     *     there was none on record
     * @param until the last day of the time that was compared; absent on other grounds
     */
    @FactType("budget.EarlySpendingArranged")
    record EarlySpendingArranged(
            BudgetLineId lineId,
            EarlyGround ground,
            Money ceiling,
            @Nullable BudgetLineId lastYear,
            @Nullable LocalDate until,
            Decision decision,
            LocalDate effectiveOn)
            implements BudgetEvent {}

    /** Approved by the people's congress (Budget Law, 43). */
    @FactType("budget.LineApproved")
    record LineApproved(BudgetLineId lineId, Money amount, Decision decision, LocalDate effectiveOn)
            implements BudgetEvent {}

    /**
     * The finance department replied formally to the bureau (批复; Budget Law, 52).
     *
     * @param document the number of its reply
     */
    @FactType("budget.DepartmentReplied")
    record DepartmentReplied(BudgetLineId lineId, String document, LocalDate effectiveOn)
            implements BudgetEvent {}

    /** The bureau replied formally to the unit, which executes the line from now on. */
    @FactType("budget.UnitReplied")
    record UnitReplied(BudgetLineId lineId, Decision decision, LocalDate effectiveOn)
            implements BudgetEvent {}

    /** Whose budget or accounts are disclosed. */
    enum Discloser {
        /** The bureau's, within 20 days of the reply to it (Budget Law, 14). */
        DEPARTMENT,
        /** The unit's, within 20 days of the reply to it (Implementing Regulations, 6). */
        UNIT
    }

    /**
     * The budget was disclosed to the public.
     *
     * @param where where it can be read
     */
    @FactType("budget.BudgetDisclosed")
    record BudgetDisclosed(
            BudgetLineId lineId, Discloser discloser, String where, LocalDate effectiveOn)
            implements BudgetEvent {}

    // Execution.

    /**
     * Money was bound to a contract or an order.
     *
     * @param payee to whom it will be owed
     */
    @FactType("budget.FundsCommitted")
    record FundsCommitted(
            BudgetLineId lineId,
            CommitmentId commitment,
            Money amount,
            String payee,
            String purpose,
            String officer,
            LocalDate effectiveOn)
            implements Movement {}

    /** Part of a commitment, or what was left of it, is no longer owed. */
    @FactType("budget.CommitmentReleased")
    record CommitmentReleased(
            BudgetLineId lineId,
            CommitmentId commitment,
            Money amount,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements Movement {}

    // Kept for research projects.

    /**
     * Kept for a research project, and for nothing else (Budget Law, 13 and 63).
     *
     * @param request which request of the project's it answers, from 1
     * @param commitment under which it is kept
     * @param school whose project it is
     */
    @FactType("budget.FundsKept")
    record FundsKept(
            BudgetLineId lineId,
            ResearchProjectId project,
            int request,
            CommitmentId commitment,
            Money amount,
            SchoolId school,
            LocalDate effectiveOn)
            implements Movement {}

    /**
     * Nothing is kept for a research project that asked.
     *
     * @param amount what it asked for
     * @param ground why
     */
    @FactType("budget.FundsDeclined")
    record FundsDeclined(
            BudgetLineId lineId,
            ResearchProjectId project,
            int request,
            Money amount,
            FundsDeclineGround ground,
            LocalDate effectiveOn)
            implements BudgetEvent {}

    /**
     * A payment was made from what is kept for a research project. It stands beside the payment.
     *
     * @param commitment under which it is kept
     * @param use on what
     */
    @FactType("budget.ProjectFundsSpent")
    record ProjectFundsSpent(
            BudgetLineId lineId,
            ResearchProjectId project,
            PaymentId payment,
            CommitmentId commitment,
            ResearchUse use,
            Money amount,
            LocalDate effectiveOn)
            implements BudgetEvent {}

    /** Such a payment came back, in part or in full. It stands beside the refund. */
    @FactType("budget.ProjectFundsRefunded")
    record ProjectFundsRefunded(
            BudgetLineId lineId,
            ResearchProjectId project,
            RefundId refund,
            CommitmentId commitment,
            Money amount,
            LocalDate effectiveOn)
            implements BudgetEvent {}

    /**
     * What was kept for a research project and wasn't spent can be spent otherwise.
     *
     * @param commitment under which it was kept
     */
    @FactType("budget.FundsFreed")
    record FundsFreed(
            BudgetLineId lineId,
            ResearchProjectId project,
            int request,
            CommitmentId commitment,
            Money amount,
            LocalDate effectiveOn)
            implements Movement {}

    /**
     * Paid.
     *
     * @param commitment from which commitment; absent where it was paid directly, as wages are
     */
    @FactType("budget.PaymentMade")
    record PaymentMade(
            BudgetLineId lineId,
            PaymentId payment,
            @Nullable CommitmentId commitment,
            Money amount,
            String payee,
            String purpose,
            String officer,
            LocalDate effectiveOn)
            implements Movement {}

    /**
     * A payment came back, in part or in full, and can be spent again.
     *
     * @param commitment from which it had been paid; absent for a direct payment
     */
    @FactType("budget.PaymentRefunded")
    record PaymentRefunded(
            BudgetLineId lineId,
            RefundId refund,
            PaymentId payment,
            @Nullable CommitmentId commitment,
            Money amount,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements Movement {}

    /**
     * Part of a payment came back after its year was closed, and went to the treasury (Budget Law,
     * 56 and 58): it belongs to the year in which it came, and the figures of the closed one stand.
     *
     * @param voucher the number of the payment voucher (缴款书)
     */
    @FactType("budget.EarlierYearRefunded")
    record EarlierYearRefunded(
            BudgetLineId lineId,
            RefundId refund,
            PaymentId payment,
            Money amount,
            String voucher,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements BudgetEvent {}

    // Reallocation (调剂), which is administrative.

    /** Who approved a reallocation, by the finance department's rules (Budget Law, 72). */
    enum Approver {
        /** The bureau, as the department in charge of its units. */
        DEPARTMENT,
        /** The finance department of the government. */
        FINANCE
    }

    /** Money went to another line. Recorded together with what came there, or not at all. */
    @FactType("budget.FundsReallocatedAway")
    record FundsReallocatedAway(
            BudgetLineId lineId,
            ReallocationId reallocation,
            BudgetLineId to,
            Money amount,
            Approver approver,
            Decision decision,
            LocalDate effectiveOn)
            implements Movement {}

    /** Money came from another line. */
    @FactType("budget.FundsReallocatedHere")
    record FundsReallocatedHere(
            BudgetLineId lineId,
            ReallocationId reallocation,
            BudgetLineId from,
            Money amount,
            Approver approver,
            Decision decision,
            LocalDate effectiveOn)
            implements Movement {}

    // Adjustment (调整), which is legislative.

    /** The four cases in which a budget must be adjusted (Budget Law, 67). */
    enum AdjustmentCase {
        /** 需要增加或者减少预算总支出. */
        TOTAL_CHANGED,
        /** 需要调入预算稳定调节基金. */
        STABILISATION_FUND_DRAWN,
        /** 需要调减预算安排的重点支出数额. */
        KEY_SPENDING_REDUCED,
        /** 需要增加举借债务数额. */
        DEBT_INCREASED
    }

    /** Whether a line gets more or less. */
    enum Direction {
        INCREASE,
        DECREASE
    }

    /**
     * An adjustment plan names this line, with its reasons and its amount (Budget Law, 69).
     *
     * @param sentOn the day on which the plan was sent for preliminary comments
     * @param sessionOn the day on which the standing committee is to meet
     */
    @FactType("budget.AdjustmentProposed")
    record AdjustmentProposed(
            BudgetLineId lineId,
            AdjustmentId adjustment,
            AdjustmentCase because,
            Direction direction,
            Money amount,
            String reasons,
            LocalDate sentOn,
            LocalDate sessionOn,
            LocalDate effectiveOn)
            implements BudgetEvent {}

    /** The standing committee approved it (Budget Law, 69). */
    @FactType("budget.BudgetAdjusted")
    record BudgetAdjusted(
            BudgetLineId lineId,
            AdjustmentId adjustment,
            AdjustmentCase because,
            Direction direction,
            Money amount,
            Decision decision,
            LocalDate effectiveOn)
            implements Movement {}

    /** The plan was withdrawn, or the standing committee didn't approve it. */
    @FactType("budget.AdjustmentRejected")
    record AdjustmentRejected(
            BudgetLineId lineId, AdjustmentId adjustment, String reasons, LocalDate effectiveOn)
            implements BudgetEvent {}

    /**
     * A special transfer from above raised the line, which is no adjustment (Budget Law, 71).
     *
     * @param document the number of the document that grants it
     */
    @FactType("budget.SpecialTransferAdded")
    record SpecialTransferAdded(
            BudgetLineId lineId,
            String document,
            Money amount,
            Decision decision,
            LocalDate effectiveOn)
            implements Movement {}

    // The year's end.

    /**
     * The year was closed: what was left is carried over (结转) or surplus (结余).
     *
     * @param carriedOver how much goes on to the next year for the same purpose
     * @param carriedTo the line it goes to; absent where nothing does
     * @param surplus how much is left over and given back
     */
    @FactType("budget.YearClosed")
    record YearClosed(
            BudgetLineId lineId,
            Money carriedOver,
            @Nullable BudgetLineId carriedTo,
            Money surplus,
            String officer,
            LocalDate effectiveOn)
            implements BudgetEvent {}

    /**
     * What the line of the year before had left came here (Budget Law, 42). It may be spent before
     * this year's budget is approved (54), and is surplus if it is left over once more.
     */
    @FactType("budget.CarryOverReceived")
    record CarryOverReceived(
            BudgetLineId lineId, BudgetLineId from, Money amount, LocalDate effectiveOn)
            implements Movement {}

    // Final accounts (决算).

    /**
     * The line's final accounts were drafted, in the three figures that the law asks for (75).
     *
     * @param budgeted as approved at first (预算数)
     * @param adjusted after all changes (调整预算数)
     * @param spent what was paid and did not come back (决算数)
     */
    @FactType("budget.AccountsDrafted")
    record AccountsDrafted(
            BudgetLineId lineId,
            Money budgeted,
            Money adjusted,
            Money spent,
            String officer,
            LocalDate effectiveOn)
            implements BudgetEvent {}

    /** What an audit came to. */
    enum AuditOutcome {
        /** The accounts can go forward. */
        CONFIRMED,
        /** They must be drafted anew. */
        TO_BE_CORRECTED
    }

    /**
     * The audit department audited them (Budget Law, 77).
     *
     * @param report the number of its report
     */
    @FactType("budget.AccountsAudited")
    record AccountsAudited(
            BudgetLineId lineId,
            AuditOutcome outcome,
            String report,
            String findings,
            LocalDate effectiveOn)
            implements BudgetEvent {}

    /** The standing committee approved them (Budget Law, 77). */
    @FactType("budget.AccountsApproved")
    record AccountsApproved(BudgetLineId lineId, Decision decision, LocalDate effectiveOn)
            implements BudgetEvent {}

    /** The finance department replied formally to the bureau (Budget Law, 80). */
    @FactType("budget.AccountsDepartmentReplied")
    record AccountsDepartmentReplied(BudgetLineId lineId, String document, LocalDate effectiveOn)
            implements BudgetEvent {}

    /** The bureau replied formally to the unit (Budget Law, 80). */
    @FactType("budget.AccountsUnitReplied")
    record AccountsUnitReplied(BudgetLineId lineId, Decision decision, LocalDate effectiveOn)
            implements BudgetEvent {}

    /** The final accounts were disclosed to the public. */
    @FactType("budget.AccountsDisclosed")
    record AccountsDisclosed(
            BudgetLineId lineId, Discloser discloser, String where, LocalDate effectiveOn)
            implements BudgetEvent {}
}
