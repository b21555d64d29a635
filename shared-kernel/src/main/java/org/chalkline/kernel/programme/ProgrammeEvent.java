package org.chalkline.kernel.programme;

import java.time.LocalDate;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** All that can happen to a programme of lifelong education (终身教育项目). */
public sealed interface ProgrammeEvent extends Fact {

    ProgrammeId programme();

    @Override
    default String subject() {
        return programme().toString();
    }

    /**
     * It was proposed.
     *
     * @param provider the school that gives it
     * @param licence the provider's licence; absent for a public school that takes none
     * @param subdistrict the nine-digit code of the subdistrict where it is given
     * @param hours how many hours it has
     * @param partner absent where nobody from abroad has part in it
     * @param unit the unit of the bureau that has it in hand
     * @param officer who prepared it, and doesn't decide on it
     */
    @FactType("programme.ProgrammeProposed")
    record ProgrammeProposed(
            ProgrammeId programme,
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
            implements ProgrammeEvent, PreparedFact {
        @Override
        public String preparer() {
            return officer;
        }
    }

    /** It was approved. */
    @FactType("programme.ProgrammeApproved")
    record ProgrammeApproved(ProgrammeId programme, Decision decision, LocalDate effectiveOn)
            implements ProgrammeEvent {}

    /** It was refused. Nothing follows. */
    @FactType("programme.ProgrammeRefused")
    record ProgrammeRefused(ProgrammeId programme, Decision decision, LocalDate effectiveOn)
            implements ProgrammeEvent {}

    /**
     * It was filed (备案), where that is enough.
     *
     * @param number the number of the filing
     */
    @FactType("programme.ProgrammeFiled")
    record ProgrammeFiled(
            ProgrammeId programme, String number, String officer, LocalDate effectiveOn)
            implements ProgrammeEvent {}

    /**
     * Learners can enrol.
     *
     * @param capacity how many
     */
    @FactType("programme.EnrolmentOpened")
    record EnrolmentOpened(
            ProgrammeId programme, int capacity, String officer, LocalDate effectiveOn)
            implements ProgrammeEvent {}

    /**
     * Somebody teaches in it.
     *
     * @param provider the school that gives it
     * @param evidence SHA-256 of what proves a part-time teacher's experience or professional
     *     qualification; absent for a full-time one
     */
    @FactType("programme.TeacherAssigned")
    record TeacherAssigned(
            ProgrammeId programme,
            SchoolId provider,
            ProgrammeKind kind,
            PersonId person,
            TeachingForm form,
            @Nullable String evidence,
            String officer,
            LocalDate effectiveOn)
            implements ProgrammeEvent {}

    /**
     * Somebody teaches in it no more.
     *
     * @param effectiveOn the first day without
     */
    @FactType("programme.TeacherReleased")
    record TeacherReleased(
            ProgrammeId programme, PersonId person, String officer, LocalDate effectiveOn)
            implements ProgrammeEvent {}

    /**
     * A line of the budget was asked to pay for places of senior citizens.
     *
     * @param claim the number under which the line commits the money
     * @param places how many
     * @param price what each costs
     * @param amount what they come to
     * @param use on what it is spent, as the line has it
     */
    @FactType("programme.PlacesAsked")
    record PlacesAsked(
            ProgrammeId programme,
            CommitmentId claim,
            SchoolId provider,
            int places,
            Money price,
            Money amount,
            BudgetLineId line,
            EconomicCode use,
            String officer,
            LocalDate effectiveOn)
            implements ProgrammeEvent {}

    /**
     * The line committed the money, and the places are open.
     *
     * @param amount what the line committed
     */
    @FactType("programme.PlacesOpened")
    record PlacesOpened(
            ProgrammeId programme,
            CommitmentId claim,
            int places,
            Money amount,
            BudgetLineId line,
            LocalDate effectiveOn)
            implements ProgrammeEvent {}

    /**
     * The line didn't commit the money, and the places aren't open.
     *
     * @param why a stable word, such as {@code BEYOND_AVAILABLE}
     */
    @FactType("programme.PlacesDeclined")
    record PlacesDeclined(
            ProgrammeId programme,
            CommitmentId claim,
            int places,
            BudgetLineId line,
            String why,
            LocalDate effectiveOn)
            implements ProgrammeEvent {}

    /**
     * Places that were open are no more, for the programme was stopped.
     *
     * @param amount what the line had committed for them
     * @param officer who had asked for them, and so bound the money
     */
    @FactType("programme.PlacesClosed")
    record PlacesClosed(
            ProgrammeId programme,
            CommitmentId claim,
            int places,
            Money amount,
            BudgetLineId line,
            String officer,
            LocalDate effectiveOn)
            implements ProgrammeEvent {}

    /**
     * It runs.
     *
     * @param enrolled how many learn
     */
    @FactType("programme.ProgrammeStarted")
    record ProgrammeStarted(
            ProgrammeId programme, int enrolled, String officer, LocalDate effectiveOn)
            implements ProgrammeEvent {}

    /**
     * It ended as planned.
     *
     * @param hours how many hours were taught
     * @param completed how many learned to its end
     */
    @FactType("programme.ProgrammeEnded")
    record ProgrammeEnded(
            ProgrammeId programme, int hours, int completed, String officer, LocalDate effectiveOn)
            implements ProgrammeEvent {}

    /** It was stopped by decision. Nothing follows. */
    @FactType("programme.ProgrammeStopped")
    record ProgrammeStopped(ProgrammeId programme, Decision decision, LocalDate effectiveOn)
            implements ProgrammeEvent {}

    /**
     * It was taken over from the list that was kept before: a programme that ended.
     *
     * @param enrolled how many learned
     * @param completed how many learned to its end
     * @param endedOn its last day
     * @param source the list that it is taken from
     * @param officer who entered it
     * @param effectiveOn its first day
     */
    @FactType("programme.ProgrammeTakenOver")
    record ProgrammeTakenOver(
            ProgrammeId programme,
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
            implements ProgrammeEvent {}
}
