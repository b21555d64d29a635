package org.chalkline.query.intake;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.intake.IntakeFileEvent.Kept;
import org.chalkline.kernel.intake.IntakeFileEvent.Refused;
import org.chalkline.kernel.intake.IntakeFileId;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one file; is what GraphQL calls {@code IntakeFile}.
 *
 * @param by who began to take it in last
 * @param after no fact of its rows stands up to this position
 * @param outcome how its rows were answered last; absent while they haven't all been
 * @param takeBacks in their order
 */
@RecordBuilder
public record IntakeFileRecord(
        IntakeFileId file,
        String kind,
        String name,
        @Nullable String mapping,
        String by,
        LocalDate begunOn,
        Status status,
        long after,
        @Nullable Outcome outcome,
        List<TakeBack> takeBacks)
        implements IntakeFileRecordBuilder.With {

    /** How far it has come. */
    public enum Status {
        UNDER_WAY,
        ENDED,
        BEING_TAKEN_BACK,
        TAKEN_BACK
    }

    /**
     * How its rows were answered.
     *
     * @param refusals by the reason's code
     * @param through the last position that was recorded by then
     */
    public record Outcome(
            LocalDate endedOn,
            int rows,
            int accepted,
            int repeated,
            List<Refused> refusals,
            int malformed,
            long through) {
        public Outcome {
            refusals = List.copyOf(refusals);
        }

        public int refused() {
            return refusals.stream().mapToInt(Refused::rows).sum();
        }
    }

    /**
     * What of it was declared to have been recorded in error.
     *
     * @param rows by positions of their facts; none for the whole file
     * @param through up to which position that was done
     * @param fell how many acts were set aside so far
     * @param kept the first of those that were not
     * @param done whether nothing is left to set aside
     */
    public record TakeBack(
            int number,
            List<Long> rows,
            String documentNumber,
            String reasons,
            String officer,
            LocalDate ruledOn,
            long through,
            int fell,
            List<Kept> kept,
            int keptInAll,
            boolean done) {
        public TakeBack {
            rows = List.copyOf(rows);
            kept = List.copyOf(kept);
        }
    }

    public @Nullable Long rows() {
        return outcome == null ? null : Long.valueOf(outcome.rows());
    }

    public @Nullable Long refused() {
        return outcome == null ? null : Long.valueOf(outcome.refused());
    }

    public @Nullable LocalDate endedOn() {
        return outcome == null ? null : outcome.endedOn();
    }
}
