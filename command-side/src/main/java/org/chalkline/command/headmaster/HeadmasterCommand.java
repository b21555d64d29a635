package org.chalkline.command.headmaster;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.headmaster.HeadmasterEvent.AnnualGrade;
import org.chalkline.kernel.headmaster.HeadmasterEvent.Evidence;
import org.chalkline.kernel.headmaster.HeadmasterEvent.TermGrade;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.research.OutcomeId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a person's career as a head. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface HeadmasterCommand {

    // Rank.

    /**
     * Takes a head's application for a headmaster's rank.
     *
     * @param appraisal the number under which the rank is appraised, 1 to 64 letters, digits, '.',
     *     '_' and '-'
     * @param rank the rank's code, higher than the rank held
     * @param school the school whose head they are
     * @param effectiveOn the day of the application
     */
    record ApplyForRank(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            String appraisal,
            String rank,
            SchoolId school,
            LocalDate effectiveOn)
            implements HeadmasterCommand {}

    /**
     * Takes what speaks for the rank that was applied for.
     *
     * @param appraisal the number under which the rank is appraised, 1 to 64 letters, digits, '.',
     *     '_' and '-'
     * @param evidence the documents; at least one
     * @param effectiveOn the day on which they came in
     */
    record FileRankEvidence(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            String appraisal,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements HeadmasterCommand {}

    /**
     * Has outcomes of research count for the rank that was applied for.
     *
     * @param appraisal the number under which the rank is appraised, 1 to 64 letters, digits, '.',
     *     '_' and '-'
     * @param outcomes by the digests of their texts; at least one, each once
     * @param effectiveOn the day on which it was done
     */
    record CiteOutcomesForRank(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            String appraisal,
            List<OutcomeId> outcomes,
            LocalDate effectiveOn)
            implements HeadmasterCommand {
        public CiteOutcomesForRank {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * Forms the panel that votes on a rank, instead of any before.
     *
     * @param appraisal the number under which the rank is appraised, 1 to 64 letters, digits, '.',
     *     '_' and '-'
     * @param members its members; at least five
     * @param effectiveOn the day on which it was formed
     */
    record FormRankPanel(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            String appraisal,
            List<String> members,
            String officer,
            LocalDate effectiveOn)
            implements HeadmasterCommand {}

    /**
     * Declares a tie between the head and a member of the panel. The member is recused, and a vote
     * they took part in must be repeated without them.
     *
     * @param appraisal the number under which the rank is appraised, 1 to 64 letters, digits, '.',
     *     '_' and '-'
     * @param member the member, named as in the panel
     * @param tie what it is, in clear; it is sealed before it is stored
     * @param effectiveOn the day on which it was declared
     */
    record DeclareTieToPanel(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            String appraisal,
            String member,
            String tie,
            LocalDate effectiveOn)
            implements HeadmasterCommand {}

    /**
     * Records the panel's vote on a rank.
     *
     * @param appraisal the number under which the rank is appraised, 1 to 64 letters, digits, '.',
     *     '_' and '-'
     * @param votes the votes
     * @param minutes SHA-256 of the minutes
     * @param effectiveOn the day of the vote
     */
    record VoteOnRank(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            String appraisal,
            List<CastVote> votes,
            @Nullable String minutes,
            LocalDate effectiveOn)
            implements HeadmasterCommand {}

    /**
     * Gives notice of the panel's vote to the public.
     *
     * @param appraisal the number under which the rank is appraised, 1 to 64 letters, digits, '.',
     *     '_' and '-'
     * @param where where the notice is given
     * @param until its last day, at least five working days on
     * @param effectiveOn its first day
     */
    record GiveNoticeOfRank(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            String appraisal,
            String where,
            LocalDate until,
            LocalDate effectiveOn)
            implements HeadmasterCommand {}

    /**
     * Records an objection to a rank, while notice of it is given.
     *
     * @param appraisal the number under which the rank is appraised, 1 to 64 letters, digits, '.',
     *     '_' and '-'
     * @param objection its number in the record of the notice, 1 to 64 letters, digits, '.', '_'
     *     and '-'
     * @param content what is objected, in clear; it is sealed before it is stored
     * @param effectiveOn the day on which it came in
     */
    record ObjectToRank(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            String appraisal,
            String objection,
            String content,
            LocalDate effectiveOn)
            implements HeadmasterCommand {}

    /**
     * Records what was found of an objection. One that is upheld bars the rank.
     *
     * @param appraisal the number under which the rank is appraised, 1 to 64 letters, digits, '.',
     *     '_' and '-'
     * @param objection its number
     * @param upheld whether it was found to be right
     * @param answer what was found, in clear; it is sealed before it is stored
     * @param effectiveOn the day of the answer
     */
    record AnswerObjectionToRank(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            String appraisal,
            String objection,
            boolean upheld,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements HeadmasterCommand {}

    /**
     * Confers the rank that was applied for, after the notice.
     *
     * @param appraisal the number under which the rank is appraised, 1 to 64 letters, digits, '.',
     *     '_' and '-'
     * @param effectiveOn the day from which it is held
     */
    record ConferRank(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            String appraisal,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadmasterCommand {}

    /**
     * Refuses the rank that was applied for.
     *
     * @param appraisal the number under which the rank is appraised, 1 to 64 letters, digits, '.',
     *     '_' and '-'
     * @param effectiveOn the day of the refusal
     */
    record RefuseRank(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            String appraisal,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadmasterCommand {}

    // Assessment.

    /**
     * Assesses a head for a year.
     *
     * @param school the school whose head they were at the end of the year, or when it was assessed
     * @param year the year
     * @param grade how it was
     * @param evidence SHA-256 of what it rests on; at least one
     * @param effectiveOn the day of the assessment
     */
    record AssessHeadForYear(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            SchoolId school,
            int year,
            AnnualGrade grade,
            List<String> evidence,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadmasterCommand {}

    /**
     * Assesses a head for a term.
     *
     * @param school the school
     * @param termUntil the last day of the term
     * @param grade how it was
     * @param evidence SHA-256 of what it rests on; at least one
     * @param effectiveOn the day of the assessment
     */
    record AssessHeadForTerm(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            SchoolId school,
            LocalDate termUntil,
            TermGrade grade,
            List<String> evidence,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadmasterCommand {}

    // What is no mutation.

    /** Takes over from an earlier register that somebody holds a rank since that day. */
    record TakeOverRank(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            String rank,
            String source,
            LocalDate effectiveOn)
            implements HeadmasterCommand {}

    /** Records every clock that has lapsed by today, and what follows. */
    record SettleHeadmaster(@TargetAggregateIdentifier HeadmasterId headmaster)
            implements HeadmasterCommand {}

    /** Reckons the running clocks anew after a holiday notice. */
    record ReckonHeadmasterAnew(
            @TargetAggregateIdentifier HeadmasterId headmaster,
            String notice,
            LocalDate publishedOn)
            implements HeadmasterCommand {}
}
