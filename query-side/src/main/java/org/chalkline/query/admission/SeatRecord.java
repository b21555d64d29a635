package org.chalkline.query.admission;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of a seat that was asked for one child; is what GraphQL calls
 * {@code Seat}.
 *
 * @param code the seat book's code, a slash, and the placement's
 * @param exception the exception that it rests on; absent where it is one of the quota
 * @param ground why it came back, or wasn't kept; absent while it is kept
 */
@RecordBuilder
public record SeatRecord(
        String code,
        String book,
        SchoolId school,
        Stage stage,
        int year,
        String placement,
        @Nullable String exception,
        Status status,
        LocalDate since,
        @Nullable LocalDate keptOn,
        @Nullable String ground)
        implements SeatRecordBuilder.With {

    /** Tells what became of it. */
    public enum Status {
        DECLINED,
        KEPT,
        TAKEN,
        GIVEN_BACK,
        WITHDRAWN;

        /** Whether it is one of those that are offered. */
        public boolean isOffered() {
            return this == KEPT || this == TAKEN;
        }
    }
}
