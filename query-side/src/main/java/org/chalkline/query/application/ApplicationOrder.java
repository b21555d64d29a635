package org.chalkline.query.application;

import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** An order of applications. Equal values are ordered by id. */
public record ApplicationOrder(Field field, OrderDirection direction) {

    /** By what applications can be ordered. */
    public enum Field {
        ID(ApplicationColumns.ID),
        STATUS(ApplicationColumns.STATUS),
        KIND(ApplicationColumns.KIND),
        APPLICANT(ApplicationColumns.APPLICANT),
        UNIT(ApplicationColumns.UNIT),
        SUBMITTED_ON(ApplicationColumns.SUBMITTED_ON),
        ACCEPTED_ON(ApplicationColumns.ACCEPTED_ON),
        DECIDED_ON(ApplicationColumns.DECIDED_ON),
        DELIVERED_ON(ApplicationColumns.DELIVERED_ON);

        private final transient Column<ApplicationRecord> column;

        Field(Column<ApplicationRecord> column) {
            this.column = column;
        }
    }

    /** The order of a list that may have been left out: by id. */
    static Order<ApplicationRecord> of(@Nullable ApplicationOrder order) {
        return order == null
                ? Order.by(ApplicationColumns.ID)
                : Order.by(order.field().column, order.direction());
    }
}
