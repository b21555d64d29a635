package org.chalkline.query.inspector;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorAssessmentResult;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEndGround;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one education inspector; is what GraphQL calls {@code
 * Inspector}.
 *
 * @param term which term in a row it is; 0 for who is appointed full-time
 * @param until the last day of the term; absent for who is appointed full-time
 */
@RecordBuilder
public record InspectorRecord(
        InspectorId inspector,
        String officer,
        PersonId person,
        String unit,
        InspectorStatus status,
        boolean fullTime,
        int term,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate endedOn,
        @Nullable InspectorEndGround ground,
        List<Assessment> assessments,
        List<Tie> ties)
        implements InspectorRecordBuilder.With {

    /** Tells whether they are one. */
    public enum InspectorStatus {
        SERVING,
        /** The term ended, and nobody engaged them again. */
        TERM_OVER,
        ENDED
    }

    /** Holds how their work was judged. */
    public record Assessment(
            LocalDate on, InspectorAssessmentResult result, Personal text, String by) {}

    /** Holds a tie to a school. */
    public record Tie(LocalDate on, String school, Personal nature) {}
}
