package org.chalkline.command.budget;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.kernel.budget.BudgetEvent.Direction.DECREASE;
import static org.chalkline.kernel.budget.BudgetEvent.Direction.INCREASE;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.budget.BudgetCommand.AddSpecialTransfer;
import org.chalkline.command.budget.BudgetCommand.ApproveBudgetAdjustment;
import org.chalkline.command.budget.BudgetCommand.ProposeBudgetAdjustment;
import org.chalkline.command.budget.BudgetCommand.RejectBudgetAdjustment;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.Fund;
import org.springframework.stereotype.Component;

/**
 * Adjustments (调整): in the four cases that the law names, by a plan that the standing committee
 * approves. And what raises a line without being one: a special transfer from above.
 */
@Component
class Adjustments {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private final LinesOnFile lines;

    Adjustments(LinesOnFile lines) {
        this.lines = lines;
    }

    @CommandHandler
    void handle(ProposeBudgetAdjustment c, BudgetOffice office) throws Exception {
        var fact =
                new AdjustmentProposed(
                        c.line(),
                        c.adjustment(),
                        c.because(),
                        c.direction(),
                        c.amount(),
                        c.reasons(),
                        c.sentOn(),
                        c.sessionOn(),
                        c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    line.onFile().requireExecuting(c.effectiveOn());
                    refuseIf(line.onFile().everProposed(c.adjustment()), ADJUSTMENT_ID_IN_USE);
                    BudgetOffice.requireYuan(c.amount());
                    Amounts.requireSome(c.amount());
                    requireText(c.reasons(), TEXT);
                    requireCase(line, fact);
                    requireDate(c.sessionOn(), office.today());
                    refuseIf(c.sentOn().isAfter(c.effectiveOn()), ACT_OUT_OF_ORDER);
                    line.onFile().requireExecuting(c.sentOn());
                    refuseIf(!c.sessionOn().isAfter(c.sentOn()), SESSION_NOT_AHEAD);
                    LineClocks.requireSentInTime(c.sentOn(), c.sessionOn(), office.calendar());
                });
    }

    private static void requireCase(BudgetLine line, AdjustmentProposed e) {
        switch (e.because()) {
            case TOTAL_CHANGED -> {} // either way
            case STABILISATION_FUND_DRAWN -> {
                refuseIf(e.direction() != INCREASE, CASE_AGAINST_DIRECTION);
                refuseIf(
                        line.onFile().heading().fund() != Fund.GENERAL_PUBLIC,
                        CASE_OF_GENERAL_BUDGET);
            }
            case DEBT_INCREASED -> refuseIf(e.direction() != INCREASE, CASE_AGAINST_DIRECTION);
            case KEY_SPENDING_REDUCED -> {
                refuseIf(e.direction() != DECREASE, CASE_AGAINST_DIRECTION);
                refuseIf(!line.onFile().drafted().keySpending(), NOT_KEY_SPENDING);
            }
        }
    }

    /** What was proposed is what is approved, so the command need not say it again. */
    @CommandHandler
    void handle(ApproveBudgetAdjustment c, BudgetOffice office) throws Exception {
        lines.with(c.line(), line -> approve(line, c, office));
    }

    private static void approve(BudgetLine line, ApproveBudgetAdjustment c, BudgetOffice office) {
        line.requireExists();
        var plan = line.onFile().plan(c.adjustment());
        refuseIf(plan == null, NO_ADJUSTMENT_PROPOSED);
        requireNonNull(plan);
        var fact =
                new BudgetAdjusted(
                        c.line(),
                        c.adjustment(),
                        plan.because(),
                        plan.direction(),
                        plan.amount(),
                        c.decision(),
                        c.effectiveOn());
        line.act(
                fact,
                office,
                () -> {
                    refuseIf(line.onFile().settled(c.adjustment()), NO_ADJUSTMENT_PROPOSED);
                    line.onFile().requireExecuting(c.effectiveOn());
                    refuseIf(c.by() != Body.STANDING_COMMITTEE, NOT_BY_THE_STANDING_COMMITTEE);
                    refuseIf(c.effectiveOn().isBefore(plan.sessionOn()), BEFORE_THE_SESSION);
                    office.require(c.decision(), c.effectiveOn());
                    if (plan.direction() == DECREASE) {
                        line.requireLeft(plan.amount().fen(), c.effectiveOn());
                    }
                });
    }

    @CommandHandler
    void handle(RejectBudgetAdjustment c, BudgetOffice office) throws Exception {
        lines.act(
                new AdjustmentRejected(c.line(), c.adjustment(), c.reasons(), c.effectiveOn()),
                office,
                line -> {
                    var plan = line.onFile().plan(c.adjustment());
                    refuseIf(
                            plan == null || line.onFile().settled(c.adjustment()),
                            NO_ADJUSTMENT_PROPOSED);
                    refuseIf(
                            c.effectiveOn().isBefore(requireNonNull(plan).sentOn()),
                            ACT_OUT_OF_ORDER);
                    requireText(c.reasons(), TEXT);
                });
    }

    @CommandHandler
    void handle(AddSpecialTransfer c, BudgetOffice office) throws Exception {
        lines.act(
                new SpecialTransferAdded(
                        c.line(), c.document(), c.amount(), c.decision(), c.effectiveOn()),
                office,
                line -> {
                    line.onFile().requireExecuting(c.effectiveOn());
                    BudgetOffice.requireYuan(c.amount());
                    Amounts.requireSome(c.amount());
                    requireLine(c.document(), LINE);
                    office.require(c.decision(), c.effectiveOn());
                });
    }
}
