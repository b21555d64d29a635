package org.chalkline.query.programme;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.programme.LifelongProviderEvent.ProviderGrade;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one school as a provider of lifelong education; is what
 * GraphQL calls {@code LifelongProvider}.
 *
 * @param college the community college that guides it; absent where none does
 * @param guidedSince since when; absent where none does
 * @param guidance all times of guidance, in their order
 */
@RecordBuilder
public record LifelongProviderRecord(
        SchoolId school,
        @Nullable SchoolId college,
        @Nullable LocalDate guidedSince,
        List<Guidance> guidance,
        List<LearningPoint> points,
        List<Evaluation> evaluations)
        implements LifelongProviderRecordBuilder.With {

    /**
     * Holds a time in which a college guided the school.
     *
     * @param until the first day without; absent while it does
     */
    public record Guidance(SchoolId college, LocalDate since, @Nullable LocalDate until) {}

    /**
     * Holds a learning point.
     *
     * @param closedOn the first day without; absent while it is open
     */
    public record LearningPoint(
            String number,
            String name,
            String address,
            String subdistrict,
            LocalDate openedOn,
            @Nullable LocalDate closedOn) {}

    /** Holds an evaluation. */
    public record Evaluation(
            String number,
            int year,
            ProviderGrade grade,
            String evaluatedBy,
            String report,
            LocalDate on) {}

    public LifelongProviderRecord {
        guidance = List.copyOf(guidance);
        points = List.copyOf(points);
        evaluations = List.copyOf(evaluations);
    }

    /** How many learning points are open. */
    public int openPoints() {
        return (int) points.stream().filter(each -> each.closedOn() == null).count();
    }

    /** The grade of the last evaluation; absent before. */
    public @Nullable ProviderGrade grade() {
        return evaluations.isEmpty() ? null : evaluations.getLast().grade();
    }

    /** The day of the last evaluation; absent before. */
    public @Nullable LocalDate evaluatedOn() {
        return evaluations.isEmpty() ? null : evaluations.getLast().on();
    }
}
