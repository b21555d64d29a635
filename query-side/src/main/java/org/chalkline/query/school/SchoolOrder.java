package org.chalkline.query.school;

import org.chalkline.query.register.Column;

/** An order of schools. Equal values are ordered by id. */
public record SchoolOrder(Field field, Direction direction) {

    static final SchoolOrder BY_ID = new SchoolOrder(Field.ID, Direction.ASC);

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

    /** In which direction. */
    public enum Direction {
        ASC,
        DESC
    }

    Column<SchoolRecord> column() {
        return field.column;
    }

    boolean descending() {
        return direction == Direction.DESC;
    }
}
