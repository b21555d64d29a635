package org.chalkline.command.budget;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.PREPARE_BUDGETS;
import static org.chalkline.kernel.procedure.power.Power.REPLY_BUDGETS;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.command.budget.LineRecord.Stage;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.springframework.stereotype.Component;

/** From the draft to the reply by which a unit begins to execute its budget. */
@Component
class Drafting {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private final LinesOnFile lines;

    Drafting(LinesOnFile lines) {
        this.lines = lines;
    }

    @CommandHandler
    void handle(ReviseBudgetDraft c, BudgetOffice office) throws Exception {
        var fact =
                new DraftRevised(c.line(), c.amount(), c.purpose(), c.officer(), c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    requireDraft(line, c.effectiveOn());
                    BudgetOffice.requireYuan(c.amount());
                    requireLine(c.purpose(), LINE);
                    refuseIf(line.onFile().says(fact), NOTHING_REVISED);
                    office.require(c.officer(), PREPARE_BUDGETS, line.unit(), c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(SubmitBudgetLine c, BudgetOffice office) throws Exception {
        lines.act(
                new LineSubmitted(c.line(), c.officer(), c.effectiveOn()),
                office,
                line -> {
                    requireDraft(line, c.effectiveOn());
                    office.require(c.officer(), PREPARE_BUDGETS, line.unit(), c.effectiveOn());
                });
    }

    private static void requireDraft(BudgetLine line, LocalDate on) {
        refuseIf(line.onFile().stage() == Stage.DROPPED, LINE_DROPPED);
        refuseIf(line.onFile().stage() != Stage.DRAFT, NOT_A_DRAFT);
        line.requireInOrder(on);
    }

    @CommandHandler
    void handle(ReturnBudgetLine c, BudgetOffice office) throws Exception {
        lines.act(
                new LineReturned(c.line(), c.reasons(), c.effectiveOn()),
                office,
                line -> {
                    requireSubmitted(line, c.effectiveOn());
                    line.whole(office).requireNotSubmitted();
                    requireText(c.reasons(), TEXT);
                });
    }

    private static void requireSubmitted(BudgetLine line, LocalDate on) {
        requireUnapproved(line, on);
        refuseIf(line.onFile().stage() != Stage.SUBMITTED, NOT_SUBMITTED);
    }

    private static void requireUnapproved(BudgetLine line, LocalDate on) {
        refuseIf(line.onFile().stage() == Stage.DROPPED, LINE_DROPPED);
        refuseIf(line.onFile().has(Stage.APPROVED), APPROVED_ALREADY);
        line.requireInOrder(on);
    }

    @CommandHandler
    void handle(DropBudgetLine c, BudgetOffice office) throws Exception {
        lines.act(
                new LineDropped(c.line(), c.reasons(), c.effectiveOn()),
                office,
                line -> {
                    requireUnapproved(line, c.effectiveOn());
                    line.whole(office).requireNotSubmitted();
                    refuseIf(line.ledger().used() > 0, APPROVED_BELOW_SPENT);
                    requireText(c.reasons(), TEXT);
                });
    }

    @CommandHandler
    void handle(ArrangeEarlySpending c, BudgetOffice office) throws Exception {
        var fact =
                new EarlySpendingArranged(
                        c.line(),
                        c.ground(),
                        c.ceiling(),
                        c.lastYear(),
                        c.until(),
                        c.decision(),
                        c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    var record = line.onFile();
                    record.requireOpen();
                    refuseIf(record.has(Stage.EXECUTING), NO_LONGER_EARLY);
                    refuseIf(c.effectiveOn().getYear() < record.heading().year(), YEAR_NOT_BEGUN);
                    record.requireInYear(c.effectiveOn());
                    line.requireInOrder(c.effectiveOn());
                    BudgetOffice.requireYuan(c.ceiling());
                    office.require(c.decision(), REPLY_BUDGETS, line.unit(), c.effectiveOn());
                    long ceiling = c.ceiling().fen();
                    refuseIf(ceiling > limit(line), BEYOND_DRAFT);
                    EarlySpending.requireGround(fact, record.heading(), office);
                    requireCovers(line, ceiling, c.effectiveOn());
                });
    }

    /** What the draft asks for, or as much of it as was approved. */
    private static long limit(BudgetLine line) {
        return line.onFile().has(Stage.APPROVED) ? line.ledger().approved() : line.onFile().asked();
    }

    /** Of what was arranged before, what is spent can't be taken away again. */
    private static void requireCovers(BudgetLine line, long ceiling, LocalDate on) {
        long less = line.ledger().early() - ceiling;
        refuseIf(less > 0 && less > line.ledger().leastFrom(on), BELOW_SPENT);
    }

    @CommandHandler
    void handle(ApproveBudgetLine c, BudgetOffice office) throws Exception {
        var fact = new LineApproved(c.line(), c.amount(), c.decision(), c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    requireSubmitted(line, c.effectiveOn());
                    refuseIf(c.by() != Body.PEOPLES_CONGRESS, NOT_BY_THE_CONGRESS);
                    BudgetOffice.requireYuan(c.amount());
                    Amounts.requireSome(c.amount());
                    office.require(c.decision(), c.effectiveOn());
                    long less = line.ledger().early() - c.amount().fen();
                    refuseIf(
                            less > 0 && less > line.ledger().leastFrom(c.effectiveOn()),
                            APPROVED_BELOW_SPENT);
                    line.whole(office).require(fact);
                });
    }

    @CommandHandler
    void handle(NoteBudgetReply c, BudgetOffice office) throws Exception {
        var fact = new DepartmentReplied(c.line(), c.document(), c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    refuseIf(!line.onFile().has(Stage.APPROVED), NOT_APPROVED);
                    refuseIf(line.onFile().has(Stage.DEPARTMENT_REPLIED), REPLIED_ALREADY);
                    line.requireInOrder(c.effectiveOn());
                    requireLine(c.document(), LINE);
                    line.whole(office).require(fact);
                });
    }

    @CommandHandler
    void handle(ReplyBudgetToUnit c, BudgetOffice office) throws Exception {
        lines.act(
                new UnitReplied(c.line(), c.decision(), c.effectiveOn()),
                office,
                line -> {
                    refuseIf(!line.onFile().has(Stage.DEPARTMENT_REPLIED), DEPARTMENT_NOT_REPLIED);
                    refuseIf(line.onFile().has(Stage.EXECUTING), REPLIED_ALREADY);
                    line.requireInOrder(c.effectiveOn());
                    office.require(c.decision(), REPLY_BUDGETS, line.unit(), c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(DiscloseBudget c, BudgetOffice office) throws Exception {
        var fact = new BudgetDisclosed(c.line(), c.discloser(), c.where(), c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    var replied = line.onFile().repliedOn(c.discloser());
                    refuseIf(replied == null, NOT_REPLIED);
                    refuseIf(c.effectiveOn().isBefore(replied), ACT_OUT_OF_ORDER);
                    refuseIf(line.onFile().budgetDisclosed(c.discloser()), DISCLOSED_ALREADY);
                    requireLine(c.where(), LINE);
                    line.whole(office).require(fact);
                });
    }
}
