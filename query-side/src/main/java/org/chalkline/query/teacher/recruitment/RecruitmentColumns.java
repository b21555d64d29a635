package org.chalkline.query.teacher.recruitment;

import static org.chalkline.query.projection.Column.Type.DATE;
import static org.chalkline.query.projection.Column.Type.NUMBER;
import static org.chalkline.query.projection.Column.Type.TEXT;

import java.util.List;
import org.chalkline.query.projection.Column;

/** What lists of recruitments are filtered and ordered by. */
final class RecruitmentColumns {

    static final Column<RecruitmentRecord> ID =
            new Column<>("id", TEXT, recruitment -> recruitment.recruitment().value());
    static final Column<RecruitmentRecord> SCHOOL =
            new Column<>("school", TEXT, recruitment -> recruitment.school().value());
    static final Column<RecruitmentRecord> STATUS =
            new Column<>("status", TEXT, recruitment -> recruitment.status().name());
    static final Column<RecruitmentRecord> PLANNED_ON =
            new Column<>("planned_on", DATE, RecruitmentRecord::plannedOn);
    static final Column<RecruitmentRecord> POSTS =
            new Column<>("posts", NUMBER, recruitment -> (long) recruitment.posts());

    static final List<Column<RecruitmentRecord>> ALL =
            List.of(ID, SCHOOL, STATUS, PLANNED_ON, POSTS);

    private RecruitmentColumns() {}
}
