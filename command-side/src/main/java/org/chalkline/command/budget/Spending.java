package org.chalkline.command.budget;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.SPEND_BUDGETS;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.command.budget.LineRecord.Stage;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Commitments, payments and what comes back of them. */
@Component
class Spending {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    private final LinesOnFile lines;

    Spending(LinesOnFile lines) {
        this.lines = lines;
    }

    @CommandHandler
    void handle(CommitFunds c, BudgetOffice office) throws Exception {
        var fact =
                new FundsCommitted(
                        c.line(),
                        c.commitment(),
                        c.amount(),
                        c.payee(),
                        c.purpose(),
                        c.officer(),
                        c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    requireSpendable(line, c.amount(), c.officer(), c.effectiveOn(), office);
                    requireUse(line, c.use());
                    requireLine(c.payee(), LINE);
                    requireLine(c.purpose(), LINE);
                    line.requireLeft(c.amount().fen(), c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(ReleaseCommitment c, BudgetOffice office) throws Exception {
        var fact =
                new CommitmentReleased(
                        c.line(),
                        c.commitment(),
                        c.amount(),
                        c.reasons(),
                        c.officer(),
                        c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    requireSpendable(line, c.amount(), c.officer(), c.effectiveOn(), office);
                    requireText(c.reasons(), TEXT);
                    requireNotKept(line, c.commitment());
                    line.ledger()
                            .requireCommitted(c.commitment(), c.amount().fen(), c.effectiveOn());
                });
    }

    /** What is kept for a research project is spent by its own act, and freed at its end. */
    private static void requireNotKept(BudgetLine line, @Nullable CommitmentId commitment) {
        refuseIf(line.ledger().projects().under(commitment) != null, KEPT_FOR_PROJECT);
    }

    @CommandHandler
    void handle(MakePayment c, BudgetOffice office) throws Exception {
        var fact =
                new PaymentMade(
                        c.line(),
                        c.payment(),
                        c.commitment(),
                        c.amount(),
                        c.payee(),
                        c.purpose(),
                        c.officer(),
                        c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    requireSpendable(line, c.amount(), c.officer(), c.effectiveOn(), office);
                    requireUse(line, c.use());
                    requireLine(c.payee(), LINE);
                    requireLine(c.purpose(), LINE);
                    requireNotKept(line, c.commitment());
                    long fen = c.amount().fen();
                    // What is paid from a commitment was set aside when it was made.
                    if (c.commitment() == null) line.requireLeft(fen, c.effectiveOn());
                    else line.ledger().requireCommitted(c.commitment(), fen, c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(RefundPayment c, BudgetOffice office) throws Exception {
        lines.with(c.line(), line -> refund(line, c, office));
    }

    private static void refund(BudgetLine line, RefundPayment c, BudgetOffice office) {
        var fact =
                new PaymentRefunded(
                        c.line(),
                        c.refund(),
                        c.payment(),
                        line.ledger().paidFrom(c.payment()),
                        c.amount(),
                        c.reasons(),
                        c.officer(),
                        c.effectiveOn());
        boolean known = line.knows(fact);
        line.act(
                fact,
                office,
                () -> {
                    // What an audit finds to have been paid wrongly comes back after the year.
                    if (recovering(line)) {
                        requireAmount(c.amount());
                        office.require(c.officer(), SPEND_BUDGETS, line.unit(), c.effectiveOn());
                    } else {
                        refuseIf(line.onFile().has(Stage.CLOSED), REFUND_OF_CLOSED_YEAR);
                        requireSpendable(line, c.amount(), c.officer(), c.effectiveOn(), office);
                    }
                    requireText(c.reasons(), TEXT);
                    line.ledger().requirePaid(c.payment(), c.amount().fen(), c.effectiveOn());
                });
        var commitment = fact.commitment();
        var project = line.ledger().projects().under(commitment);
        if (known || project == null || commitment == null) return;
        line.record(
                new ProjectFundsRefunded(
                        c.line(), project, c.refund(), commitment, c.amount(), c.effectiveOn()),
                office);
    }

    @CommandHandler
    void handle(RefundEarlierYear c, BudgetOffice office) throws Exception {
        var fact =
                new EarlierYearRefunded(
                        c.line(),
                        c.refund(),
                        c.payment(),
                        c.amount(),
                        c.voucher(),
                        c.reasons(),
                        c.officer(),
                        c.effectiveOn());
        lines.act(
                fact,
                office,
                line -> {
                    var closedOn = line.onFile().closedOn();
                    if (closedOn == null || recovering(line)) {
                        throw new RefusedException(YEAR_STILL_COUNTS);
                    }
                    refuseIf(c.effectiveOn().isBefore(closedOn), ACT_OUT_OF_ORDER);
                    requireAmount(c.amount());
                    office.require(c.officer(), SPEND_BUDGETS, line.unit(), c.effectiveOn());
                    requireLine(c.voucher(), LINE);
                    requireText(c.reasons(), TEXT);
                    line.ledger().requireNewRefund(c.refund());
                    line.ledger().requirePaid(c.payment(), c.amount().fen(), c.effectiveOn());
                });
    }

    private static boolean recovering(BudgetLine line) {
        return line.onFile().correcting() && line.onFile().stage() == Stage.CLOSED;
    }

    static void requireSpendable(
            BudgetLine line, Money amount, String officer, LocalDate on, BudgetOffice office) {
        requireAmount(amount);
        line.onFile().requireOpen();
        line.onFile().requireInYear(on);
        office.require(officer, SPEND_BUDGETS, line.unit(), on);
    }

    private static void requireAmount(Money amount) {
        BudgetOffice.requireYuan(amount);
        Amounts.requireSome(amount);
    }

    static void requireUse(BudgetLine line, EconomicCode use) {
        refuseIf(!use.equals(line.onFile().heading().economic()), ANOTHER_USE);
    }
}
