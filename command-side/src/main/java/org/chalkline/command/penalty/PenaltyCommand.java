package org.chalkline.command.penalty;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.BarredFrom;
import org.chalkline.kernel.penalty.DiscretionStandardId;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent.Adoption;
import org.chalkline.kernel.penalty.PenaltyEvent.ClueSource;
import org.chalkline.kernel.penalty.PenaltyEvent.CollectionGround;
import org.chalkline.kernel.penalty.PenaltyEvent.EvidenceDisposal;
import org.chalkline.kernel.penalty.PenaltyEvent.EvidenceKind;
import org.chalkline.kernel.penalty.PenaltyEvent.Finding;
import org.chalkline.kernel.penalty.PenaltyEvent.Harm;
import org.chalkline.kernel.penalty.PenaltyEvent.Instalment;
import org.chalkline.kernel.penalty.PenaltyEvent.WaiverGround;
import org.chalkline.kernel.penalty.PenaltyEvent.Weight;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done in a penalty case. {@code effectiveOn} is the day on which it
 * was done. What each means is told at the fact of its name in {@link
 * org.chalkline.kernel.penalty.PenaltyEvent}.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface PenaltyCommand {

    PenaltyCaseId penaltyCase();

    /** Receives a clue. */
    record ReceiveClue(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            ClueSource source,
            @Nullable String of,
            @Nullable SchoolId school,
            @Nullable LicenceId licence,
            String summary,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Receives a clue that another record gave. No mutation: a reaction's. */
    record FollowClue(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            ClueSource source,
            String of,
            String summary,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Files no case. */
    record DropClue(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Files the case. */
    record FilePenaltyCase(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String number,
            Offender party,
            String conduct,
            String offence,
            LegalBasis law,
            LocalDate endedOn,
            Harm harm,
            String unit,
            List<String> investigators,
            @Nullable LicenceId licence,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Has others investigate. */
    record NameInvestigators(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            List<String> investigators,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /**
     * Takes evidence.
     *
     * @param content what a witness said, to be sealed under their key
     */
    record TakeEvidence(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            EvidenceKind kind,
            String digest,
            @Nullable PersonId from,
            @Nullable String content,
            List<String> officers,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Has evidence registered that could be lost. */
    record RegisterEvidence(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            int registration,
            String objects,
            String list,
            List<String> officers,
            String approver,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Decides what becomes of it. */
    record DisposeOfEvidence(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            int registration,
            EvidenceDisposal how,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Concludes the investigation. */
    record ConcludeInvestigation(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            Finding finding,
            String report,
            List<Weight> weight,
            List<String> officers,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Tells the party what is intended. */
    record TellIntendedPenalty(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            List<PenaltyKind> kinds,
            @Nullable Money amount,
            @Nullable Money confiscated,
            @Nullable Integer barredYears,
            String grounds,
            List<String> newEvidence,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Weighs what the party stated. */
    record WeighStatement(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            Adoption adopted,
            @Nullable String statement,
            String reasons,
            String record,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /**
     * Imposes the penalty.
     *
     * @param lawCompared where the law was changed since the offence: which of the two is milder,
     *     and why
     */
    record ImposePenalty(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            List<PenaltyKind> kinds,
            @Nullable Money amount,
            @Nullable Money confiscated,
            @Nullable DiscretionStandardId standard,
            @Nullable String standardItem,
            @Nullable Integer licenceItem,
            List<BarredFrom> barredFrom,
            @Nullable LocalDate barredUntil,
            @Nullable String lawCompared,
            @Nullable String draft,
            Decision decision,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Punishes nothing, though the offence is proven. */
    record WaivePenalty(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            WaiverGround ground,
            Decision decision,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Finds that the offence is not proven. */
    record FindOffenceNotProven(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            Decision decision,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Passes the case on to the authority that is competent. */
    record PassOnPenaltyCase(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String to,
            Decision decision,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Imposes a penalty on the spot. */
    record ImposeOnTheSpot(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            Offender party,
            String conduct,
            String offence,
            @Nullable SchoolId school,
            String place,
            List<PenaltyKind> kinds,
            @Nullable Money amount,
            List<String> officers,
            String unit,
            Decision decision,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Reports to the bureau what was imposed on the spot. */
    record ReportOnTheSpot(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String by,
            String to,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Takes over a penalty of the past. No mutation: the intake's. */
    record TakeOverPenalty(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            Offender party,
            String offence,
            String law,
            List<PenaltyKind> kinds,
            String content,
            @Nullable Money amount,
            @Nullable Money confiscated,
            String documentNumber,
            String body,
            LocalDate decidedOn,
            @Nullable LocalDate shownUntil)
            implements PenaltyCommand {}

    /** Notes that the decision was made public. */
    record PublishPenalty(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String where,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Withdraws from the public what fell. */
    record WithdrawPublication(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String reasons,
            String where,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Enters what the bank received. */
    record RecordFinePayment(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String receipt,
            Money amount,
            @Nullable Integer instalment,
            String bank,
            String enteredBy,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Collects a fine on the spot. */
    record CollectFine(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String receipt,
            Money amount,
            CollectionGround ground,
            List<String> officers,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Hands it in to the bureau. */
    record HandInFine(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String receipt,
            String by,
            String to,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Lets the party pay later. */
    record DeferPayment(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            LocalDate until,
            Decision decision,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Lets the party pay in instalments. */
    record AllowInstalments(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            List<Instalment> instalments,
            Decision decision,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /**
     * Lets a surcharge run.
     *
     * @param from the first day for which it is reckoned
     */
    record AddSurcharge(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            LocalDate from,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Enters what a bank paid back of a fine that is owed back. */
    record RefundFine(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String receipt,
            Money amount,
            String bank,
            String enteredBy,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /**
     * Moves the time to sue, and that to ask the court, to where a reconsideration put them. No
     * mutation: a reaction's.
     *
     * @param sequence the number of the act that was reconsidered
     * @param until the last day to sue
     */
    record MoveTimeToSue(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            long sequence,
            String proceeding,
            LocalDate until,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Looks at what contests of the penalty mean for its surcharge. No mutation: a reaction's. */
    record FollowStanding(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String proceeding,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Urges the party to do what they owe. */
    record UrgeParty(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            Money fine,
            Money surcharge,
            LocalDate until,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Asks the court to enforce it. */
    record AskCourt(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String court,
            Money fine,
            Money surcharge,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Records that all that was imposed is done. */
    record RecordPerformance(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String proof,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Closes the case. */
    record ClosePenaltyCase(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyCommand {}

    /** Records what has lapsed by today. */
    record SettleClocks(@TargetAggregateIdentifier PenaltyCaseId penaltyCase)
            implements PenaltyCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier PenaltyCaseId penaltyCase,
            String notice,
            LocalDate publishedOn)
            implements PenaltyCommand {}
}
