package org.chalkline.command.budget;

import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.PREPARE_BUDGETS;

import java.time.LocalDate;
import java.time.Month;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.budget.BudgetCommand.CloseBudgetYear;
import org.chalkline.command.budget.LineRecord.Stage;
import org.chalkline.kernel.budget.BudgetEvent.CarryOverReceived;
import org.chalkline.kernel.budget.BudgetEvent.YearClosed;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.money.Money;
import org.springframework.stereotype.Component;

/**
 * The end of a line's year. What is left of a project goes on to next year's line once (结转); what
 * had been carried over before, and all else, is surplus (结余). Both lines' facts are one unit of
 * work.
 */
@Component
class YearEnds {
    private final LinesOnFile lines;

    YearEnds(LinesOnFile lines) {
        this.lines = lines;
    }

    @CommandHandler
    void handle(CloseBudgetYear c, BudgetOffice office) throws Exception {
        BudgetOffice.requireYuan(c.carryOver());
        refuseIf(c.carryOver().isZero() && c.carryTo() != null, NOTHING_TO_CARRY);
        refuseIf(!c.carryOver().isZero() && c.carryTo() == null, NO_LINE_TO_CARRY_TO);
        var carryTo = c.carryTo() == null ? c.line() : c.carryTo();
        var loaded = lines.both(c.line(), carryTo);
        loaded.from().execute(BudgetLine::requireExists);
        loaded.to().execute(BudgetLine::requireExists);

        long left = loaded.from().invoke(line -> line.ledger().left());
        long carry = c.carryOver().fen();
        var closed =
                new YearClosed(
                        c.line(),
                        c.carryOver(),
                        c.carryTo(),
                        Money.ofFen(Math.max(0, left - carry)),
                        c.officer(),
                        c.effectiveOn());
        if (loaded.from().invoke(line -> line.knows(closed))) return;

        loaded.from().execute(line -> requireClosable(line, c, office));
        var heading = loaded.from().invoke(line -> line.onFile().heading());
        if (carry > 0) loaded.to().execute(line -> requireReceiving(line, heading.nextYear()));
        loaded.from().execute(line -> line.record(closed, office));
        if (carry == 0) return;
        var received =
                new CarryOverReceived(
                        carryTo, c.line(), c.carryOver(), firstDay(heading, c.effectiveOn()));
        loaded.to().execute(line -> line.record(received, office));
    }

    /** It can be spent from the first day of the new year, or from the closing if that is later. */
    private static LocalDate firstDay(LineHeading heading, LocalDate closedOn) {
        var newYear = LocalDate.of(heading.year() + 1, Month.JANUARY, 1);
        return closedOn.isBefore(newYear) ? newYear : closedOn;
    }

    private static void requireClosable(BudgetLine line, CloseBudgetYear c, BudgetOffice office) {
        var record = line.onFile();
        var ledger = line.ledger();
        record.requireOpen();
        refuseIf(!record.has(Stage.EXECUTING), NOT_IN_EXECUTION);
        refuseIf(c.effectiveOn().isAfter(office.today()), ACT_IN_FUTURE);
        var lastDay = LocalDate.of(record.heading().year(), Month.DECEMBER, 31);
        refuseIf(c.effectiveOn().isBefore(lastDay), YEAR_NOT_OVER);
        office.require(c.officer(), PREPARE_BUDGETS, record.heading().unit(), c.effectiveOn());
        refuseIf(ledger.committed() > 0, COMMITMENTS_OPEN);
        long carry = c.carryOver().fen();
        if (carry == 0) return;
        refuseIf(!record.heading().ofProject(), BASIC_NOT_CARRIED_OVER);
        refuseIf(carry > ledger.left(), BEYOND_LEFT);
        refuseIf(carry > ledger.left() - ledger.carriedInLeft(), CARRIED_OVER_TWICE);
    }

    private static void requireReceiving(BudgetLine line, LineHeading expected) {
        var stage = line.onFile().stage();
        refuseIf(!line.onFile().heading().equals(expected), CARRIED_TO_ANOTHER_USE);
        refuseIf(stage == Stage.DROPPED || line.onFile().has(Stage.CLOSED), CARRIED_TO_CLOSED_LINE);
    }
}
