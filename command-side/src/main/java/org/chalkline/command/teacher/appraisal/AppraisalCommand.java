package org.chalkline.command.teacher.appraisal;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.research.OutcomeId;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.AppraisalId;

/**
 * All that can be asked to be done in an appraisal. {@code effectiveOn} is the day on which it was.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface AppraisalCommand {

    /**
     * Takes a teacher's declaration for a title; the school then keeps a post of it.
     *
     * @param works the SHA-256 digest of what was submitted
     */
    record DeclareForTitle(
            @TargetAggregateIdentifier AppraisalId appraisal,
            PersonId teacher,
            Title title,
            String works,
            LocalDate effectiveOn)
            implements AppraisalCommand {}

    /**
     * Has outcomes of research count in it.
     *
     * @param outcomes by the digests of their texts
     */
    record CiteOutcomes(
            @TargetAggregateIdentifier AppraisalId appraisal,
            List<OutcomeId> outcomes,
            LocalDate effectiveOn)
            implements AppraisalCommand {
        public CiteOutcomes {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * Records what the school says of it.
     *
     * @param opinion the SHA-256 digest of its opinion
     */
    record RecommendForTitle(
            @TargetAggregateIdentifier AppraisalId appraisal,
            boolean recommended,
            String opinion,
            String recommender,
            LocalDate effectiveOn)
            implements AppraisalCommand {}

    /** Makes the recommendation public. */
    record PublishRecommendation(
            @TargetAggregateIdentifier AppraisalId appraisal,
            String where,
            LocalDate until,
            LocalDate effectiveOn)
            implements AppraisalCommand {}

    /**
     * Takes an objection.
     *
     * @param objection its number within the appraisal
     * @param content to be sealed
     */
    record RaiseObjection(
            @TargetAggregateIdentifier AppraisalId appraisal,
            String objection,
            String content,
            LocalDate effectiveOn)
            implements AppraisalCommand {}

    /**
     * Records what came of an objection.
     *
     * @param findings to be sealed
     */
    record SettleObjection(
            @TargetAggregateIdentifier AppraisalId appraisal,
            String objection,
            boolean upheld,
            String findings,
            LocalDate effectiveOn)
            implements AppraisalCommand {}

    /** Forms the panel. */
    record FormPanel(
            @TargetAggregateIdentifier AppraisalId appraisal,
            List<String> members,
            LocalDate effectiveOn)
            implements AppraisalCommand {}

    /**
     * Records that a member withdrew.
     *
     * @param tie what ties them to the teacher; to be sealed
     */
    record RecuseMember(
            @TargetAggregateIdentifier AppraisalId appraisal,
            String member,
            String tie,
            LocalDate effectiveOn)
            implements AppraisalCommand {}

    /** Records a member's vote. What they said of the teacher is sealed. */
    record CastPanelVote(
            @TargetAggregateIdentifier AppraisalId appraisal, CastVote vote, LocalDate effectiveOn)
            implements AppraisalCommand {}

    /**
     * Establishes the panel's result, which follows from its votes.
     *
     * @param minutes SHA-256 of the minutes
     */
    record ConcludePanel(
            @TargetAggregateIdentifier AppraisalId appraisal,
            String minutes,
            Decision decision,
            LocalDate effectiveOn)
            implements AppraisalCommand {}

    /** Appoints the teacher to the title. */
    record AppointToTitle(
            @TargetAggregateIdentifier AppraisalId appraisal,
            Decision decision,
            LocalDate effectiveOn)
            implements AppraisalCommand {}

    /** Records that the teacher took the declaration back. */
    record WithdrawDeclaration(
            @TargetAggregateIdentifier AppraisalId appraisal, LocalDate effectiveOn)
            implements AppraisalCommand {}

    // What follows from the school, and is no mutation.

    /** The school keeps a post. */
    record SecureTitlePost(@TargetAggregateIdentifier AppraisalId appraisal, LocalDate effectiveOn)
            implements AppraisalCommand {}

    /** The school had no post free. */
    record EndForWantOfPost(@TargetAggregateIdentifier AppraisalId appraisal, LocalDate effectiveOn)
            implements AppraisalCommand {}
}
