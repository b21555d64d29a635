package org.chalkline.command.budget;

import static org.chalkline.command.budget.Given.*;
import static org.chalkline.command.money.Amounts.yuan;

import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.kernel.budget.BudgetEvent.AdjustmentCase;
import org.chalkline.kernel.budget.BudgetEvent.Approver;
import org.chalkline.kernel.budget.BudgetEvent.AuditOutcome;
import org.chalkline.kernel.budget.BudgetEvent.Direction;
import org.chalkline.kernel.budget.BudgetEvent.Discloser;
import org.chalkline.kernel.budget.BudgetEvent.EarlyGround;
import org.chalkline.kernel.budget.Fund;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The acts as mutations give them, each the GraphQL input of its name: the commands, save that ids,
 * codes and amounts are still texts. {@code command()} throws {@link RefusedException} when one is
 * malformed.
 */
final class BudgetInputs {
    private BudgetInputs() {}

    record LineHeadingInput(
            Fund fund,
            String function,
            String economic,
            String unit,
            @Nullable String project,
            int year) {
        LineHeading heading() {
            return new LineHeading(
                    fund, asFunction(function), asEconomic(economic), asUnit(unit), project, year);
        }
    }

    record DraftBudgetLineInput(
            String lineId,
            LineHeadingInput heading,
            String amount,
            String purpose,
            boolean keySpending,
            String officer,
            LocalDate on) {
        DraftLine command() {
            return new DraftLine(
                    asLine(lineId),
                    heading.heading(),
                    yuan(amount),
                    purpose,
                    keySpending,
                    officer,
                    on);
        }
    }

    record ReviseBudgetDraftInput(
            String lineId, String amount, String purpose, String officer, LocalDate on) {
        ReviseDraft command() {
            return new ReviseDraft(asLine(lineId), yuan(amount), purpose, officer, on);
        }
    }

    record SubmitBudgetLineInput(String lineId, String officer, LocalDate on) {
        SubmitLine command() {
            return new SubmitLine(asLine(lineId), officer, on);
        }
    }

    record ReturnBudgetLineInput(String lineId, String reasons, LocalDate on) {
        ReturnLine command() {
            return new ReturnLine(asLine(lineId), reasons, on);
        }
    }

    record DropBudgetLineInput(String lineId, String reasons, LocalDate on) {
        DropLine command() {
            return new DropLine(asLine(lineId), reasons, on);
        }
    }

    record ArrangeEarlySpendingInput(
            String lineId,
            EarlyGround ground,
            String ceiling,
            @Nullable String lastYear,
            @Nullable LocalDate until,
            Decision decision,
            LocalDate on) {
        ArrangeEarlySpending command() {
            return new ArrangeEarlySpending(
                    asLine(lineId),
                    ground,
                    yuan(ceiling),
                    asLineIfAny(lastYear),
                    until,
                    decision,
                    on);
        }
    }

    record ApproveBudgetLineInput(
            String lineId, String amount, Body by, Decision decision, LocalDate on) {
        ApproveLine command() {
            return new ApproveLine(asLine(lineId), yuan(amount), by, decision, on);
        }
    }

    record NoteBudgetReplyInput(String lineId, String document, LocalDate on) {
        NoteDepartmentReply command() {
            return new NoteDepartmentReply(asLine(lineId), document, on);
        }
    }

    record ReplyBudgetToUnitInput(String lineId, Decision decision, LocalDate on) {
        ReplyToUnit command() {
            return new ReplyToUnit(asLine(lineId), decision, on);
        }
    }

    record DiscloseBudgetInput(String lineId, Discloser discloser, String where, LocalDate on) {
        DiscloseBudget command() {
            return new DiscloseBudget(asLine(lineId), discloser, where, on);
        }
    }

    record CommitFundsInput(
            String lineId,
            String commitment,
            String amount,
            String use,
            String payee,
            String purpose,
            String officer,
            LocalDate on) {
        CommitFunds command() {
            return new CommitFunds(
                    asLine(lineId),
                    asCommitment(commitment),
                    yuan(amount),
                    asEconomic(use),
                    payee,
                    purpose,
                    officer,
                    on);
        }
    }

    record ReleaseCommitmentInput(
            String lineId,
            String commitment,
            String amount,
            String reasons,
            String officer,
            LocalDate on) {
        ReleaseCommitment command() {
            return new ReleaseCommitment(
                    asLine(lineId), asCommitment(commitment), yuan(amount), reasons, officer, on);
        }
    }

    record MakePaymentInput(
            String lineId,
            String payment,
            @Nullable String commitment,
            String amount,
            String use,
            String payee,
            String purpose,
            String officer,
            LocalDate on) {
        MakePayment command() {
            return new MakePayment(
                    asLine(lineId),
                    asPayment(payment),
                    asCommitmentIfAny(commitment),
                    yuan(amount),
                    asEconomic(use),
                    payee,
                    purpose,
                    officer,
                    on);
        }
    }

    record RefundPaymentInput(
            String lineId,
            String refund,
            String payment,
            String amount,
            String reasons,
            String officer,
            LocalDate on) {
        RefundPayment command() {
            return new RefundPayment(
                    asLine(lineId),
                    asRefund(refund),
                    asPayment(payment),
                    yuan(amount),
                    reasons,
                    officer,
                    on);
        }
    }

    record ReallocateFundsInput(
            String from,
            String to,
            String reallocation,
            String amount,
            Approver approver,
            Decision decision,
            LocalDate on) {
        ReallocateFunds command() {
            return new ReallocateFunds(
                    asLine(from),
                    asLine(to),
                    asReallocation(reallocation),
                    yuan(amount),
                    approver,
                    decision,
                    on);
        }
    }

    record ProposeBudgetAdjustmentInput(
            String lineId,
            String adjustment,
            AdjustmentCase because,
            Direction direction,
            String amount,
            String reasons,
            LocalDate sentOn,
            LocalDate sessionOn,
            LocalDate on) {
        ProposeAdjustment command() {
            return new ProposeAdjustment(
                    asLine(lineId),
                    asAdjustment(adjustment),
                    because,
                    direction,
                    yuan(amount),
                    reasons,
                    sentOn,
                    sessionOn,
                    on);
        }
    }

    record ApproveBudgetAdjustmentInput(
            String lineId, String adjustment, Body by, Decision decision, LocalDate on) {
        ApproveAdjustment command() {
            return new ApproveAdjustment(
                    asLine(lineId), asAdjustment(adjustment), by, decision, on);
        }
    }

    record RejectBudgetAdjustmentInput(
            String lineId, String adjustment, String reasons, LocalDate on) {
        RejectAdjustment command() {
            return new RejectAdjustment(asLine(lineId), asAdjustment(adjustment), reasons, on);
        }
    }

    record AddSpecialTransferInput(
            String lineId, String document, String amount, Decision decision, LocalDate on) {
        AddSpecialTransfer command() {
            return new AddSpecialTransfer(asLine(lineId), document, yuan(amount), decision, on);
        }
    }

    record CloseBudgetYearInput(
            String lineId,
            String carryOver,
            @Nullable String carryTo,
            String officer,
            LocalDate on) {
        CloseYear command() {
            return new CloseYear(
                    asLine(lineId), yuan(carryOver), asLineIfAny(carryTo), officer, on);
        }
    }

    record DraftFinalAccountsInput(
            String lineId,
            String budgeted,
            String adjusted,
            String spent,
            String officer,
            LocalDate on) {
        DraftAccounts command() {
            return new DraftAccounts(
                    asLine(lineId), yuan(budgeted), yuan(adjusted), yuan(spent), officer, on);
        }
    }

    record AuditFinalAccountsInput(
            String lineId, AuditOutcome outcome, String report, String findings, LocalDate on) {
        AuditAccounts command() {
            return new AuditAccounts(asLine(lineId), outcome, report, findings, on);
        }
    }

    record ApproveFinalAccountsInput(String lineId, Body by, Decision decision, LocalDate on) {
        ApproveAccounts command() {
            return new ApproveAccounts(asLine(lineId), by, decision, on);
        }
    }

    record NoteFinalAccountsReplyInput(String lineId, String document, LocalDate on) {
        NoteAccountsDepartmentReply command() {
            return new NoteAccountsDepartmentReply(asLine(lineId), document, on);
        }
    }

    record ReplyFinalAccountsToUnitInput(String lineId, Decision decision, LocalDate on) {
        ReplyAccountsToUnit command() {
            return new ReplyAccountsToUnit(asLine(lineId), decision, on);
        }
    }

    record DiscloseFinalAccountsInput(
            String lineId, Discloser discloser, String where, LocalDate on) {
        DiscloseAccounts command() {
            return new DiscloseAccounts(asLine(lineId), discloser, where, on);
        }
    }
}
