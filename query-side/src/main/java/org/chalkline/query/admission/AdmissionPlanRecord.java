package org.chalkline.query.admission;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.admission.AdmissionPlanId;
import org.chalkline.kernel.admission.AdmissionScope;
import org.chalkline.kernel.admission.AdmissionWay;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one admission plan; is what GraphQL calls {@code
 * AdmissionPlan}.
 *
 * @param text SHA-256 of the draft
 * @param decidedBy the number of the decision that approved it; absent while none did
 */
@RecordBuilder
public record AdmissionPlanRecord(
        AdmissionPlanId plan,
        int year,
        Stage stage,
        String title,
        String text,
        Status status,
        String unit,
        List<PlannedSchool> schools,
        LocalDate draftedOn,
        @Nullable String unheard,
        @Nullable String decidedBy,
        @Nullable LocalDate approvedOn,
        @Nullable String publishedIn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate begunOn,
        List<PlanAdjustment> adjustments,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate reviewedOn,
        @Nullable String report,
        @Nullable String findings)
        implements AdmissionPlanRecordBuilder.With {

    /** Tells how far it has come. */
    public enum Status {
        DRAFTED,
        APPROVED,
        PUBLISHED,
        EXECUTING,
        ADJUSTED,
        CLOSED,
        REVIEWED
    }

    /** Holds what it has for one school. */
    public record PlannedSchool(
            String school, int seats, AdmissionScope scope, List<AdmissionWay> ways) {
        PlannedSchool adjusted(int to) {
            return new PlannedSchool(school, to, scope, ways);
        }
    }

    /**
     * Holds how it was adjusted for one school.
     *
     * @param publishedOn absent while that isn't published
     */
    public record PlanAdjustment(
            String school,
            int was,
            int seats,
            LocalDate on,
            String documentNumber,
            @Nullable LocalDate publishedOn) {
        PlanAdjustment published(LocalDate on) {
            return publishedOn != null
                    ? this
                    : new PlanAdjustment(school, was, seats, this.on, documentNumber, on);
        }
    }

    /** How many seats it has in all its schools. */
    public int seats() {
        return schools.stream().mapToInt(PlannedSchool::seats).sum();
    }
}
