package org.chalkline.query.penalty;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.penalty.CheckEvent.Selection;
import org.chalkline.kernel.penalty.EnforcementCheckId;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** The projection shows this of one check; it is what GraphQL calls {@code EnforcementCheck}. */
@RecordBuilder
public record CheckRecord(
        EnforcementCheckId check,
        Status status,
        @Nullable SchoolId school,
        @Nullable String organisation,
        String matters,
        Selection selection,
        @Nullable String draw,
        List<String> officers,
        String unit,
        LocalDate plannedOn,
        @Nullable LocalDate doneOn,
        @Nullable String findings,
        @Nullable String record,
        @Nullable String deficiencies,
        @Nullable LocalDate rectifyBy,
        @Nullable LocalDate repeatedOn,
        @Nullable Boolean rectified,
        @Nullable PenaltyCaseId penaltyCase)
        implements CheckRecordBuilder.With {

    /** The stage that it has come to. */
    public enum Status {
        PLANNED,
        DONE,
        IN_ORDER,
        TO_RECTIFY,
        RECHECKED,
        CLUE
    }
}
