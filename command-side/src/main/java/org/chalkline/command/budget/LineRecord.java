package org.chalkline.command.budget;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.budget.AdjustmentId;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.LineHeading;
import org.jspecify.annotations.Nullable;

/** How far a line has come, as far as deciding needs it. Folded from its facts alone. */
final class LineRecord {

    /** The steps, in their order; a line that is dropped takes no other. */
    enum Stage {
        DRAFT,
        SUBMITTED,
        APPROVED,
        DEPARTMENT_REPLIED,
        EXECUTING,
        CLOSED,
        ACCOUNTS_DRAFTED,
        ACCOUNTS_AUDITED,
        ACCOUNTS_APPROVED,
        ACCOUNTS_DEPARTMENT_REPLIED,
        ACCOUNTS_REPLIED,
        DROPPED
    }

    /** All but the movements, which are too many. */
    private final Set<BudgetEvent> steps = new HashSet<>();

    private final Map<AdjustmentId, AdjustmentProposed> proposed = new HashMap<>();
    private final Set<AdjustmentId> settled = new HashSet<>();

    private @Nullable LineFounded drafted;
    private @Nullable LocalDate executingFrom;
    private @Nullable DraftRevised revised;
    private @Nullable LocalDate repliedOn;
    private @Nullable LocalDate departmentRepliedOn;
    private @Nullable LocalDate accountsRepliedOn;
    private @Nullable LocalDate accountsDepartmentRepliedOn;
    private @Nullable LocalDate closedOn;
    private Stage stage = Stage.DRAFT;
    private LocalDate lastStep = LocalDate.MIN;
    private boolean correcting;

    boolean exists() {
        return drafted != null;
    }

    /** What it was drafted as, or taken over as. */
    LineFounded drafted() {
        return requireNonNull(drafted);
    }

    LineHeading heading() {
        return drafted().heading();
    }

    /** What the draft asks for, in fen. */
    long asked() {
        return revised == null ? drafted().amount().fen() : revised.amount().fen();
    }

    Stage stage() {
        return stage;
    }

    boolean has(Stage reached) {
        return stage != Stage.DROPPED && stage.compareTo(reached) >= 0;
    }

    /** The day on which its year was closed; absent before. */
    @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** The day of the last step; what moves money is no step. */
    LocalDate lastStep() {
        return lastStep;
    }

    /** Whether the audit sent the accounts back, so that what was paid wrongly can be recovered. */
    boolean correcting() {
        return correcting;
    }

    /**
     * Whether this very step is on record, and isn't one that is due once more: after it was sent
     * back, a line is submitted again, perhaps on the same day.
     */
    boolean knows(BudgetEvent step) {
        return steps.contains(step) && !dueAgain(step);
    }

    private boolean dueAgain(BudgetEvent step) {
        return switch (step) {
            case DraftRevised e -> stage == Stage.DRAFT && !says(e);
            case LineSubmitted e -> stage == Stage.DRAFT;
            case LineReturned e -> stage == Stage.SUBMITTED;
            case AccountsDrafted e -> stage == Stage.CLOSED;
            case AccountsAudited e -> stage == Stage.ACCOUNTS_DRAFTED;
            default -> false;
        };
    }

    /** Whether the draft, as it stands, says this. */
    boolean says(DraftRevised draft) {
        var amount = revised == null ? drafted().amount() : revised.amount();
        var purpose = revised == null ? drafted().purpose() : revised.purpose();
        return amount.equals(draft.amount()) && purpose.equals(draft.purpose());
    }

    /** The day of the reply after which the budget is to be disclosed; absent before it. */
    @Nullable LocalDate repliedOn(Discloser discloser) {
        return discloser == Discloser.UNIT ? repliedOn : departmentRepliedOn;
    }

    /** The day of the reply after which the accounts are to be disclosed; absent before it. */
    @Nullable LocalDate accountsRepliedOn(Discloser discloser) {
        return discloser == Discloser.UNIT ? accountsRepliedOn : accountsDepartmentRepliedOn;
    }

    boolean budgetDisclosed(Discloser discloser) {
        return steps.stream()
                .anyMatch(s -> s instanceof BudgetDisclosed e && e.discloser() == discloser);
    }

    boolean accountsDisclosed(Discloser discloser) {
        return steps.stream()
                .anyMatch(s -> s instanceof AccountsDisclosed e && e.discloser() == discloser);
    }

    /** The plan that named the line under this id; absent where none did. */
    @Nullable AdjustmentProposed plan(AdjustmentId id) {
        return proposed.get(id);
    }

    /** Whether the adjustment was approved or rejected. */
    boolean settled(AdjustmentId id) {
        return settled.contains(id);
    }

    /** Whether the adjustment was proposed once, whatever became of it. */
    boolean everProposed(AdjustmentId id) {
        return proposed.containsKey(id);
    }

    /**
     * Whether the unit spends by its approved budget on that day: from the reply to it on; of a
     * line that was taken over, from the day after that of its figures.
     */
    boolean executes(LocalDate on) {
        return executingFrom != null && !on.isBefore(executingFrom);
    }

    /** Refuses money of a day that the figures with which the line was taken over include. */
    void requireAfterFigures(LocalDate on) {
        refuseIf(
                drafted instanceof LineTakenOver e && !on.isAfter(e.effectiveOn()),
                INCLUDED_IN_FIGURES);
    }

    /** Refuses what comes before the line is executed on that day, or after its year is closed. */
    void requireExecuting(LocalDate on) {
        requireOpen();
        refuseIf(!has(Stage.EXECUTING), NOT_IN_EXECUTION);
        refuseIf(!executes(on), NOT_IN_EXECUTION);
        requireInYear(on);
    }

    /** Whether a day comes after the figures with which the line was taken over. */
    boolean isAfterFigures(LocalDate on) {
        return !(drafted instanceof LineTakenOver e) || on.isAfter(e.effectiveOn());
    }

    /** Whether it was neither dropped, nor its year closed. */
    boolean isOpen() {
        return stage != Stage.DROPPED && !has(Stage.CLOSED);
    }

    /** Refuses what comes after the line was dropped or its year was closed. */
    void requireOpen() {
        refuseIf(stage == Stage.DROPPED, LINE_DROPPED);
        refuseIf(has(Stage.CLOSED), YEAR_CLOSED);
    }

    /** Refuses a day outside the budget year. */
    void requireInYear(LocalDate on) {
        refuseIf(on.getYear() != heading().year(), OUTSIDE_BUDGET_YEAR);
    }

    /** Takes in a fact of the line. */
    void evolve(BudgetEvent fact) {
        if (!(fact instanceof Movement)) steps.add(fact);
        switch (fact) {
            case LineDrafted e -> {
                drafted = e;
                to(Stage.DRAFT, e);
            }
            case DraftRevised e -> {
                revised = e;
                to(Stage.DRAFT, e);
            }
            case LineSubmitted e -> to(Stage.SUBMITTED, e);
            case LineReturned e -> to(Stage.DRAFT, e);
            case LineDropped e -> to(Stage.DROPPED, e);
            case LineApproved e -> to(Stage.APPROVED, e);
            case DepartmentReplied e -> {
                departmentRepliedOn = e.effectiveOn();
                to(Stage.DEPARTMENT_REPLIED, e);
            }
            case UnitReplied e -> {
                repliedOn = e.effectiveOn();
                executingFrom = e.effectiveOn();
                to(Stage.EXECUTING, e);
            }
            case LineTakenOver e -> {
                drafted = e;
                executingFrom = e.effectiveOn().plusDays(1);
                to(Stage.EXECUTING, e);
            }
            case EarlierYearRefunded e -> {} // no step waits for it
            case AdjustmentProposed e -> proposed.put(e.adjustment(), e);
            case AdjustmentRejected e -> settled.add(e.adjustment());
            case BudgetAdjusted e -> settled.add(e.adjustment());
            case YearClosed e -> {
                closedOn = e.effectiveOn();
                to(Stage.CLOSED, e);
            }
            case AccountsDrafted e -> to(Stage.ACCOUNTS_DRAFTED, e);
            case AccountsAudited e -> {
                correcting = e.outcome() == AuditOutcome.TO_BE_CORRECTED;
                to(correcting ? Stage.CLOSED : Stage.ACCOUNTS_AUDITED, e);
            }
            case AccountsApproved e -> to(Stage.ACCOUNTS_APPROVED, e);
            case AccountsDepartmentReplied e -> {
                accountsDepartmentRepliedOn = e.effectiveOn();
                to(Stage.ACCOUNTS_DEPARTMENT_REPLIED, e);
            }
            case AccountsUnitReplied e -> {
                accountsRepliedOn = e.effectiveOn();
                to(Stage.ACCOUNTS_REPLIED, e);
            }
            case EarlySpendingArranged e -> lastStep = e.effectiveOn();
            case BudgetDisclosed e -> {} // no step waits for it
            case AccountsDisclosed e -> {} // no step waits for it
            case FundsDeclined e -> {} // the ledger has it
            case ProjectFundsSpent e -> {} // the payment beside it counts
            case ProjectFundsRefunded e -> {} // the refund beside it counts
            case Movement e -> {} // money
        }
    }

    private void to(Stage next, BudgetEvent step) {
        stage = next;
        lastStep = step.effectiveOn();
    }
}
