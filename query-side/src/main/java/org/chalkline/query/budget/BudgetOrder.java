package org.chalkline.query.budget;

import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** An order of budget lines. Equal values are ordered by id. */
public record BudgetOrder(Field field, OrderDirection direction) {

    /** By what budget lines can be ordered. */
    public enum Field {
        ID(BudgetColumns.ID),
        YEAR(BudgetColumns.YEAR),
        UNIT(BudgetColumns.UNIT),
        ITEM(BudgetColumns.ITEM),
        ECONOMIC(BudgetColumns.ECONOMIC),
        PROJECT(BudgetColumns.PROJECT),
        STATUS(BudgetColumns.STATUS),
        APPROVED(BudgetColumns.APPROVED),
        REMAINING(BudgetColumns.REMAINING);

        private final transient Column<BudgetLineRecord> column;

        Field(Column<BudgetLineRecord> column) {
            this.column = column;
        }
    }

    /** The order of a list that may have been left out: by id. */
    static Order<BudgetLineRecord> of(@Nullable BudgetOrder order) {
        return order == null
                ? Order.by(BudgetColumns.ID)
                : Order.by(order.field().column, order.direction());
    }
}
