package org.chalkline.query.headmaster;

import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** An order of offices. Equal values are ordered by school. */
public record HeadshipOrder(Field field, OrderDirection direction) {

    /** By what offices can be ordered. */
    public enum Field {
        SCHOOL(HeadshipView.SCHOOL),
        STATUS(HeadshipView.STATUS),
        SINCE(HeadshipView.SINCE),
        TERM_UNTIL(HeadshipView.TERM_UNTIL),
        VACANT_SINCE(HeadshipView.VACANT_SINCE);

        private final transient Column<HeadshipRecord> column;

        Field(Column<HeadshipRecord> column) {
            this.column = column;
        }
    }

    /** The order of a list that may have been left out: by school. */
    static Order<HeadshipRecord> of(@Nullable HeadshipOrder order) {
        return order == null
                ? Order.by(HeadshipView.SCHOOL)
                : Order.by(order.field().column, order.direction());
    }
}
