package org.chalkline.query.teacher;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.EmployedTeachers;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.table.Table;
import org.springframework.stereotype.Component;

/**
 * Where a school's teachers are looked up, in the projection of teachers. It asks for the last of
 * all days: whoever leaves from tomorrow on is not moved by what has effect then.
 */
@Component
class TeachersAtSchools implements EmployedTeachers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final LocalDate LAST_OF_ALL_DAYS = LocalDate.of(9999, 12, 31);
    private static final int MOST = 10_000;

    private final Projection<TeacherRecord> teachers;
    private final FactStream facts;

    TeachersAtSchools(Projection<TeacherRecord> teachers, FactStream facts) {
        this.teachers = teachers;
        this.facts = facts;
    }

    @Override
    public List<PersonId> employedAt(SchoolId school) {
        requireCaughtUp();
        var column = TeacherTable.TABLE.column("school").name();
        var where = List.of(new Condition(column, Test.IN, List.of(school.value())));
        var at = new AsOf(teachers.committed(), LAST_OF_ALL_DAYS);
        return teachers.list(new Query(where, Table.CODE, false, null, MOST), at).stream()
                .map(row -> row.state().person())
                .toList();
    }

    private void requireCaughtUp() {
        try {
            if (teachers.await(facts.head(), PATIENCE)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("the projection of teachers lags behind");
    }
}
