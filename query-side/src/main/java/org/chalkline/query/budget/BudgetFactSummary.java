package org.chalkline.query.budget;

import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;

/** Says in one sentence what a fact of a budget line tells. Its date stands beside it. */
final class BudgetFactSummary {

    private BudgetFactSummary() {}

    static String of(BudgetEvent fact) {
        return switch (fact) {
            case LineTakenOver e ->
                    "Taken over from %s: %s approved, %s available, %s spent, for: %s"
                            .formatted(
                                    e.source(), e.amount(), e.available(), e.spent(), e.purpose());
            case LineDrafted e -> "Drafted with " + e.amount() + " for: " + e.purpose();
            case DraftRevised e -> "Draft revised to " + e.amount() + " for: " + e.purpose();
            case LineSubmitted e -> "Submitted by " + e.officer() + ".";
            case LineReturned e -> "Sent back: " + e.reasons();
            case LineDropped e -> "Taken out of the draft budget: " + e.reasons();
            case EarlySpendingArranged e ->
                    "Up to "
                            + e.ceiling()
                            + " may be spent before approval: "
                            + e.ground()
                            + by(e.decision());
            case LineApproved e ->
                    "Approved by the people's congress with " + e.amount() + by(e.decision());
            case DepartmentReplied e ->
                    "The finance department replied to the bureau by " + e.document() + ".";
            case UnitReplied e -> "Replied to the unit (批复)" + by(e.decision());
            case BudgetDisclosed e ->
                    "Budget of the " + whose(e.discloser()) + " disclosed: " + e.where();
            case EarlierYearRefunded e ->
                    "%s of payment %s came back after the year and went to the treasury, voucher %s."
                            .formatted(e.amount(), e.payment().value(), e.voucher());
            case FundsDeclined e ->
                    "Keeps nothing of %s for the research project %s: %s."
                            .formatted(e.amount(), e.project().value(), e.ground());
            case ProjectFundsSpent e ->
                    "%s of payment %s was for the research project %s: %s."
                            .formatted(
                                    e.amount(), e.payment().value(), e.project().value(), e.use());
            case ProjectFundsRefunded e ->
                    e.amount()
                            + " of refund "
                            + e.refund().value()
                            + " was of the research project "
                            + e.project().value()
                            + ".";
            case Movement e -> moved(e);
            case AdjustmentProposed e ->
                    "Adjustment "
                            + e.adjustment().value()
                            + " proposed: "
                            + e.direction()
                            + " of "
                            + e.amount()
                            + ", "
                            + e.because()
                            + ".";
            case AdjustmentRejected e ->
                    "Adjustment " + e.adjustment().value() + " came to nothing: " + e.reasons();
            case YearClosed e ->
                    "Year closed: "
                            + e.carriedOver()
                            + " carried over"
                            + (e.carriedTo() == null ? "" : " to " + e.carriedTo().value())
                            + ", "
                            + e.surplus()
                            + " surplus.";
            case AccountsDrafted e ->
                    "Final accounts drafted: budgeted "
                            + e.budgeted()
                            + ", adjusted "
                            + e.adjusted()
                            + ", spent "
                            + e.spent()
                            + ".";
            case AccountsAudited e ->
                    "Final accounts audited by " + e.report() + ": " + e.outcome() + ".";
            case AccountsApproved e ->
                    "Final accounts approved by the standing committee" + by(e.decision());
            case AccountsDepartmentReplied e ->
                    "The finance department replied about final accounts by " + e.document() + ".";
            case AccountsUnitReplied e ->
                    "Replied to the unit about final accounts" + by(e.decision());
            case AccountsDisclosed e ->
                    "Final accounts of the " + whose(e.discloser()) + " disclosed: " + e.where();
        };
    }

    private static String moved(Movement movement) {
        return switch (movement) {
            case CommitmentsTakenOver e ->
                    e.amount() + " taken over as committed by " + e.commitment().value() + ".";
            case FundsCommitted e ->
                    e.amount() + " committed by " + e.commitment().value() + to(e.payee());
            case FundsKept e ->
                    e.amount() + " kept for the research project " + e.project().value() + ".";
            case FundsFreed e ->
                    e.amount()
                            + " that the research project "
                            + e.project().value()
                            + " didn't need can be spent otherwise.";
            case CommitmentReleased e ->
                    e.amount() + " of " + e.commitment().value() + " released: " + e.reasons();
            case PaymentMade e ->
                    e.amount()
                            + " paid by "
                            + e.payment().value()
                            + (e.commitment() == null ? "" : " from " + e.commitment().value())
                            + to(e.payee());
            case PaymentRefunded e ->
                    e.amount() + " of " + e.payment().value() + " came back: " + e.reasons();
            case FundsReallocatedAway e ->
                    reallocated(e.amount(), e.approver(), "to " + e.to().value(), e.decision());
            case FundsReallocatedHere e ->
                    reallocated(e.amount(), e.approver(), "from " + e.from().value(), e.decision());
            case BudgetAdjusted e ->
                    "Adjusted (调整): "
                            + e.direction()
                            + " of "
                            + e.amount()
                            + " under "
                            + e.adjustment().value()
                            + by(e.decision());
            case SpecialTransferAdded e ->
                    e.amount() + " added by the special transfer " + e.document() + ".";
            case CarryOverReceived e -> e.amount() + " carried over from " + e.from().value() + ".";
        };
    }

    private static String reallocated(
            Money amount, Approver approver, String where, Decision decision) {
        return amount
                + " reallocated (调剂) "
                + where
                + (approver == Approver.FINANCE ? " by the finance department" : " by the bureau")
                + by(decision);
    }

    private static String whose(Discloser discloser) {
        return discloser == Discloser.UNIT ? "unit" : "bureau";
    }

    private static String to(String payee) {
        return " to " + payee + ".";
    }

    private static String by(Decision decision) {
        return " (" + decision.documentNumber() + ").";
    }
}
