package org.chalkline.command.budget;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.budget.BudgetCommand.DraftBudgetLine;
import org.chalkline.command.budget.BudgetCommand.ReckonClocksAnew;
import org.chalkline.command.budget.BudgetCommand.SettleClocks;
import org.chalkline.command.budget.BudgetCommand.TakeOverBudgetLine;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.CarryOverReceived;
import org.chalkline.kernel.budget.BudgetEvent.CommitmentsTakenOver;
import org.chalkline.kernel.budget.BudgetEvent.LineDrafted;
import org.chalkline.kernel.budget.BudgetEvent.LineTakenOver;
import org.chalkline.kernel.budget.BudgetEvent.Movement;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.power.Power;

/**
 * One line of one year's budget. On no day is more committed and paid of it than is available. Its
 * steps follow each other, from the draft to the final accounts; what moves money may be recorded
 * late, as vouchers are, and is then measured against every later day.
 *
 * <p>Whatever is asked, clocks that had ended by then are recorded first.
 */
@Aggregate
public class BudgetLine {
    private static final int LINE = 200;
    private static final int YEARS_AHEAD = 1;

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private BudgetLineId id;

    private final LineRecord record = new LineRecord();
    private final LineLedger ledger = new LineLedger();
    private final LineClocks clocks = new LineClocks();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DraftBudgetLine c, BudgetOffice office) {
        var fact =
                new LineDrafted(
                        c.line(),
                        c.heading(),
                        c.amount(),
                        c.purpose(),
                        c.keySpending(),
                        c.officer(),
                        c.effectiveOn());
        if (record.exists()) {
            refuseIf(!record.drafted().equals(fact), LINE_ID_IN_USE);
            return;
        }
        office.requireDone(c.effectiveOn());
        BudgetOffice.requireYuan(c.amount());
        requireLine(c.purpose(), LINE);
        var heading = c.heading();
        if (heading.project() != null) requireLine(heading.project(), LINE);
        int ahead = heading.year() - c.effectiveOn().getYear();
        refuseIf(ahead < 0 || ahead > YEARS_AHEAD, YEAR_OUT_OF_RANGE);
        office.requireSubjects(heading);
        office.require(c.officer(), Power.PREPARE_BUDGETS, heading.unit(), c.effectiveOn());
        apply(fact);
    }

    /**
     * Nobody is asked whether it was approved and spent as the law wants: the accounts that were
     * kept before vouch for that.
     */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOverBudgetLine c, BudgetOffice office) {
        var available = c.available() == null ? c.amount() : c.available();
        var committed = c.committed() == null ? Money.ZERO : c.committed();
        var fact =
                new LineTakenOver(
                        c.line(),
                        c.heading(),
                        c.amount(),
                        available,
                        c.spent(),
                        c.purpose(),
                        c.keySpending(),
                        c.source(),
                        c.effectiveOn());
        var bound =
                c.commitment() == null
                        ? null
                        : new CommitmentsTakenOver(
                                c.line(), c.commitment(), committed, c.source(), c.effectiveOn());
        if (record.exists()) {
            boolean same = record.knows(fact) && ledger.boundAtTakeOver(bound);
            refuseIf(!same, LINE_ID_IN_USE);
            return;
        }
        office.requireDone(c.effectiveOn());
        for (var each : List.of(c.amount(), available, c.spent(), committed)) {
            BudgetOffice.requireYuan(each);
        }
        refuseIf(committed.isZero() != (c.commitment() == null), COMMITMENTS_UNNUMBERED);
        requireLine(c.purpose(), LINE);
        requireLine(c.source(), LINE);
        var heading = c.heading();
        if (heading.project() != null) requireLine(heading.project(), LINE);
        refuseIf(c.effectiveOn().getYear() != heading.year(), OUTSIDE_BUDGET_YEAR);
        office.requireSubjects(heading);
        refuseIf(c.spent().fen() + committed.fen() > available.fen(), BEYOND_AVAILABLE);
        apply(fact);
        if (bound != null) apply(bound);
    }

    /** Whose line it is. */
    UnitId unit() {
        return record.heading().unit();
    }

    // Clocks.

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleClocks c, BudgetOffice office) {
        requireExists();
        settle(office.today(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonClocksAnew c, BudgetOffice office) {
        requireExists();
        settle(c.publishedOn(), office);
        clocks.reckonAnew(c.notice(), c.publishedOn(), office.calendar());
    }

    /** Records every clock that ended before that day. */
    private void settle(LocalDate day, BudgetOffice office) {
        if (!clocks.anyRuns()) return;
        var calendar = office.calendar();
        clocks.settle(day, calendar);
    }

    // What every act shares.

    /**
     * Records what was done, unless it is on file already, word for word.
     *
     * @param rules refuses it where the law or the record doesn't allow it
     */
    void act(BudgetEvent fact, BudgetOffice office, Runnable rules) {
        requireExists();
        if (knows(fact)) return;
        refuseIf(fact.effectiveOn().isAfter(office.today()), ACT_IN_FUTURE);
        rules.run();
        record(fact, office);
    }

    /**
     * Whether it is on file, word for word.
     *
     * @throws org.chalkline.command.RefusedException if another stands under its id
     */
    boolean knows(BudgetEvent fact) {
        return fact instanceof Movement movement ? ledger.knows(movement) : record.knows(fact);
    }

    /** Records what the rules allow, after what had lapsed by its day, and what its clocks do. */
    void record(BudgetEvent fact, BudgetOffice office) {
        // What was carried over has effect on the first of January, whenever that comes on record.
        boolean moves = fact instanceof Movement && !(fact instanceof CarryOverReceived);
        if (moves) record.requireAfterFigures(fact.effectiveOn());
        settle(fact.effectiveOn(), office);
        apply(fact);
        clocks.follow(fact, record.heading(), office::calendar, () -> whole(office).leads());
    }

    void requireExists() {
        refuseIf(!record.exists(), UNKNOWN_LINE);
    }

    /** Refuses a step that is dated before the one that it follows. */
    void requireInOrder(LocalDate on) {
        refuseIf(on.isBefore(record.lastStep()), ACT_OUT_OF_ORDER);
    }

    /** Refuses to take away, or spend, more than is left from that day on. */
    void requireLeft(long fen, LocalDate on) {
        if (fen <= ledger.leastFrom(on)) return;
        refuseIf(record.executes(on), BEYOND_AVAILABLE);
        refuseIf(ledger.available() == 0, NOT_TO_BE_SPENT_YET);
        refuseIf(true, BEYOND_EARLY_SPENDING);
    }

    /** The department's budget that it may be part of. */
    WholeBudget whole(BudgetOffice office) {
        return office.wholeOf(record.drafted());
    }

    LineRecord onFile() {
        return record;
    }

    LineLedger ledger() {
        return ledger;
    }

    @EventSourcingHandler
    void on(BudgetEvent fact) {
        id = fact.lineId();
        record.evolve(fact);
        ledger.evolve(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    BudgetLine() {} // for Axon
}
