package org.chalkline.command.budget;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.PREPARE_BUDGETS;
import static org.chalkline.kernel.procedure.power.Power.REPLY_BUDGETS;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.command.budget.LineRecord.Stage;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.springframework.stereotype.Component;

/** A line's final accounts (决算): drafted, audited, approved, replied to, disclosed. */
@Component
class FinalAccounts {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private final LinesOnFile lines;

    FinalAccounts(LinesOnFile lines) {
        this.lines = lines;
    }

    @CommandHandler
    void handle(DraftFinalAccounts c, BudgetOffice office) throws Exception {
        var fact =
                new AccountsDrafted(
                        c.line(),
                        c.budgeted(),
                        c.adjusted(),
                        c.spent(),
                        c.officer(),
                        c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    refuseIf(!line.onFile().has(Stage.CLOSED), YEAR_NOT_CLOSED);
                    refuseIf(line.onFile().stage() != Stage.CLOSED, ACCOUNTS_DRAFTED_ALREADY);
                    line.requireInOrder(c.effectiveOn());
                    office.require(c.officer(), PREPARE_BUDGETS, line.unit(), c.effectiveOn());
                    BudgetOffice.requireYuan(c.budgeted());
                    BudgetOffice.requireYuan(c.adjusted());
                    BudgetOffice.requireYuan(c.spent());
                    boolean same =
                            c.budgeted().fen() == line.ledger().approved()
                                    && c.adjusted().fen() == line.ledger().available()
                                    && c.spent().fen() == line.ledger().paid();
                    refuseIf(!same, ACCOUNTS_DIFFER);
                });
    }

    @CommandHandler
    void handle(AuditFinalAccounts c, BudgetOffice office) throws Exception {
        lines.act(
                new AccountsAudited(
                        c.line(), c.outcome(), c.report(), c.findings(), c.effectiveOn()),
                office,
                line -> {
                    refuseIf(line.onFile().stage() != Stage.ACCOUNTS_DRAFTED, ACCOUNTS_NOT_DRAFTED);
                    line.requireInOrder(c.effectiveOn());
                    requireLine(c.report(), LINE);
                    requireText(c.findings(), TEXT);
                });
    }

    @CommandHandler
    void handle(ApproveFinalAccounts c, BudgetOffice office) throws Exception {
        var fact = new AccountsApproved(c.line(), c.decision(), c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    refuseIf(!line.onFile().has(Stage.ACCOUNTS_AUDITED), ACCOUNTS_NOT_AUDITED);
                    refuseIf(line.onFile().has(Stage.ACCOUNTS_APPROVED), APPROVED_ALREADY);
                    line.requireInOrder(c.effectiveOn());
                    refuseIf(
                            c.by() != Body.STANDING_COMMITTEE,
                            ACCOUNTS_NOT_BY_THE_STANDING_COMMITTEE);
                    office.require(c.decision(), c.effectiveOn());
                    line.whole(office).require(fact);
                });
    }

    @CommandHandler
    void handle(NoteFinalAccountsReply c, BudgetOffice office) throws Exception {
        var fact = new AccountsDepartmentReplied(c.line(), c.document(), c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    refuseIf(!line.onFile().has(Stage.ACCOUNTS_APPROVED), ACCOUNTS_NOT_APPROVED);
                    refuseIf(line.onFile().has(Stage.ACCOUNTS_DEPARTMENT_REPLIED), REPLIED_ALREADY);
                    line.requireInOrder(c.effectiveOn());
                    requireLine(c.document(), LINE);
                    line.whole(office).require(fact);
                });
    }

    @CommandHandler
    void handle(ReplyFinalAccountsToUnit c, BudgetOffice office) throws Exception {
        lines.act(
                new AccountsUnitReplied(c.line(), c.decision(), c.effectiveOn()),
                office,
                line -> {
                    refuseIf(
                            !line.onFile().has(Stage.ACCOUNTS_DEPARTMENT_REPLIED),
                            ACCOUNTS_DEPARTMENT_NOT_REPLIED);
                    refuseIf(line.onFile().has(Stage.ACCOUNTS_REPLIED), REPLIED_ALREADY);
                    line.requireInOrder(c.effectiveOn());
                    office.require(c.decision(), REPLY_BUDGETS, line.unit(), c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(DiscloseFinalAccounts c, BudgetOffice office) throws Exception {
        var fact = new AccountsDisclosed(c.line(), c.discloser(), c.where(), c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    var replied = line.onFile().accountsRepliedOn(c.discloser());
                    refuseIf(replied == null, NOT_REPLIED);
                    refuseIf(c.effectiveOn().isBefore(replied), ACT_OUT_OF_ORDER);
                    refuseIf(line.onFile().accountsDisclosed(c.discloser()), DISCLOSED_ALREADY);
                    requireLine(c.where(), LINE);
                    line.whole(office).require(fact);
                });
    }
}
