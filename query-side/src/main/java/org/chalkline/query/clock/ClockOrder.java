package org.chalkline.query.clock;

import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** An order of clocks. Equal values are ordered by id. */
public record ClockOrder(Field field, OrderDirection direction) {

    /** By what clocks can be ordered. */
    public enum Field {
        ID(ClockColumns.ID),
        OF(ClockColumns.OF),
        RULE(ClockColumns.RULE),
        STATE(ClockColumns.STATE),
        RESPONSIBLE_UNIT(ClockColumns.RESPONSIBLE_UNIT),
        DUE(ClockColumns.DUE),
        LAPSED_ON(ClockColumns.LAPSED_ON),
        CLOSED_ON(ClockColumns.CLOSED_ON),
        EXCEEDED_BY(ClockColumns.EXCEEDED_BY);

        private final transient Column<ClockRecord> column;

        Field(Column<ClockRecord> column) {
            this.column = column;
        }
    }

    /** The order of a list that may have been left out: what is due first comes first. */
    static Order<ClockRecord> of(@Nullable ClockOrder order) {
        return order == null
                ? Order.by(ClockColumns.DUE)
                : Order.by(order.field().column, order.direction());
    }
}
