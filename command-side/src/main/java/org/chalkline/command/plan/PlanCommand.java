package org.chalkline.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.plan.EvaluationStage;
import org.chalkline.kernel.plan.PlanId;
import org.chalkline.kernel.plan.PlanKind;
import org.chalkline.kernel.plan.ReportDay;
import org.chalkline.kernel.plan.StoredQuery;
import org.chalkline.kernel.plan.TargetDirection;
import org.chalkline.kernel.plan.TargetId;
import org.chalkline.kernel.plan.TargetValue;
import org.chalkline.kernel.plan.YearValue;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a plan. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface PlanCommand {

    /**
     * Adopts a plan.
     *
     * @param advisers who did the main part of arguing and assessing it before
     * @param reportBy the day by which the figures of a year are due, in the year after
     * @param decision where it cites a major decision, the plan is adopted by that
     */
    record AdoptPlan(
            @TargetAggregateIdentifier PlanId plan,
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
            implements PlanCommand {
        public AdoptPlan {
            advisers = List.copyOf(advisers);
        }
    }

    /**
     * Sets a target of a plan that isn't public yet.
     *
     * @param source what a source outside is called; absent of a stored query
     * @param query absent of a source outside
     */
    record SetTarget(
            @TargetAggregateIdentifier PlanId plan,
            TargetId target,
            String title,
            String measure,
            TargetDirection direction,
            @Nullable TargetValue baseline,
            List<YearValue> values,
            @Nullable String source,
            @Nullable StoredQuery query,
            String officer,
            LocalDate effectiveOn)
            implements PlanCommand {
        public SetTarget {
            values = List.copyOf(values);
        }
    }

    /** Makes the version that stands public. */
    record PublishPlan(
            @TargetAggregateIdentifier PlanId plan,
            String publishedIn,
            String officer,
            LocalDate effectiveOn)
            implements PlanCommand {}

    /**
     * Records what was reached in a year.
     *
     * @param measure the unit in which it is counted, which is the target's
     * @param value absent where the stored query is to say it
     * @param paper SHA-256 of the paper that says it; absent of a stored query
     * @param position up to which fact the query is asked; absent of a source outside
     * @param day as of which day it is asked; absent of a source outside
     */
    record RecordActual(
            @TargetAggregateIdentifier PlanId plan,
            TargetId target,
            int year,
            String measure,
            @Nullable TargetValue value,
            @Nullable String paper,
            @Nullable Long position,
            @Nullable LocalDate day,
            String officer,
            LocalDate effectiveOn)
            implements PlanCommand {}

    /** Says that what was reached in a year is another number than was recorded, and why. */
    record ReviseActual(
            @TargetAggregateIdentifier PlanId plan,
            TargetId target,
            int year,
            String measure,
            @Nullable TargetValue value,
            @Nullable String paper,
            @Nullable Long position,
            @Nullable LocalDate day,
            String reason,
            String officer,
            LocalDate effectiveOn)
            implements PlanCommand {}

    /** Records how it was found to go. */
    record EvaluatePlan(
            @TargetAggregateIdentifier PlanId plan,
            EvaluationStage stage,
            String evaluator,
            String findings,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements PlanCommand {}

    /**
     * Puts a new version in its place.
     *
     * @param targets those whose values change
     * @param vote the number of the vote in the plan that carried it; required where the decision
     *     cites no major decision
     */
    record AdjustPlan(
            @TargetAggregateIdentifier PlanId plan,
            String text,
            List<AdjustedTarget> targets,
            String reasons,
            @Nullable String vote,
            Decision decision,
            LocalDate effectiveOn)
            implements PlanCommand {
        public AdjustPlan {
            targets = List.copyOf(targets);
        }
    }

    /** Holds a target's values from now on, for each year that has one. */
    record AdjustedTarget(TargetId target, List<YearValue> values) {
        public AdjustedTarget {
            values = List.copyOf(values);
        }
    }

    /** Records what has lapsed by today. */
    record SettlePlanClocks(@TargetAggregateIdentifier PlanId plan) implements PlanCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonPlanClocksAnew(
            @TargetAggregateIdentifier PlanId plan, String notice, LocalDate publishedOn)
            implements PlanCommand {}
}
