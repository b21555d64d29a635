package org.chalkline.command.teacher;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.reaction.Question;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.AppraisalId;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.HeldTitle;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnd;
import org.chalkline.kernel.teacher.TeacherEvent.RegistrationResult;
import org.chalkline.kernel.teacher.TeacherEvent.UnqualifiedOutcome;
import org.chalkline.kernel.teacher.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done with a teacher in service. {@code effectiveOn} is the day on
 * which it was done.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface TeacherCommand {

    /**
     * Takes a teacher over from an earlier register, with what it vouches for.
     *
     * @param employment absent where it names none
     * @param certificates the qualifications held
     * @param registeredUntil the last day of the periodic registration
     * @param effectiveOn the day from which the register speaks
     */
    record TakeOverTeacher(
            @TargetAggregateIdentifier TeacherId teacher,
            @Nullable Employment employment,
            List<Certificate> certificates,
            @Nullable HeldTitle title,
            @Nullable LocalDate registeredUntil,
            String source,
            LocalDate effectiveOn)
            implements TeacherCommand {
        public TakeOverTeacher {
            certificates = List.copyOf(certificates);
        }
    }

    /** Renews the contract for the term that follows it. */
    record RenewContract(
            @TargetAggregateIdentifier TeacherId teacher, Contract contract, LocalDate effectiveOn)
            implements TeacherCommand {}

    /** Ends the employment; {@code effectiveOn} is the first day without it. */
    record EndEmployment(
            @TargetAggregateIdentifier TeacherId teacher, EmploymentEnd why, LocalDate effectiveOn)
            implements TeacherCommand {}

    /**
     * Transfers the teacher to another school, from the first day of the new contract.
     *
     * @param transfer the order's number, the teacher's own
     */
    record TransferTeacher(
            @TargetAggregateIdentifier TeacherId teacher,
            String transfer,
            Employment to,
            Decision decision,
            LocalDate effectiveOn)
            implements TeacherCommand {}

    /**
     * Goes on with a teacher's contract at the school that followed theirs by a merger or a
     * division.
     *
     * @param school the one that followed
     * @param until the contract's last day, where another is agreed; it is as long as all of it
     * @param effectiveOn the first day there
     */
    record ContinueEmployment(
            @TargetAggregateIdentifier TeacherId teacher,
            SchoolId school,
            @Nullable LocalDate until,
            Decision decision,
            LocalDate effectiveOn)
            implements TeacherCommand {}

    /**
     * Decides what becomes of an employment whose qualification fell away.
     *
     * @param decision its reasons are sealed
     * @param effectiveOn the day on which it was done; if it ends the employment, the first without
     */
    record DecideUnqualifiedEmployment(
            @TargetAggregateIdentifier TeacherId teacher,
            UnqualifiedOutcome outcome,
            Decision decision,
            LocalDate effectiveOn)
            implements TeacherCommand {}

    /**
     * Records further education, completed that day.
     *
     * @param certificate the number of the certificate that proves it
     */
    @Door({Role.CLERK, Role.DECIDER, Role.SCHOOL})
    record RecordTraining(
            @TargetAggregateIdentifier TeacherId teacher,
            String certificate,
            String provider,
            String course,
            int hours,
            LocalDate effectiveOn)
            implements TeacherCommand {}

    /** Decides on the periodic registration. The reasons of one that fails are sealed. */
    record DecideRegistration(
            @TargetAggregateIdentifier TeacherId teacher,
            RegistrationResult result,
            String preparer,
            Decision decision,
            LocalDate effectiveOn)
            implements TeacherCommand {}

    // What follows from recruitments, appraisals and schools, and is no mutation.

    /** Employs somebody upon a recruitment, or says that it can't be. */
    record HireTeacher(
            @TargetAggregateIdentifier TeacherId teacher,
            RecruitmentId recruitment,
            Employment employment,
            Decision decision)
            implements TeacherCommand {}

    /** The other school keeps a post, or a post is not needed: the transfer takes effect. */
    record CompleteTransfer(@TargetAggregateIdentifier TeacherId teacher, String transfer)
            implements TeacherCommand {}

    /** The other school had no post free after all. */
    record FailTransfer(
            @TargetAggregateIdentifier TeacherId teacher, String transfer, LocalDate effectiveOn)
            implements TeacherCommand {}

    /** The school had no post free for a teacher who was taken over. */
    record NotePostNotConfirmed(
            @TargetAggregateIdentifier TeacherId teacher, SchoolId school, LocalDate effectiveOn)
            implements TeacherCommand {}

    /** The school has a post by now for a teacher who waited for it. */
    record NotePostConfirmed(
            @TargetAggregateIdentifier TeacherId teacher, SchoolId school, LocalDate effectiveOn)
            implements TeacherCommand {}

    /** Confers a title upon an appointment. */
    record ConferTitle(
            @TargetAggregateIdentifier TeacherId teacher,
            AppraisalId appraisal,
            Title title,
            LocalDate effectiveOn)
            implements TeacherCommand {}

    /** Ends the employment of whoever was dismissed, where they are employed. */
    record EndUponDismissal(@TargetAggregateIdentifier TeacherId teacher, LocalDate effectiveOn)
            implements TeacherCommand {}

    /**
     * A dismissal is void: the employment that it ended goes on.
     *
     * @param sanction the number of the sanction
     * @param decision that of the review or the appeal; absent where others judged
     */
    record ReinstateTeacher(
            @TargetAggregateIdentifier TeacherId teacher,
            String sanction,
            @Nullable Decision decision)
            implements TeacherCommand {}

    /**
     * Asks what a teacher is owed who was reinstated. It is always refused, and so becomes a
     * follow-up.
     */
    record AskWhatIsOwed(@TargetAggregateIdentifier TeacherId teacher)
            implements TeacherCommand, Question {}

    /** A qualification fell away, by its own file: whoever is employed can't simply go on. */
    record NoteQualificationGone(
            @TargetAggregateIdentifier TeacherId teacher,
            List<String> certificates,
            LocalDate effectiveOn)
            implements TeacherCommand {
        public NoteQualificationGone {
            certificates = List.copyOf(certificates);
        }
    }

    /** Asks whether somebody stays whose qualification fell away. */
    record AskAboutUnqualified(@TargetAggregateIdentifier TeacherId teacher, LocalDate dueOn)
            implements TeacherCommand, Question {}

    // Clocks.

    /** Records what has lapsed by today. */
    record SettleClocks(@TargetAggregateIdentifier TeacherId teacher) implements TeacherCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier TeacherId teacher, String notice, LocalDate publishedOn)
            implements TeacherCommand {}
}
