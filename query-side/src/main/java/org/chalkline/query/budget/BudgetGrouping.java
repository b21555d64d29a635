package org.chalkline.query.budget;

import org.chalkline.kernel.budget.Subjects.Kind;
import org.chalkline.query.graphql.Grouping;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** By what budget lines are counted, and their figures added up. */
public enum BudgetGrouping implements Grouping {
    FUND(BudgetColumns.FUND, null),
    YEAR(BudgetColumns.YEAR, null),
    UNIT(BudgetColumns.UNIT, null),
    CLASS(BudgetColumns.CLASS, Kind.FUNCTION),
    SECTION(BudgetColumns.SECTION, Kind.FUNCTION),
    ITEM(BudgetColumns.ITEM, Kind.FUNCTION),
    ECONOMIC_CLASS(BudgetColumns.ECONOMIC_CLASS, Kind.ECONOMIC),
    ECONOMIC(BudgetColumns.ECONOMIC, Kind.ECONOMIC),
    PROJECT(BudgetColumns.PROJECT, null),
    KIND(BudgetColumns.KIND, null),
    STATUS(BudgetColumns.STATUS, null);

    private final transient Column<BudgetLineRecord> column;
    private final transient @Nullable Kind subjects;

    BudgetGrouping(Column<BudgetLineRecord> column, @Nullable Kind subjects) {
        this.column = column;
        this.subjects = subjects;
    }

    @Override
    public Column<BudgetLineRecord> column() {
        return column;
    }

    /** Which subjects its values are the codes of; absent where they are no codes. */
    @Nullable Kind subjects() {
        return subjects;
    }
}
