package org.chalkline.kernel.plan;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.plan.PlanEvent.*;

class StoredFormsTest extends StoredForms {
    private static final PlanId PLAN = new PlanId("2021-plan");
    private static final TargetId TARGET = new TargetId("preschool");
    private static final StoredQuery QUERY =
            new StoredQuery("query Of($position: Long, $day: Date) { … }", "schools.totalCount");
    private static final String OFFICER = "officer-1";
    private static final LocalDate DAY = LocalDate.of(2021, 1, 11);

    StoredFormsTest() {
        super(
                List.of(
                        adopted(List.of("Institute of Education")),
                        adopted(List.of()),
                        new TargetSet(
                                PLAN,
                                TARGET,
                                "Enrolment",
                                "%",
                                TargetDirection.UP,
                                TargetValue.of("98"),
                                List.of(new YearValue(2021, TargetValue.of("98.50"))),
                                new TargetSource("Yearbook", null),
                                OFFICER,
                                DAY),
                        new TargetSet(
                                PLAN,
                                TARGET,
                                "Schools",
                                "所",
                                TargetDirection.DOWN,
                                null,
                                List.of(new YearValue(2021, TargetValue.of("3"))),
                                new TargetSource(null, QUERY),
                                OFFICER,
                                DAY),
                        new PlanMadePublic(PLAN, 1, "Site", OFFICER, DAY),
                        new ActualRecorded(
                                PLAN,
                                TARGET,
                                2021,
                                TargetValue.of("98.6"),
                                ActualSource.of(DIGEST),
                                OFFICER,
                                DAY),
                        new ActualRecorded(
                                PLAN,
                                TARGET,
                                2021,
                                TargetValue.of("3"),
                                ActualSource.of(QUERY, 4_711, DAY),
                                OFFICER,
                                DAY),
                        new ActualRevised(
                                PLAN,
                                TARGET,
                                2021,
                                TargetValue.of("98.6"),
                                TargetValue.of("-98.5"),
                                ActualSource.of(DIGEST),
                                "Counted twice.",
                                OFFICER,
                                DAY),
                        new PlanEvaluated(
                                PLAN,
                                EvaluationStage.MID_TERM,
                                "Audit House",
                                "On the whole.",
                                DIGEST,
                                OFFICER,
                                DAY),
                        new PlanRevised(PLAN, 2, DIGEST, "Fewer children.", "V-1", SPARE, DAY),
                        new PlanRevised(PLAN, 2, DIGEST, "Fewer children.", null, SPARE, DAY),
                        new TargetAdjusted(
                                PLAN,
                                TARGET,
                                2,
                                List.of(new YearValue(2022, TargetValue.of("0"))),
                                DAY)),
                PlanEvent.class);
    }

    private static PlanAdopted adopted(List<String> advisers) {
        return new PlanAdopted(
                PLAN,
                PlanKind.FIVE_YEAR,
                "Plan",
                "planning",
                2021,
                2025,
                DIGEST,
                advisers,
                new ReportDay("03-31"),
                SPARE,
                DAY);
    }
}
