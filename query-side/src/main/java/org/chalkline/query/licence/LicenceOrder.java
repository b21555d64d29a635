package org.chalkline.query.licence;

import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** An order of licences. Equal values are ordered by id. */
public record LicenceOrder(Field field, OrderDirection direction) {

    /** By what licences can be ordered. */
    public enum Field {
        ID(LicenceColumns.ID),
        NAME(LicenceColumns.NAME),
        STATUS(LicenceColumns.STATUS),
        KIND(LicenceColumns.KIND),
        SUBDISTRICT(LicenceColumns.SUBDISTRICT),
        ISSUED_ON(LicenceColumns.ISSUED_ON),
        VALID_UNTIL(LicenceColumns.VALID_UNTIL),
        ENDED_ON(LicenceColumns.ENDED_ON);

        private final transient Column<LicenceRecord> column;

        Field(Column<LicenceRecord> column) {
            this.column = column;
        }
    }

    /** The order of a list that may have been left out: by id. */
    static Order<LicenceRecord> of(@Nullable LicenceOrder order) {
        return order == null
                ? Order.by(LicenceColumns.ID)
                : Order.by(order.field().column, order.direction());
    }
}
