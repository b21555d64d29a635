package org.chalkline.kernel.plan;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** All that can happen to a plan and its targets. */
public sealed interface PlanEvent extends Fact {

    PlanId plan();

    @Override
    default String subject() {
        return plan().toString();
    }

    /**
     * It was adopted, in its first version.
     *
     * @param unit the unit of the bureau that has it in hand
     * @param firstYear the first year that it is for
     * @param lastYear the last one
     * @param text SHA-256 of its text
     * @param advisers who did the main part of arguing and assessing it before, and doesn't
     *     evaluate it later
     * @param reportBy the day by which the figures of a year are due
     * @param decision where it cites a major decision, the plan was adopted by that
     */
    @FactType("plan.PlanAdopted")
    record PlanAdopted(
            PlanId plan,
            PlanKind kind,
            String title,
            String unit,
            int firstYear,
            int lastYear,
            String text,
            List<String> advisers,
            ReportDay reportBy,
            Decision decision,
            LocalDate effectiveOn)
            implements PlanEvent {
        public PlanAdopted {
            advisers = List.copyOf(advisers);
        }
    }

    /**
     * A target was set.
     *
     * @param measure the unit in which it is counted, such as {@code %}
     * @param baseline where it stood before; absent where nobody knows
     * @param values one for each year that has one
     */
    @FactType("plan.TargetSet")
    record TargetSet(
            PlanId plan,
            TargetId target,
            String title,
            String measure,
            TargetDirection direction,
            @Nullable TargetValue baseline,
            List<YearValue> values,
            TargetSource source,
            String officer,
            LocalDate effectiveOn)
            implements PlanEvent {
        public TargetSet {
            values = List.copyOf(values);
        }
    }

    /**
     * A version of it was made public.
     *
     * @param version from 1
     * @param publishedIn where it can be read
     */
    @FactType("plan.PlanMadePublic")
    record PlanMadePublic(
            PlanId plan, int version, String publishedIn, String officer, LocalDate effectiveOn)
            implements PlanEvent {}

    /**
     * What was reached in a year was recorded.
     *
     * @param source what it rests on
     */
    @FactType("plan.ActualRecorded")
    record ActualRecorded(
            PlanId plan,
            TargetId target,
            int year,
            TargetValue value,
            ActualSource source,
            String officer,
            LocalDate effectiveOn)
            implements PlanEvent {}

    /**
     * What was reached in a year is another number than was recorded. What was said before stays
     * what was known then.
     *
     * @param was what was said before
     */
    @FactType("plan.ActualRevised")
    record ActualRevised(
            PlanId plan,
            TargetId target,
            int year,
            TargetValue was,
            TargetValue value,
            ActualSource source,
            String reason,
            String officer,
            LocalDate effectiveOn)
            implements PlanEvent {}

    /**
     * How it goes, or went, was evaluated.
     *
     * @param stage half way, or after its end
     * @param evaluator the organisation that did it
     * @param report SHA-256 of the report
     */
    @FactType("plan.PlanEvaluated")
    record PlanEvaluated(
            PlanId plan,
            EvaluationStage stage,
            String evaluator,
            String findings,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements PlanEvent {}

    /**
     * It was adjusted: a new version stands in place of the one before.
     *
     * @param version from 2
     * @param text SHA-256 of its text
     * @param reasons why
     * @param vote the number of the vote that carried it, in the plan; absent where a major
     *     decision did
     * @param decision where it cites a major decision, the plan was adjusted by that
     */
    @FactType("plan.PlanRevised")
    record PlanRevised(
            PlanId plan,
            int version,
            String text,
            String reasons,
            @Nullable String vote,
            Decision decision,
            LocalDate effectiveOn)
            implements PlanEvent {}

    /**
     * With a new version of the plan, a target has other values.
     *
     * @param version the plan's
     * @param values for each year that has one, those that were kept among them
     */
    @FactType("plan.TargetAdjusted")
    record TargetAdjusted(
            PlanId plan,
            TargetId target,
            int version,
            List<YearValue> values,
            LocalDate effectiveOn)
            implements PlanEvent {
        public TargetAdjusted {
            values = List.copyOf(values);
        }
    }
}
