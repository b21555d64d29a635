package org.chalkline.query.procedure.hold;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One hold on records, as GraphQL's {@code Hold} shows it.
 *
 * @param of whose records it has kept
 * @param liftedOn absent while it stands, as is the document by which it was given up
 */
@RecordBuilder
public record HoldRecord(
        String of,
        String hold,
        String body,
        String reasons,
        Decision decision,
        LocalDate placedOn,
        @Nullable LocalDate liftedOn,
        @Nullable String release)
        implements HoldRecordBuilder.With {

    /** Whether a hold stands. */
    public enum Status {
        STANDS,
        LIFTED
    }

    /** Its code: whose records, and its number. */
    String code() {
        return code(of, hold);
    }

    static String code(String of, String hold) {
        return of + "#" + hold;
    }

    public Status status() {
        return liftedOn == null ? Status.STANDS : Status.LIFTED;
    }
}
