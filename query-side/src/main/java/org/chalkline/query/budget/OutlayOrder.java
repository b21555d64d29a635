package org.chalkline.query.budget;

import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** An order of outlays. Equal values are ordered by line and number. */
public record OutlayOrder(Field field, OrderDirection direction) {

    /** By what outlays can be ordered. */
    public enum Field {
        LINE(OutlayColumns.LINE),
        PAYEE(OutlayColumns.PAYEE),
        MADE_ON(OutlayColumns.MADE_ON),
        AMOUNT(OutlayColumns.AMOUNT),
        LEFT(OutlayColumns.LEFT);

        private final transient Column<OutlayRecord> column;

        Field(Column<OutlayRecord> column) {
            this.column = column;
        }
    }

    /** The order of a list that may have been left out: by line. */
    static Order<OutlayRecord> of(@Nullable OutlayOrder order) {
        return order == null
                ? Order.by(OutlayColumns.LINE)
                : Order.by(order.field().column, order.direction());
    }
}
