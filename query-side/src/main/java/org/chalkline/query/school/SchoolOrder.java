package org.chalkline.query.school;

import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** An order of schools. Equal values are ordered by id. */
public record SchoolOrder(Field field, OrderDirection direction) {

    /** By what schools can be ordered. */
    public enum Field {
        ID(SchoolColumns.ID),
        NAME(SchoolColumns.NAME),
        STATUS(SchoolColumns.STATUS),
        KIND(SchoolColumns.KIND),
        OWNERSHIP(SchoolColumns.OWNERSHIP),
        SUBDISTRICT(SchoolColumns.SUBDISTRICT),
        OPENED_ON(SchoolColumns.OPENED_ON),
        CLOSED_ON(SchoolColumns.CLOSED_ON),
        CAPACITY(SchoolColumns.CAPACITY),
        POSTS(SchoolColumns.POSTS);

        private final transient Column<SchoolRecord> column;

        Field(Column<SchoolRecord> column) {
            this.column = column;
        }
    }

    /** The order of a list that may have been left out: by id. */
    static Order<SchoolRecord> of(@Nullable SchoolOrder order) {
        return order == null
                ? Order.by(SchoolColumns.ID)
                : Order.by(order.field().column, order.direction());
    }
}
