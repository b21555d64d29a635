package org.chalkline.command.teacher.recruitment;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.RecruitmentEvent.CandidateEnd;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.Staffing;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done in a recruitment. {@code effectiveOn} is the day on which it
 * was.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface RecruitmentCommand {

    /** Plans a recruitment, for which the school then keeps its posts. */
    record PlanRecruitment(
            @TargetAggregateIdentifier RecruitmentId recruitment,
            SchoolId school,
            int posts,
            Staffing staffing,
            QualificationKind required,
            @Nullable String taught,
            Decision decision,
            LocalDate effectiveOn)
            implements RecruitmentCommand {}

    /** Makes it public, with the days between which candidates apply. */
    record PostRecruitment(
            @TargetAggregateIdentifier RecruitmentId recruitment,
            String where,
            LocalDate from,
            LocalDate until,
            LocalDate effectiveOn)
            implements RecruitmentCommand {}

    /** Admits somebody who applied and meets the conditions. */
    record AdmitCandidate(
            @TargetAggregateIdentifier RecruitmentId recruitment,
            PersonId person,
            LocalDate effectiveOn)
            implements RecruitmentCommand {}

    /**
     * Records how a candidate was examined.
     *
     * @param score in hundredths of a point
     */
    record ScoreCandidate(
            @TargetAggregateIdentifier RecruitmentId recruitment,
            PersonId person,
            int score,
            boolean passed,
            LocalDate effectiveOn)
            implements RecruitmentCommand {}

    /**
     * Records what a doctor found.
     *
     * @param findings to be sealed
     */
    record ConcludeMedical(
            @TargetAggregateIdentifier RecruitmentId recruitment,
            PersonId person,
            boolean fit,
            String findings,
            LocalDate effectiveOn)
            implements RecruitmentCommand {}

    /** Makes public who is to be hired. */
    record AnnounceCandidates(
            @TargetAggregateIdentifier RecruitmentId recruitment,
            List<PersonId> persons,
            String where,
            LocalDate until,
            LocalDate effectiveOn)
            implements RecruitmentCommand {}

    /** Hires a candidate who was announced. */
    record HireCandidate(
            @TargetAggregateIdentifier RecruitmentId recruitment,
            PersonId person,
            Contract contract,
            Decision decision,
            LocalDate effectiveOn)
            implements RecruitmentCommand {}

    /** Notes that somebody is a candidate no longer. */
    record DropCandidate(
            @TargetAggregateIdentifier RecruitmentId recruitment,
            PersonId person,
            CandidateEnd why,
            LocalDate effectiveOn)
            implements RecruitmentCommand {}

    /**
     * Closes it.
     *
     * @param why why it was given up; absent where it came to its end
     */
    record CloseRecruitment(
            @TargetAggregateIdentifier RecruitmentId recruitment,
            @Nullable String why,
            LocalDate effectiveOn)
            implements RecruitmentCommand {}

    // What follows from the school and the teacher, and is no mutation.

    /** The school keeps the posts. */
    record SecurePosts(@TargetAggregateIdentifier RecruitmentId recruitment, LocalDate effectiveOn)
            implements RecruitmentCommand {}

    /** The school had not so many posts free. */
    record RefusePosts(
            @TargetAggregateIdentifier RecruitmentId recruitment, int free, LocalDate effectiveOn)
            implements RecruitmentCommand {}

    /** Who was hired could not be employed. */
    record LoseHired(
            @TargetAggregateIdentifier RecruitmentId recruitment,
            PersonId person,
            LocalDate effectiveOn)
            implements RecruitmentCommand {}
}
