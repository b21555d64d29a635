package org.chalkline.query.plan;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.plan.EvaluationStage;
import org.chalkline.kernel.plan.PlanId;
import org.chalkline.kernel.plan.PlanKind;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one plan; is what GraphQL calls {@code Plan}.
 *
 * @param version the one that stands, from 1
 * @param majorDecision the major decision on which the version that stands rests; absent where none
 *     does
 * @param versions all of them, in their order
 */
@RecordBuilder
public record PlanRecord(
        PlanId plan,
        PlanKind kind,
        String title,
        String unit,
        int firstYear,
        int lastYear,
        Status status,
        int version,
        LocalDate adoptedOn,
        @Nullable LocalDate publishedOn,
        @Nullable MajorDecisionId majorDecision,
        List<String> advisers,
        String reportBy,
        List<Version> versions,
        List<Evaluation> evaluations)
        implements PlanRecordBuilder.With {
    public PlanRecord {
        advisers = List.copyOf(advisers);
        versions = List.copyOf(versions);
        evaluations = List.copyOf(evaluations);
    }

    /** Tells how far it has come. */
    public enum Status {
        ADOPTED,
        PUBLISHED,
        EVALUATED_HALF_WAY,
        ADJUSTED,
        EVALUATED
    }

    /**
     * Holds one version of it.
     *
     * @param text SHA-256 of its text
     * @param reasons why it took the place of the one before; absent of the first
     * @param vote the number of the vote that carried it; absent where none did
     * @param publishedIn where it can be read; absent while it isn't public
     */
    public record Version(
            int version,
            String text,
            @Nullable String reasons,
            @Nullable MajorDecisionId majorDecision,
            @Nullable String vote,
            String documentNumber,
            LocalDate on,
            @Nullable String publishedIn,
            @Nullable LocalDate publishedOn) {

        Version published(String publishedIn, LocalDate publishedOn) {
            return new Version(
                    version,
                    text,
                    reasons,
                    majorDecision,
                    vote,
                    documentNumber,
                    on,
                    publishedIn,
                    publishedOn);
        }
    }

    /** Holds how it was found to go. */
    public record Evaluation(
            EvaluationStage stage,
            int version,
            String evaluator,
            String findings,
            String report,
            String officer,
            LocalDate on) {}

    /** The first day that it is for. */
    public LocalDate runsFrom() {
        return LocalDate.of(firstYear, 1, 1);
    }

    /** The last day that it is for. */
    public LocalDate runsUntil() {
        return LocalDate.of(lastYear, 12, 31);
    }
}
