package org.chalkline.query.budget;

import org.jspecify.annotations.Nullable;

/** By what budget execution is added up. */
public enum ExecutionGrouping {
    FUND(BudgetGrouping.FUND),
    YEAR(BudgetGrouping.YEAR),
    UNIT(BudgetGrouping.UNIT),
    CLASS(BudgetGrouping.CLASS),
    SECTION(BudgetGrouping.SECTION),
    ITEM(BudgetGrouping.ITEM),
    ECONOMIC_CLASS(BudgetGrouping.ECONOMIC_CLASS),
    ECONOMIC(BudgetGrouping.ECONOMIC),
    PROJECT(BudgetGrouping.PROJECT),
    KIND(BudgetGrouping.KIND),
    STATUS(BudgetGrouping.STATUS),
    /** The month of the line's year in which it happened. */
    MONTH(null);

    private final transient @Nullable BudgetGrouping line;

    ExecutionGrouping(@Nullable BudgetGrouping line) {
        this.line = line;
    }

    /** The property of a line that it is; absent for months, of which each line has twelve. */
    @Nullable BudgetGrouping ofLine() {
        return line;
    }
}
