package org.chalkline.command.budget;

import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.REALLOCATE_BUDGETS;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.budget.BudgetCommand.ReallocateFunds;
import org.chalkline.command.budget.ReallocationRules.Need;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.budget.BudgetEvent.Approver;
import org.chalkline.kernel.budget.BudgetEvent.FundsReallocatedAway;
import org.chalkline.kernel.budget.BudgetEvent.FundsReallocatedHere;
import org.chalkline.kernel.budget.LineHeading;
import org.springframework.stereotype.Component;

/**
 * Reallocations (调剂) between two lines. Both their facts are decided and appended in one unit of
 * work, so the money moves completely or not at all, whatever happens in between.
 */
@Component
class Reallocations {
    private final LinesOnFile lines;

    Reallocations(LinesOnFile lines) {
        this.lines = lines;
    }

    @CommandHandler
    void handle(ReallocateFunds c, BudgetOffice office) throws Exception {
        refuseIf(c.line().equals(c.to()), REALLOCATED_ONTO_ITSELF);
        var away =
                new FundsReallocatedAway(
                        c.line(),
                        c.reallocation(),
                        c.to(),
                        c.amount(),
                        c.approvedBy(),
                        c.decision(),
                        c.effectiveOn());
        var here =
                new FundsReallocatedHere(
                        c.to(),
                        c.reallocation(),
                        c.line(),
                        c.amount(),
                        c.approvedBy(),
                        c.decision(),
                        c.effectiveOn());
        var loaded = lines.both(c.line(), c.to());
        loaded.from().execute(BudgetLine::requireExists);
        loaded.to().execute(BudgetLine::requireExists);
        boolean left = loaded.from().invoke(line -> line.knows(away));
        boolean arrived = loaded.to().invoke(line -> line.knows(here));
        // They are recorded as one, so one of them alone is another reallocation's.
        refuseIf(left != arrived, REALLOCATION_ID_IN_USE);
        if (left) return;

        refuseIf(c.effectiveOn().isAfter(office.today()), ACT_IN_FUTURE);
        BudgetOffice.requireYuan(c.amount());
        Amounts.requireSome(c.amount());
        var from = loaded.from().invoke(line -> line.onFile().heading());
        var to = loaded.to().invoke(line -> line.onFile().heading());
        requireAllowed(from, to, c.approvedBy(), office.reallocations());
        requireDecided(c, from, to, office);
        loaded.from().execute(line -> requireCanGive(line, c));
        loaded.to().execute(line -> line.onFile().requireExecuting(c.effectiveOn()));

        loaded.from().execute(line -> line.record(away, office));
        loaded.to().execute(line -> line.record(here, office));
    }

    private static void requireAllowed(
            LineHeading from, LineHeading to, Approver approver, ReallocationRules rules) {
        refuseIf(from.fund() != to.fund(), REALLOCATED_BETWEEN_FUNDS);
        refuseIf(from.year() != to.year(), REALLOCATED_BETWEEN_YEARS);
        var need = rules.between(from, to);
        refuseIf(need == Need.FORBIDDEN, REALLOCATION_FORBIDDEN);
        refuseIf(need == Need.FINANCE && approver != Approver.FINANCE, REALLOCATION_NEEDS_FINANCE);
    }

    /** An officer of the finance department holds no power of the bureau's. */
    private static void requireDecided(
            ReallocateFunds c, LineHeading from, LineHeading to, BudgetOffice office) {
        if (c.approvedBy() == Approver.FINANCE) {
            office.require(c.decision(), c.effectiveOn());
            return;
        }
        for (var heading : List.of(from, to)) {
            office.require(c.decision(), REALLOCATE_BUDGETS, heading.unit(), c.effectiveOn());
        }
    }

    private static void requireCanGive(BudgetLine line, ReallocateFunds c) {
        line.onFile().requireExecuting(c.effectiveOn());
        refuseIf(line.onFile().drafted().keySpending(), KEY_SPENDING_TIED);
        long fen = c.amount().fen();
        line.requireLeft(fen, c.effectiveOn());
        long tied = line.ledger().carriedInLeft();
        refuseIf(fen > line.ledger().left() - tied, CARRIED_OVER_TIED);
    }
}
