package org.chalkline.query.budget;

import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.query.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one budget line. It is folded from its facts by {@link
 * BudgetLineView}, and is what GraphQL calls {@code BudgetLine}. It holds sums and no movements: a
 * line may have thousands, and its history tells each.
 *
 * @param asked what the draft asks for
 * @param early up to how much may be spent before the reply to the unit; 0 after it
 * @param carriedIn what came from the year before
 * @param refundedLater what came back of its payments after its year was closed, which is in none
 *     of its figures
 * @param commitments how many commitments were made
 * @param payments how many payments were made
 * @param changes how often money was reallocated, adjusted or added to it, or carried to it
 * @param source the accounts from which it was taken over while it was executed
 */
public record BudgetLineRecord(
        BudgetLineId id,
        LineHeading heading,
        Status status,
        String purpose,
        boolean keySpending,
        Yuan asked,
        Yuan early,
        Yuan carriedIn,
        ExecutionFigures figures,
        Yuan refundedLater,
        Months months,
        LineDates dates,
        int commitments,
        int payments,
        int changes,
        @Nullable String source) {

    /** Where it stands. */
    public enum Status {
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

    /** Whether it is on record and its year isn't closed: something can still be done with it. */
    public boolean openYear() {
        return status.compareTo(Status.CLOSED) < 0;
    }

    /** Whether it is basic or project expenditure. */
    public enum Kind {
        BASIC,
        PROJECT
    }

    public Kind kind() {
        return heading.ofProject() ? Kind.PROJECT : Kind.BASIC;
    }

    /** What went on to the next year. */
    public Yuan carriedOver() {
        return figures.carriedOver();
    }

    /** What was left over when the year was closed. */
    public Yuan surplus() {
        return figures.surplus();
    }
}
