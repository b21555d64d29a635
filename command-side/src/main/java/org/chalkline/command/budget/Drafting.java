package org.chalkline.command.budget;

import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.kernel.administration.Power.PREPARE_BUDGETS;
import static org.chalkline.kernel.administration.Power.REPLY_BUDGETS;

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
    void handle(ReviseDraft c, BudgetOffice office) throws Exception {
        var fact = new DraftRevised(c.lineId(), c.amount(), c.purpose(), c.officer(), c.on());
        lines.act(
                fact,
                office,
                line -> {
                    requireDraft(line, c.on());
                    BudgetOffice.requireYuan(c.amount());
                    requireLine(c.purpose(), LINE);
                    refuseIf(line.onFile().says(fact), NOTHING_REVISED);
                    office.requirePower(c.officer(), PREPARE_BUDGETS, c.on());
                });
    }

    @CommandHandler
    void handle(SubmitLine c, BudgetOffice office) throws Exception {
        lines.act(
                new LineSubmitted(c.lineId(), c.officer(), c.on()),
                office,
                line -> {
                    requireDraft(line, c.on());
                    office.requirePower(c.officer(), PREPARE_BUDGETS, c.on());
                });
    }

    private static void requireDraft(BudgetLine line, LocalDate on) {
        refuseIf(line.onFile().stage() == Stage.DROPPED, LINE_DROPPED);
        refuseIf(line.onFile().stage() != Stage.DRAFT, NOT_A_DRAFT);
        line.requireInOrder(on);
    }

    @CommandHandler
    void handle(ReturnLine c, BudgetOffice office) throws Exception {
        lines.act(
                new LineReturned(c.lineId(), c.reasons(), c.on()),
                office,
                line -> {
                    requireSubmitted(line, c.on());
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
    void handle(DropLine c, BudgetOffice office) throws Exception {
        lines.act(
                new LineDropped(c.lineId(), c.reasons(), c.on()),
                office,
                line -> {
                    requireUnapproved(line, c.on());
                    refuseIf(line.ledger().used() > 0, APPROVED_BELOW_SPENT);
                    requireText(c.reasons(), TEXT);
                });
    }

    @CommandHandler
    void handle(ArrangeEarlySpending c, BudgetOffice office) throws Exception {
        var fact =
                new EarlySpendingArranged(
                        c.lineId(),
                        c.ground(),
                        c.ceiling(),
                        c.lastYear(),
                        c.until(),
                        c.decision(),
                        c.on());
        lines.act(
                fact,
                office,
                line -> {
                    var record = line.onFile();
                    record.requireOpen();
                    refuseIf(record.has(Stage.EXECUTING), NO_LONGER_EARLY);
                    refuseIf(c.on().getYear() < record.heading().year(), YEAR_NOT_BEGUN);
                    record.requireInYear(c.on());
                    line.requireInOrder(c.on());
                    BudgetOffice.requireYuan(c.ceiling());
                    office.require(c.decision(), REPLY_BUDGETS, c.on());
                    long ceiling = c.ceiling().fen();
                    refuseIf(ceiling > limit(line), BEYOND_DRAFT);
                    EarlySpending.requireGround(fact, record.heading(), office);
                    requireCovers(line, ceiling, c.on());
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
    void handle(ApproveLine c, BudgetOffice office) throws Exception {
        lines.act(
                new LineApproved(c.lineId(), c.amount(), c.decision(), c.on()),
                office,
                line -> {
                    requireSubmitted(line, c.on());
                    refuseIf(c.by() != Body.PEOPLES_CONGRESS, NOT_BY_THE_CONGRESS);
                    BudgetOffice.requireYuan(c.amount());
                    Amounts.requireSome(c.amount());
                    office.require(c.decision(), c.on());
                    long less = line.ledger().early() - c.amount().fen();
                    refuseIf(
                            less > 0 && less > line.ledger().leastFrom(c.on()),
                            APPROVED_BELOW_SPENT);
                });
    }

    @CommandHandler
    void handle(NoteDepartmentReply c, BudgetOffice office) throws Exception {
        lines.act(
                new DepartmentReplied(c.lineId(), c.document(), c.on()),
                office,
                line -> {
                    refuseIf(!line.onFile().has(Stage.APPROVED), NOT_APPROVED);
                    refuseIf(line.onFile().has(Stage.DEPARTMENT_REPLIED), REPLIED_ALREADY);
                    line.requireInOrder(c.on());
                    requireLine(c.document(), LINE);
                });
    }

    @CommandHandler
    void handle(ReplyToUnit c, BudgetOffice office) throws Exception {
        lines.act(
                new UnitReplied(c.lineId(), c.decision(), c.on()),
                office,
                line -> {
                    refuseIf(!line.onFile().has(Stage.DEPARTMENT_REPLIED), DEPARTMENT_NOT_REPLIED);
                    refuseIf(line.onFile().has(Stage.EXECUTING), REPLIED_ALREADY);
                    line.requireInOrder(c.on());
                    office.require(c.decision(), REPLY_BUDGETS, c.on());
                });
    }

    @CommandHandler
    void handle(DiscloseBudget c, BudgetOffice office) throws Exception {
        lines.act(
                new BudgetDisclosed(c.lineId(), c.discloser(), c.where(), c.on()),
                office,
                line -> {
                    var replied = line.onFile().repliedOn(c.discloser());
                    refuseIf(replied == null, NOT_REPLIED);
                    refuseIf(c.on().isBefore(replied), ACT_OUT_OF_ORDER);
                    refuseIf(line.onFile().budgetDisclosed(c.discloser()), DISCLOSED_ALREADY);
                    requireLine(c.where(), LINE);
                });
    }
}
