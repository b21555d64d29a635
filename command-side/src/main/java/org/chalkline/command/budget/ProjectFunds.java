package org.chalkline.command.budget;

import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.NOTHING_KEPT_FOR_PROJECT;
import static org.chalkline.command.budget.BudgetRefusal.OUTSIDE_GRANT;
import static org.chalkline.command.budget.BudgetRefusal.PROJECT_NOT_RUNNING;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.budget.BudgetCommand.FreeProjectFunds;
import org.chalkline.command.budget.BudgetCommand.KeepProjectFunds;
import org.chalkline.command.budget.BudgetCommand.PayForProject;
import org.chalkline.kernel.budget.BudgetEvent.FundsDeclined;
import org.chalkline.kernel.budget.BudgetEvent.FundsFreed;
import org.chalkline.kernel.budget.BudgetEvent.FundsKept;
import org.chalkline.kernel.budget.BudgetEvent.PaymentMade;
import org.chalkline.kernel.budget.BudgetEvent.ProjectFundsSpent;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.research.ResearchProjectEvent.FundsDeclineGround;
import org.chalkline.kernel.research.ResearchStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a line keeps for research projects. The line alone decides whether there is enough, so that
 * of two that race for the last of it one gets it. Keeping and freeing answer what happened to the
 * project: what can't be kept is declined by a fact, which lets the project go on, and is no
 * refusal, which would leave it waiting.
 */
@Component
class ProjectFunds {
    private static final int LINE = 200;

    private final LinesOnFile lines;

    ProjectFunds(LinesOnFile lines) {
        this.lines = lines;
    }

    @CommandHandler
    void handle(KeepProjectFunds c, BudgetOffice office) throws Exception {
        lines.with(
                c.line(),
                line -> {
                    line.requireExists();
                    if (line.ledger().projects().hasAnswered(c.project(), c.request())) return;
                    var ground = against(line, c);
                    line.record(
                            ground == null
                                    ? new FundsKept(
                                            c.line(),
                                            c.project(),
                                            c.request(),
                                            c.project().kept(c.request()),
                                            c.amount(),
                                            c.school(),
                                            c.effectiveOn())
                                    : new FundsDeclined(
                                            c.line(),
                                            c.project(),
                                            c.request(),
                                            c.amount(),
                                            ground,
                                            c.effectiveOn()),
                            office);
                });
    }

    /** Why nothing is kept; absent where it is. */
    private static @Nullable FundsDeclineGround against(BudgetLine line, KeepProjectFunds c) {
        var on = c.effectiveOn();
        if (!line.unit().equals(c.unit())) return FundsDeclineGround.OTHER_UNIT;
        if (line.onFile().heading().year() != on.getYear()) return FundsDeclineGround.OTHER_YEAR;
        boolean executed = line.onFile().executes(on) && line.onFile().isOpen();
        if (!executed || !line.onFile().isAfterFigures(on)) {
            return FundsDeclineGround.NOT_IN_EXECUTION;
        }
        boolean enough = c.amount().fen() <= line.ledger().leastFrom(on);
        return enough ? null : FundsDeclineGround.TOO_LITTLE_LEFT;
    }

    @CommandHandler
    void handle(PayForProject c, BudgetOffice office) throws Exception {
        lines.with(c.line(), line -> pay(line, c, office));
    }

    private static void pay(BudgetLine line, PayForProject c, BudgetOffice office) {
        line.requireExists();
        var kept = line.ledger().projects().of(c.project());
        if (kept == null) throw new RefusedException(NOTHING_KEPT_FOR_PROJECT);
        var payment =
                new PaymentMade(
                        c.line(),
                        c.payment(),
                        kept.commitment(),
                        c.amount(),
                        c.payee(),
                        c.purpose(),
                        c.officer(),
                        c.effectiveOn());
        boolean known = line.knows(payment);
        line.act(
                payment,
                office,
                () -> {
                    Spending.requireSpendable(
                            line, c.amount(), c.officer(), c.effectiveOn(), office);
                    Spending.requireUse(line, c.use());
                    requireLine(c.payee(), LINE);
                    requireLine(c.purpose(), LINE);
                    var project =
                            ResearchStanding.on(
                                    c.effectiveOn(), office.facts().of(c.project().toString()));
                    refuseIf(!project.running(), PROJECT_NOT_RUNNING);
                    refuseIf(!project.uses().contains(c.item()), OUTSIDE_GRANT);
                    line.ledger()
                            .requireCommitted(kept.commitment(), c.amount().fen(), c.effectiveOn());
                });
        if (known) return;
        line.record(
                new ProjectFundsSpent(
                        c.line(),
                        c.project(),
                        c.payment(),
                        kept.commitment(),
                        c.item(),
                        c.amount(),
                        c.effectiveOn()),
                office);
    }

    @CommandHandler
    void handle(FreeProjectFunds c, BudgetOffice office) throws Exception {
        lines.with(
                c.line(),
                line -> {
                    line.requireExists();
                    var kept = line.ledger().projects().of(c.project());
                    if (kept == null || kept.request() != c.request()) return;
                    // A voucher may have been recorded with a later day.
                    var on =
                            c.effectiveOn().isBefore(kept.effectiveOn())
                                    ? kept.effectiveOn()
                                    : c.effectiveOn();
                    line.record(
                            new FundsFreed(
                                    c.line(),
                                    c.project(),
                                    c.request(),
                                    kept.commitment(),
                                    Money.ofFen(line.ledger().leftOf(kept.commitment())),
                                    on),
                            office);
                });
    }
}
