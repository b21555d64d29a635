package org.chalkline.command.budget;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.DepartmentBudgetRefusal.*;

import org.chalkline.command.RefusedException;
import org.chalkline.command.budget.DepartmentRecord.Stage;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.procedure.decision.Decision;

/**
 * The department's budget as one of its lines meets it: the line does as the whole did, by the same
 * paper and on the same day, and does nothing of the kind before.
 */
final class WholeBudget {
    private final DepartmentRecord record;
    private final BudgetLineId line;
    private final boolean required;

    /**
     * @param record that of the line's year
     * @param required whether the year's lines can be approved in the whole alone, even where none
     *     is on record
     */
    WholeBudget(DepartmentRecord record, BudgetLineId line, boolean required) {
        this.record = record;
        this.line = line;
        this.required = required;
    }

    /** Whether the line is one of its lines, and so follows it. */
    boolean leads() {
        return record.lines().containsKey(line);
    }

    /** Refuses to change the draft of a line that has been submitted in the whole. */
    void requireNotSubmitted() {
        refuseIf(leads() && record.has(Stage.SUBMITTED), DEPARTMENT_BUDGET_SUBMITTED);
    }

    void require(LineApproved fact) {
        if (!record.exists() && !required) return;
        var approved = record.approved();
        if (approved == null) throw new RefusedException(DEPARTMENT_BUDGET_NOT_APPROVED);
        refuseIf(!leads(), NOT_IN_DEPARTMENT_BUDGET);
        requireSame(
                fact.amount().equals(record.lines().get(line))
                        && same(fact.decision(), approved.decision())
                        && fact.effectiveOn().equals(approved.effectiveOn()));
    }

    void require(DepartmentReplied fact) {
        if (!leads()) return;
        var replied = record.replied();
        if (replied == null) throw new RefusedException(DEPARTMENT_BUDGET_NOT_REPLIED);
        requireSame(
                fact.document().equals(replied.document())
                        && fact.effectiveOn().equals(replied.effectiveOn()));
    }

    void require(BudgetDisclosed fact) {
        if (!leads() || fact.discloser() != Discloser.DEPARTMENT) return;
        var disclosed = record.disclosed();
        if (disclosed == null) throw new RefusedException(DEPARTMENT_BUDGET_NOT_DISCLOSED);
        requireSame(
                fact.where().equals(disclosed.where())
                        && fact.effectiveOn().equals(disclosed.effectiveOn()));
    }

    void require(AccountsApproved fact) {
        if (!leads()) return;
        var approved = record.accountsApproved();
        if (approved == null) throw new RefusedException(DEPARTMENT_ACCOUNTS_NOT_APPROVED);
        requireSame(
                same(fact.decision(), approved.decision())
                        && fact.effectiveOn().equals(approved.effectiveOn()));
    }

    void require(AccountsDepartmentReplied fact) {
        if (!leads()) return;
        var replied = record.accountsReplied();
        if (replied == null) throw new RefusedException(DEPARTMENT_ACCOUNTS_NOT_REPLIED);
        requireSame(
                fact.document().equals(replied.document())
                        && fact.effectiveOn().equals(replied.effectiveOn()));
    }

    void require(AccountsDisclosed fact) {
        if (!leads() || fact.discloser() != Discloser.DEPARTMENT) return;
        var disclosed = record.accountsDisclosed();
        if (disclosed == null) throw new RefusedException(DEPARTMENT_ACCOUNTS_NOT_DISCLOSED);
        requireSame(
                fact.where().equals(disclosed.where())
                        && fact.effectiveOn().equals(disclosed.effectiveOn()));
    }

    private static boolean same(Decision one, Decision other) {
        return one.documentNumber().equals(other.documentNumber())
                && one.body().equals(other.body())
                && one.decidedOn().equals(other.decidedOn());
    }

    private static void requireSame(boolean same) {
        refuseIf(!same, OTHER_THAN_THE_WHOLE);
    }
}
