package org.chalkline.query.teacher.appraisal;

import static org.chalkline.query.projection.Column.Type.DATE;
import static org.chalkline.query.projection.Column.Type.TEXT;

import java.util.List;
import org.chalkline.query.projection.Column;

/** What lists of appraisals are filtered and ordered by. */
final class AppraisalColumns {

    static final Column<AppraisalRecord> ID =
            new Column<>("id", TEXT, appraisal -> appraisal.appraisal().value());
    static final Column<AppraisalRecord> PERSON =
            new Column<>("person", TEXT, appraisal -> appraisal.person().value());
    static final Column<AppraisalRecord> SCHOOL =
            new Column<>("school", TEXT, appraisal -> appraisal.school().value());
    static final Column<AppraisalRecord> TITLE =
            new Column<>("title", TEXT, appraisal -> appraisal.title().name());
    static final Column<AppraisalRecord> STATUS =
            new Column<>("status", TEXT, appraisal -> appraisal.status().name());
    static final Column<AppraisalRecord> DECLARED_ON =
            new Column<>("declared_on", DATE, AppraisalRecord::declaredOn);

    static final List<Column<AppraisalRecord>> ALL =
            List.of(ID, PERSON, SCHOOL, TITLE, STATUS, DECLARED_ON);

    private AppraisalColumns() {}
}
