package org.chalkline.command.budget;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.PLAN_SENT_TOO_LATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.RuleVersion;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;

/**
 * The clocks of one line: from its approval to the replies and disclosures, and once more for its
 * final accounts. Nothing follows from their lapse but that it is on record.
 */
final class LineClocks {
    static final RuleId REPLY_TO_DEPARTMENT = new RuleId("budget.reply-to-department");
    static final RuleId REPLY_TO_UNIT = new RuleId("budget.reply-to-unit");
    static final RuleId DEPARTMENT_DISCLOSURE = new RuleId("budget.department-disclosure");
    static final RuleId UNIT_DISCLOSURE = new RuleId("budget-regulations.unit-disclosure");
    static final RuleId ACCOUNTS_REPLY_TO_DEPARTMENT =
            new RuleId("budget.accounts-reply-to-department");
    static final RuleId ACCOUNTS_REPLY_TO_UNIT = new RuleId("budget.accounts-reply-to-unit");
    static final RuleId ADJUSTMENT_COMMENTS = new RuleId("budget.adjustment-comments");

    private static final List<RuleId> RUNNING =
            List.of(
                    REPLY_TO_DEPARTMENT,
                    REPLY_TO_UNIT,
                    DEPARTMENT_DISCLOSURE,
                    UNIT_DISCLOSURE,
                    ACCOUNTS_REPLY_TO_DEPARTMENT,
                    ACCOUNTS_REPLY_TO_UNIT);
    private static final StatuteBook BOOK = StatuteBook.standard();

    private final Clocks clocks = new Clocks();

    /** Takes in a fact of one of the clocks. */
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    /** Whether any may lapse: if none can, no calendar need be looked at. */
    boolean anyRuns() {
        return RUNNING.stream().anyMatch(this::runs);
    }

    private boolean runs(RuleId rule) {
        return clocks.find(rule)
                .filter(period -> period.state() == StatutoryPeriod.State.RUNNING)
                .isPresent();
    }

    /**
     * Opens and closes what the fact, just recorded, opens and closes.
     *
     * @param led whether the line follows its department's budget, which then has the clocks of the
     *     replies to the department and of what the department discloses
     */
    void follow(
            BudgetEvent fact,
            LineHeading heading,
            Supplier<WorkingDayCalendar> calendar,
            BooleanSupplier led) {
        switch (fact) {
            case LineApproved e -> {
                if (!led.getAsBoolean()) open(REPLY_TO_DEPARTMENT, e, heading, calendar);
            }
            case DepartmentReplied e -> {
                meet(REPLY_TO_DEPARTMENT, e, "the finance department", calendar);
                open(REPLY_TO_UNIT, e, heading, calendar);
                if (!led.getAsBoolean()) open(DEPARTMENT_DISCLOSURE, e, heading, calendar);
            }
            case UnitReplied e -> {
                meet(REPLY_TO_UNIT, e, e.decision().officer(), calendar);
                open(UNIT_DISCLOSURE, e, heading, calendar);
            }
            case BudgetDisclosed e -> disclosed(e, e.discloser(), calendar);
            case AdjustmentProposed e -> plan(e, heading, calendar);
            case AccountsApproved e -> {
                if (!led.getAsBoolean()) open(ACCOUNTS_REPLY_TO_DEPARTMENT, e, heading, calendar);
            }
            case AccountsDepartmentReplied e -> {
                meet(ACCOUNTS_REPLY_TO_DEPARTMENT, e, "the finance department", calendar);
                open(ACCOUNTS_REPLY_TO_UNIT, e, heading, calendar);
                if (!led.getAsBoolean()) open(DEPARTMENT_DISCLOSURE, e, heading, calendar);
            }
            case AccountsUnitReplied e -> {
                meet(ACCOUNTS_REPLY_TO_UNIT, e, e.decision().officer(), calendar);
                open(UNIT_DISCLOSURE, e, heading, calendar);
            }
            case AccountsDisclosed e -> disclosed(e, e.discloser(), calendar);
            default -> {} // no clock starts or stops by it
        }
    }

    private void disclosed(
            BudgetEvent fact, Discloser discloser, Supplier<WorkingDayCalendar> calendar) {
        if (discloser == Discloser.UNIT) meet(UNIT_DISCLOSURE, fact, "the unit", calendar);
        else meet(DEPARTMENT_DISCLOSURE, fact, "the bureau", calendar);
    }

    /** The plan was sent in time; its clock is there to show by how much. */
    private void plan(
            AdjustmentProposed e, LineHeading heading, Supplier<WorkingDayCalendar> calendar) {
        if (inForce(ADJUSTMENT_COMMENTS, e.sentOn()).isEmpty()) return;
        clocks.open(
                e.subject(),
                ADJUSTMENT_COMMENTS,
                heading.unit().value(),
                e.sessionOn(),
                e.sentOn(),
                calendar.get());
        clocks.meet(ADJUSTMENT_COMMENTS, e.sentOn(), "the finance department", calendar.get());
    }

    private void meet(
            RuleId rule, BudgetEvent fact, String by, Supplier<WorkingDayCalendar> calendar) {
        clocks.meet(rule, fact.effectiveOn(), by, calendar.get());
    }

    /** A line of a year before the rule was in force has no such clock. */
    private void open(
            RuleId rule,
            BudgetEvent event,
            LineHeading heading,
            Supplier<WorkingDayCalendar> calendar) {
        var on = event.effectiveOn();
        if (inForce(rule, on).isEmpty()) return;
        clocks.open(event.subject(), rule, heading.unit().value(), on, on, calendar.get());
    }

    private static Optional<RuleVersion> inForce(RuleId rule, LocalDate on) {
        return BOOK.find(rule).orElseThrow().inForceOn(on);
    }

    /** Refuses a plan that was sent too late for the meeting (Budget Law, 69). */
    static void requireSentInTime(
            LocalDate sentOn, LocalDate sessionOn, WorkingDayCalendar calendar) {
        var version = inForce(ADJUSTMENT_COMMENTS, sentOn);
        if (version.isEmpty()) return;
        var last = StatutoryPeriod.open(version.get(), sessionOn).due(calendar).date();
        refuseIf(last != null && sentOn.isAfter(last), PLAN_SENT_TOO_LATE);
    }

    /** Records every clock that ended before that day. */
    void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar);
    }

    void reckonAnew(String notice, LocalDate on, WorkingDayCalendar calendar) {
        clocks.reckonAnew(notice, on, calendar);
    }
}
