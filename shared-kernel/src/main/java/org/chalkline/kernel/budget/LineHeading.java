package org.chalkline.kernel.budget;

import org.jspecify.annotations.Nullable;

/**
 * What a line stands under. A line's money is for this and nothing else (Budget Law, article 63).
 *
 * @param fund the budget it belongs to
 * @param function what it is for, down to the item
 * @param economic on what it is spent, down to the section
 * @param unit who spends it
 * @param project the project's code in the project library; absent for basic expenditure (基本支出)
 * @param year the budget year, which is the calendar year (Budget Law, article 18)
 */
public record LineHeading(
        Fund fund,
        FunctionCode function,
        EconomicCode economic,
        UnitId unit,
        @Nullable String project,
        int year) {

    /** Whether it is project expenditure (项目支出) and not basic expenditure. */
    public boolean ofProject() {
        return project != null;
    }

    /** The same heading a year later. */
    public LineHeading nextYear() {
        return new LineHeading(fund, function, economic, unit, project, year + 1);
    }
}
