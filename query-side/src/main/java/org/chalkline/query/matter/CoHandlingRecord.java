package org.chalkline.query.matter;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one unit's help with one matter; is what GraphQL calls {@code
 * CoHandling}.
 *
 * @param code the matter's code, a slash, and the unit's
 */
@RecordBuilder
public record CoHandlingRecord(
        String code,
        String matter,
        String title,
        String unit,
        Status status,
        LocalDate askedOn,
        LocalDate answerBy,
        @Nullable String inPlaceOf,
        @Nullable LocalDate answeredOn,
        @Nullable String answer,
        @Nullable String officer,
        @Nullable String successor)
        implements CoHandlingRecordBuilder.With {

    /** Tells how far it has come. */
    public enum Status {
        SILENT,
        ANSWERED,
        PASSED_ON
    }

    /** The last day on which it was in time, where it is silent or was late; absent else. */
    @Nullable LocalDate lateAfter() {
        return switch (status) {
            case SILENT -> answerBy;
            case ANSWERED -> answeredOn != null && answeredOn.isAfter(answerBy) ? answerBy : null;
            case PASSED_ON -> null;
        };
    }
}
