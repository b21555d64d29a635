package org.chalkline.command.budget;

import static org.chalkline.command.budget.Given.*;
import static org.chalkline.command.money.Amounts.yuan;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.command.budget.BudgetInputs.LineHeadingInput;
import org.chalkline.command.intake.DecisionRow;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.budget.BudgetEvent.AdjustmentCase;
import org.chalkline.kernel.budget.BudgetEvent.Approver;
import org.chalkline.kernel.budget.BudgetEvent.AuditOutcome;
import org.chalkline.kernel.budget.BudgetEvent.Direction;
import org.chalkline.kernel.budget.BudgetEvent.Discloser;
import org.chalkline.kernel.budget.BudgetEvent.EarlyGround;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.Fund;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows that each take in one act on a budget line, as {@code docs/budget-lines-csv.md} describes
 * them. Every act occurred on its day, whenever it is taken in.
 */
@Component
class BudgetRows implements IntakeKind {

    /** What a row does. The words stand in files, and stay. */
    private enum Act {
        DRAFT,
        REVISE,
        SUBMIT,
        RETURN,
        DROP,
        ARRANGE_EARLY,
        APPROVE,
        REPLY_TO_DEPARTMENT,
        REPLY_TO_UNIT,
        DISCLOSE,
        COMMIT,
        RELEASE,
        PAY,
        REFUND,
        REALLOCATE,
        PROPOSE_ADJUSTMENT,
        ADJUST,
        REJECT_ADJUSTMENT,
        ADD_TRANSFER,
        CLOSE_YEAR,
        DRAFT_ACCOUNTS,
        AUDIT_ACCOUNTS,
        APPROVE_ACCOUNTS,
        REPLY_ACCOUNTS_TO_DEPARTMENT,
        REPLY_ACCOUNTS_TO_UNIT,
        DISCLOSE_ACCOUNTS
    }

    @Override
    public String name() {
        return "budget-lines";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var id = asLine(row.text("lineId"));
        var on = row.date("on");
        var command = command(row.word("act", Act.class), row, id, on);
        return new Prepared(lines(command, id), command, on, null);
    }

    /** The line itself, and another one whose facts the act changes or rests on. */
    private static List<String> lines(BudgetCommand command, BudgetLineId id) {
        @Nullable BudgetLineId other =
                switch (command) {
                    case ReallocateFunds c -> c.to();
                    case CloseYear c -> c.carryTo();
                    case ArrangeEarlySpending c -> c.lastYear();
                    default -> null;
                };
        return other == null ? List.of(id.toString()) : List.of(id.toString(), other.toString());
    }

    private static BudgetCommand command(Act act, RowReader row, BudgetLineId id, LocalDate on) {
        return switch (act) {
            case DRAFT -> draft(row, id, on);
            case REVISE ->
                    new ReviseDraft(
                            id,
                            yuan(row.text("amount")),
                            row.text("purpose"),
                            row.text("officer"),
                            on);
            case SUBMIT -> new SubmitLine(id, row.text("officer"), on);
            case RETURN -> new ReturnLine(id, row.text("reasons"), on);
            case DROP -> new DropLine(id, row.text("reasons"), on);
            case ARRANGE_EARLY ->
                    new ArrangeEarlySpending(
                            id,
                            row.word("ground", EarlyGround.class),
                            yuan(row.text("amount")),
                            asLineIfAny(row.textIfAny("lastYear")),
                            row.dateIfAny("until"),
                            DecisionRow.of(row, on),
                            on);
            case APPROVE ->
                    new ApproveLine(
                            id,
                            yuan(row.text("amount")),
                            row.word("by", Body.class),
                            DecisionRow.of(row, on),
                            on);
            case REPLY_TO_DEPARTMENT -> new NoteDepartmentReply(id, row.text("document"), on);
            case REPLY_TO_UNIT -> new ReplyToUnit(id, DecisionRow.of(row, on), on);
            case DISCLOSE ->
                    new DiscloseBudget(
                            id, row.word("discloser", Discloser.class), row.text("where"), on);
            case COMMIT, RELEASE, PAY, REFUND -> movement(act, row, id, on);
            case REALLOCATE ->
                    new ReallocateFunds(
                            id,
                            asLine(row.text("to")),
                            asReallocation(row.text("reallocation")),
                            yuan(row.text("amount")),
                            row.word("approvedBy", Approver.class),
                            DecisionRow.of(row, on),
                            on);
            case PROPOSE_ADJUSTMENT, ADJUST, REJECT_ADJUSTMENT -> adjustment(act, row, id, on);
            case ADD_TRANSFER ->
                    new AddSpecialTransfer(
                            id,
                            row.text("document"),
                            yuan(row.text("amount")),
                            DecisionRow.of(row, on),
                            on);
            case CLOSE_YEAR ->
                    new CloseYear(
                            id,
                            yuan(row.text("amount")),
                            asLineIfAny(row.textIfAny("to")),
                            row.text("officer"),
                            on);
            case DRAFT_ACCOUNTS,
                    AUDIT_ACCOUNTS,
                    APPROVE_ACCOUNTS,
                    REPLY_ACCOUNTS_TO_DEPARTMENT,
                    REPLY_ACCOUNTS_TO_UNIT,
                    DISCLOSE_ACCOUNTS ->
                    accounts(act, row, id, on);
        };
    }

    private static BudgetCommand draft(RowReader row, BudgetLineId id, LocalDate on) {
        var heading =
                new LineHeadingInput(
                        row.word("fund", Fund.class),
                        row.text("function"),
                        row.text("economic"),
                        row.text("unit"),
                        row.textIfAny("project"),
                        row.number("year"));
        return new DraftLine(
                id,
                heading.heading(),
                yuan(row.text("amount")),
                row.text("purpose"),
                row.flag("keySpending"),
                row.text("officer"),
                on);
    }

    private static BudgetCommand movement(Act act, RowReader row, BudgetLineId id, LocalDate on) {
        var amount = yuan(row.text("amount"));
        var officer = row.text("officer");
        return switch (act) {
            case COMMIT ->
                    new CommitFunds(
                            id,
                            asCommitment(row.text("commitment")),
                            amount,
                            asEconomic(row.text("use")),
                            row.text("payee"),
                            row.text("purpose"),
                            officer,
                            on);
            case RELEASE ->
                    new ReleaseCommitment(
                            id,
                            asCommitment(row.text("commitment")),
                            amount,
                            row.text("reasons"),
                            officer,
                            on);
            case PAY ->
                    new MakePayment(
                            id,
                            asPayment(row.text("payment")),
                            asCommitmentIfAny(row.textIfAny("commitment")),
                            amount,
                            asEconomic(row.text("use")),
                            row.text("payee"),
                            row.text("purpose"),
                            officer,
                            on);
            default ->
                    new RefundPayment(
                            id,
                            asRefund(row.text("refund")),
                            asPayment(row.text("payment")),
                            amount,
                            row.text("reasons"),
                            officer,
                            on);
        };
    }

    private static BudgetCommand adjustment(Act act, RowReader row, BudgetLineId id, LocalDate on) {
        var plan = asAdjustment(row.text("adjustment"));
        return switch (act) {
            case PROPOSE_ADJUSTMENT ->
                    new ProposeAdjustment(
                            id,
                            plan,
                            row.word("because", AdjustmentCase.class),
                            row.word("direction", Direction.class),
                            yuan(row.text("amount")),
                            row.text("reasons"),
                            row.date("sentOn"),
                            row.date("sessionOn"),
                            on);
            case ADJUST ->
                    new ApproveAdjustment(
                            id, plan, row.word("by", Body.class), DecisionRow.of(row, on), on);
            default -> new RejectAdjustment(id, plan, row.text("reasons"), on);
        };
    }

    private static BudgetCommand accounts(Act act, RowReader row, BudgetLineId id, LocalDate on) {
        return switch (act) {
            case DRAFT_ACCOUNTS ->
                    new DraftAccounts(
                            id,
                            yuan(row.text("budgeted")),
                            yuan(row.text("adjusted")),
                            yuan(row.text("spent")),
                            row.text("officer"),
                            on);
            case AUDIT_ACCOUNTS ->
                    new AuditAccounts(
                            id,
                            row.word("outcome", AuditOutcome.class),
                            row.text("report"),
                            row.text("findings"),
                            on);
            case APPROVE_ACCOUNTS ->
                    new ApproveAccounts(
                            id, row.word("by", Body.class), DecisionRow.of(row, on), on);
            case REPLY_ACCOUNTS_TO_DEPARTMENT ->
                    new NoteAccountsDepartmentReply(id, row.text("document"), on);
            case REPLY_ACCOUNTS_TO_UNIT -> new ReplyAccountsToUnit(id, DecisionRow.of(row, on), on);
            default ->
                    new DiscloseAccounts(
                            id, row.word("discloser", Discloser.class), row.text("where"), on);
        };
    }
}
