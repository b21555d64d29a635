package org.chalkline.query.licence;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.DeregistrationGround;
import org.chalkline.kernel.licence.LicenceEvent.InspectionGrade;
import org.chalkline.kernel.licence.LicenceEvent.RevocationGround;
import org.chalkline.kernel.licence.LicenceEvent.WithdrawalGround;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one licence. It is folded from its facts by {@link LicenceView}, and
 * is what GraphQL calls {@code Licence}.
 *
 * @param terms for how long it was issued and renewed, in their order; at least one
 * @param renewal the last renewal sought
 * @param inspections by year
 * @param ending how it ended, absent while it has not
 * @param lapse the announcement that it lapsed with its term; absent where none was made
 * @param termination how far the school's termination has come, absent where none has begun
 * @param deregistration absent while it stands in the register
 */
@RecordBuilder
public record LicenceRecord(
        LicenceId id,
        SchoolId school,
        Status status,
        LicenceContent content,
        List<Term> terms,
        @Nullable Renewal renewal,
        List<Inspection> inspections,
        @Nullable Ending ending,
        @Nullable Lapse lapse,
        @Nullable TerminationProgress termination,
        @Nullable Deregistration deregistration)
        implements LicenceRecordBuilder.With {

    /** Where it stands. The law keeps its endings apart, and so does this. */
    public enum Status {
        VALID,
        RENEWAL_PENDING,
        TERMINATING,
        EXPIRED,
        REVOKED,
        WITHDRAWN,
        CANCELLED,
        DEREGISTERED
    }

    /** How a term came about. */
    public enum TermOrigin {
        ISSUED,
        RENEWED,
        DEEMED_RENEWED,
        CONTINUED,
        TAKEN_OVER
    }

    /**
     * A time for which the licence holds.
     *
     * @param from its first day
     * @param until its last
     * @param application the one that was granted, or that nobody decided in time; absent where the
     *     licence went on by itself or was taken over
     * @param source the register or the paper that it was taken over from
     */
    public record Term(
            LocalDate from,
            LocalDate until,
            TermOrigin origin,
            @Nullable ApplicationId application,
            @Nullable Decision decision,
            @Nullable String source) {}

    /**
     * A renewal that was sought.
     *
     * @param inTime whether it was thirty days before its last day, or earlier
     * @param silenceRenews whether the licence counts as renewed if nothing is decided in time
     * @param endedOn the day on which it was settled that no renewal comes of it
     */
    @RecordBuilder
    public record Renewal(
            LocalDate soughtOn,
            ApplicationId application,
            boolean inTime,
            boolean silenceRenews,
            @Nullable LocalDate endedOn,
            @Nullable String why)
            implements LicenceRecordRenewalBuilder.With {}

    /** The annual inspection of a year, as far as it has come. */
    @RecordBuilder
    public record Inspection(
            int year,
            @Nullable LocalDate reportedOn,
            @Nullable String report,
            @Nullable LocalDate gradedOn,
            @Nullable InspectionGrade grade,
            List<String> gradedUpon,
            @Nullable Rectification rectification,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedWhere)
            implements LicenceRecordInspectionBuilder.With {

        static Inspection of(int year) {
            return LicenceRecordInspectionBuilder.builder()
                    .year(year)
                    .gradedUpon(List.of())
                    .build();
        }
    }

    /**
     * What the school was ordered to put right.
     *
     * @param deadline the last day for it
     * @param rectified what the last recheck found; absent before the first
     */
    @RecordBuilder
    public record Rectification(
            LocalDate orderedOn,
            String deficiencies,
            LocalDate deadline,
            boolean admissionsSuspended,
            @Nullable LocalDate recheckedOn,
            @Nullable Boolean rectified,
            @Nullable String findings)
            implements LicenceRecordRectificationBuilder.With {}

    /**
     * How it ended.
     *
     * @param as EXPIRED, REVOKED, WITHDRAWN or CANCELLED
     * @param penaltyItem the item of article 62 of the Private Education Law, 1 to 8
     */
    @RecordBuilder
    public record Ending(
            Status as,
            LocalDate on,
            @Nullable RevocationGround revocationGround,
            @Nullable WithdrawalGround withdrawalGround,
            @Nullable Integer penaltyItem,
            @Nullable String compensation,
            @Nullable Decision decision)
            implements LicenceRecordEndingBuilder.With {}

    /** An announcement that it had lapsed with its term. */
    public record Lapse(LocalDate on, String findings, String where, String officer) {}

    /** Struck off the projection. */
    public record Deregistration(
            LocalDate on,
            DeregistrationGround ground,
            @Nullable ResettlementPlan resettlement,
            Decision decision) {}

    public LicenceRecord {
        terms = List.copyOf(terms);
        inspections = List.copyOf(inspections);
    }

    /** Its last day, in the term that was granted last. */
    public LocalDate validUntil() {
        return terms.getLast().until();
    }

    /** The day on which it was issued. */
    public LocalDate issuedOn() {
        return terms.getFirst().from();
    }

    @Nullable LocalDate endedOn() {
        if (ending != null) return ending.on();
        return deregistration == null ? null : deregistration.on();
    }
}
