package org.chalkline.kernel.teacher;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Title;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a teacher in service. Where a decision's reasons tell of somebody's
 * conduct, they stand sealed beside it, and the decision says so.
 */
public sealed interface TeacherEvent extends Fact {

    PersonId person();

    @Override
    default String subject() {
        return new TeacherId(person()).toString();
    }

    /**
     * Taken over from an earlier register, which vouches for it.
     *
     * @param employment absent where the register names no present employment
     * @param title absent where they hold none
     * @param registeredUntil the last day of the periodic registration; absent where there is none
     * @param source the register it was taken over from
     * @param effectiveOn the day from which the register speaks
     */
    @FactType("teacher.TeacherTakenOver")
    record TeacherTakenOver(
            PersonId person,
            @Nullable Employment employment,
            @Nullable HeldTitle title,
            @Nullable LocalDate registeredUntil,
            String source,
            LocalDate effectiveOn)
            implements TeacherEvent {}

    /** Employed upon a recruitment. */
    @FactType("teacher.TeacherHired")
    record TeacherHired(
            PersonId person,
            RecruitmentId recruitment,
            Employment employment,
            Decision decision,
            LocalDate effectiveOn)
            implements TeacherEvent {}

    /**
     * Was to be employed upon a recruitment, and could not.
     *
     * @param why a stable word, such as {@code EMPLOYED_ELSEWHERE}
     */
    @FactType("teacher.HiringFailed")
    record HiringFailed(
            PersonId person,
            RecruitmentId recruitment,
            SchoolId school,
            String why,
            LocalDate effectiveOn)
            implements TeacherEvent {}

    /**
     * The school had no free post for the teacher who was taken over. The old register shows them
     * on one all the same, and they wait until one is free.
     */
    @FactType("teacher.PostNotConfirmed")
    record PostNotConfirmed(PersonId person, SchoolId school, LocalDate effectiveOn)
            implements TeacherEvent {}

    /** The school has the post by now for which the teacher waited. */
    @FactType("teacher.PostConfirmed")
    record PostConfirmed(PersonId person, SchoolId school, LocalDate effectiveOn)
            implements TeacherEvent {}

    /** The contract goes on for a further term. */
    @FactType("teacher.ContractRenewed")
    record ContractRenewed(
            PersonId person, SchoolId school, Contract contract, LocalDate effectiveOn)
            implements TeacherEvent {}

    /** Why an employment ends. */
    enum EmploymentEnd {
        /** By the teacher's notice (Personnel Regulations, 17). */
        RESIGNED,
        /** By the school (15, 16). */
        TERMINATED,
        /** The contract ran out and was not renewed. */
        CONTRACT_RAN_OUT,
        /** By dismissal as a sanction (18). */
        DISMISSED,
        RETIRED,
        DIED
    }

    /**
     * The employment ended.
     *
     * @param effectiveOn the first day without it
     */
    @FactType("teacher.EmploymentEnded")
    record EmploymentEnded(
            PersonId person,
            SchoolId school,
            Staffing staffing,
            EmploymentEnd why,
            LocalDate effectiveOn)
            implements TeacherEvent {}

    /**
     * A transfer to another school was ordered. It takes effect when that school has kept a post.
     *
     * @param transfer the order's number, the teacher's own
     */
    @FactType("teacher.TransferOrdered")
    record TransferOrdered(
            PersonId person,
            String transfer,
            SchoolId from,
            Employment to,
            Decision decision,
            LocalDate effectiveOn)
            implements TeacherEvent {}

    /** The transfer took effect. */
    @FactType("teacher.TeacherTransferred")
    record TeacherTransferred(
            PersonId person,
            String transfer,
            SchoolId from,
            Staffing staffingBefore,
            Employment to,
            LocalDate effectiveOn)
            implements TeacherEvent {}

    /** The other school had no free post after all, and the teacher stays. */
    @FactType("teacher.TransferFailed")
    record TransferFailed(PersonId person, String transfer, SchoolId to, LocalDate effectiveOn)
            implements TeacherEvent {}

    /**
     * A school that followed the one that employed them, by a merger or a division, goes on with
     * the contract: it is the same one, and began when it first did.
     *
     * @param from the school that it followed
     * @param title the title they hold; absent where they hold none
     * @param decision that of the division, or the one by which they were taken on
     */
    @FactType("teacher.EmploymentContinued")
    record EmploymentContinued(
            PersonId person,
            SchoolId from,
            Staffing staffingBefore,
            Employment to,
            @Nullable Title title,
            Decision decision,
            LocalDate effectiveOn)
            implements TeacherEvent {}

    /** Appointed to a title upon an appraisal. */
    @FactType("teacher.TitleConferred")
    record TitleConferred(
            PersonId person, AppraisalId appraisal, Title title, LocalDate effectiveOn)
            implements TeacherEvent {}

    /**
     * Further education was completed (继续教育学时).
     *
     * @param certificate the number of the certificate that proves it; counted once
     * @param hours from 1
     * @param effectiveOn the day it was completed
     */
    @FactType("teacher.TrainingRecorded")
    record TrainingRecorded(
            PersonId person,
            String certificate,
            String provider,
            String course,
            int hours,
            LocalDate effectiveOn)
            implements TeacherEvent {}

    /** What comes of a periodic registration (定期注册). */
    enum RegistrationResult {
        /** 注册合格. */
        PASSED,
        /** 暂缓注册. */
        DEFERRED,
        /** 注册不合格. */
        FAILED
    }

    /**
     * The periodic registration was decided.
     *
     * @param hours the hours of further education that were counted
     * @param validUntil its last day; present where it passed
     * @param preparer who examined it; never who decided
     * @param reasons sealed; absent where it passed
     */
    @FactType("teacher.RegistrationDecided")
    record RegistrationDecided(
            PersonId person,
            RegistrationResult result,
            int hours,
            @Nullable LocalDate validUntil,
            String preparer,
            @Nullable Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements TeacherEvent, PreparedFact {}

    /** The registration's last day passed without another. */
    @FactType("teacher.RegistrationLapsed")
    record RegistrationLapsed(PersonId person, LocalDate effectiveOn) implements TeacherEvent {}

    /**
     * A dismissal is void, upon a review, an appeal or a ruling: the employment that it ended goes
     * on as if it had not ended.
     *
     * @param title the title they hold; absent where they hold none
     * @param sanction the number of the sanction that dismissed them
     * @param decision that of the review or the appeal; absent where others judged
     * @param effectiveOn the day on which the dismissal had ended it
     */
    @FactType("teacher.TeacherReinstated")
    record TeacherReinstated(
            PersonId person,
            Employment employment,
            @Nullable Title title,
            String sanction,
            @Nullable Decision decision,
            LocalDate effectiveOn)
            implements TeacherEvent {}

    /**
     * A qualification of somebody who is employed as a teacher fell away: it was revoked
     * (Regulations on Teacher Qualifications, 19) or lost (18). Nothing ends by itself; it is to be
     * decided whether they stay.
     *
     * @param certificates the numbers of the certificates
     * @param decideBy the last day on which the decision is in time
     * @param effectiveOn the day on which it fell away, or that of the employment where it is later
     */
    @FactType("teacher.QualificationFellAway")
    record QualificationFellAway(
            PersonId person,
            SchoolId school,
            List<String> certificates,
            LocalDate decideBy,
            LocalDate effectiveOn)
            implements TeacherEvent {
        public QualificationFellAway {
            certificates = List.copyOf(certificates);
        }
    }

    /** What becomes of an employment whose qualification fell away. */
    enum UnqualifiedOutcome {
        /** It ends. */
        ENDED,
        /** It goes on with work that needs no teacher's qualification. */
        OTHER_WORK,
        /** It goes on, for they hold a qualification all the same. */
        STILL_QUALIFIED
    }

    /**
     * What becomes of the employment was decided.
     *
     * @param reasons sealed
     */
    @FactType("teacher.UnqualifiedEmploymentDecided")
    record UnqualifiedEmploymentDecided(
            PersonId person,
            SchoolId school,
            UnqualifiedOutcome outcome,
            Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements TeacherEvent {}
}
