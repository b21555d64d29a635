package org.chalkline.command.programme;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.programme.Audience;
import org.chalkline.kernel.programme.ForeignPartner;
import org.chalkline.kernel.programme.ProgrammeId;
import org.chalkline.kernel.programme.ProgrammeKind;
import org.chalkline.kernel.programme.TeachingForm;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a programme of lifelong education. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface ProgrammeCommand {

    /**
     * Proposes a programme.
     *
     * @param licence the provider's; absent for a public school that takes none
     * @param unit the unit of the bureau that has it in hand
     */
    record ProposeProgramme(
            @TargetAggregateIdentifier ProgrammeId programme,
            String title,
            SchoolId provider,
            @Nullable LicenceId licence,
            ProgrammeKind kind,
            Audience audience,
            String subdistrict,
            int hours,
            @Nullable ForeignPartner partner,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements ProgrammeCommand {}

    /** Approves a programme. */
    record ApproveProgramme(
            @TargetAggregateIdentifier ProgrammeId programme,
            Decision decision,
            LocalDate effectiveOn)
            implements ProgrammeCommand {}

    /** Refuses a programme. */
    record RefuseProgramme(
            @TargetAggregateIdentifier ProgrammeId programme,
            Decision decision,
            LocalDate effectiveOn)
            implements ProgrammeCommand {}

    /** Files a programme, where that is enough. */
    record FileProgramme(
            @TargetAggregateIdentifier ProgrammeId programme,
            String number,
            String officer,
            LocalDate effectiveOn)
            implements ProgrammeCommand {}

    /** Notes that learners can enrol. */
    record OpenEnrolment(
            @TargetAggregateIdentifier ProgrammeId programme,
            int capacity,
            String officer,
            LocalDate effectiveOn)
            implements ProgrammeCommand {}

    /**
     * Notes that somebody teaches in it.
     *
     * @param evidence SHA-256 of what proves a part-time teacher's experience or qualification
     */
    record AssignProgrammeTeacher(
            @TargetAggregateIdentifier ProgrammeId programme,
            PersonId person,
            TeachingForm form,
            @Nullable String evidence,
            String officer,
            LocalDate effectiveOn)
            implements ProgrammeCommand {}

    /** Notes that somebody teaches in it no more. */
    record ReleaseProgrammeTeacher(
            @TargetAggregateIdentifier ProgrammeId programme,
            PersonId person,
            String officer,
            LocalDate effectiveOn)
            implements ProgrammeCommand {}

    /**
     * Asks a line of the budget to pay for places of senior citizens.
     *
     * @param claim the number under which the line commits the money
     * @param price what each place costs
     */
    record AskPublicPlaces(
            @TargetAggregateIdentifier ProgrammeId programme,
            CommitmentId claim,
            int places,
            Money price,
            BudgetLineId line,
            EconomicCode use,
            String officer,
            LocalDate effectiveOn)
            implements ProgrammeCommand {}

    /** Notes that it runs. */
    record StartProgramme(
            @TargetAggregateIdentifier ProgrammeId programme,
            int enrolled,
            String officer,
            LocalDate effectiveOn)
            implements ProgrammeCommand {}

    /**
     * Notes that it ended.
     *
     * @param hours how many were taught
     */
    record EndProgramme(
            @TargetAggregateIdentifier ProgrammeId programme,
            int hours,
            int completed,
            String officer,
            LocalDate effectiveOn)
            implements ProgrammeCommand {}

    /** Stops a programme. */
    record StopProgramme(
            @TargetAggregateIdentifier ProgrammeId programme,
            Decision decision,
            LocalDate effectiveOn)
            implements ProgrammeCommand {}

    /**
     * Takes over a programme that ended from the list that was kept before.
     *
     * @param effectiveOn its first day
     */
    record TakeOverProgramme(
            @TargetAggregateIdentifier ProgrammeId programme,
            String title,
            SchoolId provider,
            ProgrammeKind kind,
            Audience audience,
            String subdistrict,
            int hours,
            @Nullable String partner,
            int enrolled,
            int completed,
            LocalDate endedOn,
            String unit,
            String source,
            String officer,
            LocalDate effectiveOn)
            implements ProgrammeCommand {}
}
