package org.chalkline.command.admission;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.admission.AdmissionPlanId;
import org.chalkline.kernel.admission.AdmissionScope;
import org.chalkline.kernel.admission.AdmissionWay;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with an admission plan. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface AdmissionPlanCommand {

    /** Puts a draft on record. */
    record DraftAdmissionPlan(
            @TargetAggregateIdentifier AdmissionPlanId plan,
            int year,
            Stage stage,
            String title,
            String text,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements AdmissionPlanCommand {}

    /** Says what the draft has for one school, in place of what it said before. */
    record PlanSchool(
            @TargetAggregateIdentifier AdmissionPlanId plan,
            SchoolId school,
            int seats,
            AdmissionScope scope,
            List<AdmissionWay> ways,
            String officer,
            LocalDate effectiveOn)
            implements AdmissionPlanCommand {
        public PlanSchool {
            ways = List.copyOf(ways);
        }
    }

    /** Approves the draft, after opinions on it were heard. */
    record ApproveAdmissionPlan(
            @TargetAggregateIdentifier AdmissionPlanId plan,
            String text,
            @Nullable String unheard,
            Decision decision,
            LocalDate effectiveOn)
            implements AdmissionPlanCommand {}

    /** Publishes it, or what was adjusted. */
    record PublishAdmissionPlan(
            @TargetAggregateIdentifier AdmissionPlanId plan,
            String publishedIn,
            String officer,
            LocalDate effectiveOn)
            implements AdmissionPlanCommand {}

    /** Lets schools admit by it. */
    record BeginAdmissions(
            @TargetAggregateIdentifier AdmissionPlanId plan, String officer, LocalDate effectiveOn)
            implements AdmissionPlanCommand {}

    /** Changes what it has for one school, by decision. */
    record AdjustAdmissionPlan(
            @TargetAggregateIdentifier AdmissionPlanId plan,
            SchoolId school,
            int seats,
            Decision decision,
            LocalDate effectiveOn)
            implements AdmissionPlanCommand {}

    /** Closes it: nobody is admitted by it any more. */
    record CloseAdmissionPlan(
            @TargetAggregateIdentifier AdmissionPlanId plan, String officer, LocalDate effectiveOn)
            implements AdmissionPlanCommand {}

    /** Records what looking back on it came to. */
    record ReviewAdmissionPlan(
            @TargetAggregateIdentifier AdmissionPlanId plan,
            String report,
            String findings,
            String officer,
            LocalDate effectiveOn)
            implements AdmissionPlanCommand {}
}
