package org.chalkline.query.teacher;

import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** An order of teachers. Equal values are ordered by id. */
public record TeacherOrder(Field field, OrderDirection direction) {

    /** By what teachers can be ordered. */
    public enum Field {
        ID(TeacherColumns.ID),
        SCHOOL(TeacherColumns.SCHOOL),
        TITLE(TeacherColumns.TITLE),
        REGISTERED_UNTIL(TeacherColumns.REGISTERED_UNTIL),
        CONTRACT_UNTIL(TeacherColumns.CONTRACT_UNTIL),
        EMPLOYED_FROM(TeacherColumns.EMPLOYED_FROM),
        TRAINING_HOURS(TeacherColumns.TRAINING_HOURS);

        private final transient Column<TeacherRecord> column;

        Field(Column<TeacherRecord> column) {
            this.column = column;
        }
    }

    /** The order of a list that may have been left out: by id. */
    static Order<TeacherRecord> of(@Nullable TeacherOrder order) {
        return order == null
                ? Order.by(TeacherColumns.ID)
                : Order.by(order.field().column, order.direction());
    }
}
