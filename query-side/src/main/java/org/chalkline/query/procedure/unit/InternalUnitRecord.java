package org.chalkline.query.procedure.unit;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;

/**
 * An internal unit of the bureau, as GraphQL's {@code InternalUnit} shows it.
 *
 * @param endedOn the first day on which it is no more; absent while it stands
 * @param successor which unit goes on with its open cases; absent while it stands
 */
@RecordBuilder
public record InternalUnitRecord(
        InternalUnitId unit,
        String name,
        LocalDate setUpOn,
        Status status,
        @Nullable LocalDate endedOn,
        @Nullable String successor)
        implements InternalUnitRecordBuilder.With {

    /** Whether it stands. */
    public enum Status {
        STANDS,
        MERGED,
        ABOLISHED
    }
}
