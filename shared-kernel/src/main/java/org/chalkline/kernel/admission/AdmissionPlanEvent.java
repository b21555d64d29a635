package org.chalkline.kernel.admission;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to an admission plan. The opinions that were heard on its draft are facts of
 * the shared procedures, among its own.
 */
public sealed interface AdmissionPlanEvent extends Fact {

    AdmissionPlanId plan();

    @Override
    default String subject() {
        return plan().toString();
    }

    /**
     * It was drafted.
     *
     * @param year in which the pupils begin
     * @param text SHA-256 of the draft
     * @param unit the unit that has it in hand
     * @param officer who drafted it, and doesn't approve it
     */
    @FactType("admission.PlanDrafted")
    record PlanDrafted(
            AdmissionPlanId plan,
            int year,
            Stage stage,
            String title,
            String text,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements AdmissionPlanEvent, PreparedFact {
        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * The draft says how many one school takes in, from where and how; the last one said counts.
     *
     * @param seats 0 where it takes in nobody
     */
    @FactType("admission.SchoolPlanned")
    record SchoolPlanned(
            AdmissionPlanId plan,
            SchoolId school,
            int seats,
            AdmissionScope scope,
            List<AdmissionWay> ways,
            String officer,
            LocalDate effectiveOn)
            implements AdmissionPlanEvent, PreparedFact {
        public SchoolPlanned {
            ways = List.copyOf(ways);
        }

        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * It was approved.
     *
     * @param text SHA-256 of what was
     * @param unheard why no opinions were asked for; absent where they were
     */
    @FactType("admission.PlanApproved")
    record PlanApproved(
            AdmissionPlanId plan,
            String text,
            @Nullable String unheard,
            Decision decision,
            LocalDate effectiveOn)
            implements AdmissionPlanEvent {}

    /**
     * It was published. From that day on the quotas of the schools' seat books are these.
     *
     * @param publishedIn where it can be read
     * @param quotas of every school, as approved
     * @param decision by which it was approved
     */
    @FactType("admission.PlanPublished")
    record PlanPublished(
            AdmissionPlanId plan,
            int year,
            Stage stage,
            String publishedIn,
            List<SchoolQuota> quotas,
            String officer,
            Decision decision,
            LocalDate effectiveOn)
            implements AdmissionPlanEvent {
        public PlanPublished {
            quotas = List.copyOf(quotas);
        }
    }

    /** Schools admit by it from that day on. */
    @FactType("admission.PlanBegun")
    record PlanBegun(AdmissionPlanId plan, String officer, LocalDate effectiveOn)
            implements AdmissionPlanEvent {}

    /** While schools admit by it, what it has for one of them was changed, by decision. */
    @FactType("admission.PlanAdjusted")
    record PlanAdjusted(
            AdmissionPlanId plan,
            SchoolId school,
            int seats,
            Decision decision,
            LocalDate effectiveOn)
            implements AdmissionPlanEvent {}

    /**
     * What was adjusted last was published, and has effect on the seat books from that day on.
     *
     * @param quotas of the schools whose quota it changes
     * @param decision of the last adjustment among them
     */
    @FactType("admission.AdjustmentPublished")
    record AdjustmentPublished(
            AdmissionPlanId plan,
            int year,
            Stage stage,
            String publishedIn,
            List<SchoolQuota> quotas,
            String officer,
            Decision decision,
            LocalDate effectiveOn)
            implements AdmissionPlanEvent {
        public AdjustmentPublished {
            quotas = List.copyOf(quotas);
        }
    }

    /** Nobody is admitted by it any more. */
    @FactType("admission.PlanClosed")
    record PlanClosed(AdmissionPlanId plan, String officer, LocalDate effectiveOn)
            implements AdmissionPlanEvent {}

    /**
     * It was looked back on.
     *
     * @param report SHA-256 of the report
     * @param findings what it comes to
     */
    @FactType("admission.PlanReviewed")
    record PlanReviewed(
            AdmissionPlanId plan,
            String report,
            String findings,
            String officer,
            LocalDate effectiveOn)
            implements AdmissionPlanEvent {}
}
