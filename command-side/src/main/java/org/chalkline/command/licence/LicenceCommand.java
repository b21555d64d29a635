package org.chalkline.command.licence;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.Creditors;
import org.chalkline.kernel.licence.LicenceEvent.DeregistrationGround;
import org.chalkline.kernel.licence.LicenceEvent.InspectionGrade;
import org.chalkline.kernel.licence.LicenceEvent.Liquidator;
import org.chalkline.kernel.licence.LicenceEvent.RevocationGround;
import org.chalkline.kernel.licence.LicenceEvent.TerminationGround;
import org.chalkline.kernel.licence.LicenceEvent.WithdrawalGround;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done with a licence. {@code effectiveOn} is the day on which it was
 * done. What follows from an application is no mutation: it comes from the application's own facts,
 * see {@link WhenApplicationMovesThenLicenceFollows}.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface LicenceCommand {

    // From an earlier register.

    /**
     * Takes a licence over as it stands from the register that was kept before.
     *
     * @param validUntil its last day
     * @param unit the unit of the bureau that has it in hand
     * @param source the register, or the paper, that it is taken from
     * @param effectiveOn the first day of the term that runs
     */
    record TakeOverLicence(
            @TargetAggregateIdentifier LicenceId licence,
            SchoolId school,
            LicenceContent content,
            LocalDate validUntil,
            String unit,
            String source,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    // From an application.

    /**
     * Issues a licence upon a grant.
     *
     * @param validUntil its last day; absent for a school that a division formed: then that of the
     *     licence it was divided from
     * @param dividedFrom the licence of the school that was divided, if it was
     */
    record IssueLicence(
            @TargetAggregateIdentifier LicenceId licence,
            SchoolId school,
            ApplicationId application,
            LicenceContent content,
            @Nullable LocalDate validUntil,
            @Nullable LicenceId dividedFrom,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /**
     * Changes what a licence says upon a grant.
     *
     * @param of what changes; the rest of the content is left as it is
     */
    record ChangeLicence(
            @TargetAggregateIdentifier LicenceId licence,
            ApplicationId application,
            List<Proposal.Subject> of,
            LicenceContent content,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /** Notes that renewal was applied for. */
    record SeekRenewal(
            @TargetAggregateIdentifier LicenceId licence,
            ApplicationId application,
            String applicant,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /** Renews a licence upon a grant. */
    record RenewLicence(
            @TargetAggregateIdentifier LicenceId licence,
            ApplicationId application,
            LocalDate validUntil,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /**
     * Notes that an application came to nothing. Where it was for a renewal, the licence ends with
     * its term; which licence it is, the application's own facts say.
     *
     * @param decision the decision by which it was refused; absent where there was none
     */
    record EndRenewal(
            @TargetAggregateIdentifier ApplicationId application,
            String why,
            @Nullable Decision decision,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /**
     * Lets the licence of a private school that broke no rule go on by itself (自动延续), on the last
     * day of its term or later.
     */
    record ContinueLicence(
            @TargetAggregateIdentifier LicenceId licence, Decision decision, LocalDate effectiveOn)
            implements LicenceCommand {}

    /** Strikes off the licence of a school that ended by a merger or a division. */
    record EndReorganised(
            @TargetAggregateIdentifier LicenceId licence, Decision decision, LocalDate effectiveOn)
            implements LicenceCommand {}

    // Annual inspection.

    /**
     * Notes that the school's annual report was filed.
     *
     * @param report SHA-256 of the report
     */
    @Door({Role.CLERK, Role.DECIDER, Role.SCHOOL})
    record FileAnnualReport(
            @TargetAggregateIdentifier LicenceId licence,
            int year,
            String report,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /** Grades the annual inspection, once a year, after the report. */
    record GradeAnnualInspection(
            @TargetAggregateIdentifier LicenceId licence,
            int year,
            InspectionGrade grade,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /**
     * Orders the school to put right what was found, by an annual inspection or by supervision.
     *
     * @param deadline the last day for it, after the order
     */
    record OrderRectification(
            @TargetAggregateIdentifier LicenceId licence,
            int year,
            String deficiencies,
            LocalDate deadline,
            boolean admissionsSuspended,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /** Notes what was found when it was looked into whether the order has been followed. */
    record RecheckRectification(
            @TargetAggregateIdentifier LicenceId licence,
            int year,
            boolean rectified,
            String findings,
            String inspector,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /**
     * Notes where the result of the annual inspection was published. An order that is outstanding
     * doesn't hold it back: who chooses a school must be able to read a bad grade as soon as a good
     * one (Private Education Law Implementing Regulations, 47).
     */
    record PublishAnnualInspection(
            @TargetAggregateIdentifier LicenceId licence,
            int year,
            String where,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    // The ends that law keeps apart.

    /** Revokes (撤销) a licence that should not have been granted. */
    record RevokeLicence(
            @TargetAggregateIdentifier LicenceId licence,
            RevocationGround ground,
            @Nullable String compensation,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /** Withdraws (撤回) a licence lawfully granted, in the public interest. */
    record WithdrawLicence(
            @TargetAggregateIdentifier LicenceId licence,
            WithdrawalGround ground,
            @Nullable String compensation,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /**
     * Cancels (吊销) the licence that a penalty cancels, now that it was served. Where it cancels
     * none, nothing is recorded.
     *
     * @param document the number of the penalty's decision
     * @param receiver on whom it was served
     */
    record CancelByPenalty(
            PenaltyCaseId penaltyCase,
            String document,
            @Nullable String receiver,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /** Notes the announcement that the licence of a school that taught nobody has lapsed. */
    record AnnounceLapse(
            @TargetAggregateIdentifier LicenceId licence,
            String findings,
            String where,
            String officer,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /** Strikes a licence off the register (注销). */
    record DeregisterLicence(
            @TargetAggregateIdentifier LicenceId licence,
            DeregistrationGround ground,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    // Termination of the school.

    /** Notes that the school announced that it will end. */
    record AnnounceTermination(
            @TargetAggregateIdentifier LicenceId licence,
            LocalDate intendedOn,
            String where,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /**
     * Begins the termination.
     *
     * @param application the application that was granted, for {@link TerminationGround#BY_CHARTER}
     *     and for no other; a mutation never carries one
     */
    record BeginTermination(
            @TargetAggregateIdentifier LicenceId licence,
            TerminationGround ground,
            @Nullable ApplicationId application,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /** Notes who liquidates. */
    record OpenLiquidation(
            @TargetAggregateIdentifier LicenceId licence,
            Liquidator liquidator,
            List<String> members,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /**
     * Notes what one rank of creditors was paid.
     *
     * @param claims what was owed
     * @param paid what was paid
     * @param statement SHA-256 of the liquidators' statement of it
     */
    record PayCreditors(
            @TargetAggregateIdentifier LicenceId licence,
            Creditors rank,
            Money claims,
            Money paid,
            String statement,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /** Notes that the pupils are settled elsewhere. */
    record SettlePupils(
            @TargetAggregateIdentifier LicenceId licence,
            ResettlementPlan resettlement,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    /**
     * Notes that the licence was taken back.
     *
     * @param record SHA-256 of the record of it
     */
    record RecoverLicence(
            @TargetAggregateIdentifier LicenceId licence,
            boolean sealDestroyed,
            String record,
            LocalDate effectiveOn)
            implements LicenceCommand {}

    // Clocks.

    /** Records every clock that has lapsed by today, and what follows. */
    record SettleClocks(@TargetAggregateIdentifier LicenceId licence) implements LicenceCommand {}

    /** Reckons the running clocks anew after a holiday notice. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier LicenceId licence, String notice, LocalDate publishedOn)
            implements LicenceCommand {}
}
