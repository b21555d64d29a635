package org.chalkline.command.budget;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.DepartmentBudgetEvent;
import org.chalkline.kernel.budget.DepartmentBudgetEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** What is on record of one year's department budget. Folded from its facts alone. */
final class DepartmentRecord {

    /** The steps, in their order. */
    enum Stage {
        DRAFT,
        SUBMITTED,
        APPROVED,
        REPLIED,
        ACCOUNTS_SUBMITTED,
        ACCOUNTS_APPROVED,
        ACCOUNTS_REPLIED
    }

    private final Map<BudgetLineId, Money> lines = new LinkedHashMap<>();
    private final Set<DepartmentBudgetEvent> steps = new HashSet<>();
    private Stage stage = Stage.DRAFT;
    private LocalDate lastStep = LocalDate.MIN;
    private boolean exists;
    private @Nullable DepartmentBudgetApproved approved;
    private @Nullable DepartmentBudgetReplied replied;
    private @Nullable DepartmentBudgetDisclosed disclosed;
    private @Nullable DepartmentAccountsSubmitted accounts;
    private @Nullable DepartmentAccountsApproved accountsApproved;
    private @Nullable DepartmentAccountsReplied accountsReplied;
    private @Nullable DepartmentAccountsDisclosed accountsDisclosed;

    /** Folds it from all that is recorded under its id. */
    static DepartmentRecord of(List<? extends Fact> facts) {
        var record = new DepartmentRecord();
        for (var fact : facts) {
            if (fact instanceof DepartmentBudgetEvent event) record.evolve(event);
        }
        return record;
    }

    boolean exists() {
        return exists;
    }

    boolean has(Stage reached) {
        return stage.compareTo(reached) >= 0;
    }

    Stage stage() {
        return stage;
    }

    LocalDate lastStep() {
        return lastStep;
    }

    /** Its lines with what was entered of each, in the order in which they were. */
    Map<BudgetLineId, Money> lines() {
        return lines;
    }

    /** What its lines come to, in fen. */
    long total() {
        return lines.values().stream().mapToLong(Money::fen).sum();
    }

    /** Whether it would be the same after this. */
    boolean says(DepartmentBudgetPutTogether fact) {
        return fact.entered().stream().allMatch(e -> e.amount().equals(lines.get(e.line())))
                && fact.takenOut().stream().noneMatch(lines::containsKey);
    }

    /** Whether this very step is on record, and isn't one that is due once more. */
    boolean knows(DepartmentBudgetEvent step) {
        return steps.contains(step) && !dueAgain(step);
    }

    private boolean dueAgain(DepartmentBudgetEvent step) {
        return switch (step) {
            case DepartmentBudgetPutTogether e -> !says(e);
            case DepartmentBudgetSubmitted e -> stage == Stage.DRAFT;
            case DepartmentBudgetSentBack e -> stage == Stage.SUBMITTED;
            case DepartmentAccountsSubmitted e -> !e.equals(accounts);
            default -> false;
        };
    }

    @Nullable DepartmentBudgetApproved approved() {
        return approved;
    }

    @Nullable DepartmentBudgetReplied replied() {
        return replied;
    }

    @Nullable DepartmentBudgetDisclosed disclosed() {
        return disclosed;
    }

    @Nullable DepartmentAccountsSubmitted accounts() {
        return accounts;
    }

    @Nullable DepartmentAccountsApproved accountsApproved() {
        return accountsApproved;
    }

    @Nullable DepartmentAccountsReplied accountsReplied() {
        return accountsReplied;
    }

    @Nullable DepartmentAccountsDisclosed accountsDisclosed() {
        return accountsDisclosed;
    }

    /** Takes in one more fact. */
    void evolve(DepartmentBudgetEvent fact) {
        exists = true;
        steps.add(fact);
        switch (fact) {
            case DepartmentBudgetPutTogether e -> {
                e.takenOut().forEach(lines::remove);
                e.entered().forEach(entry -> lines.put(entry.line(), entry.amount()));
                to(Stage.DRAFT, e);
            }
            case DepartmentBudgetSubmitted e -> to(Stage.SUBMITTED, e);
            case DepartmentBudgetSentBack e -> to(Stage.DRAFT, e);
            case DepartmentBudgetApproved e -> {
                approved = e;
                to(Stage.APPROVED, e);
            }
            case DepartmentBudgetReplied e -> {
                replied = e;
                to(Stage.REPLIED, e);
            }
            case DepartmentBudgetDisclosed e -> disclosed = e; // no step waits for it
            case DepartmentAccountsSubmitted e -> {
                accounts = e;
                to(Stage.ACCOUNTS_SUBMITTED, e);
            }
            case DepartmentAccountsApproved e -> {
                accountsApproved = e;
                to(Stage.ACCOUNTS_APPROVED, e);
            }
            case DepartmentAccountsReplied e -> {
                accountsReplied = e;
                to(Stage.ACCOUNTS_REPLIED, e);
            }
            case DepartmentAccountsDisclosed e -> accountsDisclosed = e; // no step waits for it
        }
    }

    private void to(Stage next, DepartmentBudgetEvent step) {
        stage = next;
        lastStep = step.effectiveOn();
    }
}
