package org.chalkline.query.inspection;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of the supervision of one school; is what GraphQL calls {@code
 * SupervisedSchool}.
 *
 * @param unit the supervision office; absent where inspections alone are on record
 * @param cycleFrom the day from which the next comprehensive inspection is counted
 * @param lastInspectedOn the end of the last comprehensive inspection; absent where none is known
 */
@RecordBuilder
public record SupervisedSchoolRecord(
        SupervisedSchoolId supervised,
        SchoolId school,
        @Nullable String unit,
        LocalDate since,
        LocalDate cycleFrom,
        @Nullable LocalDate lastInspectedOn,
        List<String> inspections,
        int visits,
        @Nullable LocalDate lastVisitedOn,
        List<ReportedDanger> dangers)
        implements SupervisedSchoolRecordBuilder.With {

    /** Holds a danger that was reported. */
    public record ReportedDanger(
            String number,
            LocalDate on,
            String summary,
            @Nullable PersonId informant,
            @Nullable Personal testimony,
            String unit,
            LocalDate dueOn) {}
}
