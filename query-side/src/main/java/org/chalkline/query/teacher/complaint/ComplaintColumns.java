package org.chalkline.query.teacher.complaint;

import static org.chalkline.query.projection.Column.Type.DATE;
import static org.chalkline.query.projection.Column.Type.TEXT;

import java.util.List;
import org.chalkline.query.projection.Column;

/** What lists of complaints are filtered and ordered by. */
final class ComplaintColumns {

    static final Column<ComplaintRecord> ID =
            new Column<>("id", TEXT, complaint -> complaint.complaint().value());
    static final Column<ComplaintRecord> PERSON =
            new Column<>("person", TEXT, complaint -> complaint.person().value());
    static final Column<ComplaintRecord> SCHOOL =
            new Column<>("school", TEXT, complaint -> complaint.school().value());
    static final Column<ComplaintRecord> STATUS =
            new Column<>("status", TEXT, complaint -> complaint.status().name());
    static final Column<ComplaintRecord> LODGED_ON =
            new Column<>("lodged_on", DATE, ComplaintRecord::lodgedOn);

    static final List<Column<ComplaintRecord>> ALL = List.of(ID, PERSON, SCHOOL, STATUS, LODGED_ON);

    private ComplaintColumns() {}
}
