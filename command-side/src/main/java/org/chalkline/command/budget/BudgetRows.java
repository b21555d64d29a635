package org.chalkline.command.budget;

import java.util.List;
import org.chalkline.command.budget.BudgetCommand.AddSpecialTransfer;
import org.chalkline.command.budget.BudgetCommand.ApproveBudgetAdjustment;
import org.chalkline.command.budget.BudgetCommand.ApproveBudgetLine;
import org.chalkline.command.budget.BudgetCommand.ApproveFinalAccounts;
import org.chalkline.command.budget.BudgetCommand.ArrangeEarlySpending;
import org.chalkline.command.budget.BudgetCommand.AuditFinalAccounts;
import org.chalkline.command.budget.BudgetCommand.CloseBudgetYear;
import org.chalkline.command.budget.BudgetCommand.CommitFunds;
import org.chalkline.command.budget.BudgetCommand.DiscloseBudget;
import org.chalkline.command.budget.BudgetCommand.DiscloseFinalAccounts;
import org.chalkline.command.budget.BudgetCommand.DraftBudgetLine;
import org.chalkline.command.budget.BudgetCommand.DraftFinalAccounts;
import org.chalkline.command.budget.BudgetCommand.DropBudgetLine;
import org.chalkline.command.budget.BudgetCommand.MakePayment;
import org.chalkline.command.budget.BudgetCommand.NoteBudgetReply;
import org.chalkline.command.budget.BudgetCommand.NoteFinalAccountsReply;
import org.chalkline.command.budget.BudgetCommand.ProposeBudgetAdjustment;
import org.chalkline.command.budget.BudgetCommand.ReallocateFunds;
import org.chalkline.command.budget.BudgetCommand.RefundEarlierYear;
import org.chalkline.command.budget.BudgetCommand.RefundPayment;
import org.chalkline.command.budget.BudgetCommand.RejectBudgetAdjustment;
import org.chalkline.command.budget.BudgetCommand.ReleaseCommitment;
import org.chalkline.command.budget.BudgetCommand.ReplyBudgetToUnit;
import org.chalkline.command.budget.BudgetCommand.ReplyFinalAccountsToUnit;
import org.chalkline.command.budget.BudgetCommand.ReturnBudgetLine;
import org.chalkline.command.budget.BudgetCommand.ReviseBudgetDraft;
import org.chalkline.command.budget.BudgetCommand.SubmitBudgetLine;
import org.chalkline.command.budget.BudgetCommand.TakeOverBudgetLine;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.budget.BudgetLineId;
import org.jspecify.annotations.Nullable;

/**
 * Rows that each take in one act on a budget line, as {@code docs/budget-lines-csv.md} describes
 * them. Every act occurred on its day, whenever it is taken in.
 */
class BudgetRows implements IntakeKind {

    /** What a row does. The words stand in files, and stay. */
    private enum Act {
        TAKE_OVER(TakeOverBudgetLine.class),
        DRAFT(DraftBudgetLine.class),
        REVISE(ReviseBudgetDraft.class),
        SUBMIT(SubmitBudgetLine.class),
        RETURN(ReturnBudgetLine.class),
        DROP(DropBudgetLine.class),
        ARRANGE_EARLY(ArrangeEarlySpending.class),
        APPROVE(ApproveBudgetLine.class),
        REPLY_TO_DEPARTMENT(NoteBudgetReply.class),
        REPLY_TO_UNIT(ReplyBudgetToUnit.class),
        DISCLOSE(DiscloseBudget.class),
        COMMIT(CommitFunds.class),
        RELEASE(ReleaseCommitment.class),
        PAY(MakePayment.class),
        REFUND(RefundPayment.class),
        REFUND_EARLIER_YEAR(RefundEarlierYear.class),
        REALLOCATE(ReallocateFunds.class),
        PROPOSE_ADJUSTMENT(ProposeBudgetAdjustment.class),
        ADJUST(ApproveBudgetAdjustment.class),
        REJECT_ADJUSTMENT(RejectBudgetAdjustment.class),
        ADD_TRANSFER(AddSpecialTransfer.class),
        CLOSE_YEAR(CloseBudgetYear.class),
        DRAFT_ACCOUNTS(DraftFinalAccounts.class),
        AUDIT_ACCOUNTS(AuditFinalAccounts.class),
        APPROVE_ACCOUNTS(ApproveFinalAccounts.class),
        REPLY_ACCOUNTS_TO_DEPARTMENT(NoteFinalAccountsReply.class),
        REPLY_ACCOUNTS_TO_UNIT(ReplyFinalAccountsToUnit.class),
        DISCLOSE_ACCOUNTS(DiscloseFinalAccounts.class);

        private final Class<? extends BudgetCommand> command;

        Act(Class<? extends BudgetCommand> command) {
            this.command = command;
        }
    }

    @Override
    public String name() {
        return "budget-lines";
    }

    @Override
    public Prepared prepare(RowReader row) {
        BudgetCommand command = row.record(row.word("act", Act.class).command);
        return new Prepared(lines(command, row), command, row.date("effectiveOn"), null);
    }

    /** The line itself, and another one whose facts the act changes or rests on. */
    private static List<String> lines(BudgetCommand command, RowReader row) {
        var line = row.read("line", BudgetLineId::new).toString();
        @Nullable BudgetLineId other =
                switch (command) {
                    case ReallocateFunds c -> c.to();
                    case CloseBudgetYear c -> c.carryTo();
                    case ArrangeEarlySpending c -> c.lastYear();
                    default -> null;
                };
        return other == null ? List.of(line) : List.of(line, other.toString());
    }
}
