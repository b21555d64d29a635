package org.chalkline.query.school;

import static org.chalkline.query.projection.Column.Type.DATE;
import static org.chalkline.query.projection.Column.Type.NUMBER;
import static org.chalkline.query.projection.Column.Type.TEXT;

import java.util.List;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** What lists of schools are filtered, ordered and grouped by. */
final class SchoolColumns {

    static final Column<SchoolRecord> ID = new Column<>("id", TEXT, school -> school.id().value());
    static final Column<SchoolRecord> NAME = new Column<>("name", TEXT, SchoolRecord::name);
    static final Column<SchoolRecord> STATUS =
            new Column<>("status", TEXT, school -> school.status().name());
    static final Column<SchoolRecord> KIND =
            new Column<>("kind", TEXT, school -> school.kind().name());
    static final Column<SchoolRecord> OWNERSHIP =
            new Column<>("ownership", TEXT, school -> school.ownership().name());
    static final Column<SchoolRecord> SUBDISTRICT =
            new Column<>("subdistrict", TEXT, SchoolRecord::subdistrict);
    static final Column<SchoolRecord> OPENED_ON =
            new Column<>("opened_on", DATE, SchoolRecord::openedOn);
    static final Column<SchoolRecord> CLOSED_ON =
            new Column<>("closed_on", DATE, SchoolRecord::closedOn);
    static final Column<SchoolRecord> CAPACITY =
            new Column<>("capacity", NUMBER, SchoolRecord::capacityTotal);
    static final Column<SchoolRecord> POSTS = new Column<>("posts", NUMBER, SchoolColumns::posts);

    static final List<Column<SchoolRecord>> ALL =
            List.of(
                    ID,
                    NAME,
                    STATUS,
                    KIND,
                    OWNERSHIP,
                    SUBDISTRICT,
                    OPENED_ON,
                    CLOSED_ON,
                    CAPACITY,
                    POSTS);

    private SchoolColumns() {}

    private static @Nullable Object posts(SchoolRecord school) {
        return school.posts() == null ? null : school.posts().longValue();
    }
}
