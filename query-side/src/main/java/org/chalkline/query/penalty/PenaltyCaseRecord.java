package org.chalkline.query.penalty;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.BarredFrom;
import org.chalkline.kernel.penalty.DiscretionStandardId;
import org.chalkline.kernel.penalty.FineAccount;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent.Adoption;
import org.chalkline.kernel.penalty.PenaltyEvent.ClueSource;
import org.chalkline.kernel.penalty.PenaltyEvent.EvidenceDisposal;
import org.chalkline.kernel.penalty.PenaltyEvent.EvidenceKind;
import org.chalkline.kernel.penalty.PenaltyEvent.Finding;
import org.chalkline.kernel.penalty.PenaltyEvent.Harm;
import org.chalkline.kernel.penalty.PenaltyEvent.WaiverGround;
import org.chalkline.kernel.penalty.PenaltyEvent.Weight;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.penalty.Said;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * The projection shows this of one penalty case; it is what GraphQL calls {@code PenaltyCase}.
 *
 * @param party absent while no case is filed
 * @param outcome how it was decided; absent while it isn't
 * @param account what is owed and paid of its fine
 */
@RecordBuilder
public record PenaltyCaseRecord(
        PenaltyCaseId penaltyCase,
        Status status,
        String unit,
        @Nullable Clue clue,
        @Nullable Filing filing,
        @Nullable Offender party,
        @Nullable String conduct,
        @Nullable String offence,
        @Nullable SchoolId school,
        @Nullable LicenceId licence,
        List<String> investigators,
        List<Evidence> evidence,
        List<Registration> registrations,
        @Nullable Conclusion conclusion,
        List<Intention> intentions,
        List<Statement> statements,
        @Nullable Outcome outcome,
        FineAccount account,
        @Nullable Publication publication,
        List<Urging> urgings,
        @Nullable CourtRequest court,
        @Nullable LocalDate performedOn,
        @Nullable LocalDate closedOn)
        implements PenaltyCaseRecordBuilder.With {

    /** The stage that it has come to. */
    public enum Status {
        CLUE,
        NOT_FILED,
        FILED,
        CONCLUDED,
        TOLD,
        STATEMENT_WEIGHED,
        IMPOSED,
        WAIVED,
        NOT_PROVEN,
        PASSED_ON,
        DEFERRED,
        IN_INSTALMENTS,
        SURCHARGED,
        URGED,
        COURT_ASKED,
        PERFORMED,
        CLOSED
    }

    /** In which way a case was decided. */
    public enum Way {
        IMPOSED,
        ON_THE_SPOT,
        WAIVED,
        NOT_PROVEN,
        PASSED_ON,
        /** In the past, as the publicity file says. */
        TAKEN_OVER
    }

    /** A clue tells how it came to be known. */
    public record Clue(
            LocalDate on,
            ClueSource source,
            @Nullable String of,
            String summary,
            @Nullable String officer) {}

    /** The filing of the case. */
    public record Filing(
            LocalDate on,
            String number,
            LegalBasis law,
            LocalDate endedOn,
            Harm harm,
            String officer) {}

    /** Evidence that was taken. */
    public record Evidence(
            LocalDate on,
            EvidenceKind kind,
            String digest,
            @Nullable PersonId from,
            @Nullable Personal content,
            List<String> officers) {}

    /**
     * Evidence that was registered where it is.
     *
     * @param endedOn the day on which it was disposed of, or freed; absent until then
     * @param disposal absent where it was freed by time
     */
    public record Registration(
            int number,
            LocalDate on,
            String objects,
            String list,
            String approver,
            @Nullable LocalDate endedOn,
            boolean freed,
            @Nullable EvidenceDisposal disposal) {}

    /** The conclusion of the investigation. */
    public record Conclusion(
            LocalDate on,
            Finding finding,
            String report,
            List<Weight> weight,
            List<String> officers) {}

    /** A notice of what is intended, as the party was told it. */
    public record Intention(
            LocalDate on,
            List<PenaltyKind> kinds,
            @Nullable Money amount,
            @Nullable Money confiscated,
            @Nullable Integer barredYears,
            Said grounds,
            String notice,
            String officer) {}

    /** A statement of theirs, and what came of it. */
    public record Statement(
            LocalDate on,
            Adoption adopted,
            @Nullable Said statement,
            Said reasons,
            String record,
            String officer) {}

    /** The decision of the case. */
    @RecordBuilder
    public record Outcome(
            LocalDate on,
            Way way,
            List<PenaltyKind> kinds,
            @Nullable Money amount,
            @Nullable Money confiscated,
            @Nullable DiscretionStandardId standard,
            @Nullable String standardItem,
            @Nullable Integer licenceItem,
            List<BarredFrom> barredFrom,
            @Nullable LocalDate barredUntil,
            @Nullable String lawCompared,
            @Nullable WaiverGround ground,
            @Nullable String to,
            @Nullable String place,
            @Nullable String content,
            String documentNumber,
            String body,
            @Nullable Personal reasons,
            @Nullable Decision decision) {}

    /** The place where the decision is public. */
    public record Publication(
            LocalDate on, String where, @Nullable LocalDate withdrawnOn, @Nullable String why) {}

    /** That the party was urged. */
    public record Urging(
            LocalDate on, Money fine, Money surcharge, LocalDate until, String notice) {}

    /** That the court was asked to enforce it. */
    public record CourtRequest(LocalDate on, String court, Money fine, Money surcharge) {}

    /** The fine on a day: how much of it is where. */
    public record FineOnDay(
            Money fine,
            Money paid,
            Money surcharge,
            Money owed,
            boolean surchargeStandsStill,
            List<Paid> payments,
            List<Part> instalments,
            Money owedBack,
            List<Paid> refunds) {}

    /** A payment that was received by that day. */
    public record Paid(LocalDate on, Money amount, String receipt, @Nullable Integer instalment) {}

    /** An instalment that was allowed. */
    public record Part(int number, Money amount, LocalDate until, boolean paid) {}

    /** Returns what was intended first, before anybody defended themselves. */
    @Nullable Intention firstIntention() {
        return intentions.isEmpty() ? null : intentions.getFirst();
    }

    /** Whether less was imposed than had been told first; absent while nothing is decided. */
    public @Nullable Boolean lessThanTold() {
        var first = firstIntention();
        var end = outcome;
        if (first == null || end == null) return null;
        if (end.way() == Way.PASSED_ON) return null;
        boolean fewer = !end.kinds().containsAll(first.kinds());
        return fewer
                || less(end.amount(), first.amount())
                || less(end.confiscated(), first.confiscated());
    }

    private static boolean less(@Nullable Money imposed, @Nullable Money told) {
        if (told == null) return false;
        return imposed == null || told.exceeds(imposed);
    }

    /** Tells what came of the last statement; absent where there is none. */
    public @Nullable Adoption adopted() {
        return statements.isEmpty() ? null : statements.getLast().adopted();
    }
}
