package org.chalkline.query.headmaster;

import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** An order of careers. Equal values are ordered by id. */
public record HeadmasterOrder(Field field, OrderDirection direction) {

    /** By what careers can be ordered. */
    public enum Field {
        ID(HeadmasterView.ID),
        STATUS(HeadmasterView.STATUS),
        SCHOOL(HeadmasterView.SCHOOL),
        RANK(HeadmasterView.RANK),
        SANCTIONED_UNTIL(HeadmasterView.SANCTIONED_UNTIL);

        private final transient Column<HeadmasterRecord> column;

        Field(Column<HeadmasterRecord> column) {
            this.column = column;
        }
    }

    /** The order of a list that may have been left out: by id. */
    static Order<HeadmasterRecord> of(@Nullable HeadmasterOrder order) {
        return order == null
                ? Order.by(HeadmasterView.ID)
                : Order.by(order.field().column, order.direction());
    }
}
