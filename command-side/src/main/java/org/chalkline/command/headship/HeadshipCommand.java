package org.chalkline.command.headship;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.reaction.Question;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadQualifications;
import org.chalkline.kernel.headship.HeadshipEvent.AuditOpinion;
import org.chalkline.kernel.headship.HeadshipEvent.RetirementGround;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done with the office of a school's head. {@code effectiveOn} is the
 * day from which it has effect.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface HeadshipCommand {

    // Filling the office.

    /**
     * Nominates a candidate for the office of a public school's head, which is vacant or will be.
     *
     * @param grounds what speaks for the candidate, in clear; it is sealed before it is stored
     * @param effectiveOn the day of the nomination
     */
    record NominateHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId candidate,
            String officer,
            String grounds,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Orders the inspection of a candidate, by these instead of whoever was to inspect before.
     *
     * @param inspectors who inspects; at least two
     * @param effectiveOn the day of the order
     */
    record OrderHeadInspection(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId candidate,
            List<String> inspectors,
            String officer,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Declares a tie between a candidate and somebody who inspects or decides. They are recused,
     * and what they took part in must be repeated without them.
     *
     * @param member who has the tie, named as inspectors and members are
     * @param tie what it is, in clear; it is sealed before it is stored
     * @param effectiveOn the day on which it was declared
     */
    record DeclareTieToCandidate(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId candidate,
            String member,
            String tie,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Concludes the inspection of a candidate.
     *
     * @param inspectors who carried it out; at least two of those who were to
     * @param fit whether they found the candidate fit
     * @param findings what they found, in clear; it is sealed before it is stored
     * @param report SHA-256 of their report
     * @param effectiveOn the day of the report
     */
    record ConcludeHeadInspection(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId candidate,
            List<String> inspectors,
            boolean fit,
            String findings,
            String report,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Records what the leading group decided together on a candidate, dissent included.
     *
     * @param body the group
     * @param members its members, present or not
     * @param votes the votes of those present
     * @param minutes SHA-256 of the minutes
     * @param effectiveOn the day of the meeting
     */
    record DecideOnHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId candidate,
            String body,
            List<String> members,
            List<CastVote> votes,
            @Nullable String minutes,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Gives notice of an intended appointment to the public.
     *
     * @param where where the notice is given
     * @param until its last day, at least five working days on
     * @param effectiveOn its first day
     */
    record GiveNoticeOfHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId candidate,
            String where,
            LocalDate until,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Records an objection to an intended appointment, while notice of it is given.
     *
     * @param objection its number in the record of the notice, 1 to 64 letters, digits, '.', '_'
     *     and '-'
     * @param content what is objected, in clear; it is sealed before it is stored
     * @param effectiveOn the day on which it came in
     */
    record ObjectToHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId candidate,
            String objection,
            String content,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Records what was found of an objection. One that is upheld bars the appointment.
     *
     * @param objection its number
     * @param upheld whether it was found to be right
     * @param answer what was found, in clear; it is sealed before it is stored
     * @param effectiveOn the day of the answer
     */
    record AnswerObjectionToHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId candidate,
            String objection,
            boolean upheld,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Ends a candidacy without an appointment.
     *
     * @param why why, in clear; it is sealed before it is stored
     * @param effectiveOn the day on which it ended
     */
    record EndHeadCandidacy(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId candidate,
            String why,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    // In office.

    /**
     * Appoints a candidate as head of a public school, after the notice.
     *
     * @param probation whether the appointment is on probation, for a year
     * @param termUntil the last day of the term, 3 to 6 years on
     * @param effectiveOn the first day in office
     */
    record AppointHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            boolean probation,
            LocalDate termUntil,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Files that an organiser or its deciding body appointed the head of its school.
     *
     * @param appointedBy the organiser or the body
     * @param termUntil the last day of the term
     * @param qualifications what the law asks of the head of a kindergarten
     * @param resolution SHA-256 of the resolution
     * @param filedOn the day of the filing
     * @param effectiveOn the first day in office; it may lie before the filing
     */
    record FileHeadAppointment(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            String appointedBy,
            LocalDate termUntil,
            @Nullable HeadQualifications qualifications,
            String resolution,
            String officer,
            LocalDate filedOn,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Designates who heads a school while its office is vacant.
     *
     * @param until the last day, where one is set; until somebody is appointed otherwise
     * @param resolution SHA-256 of the organiser's resolution, where the organiser does
     * @param effectiveOn the first day
     */
    record DesignateActingHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            @Nullable LocalDate until,
            @Nullable Decision decision,
            @Nullable String resolution,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Suspends a head from duty. They keep the office; somebody may act meanwhile.
     *
     * @param until the last day, where one is set
     * @param grounds why, in clear; it is sealed before it is stored
     * @param decision the bureau's, where it appoints the head
     * @param resolution SHA-256 of the organiser's resolution, where the organiser does
     * @param effectiveOn the first day
     */
    record SuspendHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            @Nullable LocalDate until,
            String grounds,
            @Nullable Decision decision,
            @Nullable String resolution,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Ends a head's suspension, and with it the time of who acts for them.
     *
     * @param decision the bureau's, where it appoints the head
     * @param resolution SHA-256 of the organiser's resolution, where the organiser does
     * @param effectiveOn the first day on which they head the school again
     */
    record EndHeadSuspension(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            @Nullable Decision decision,
            @Nullable String resolution,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Ends somebody's time as acting head.
     *
     * @param effectiveOn the first day on which they are acting head no longer
     */
    record EndActingHead(
            @TargetAggregateIdentifier HeadshipId headship, PersonId head, LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Confirms a head whose probation has run.
     *
     * @param effectiveOn the day from which it holds
     */
    record ConfirmHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Ends the appointment of a head who failed in probation.
     *
     * @param grounds why, in clear; it is sealed before it is stored
     * @param effectiveOn the first day on which they are in office no longer
     */
    record FailHeadProbation(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            String grounds,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Reappoints the head of a public school for a term that follows the present one.
     *
     * @param termUntil the last day of the new term
     * @param effectiveOn the first day of the new term, the day after the present one
     */
    record ReappointHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            LocalDate termUntil,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Files that an organiser reappointed the head of its school for a term that follows the
     * present one.
     *
     * @param termUntil the last day of the new term
     * @param resolution SHA-256 of the resolution
     * @param filedOn the day of the filing
     * @param effectiveOn the first day of the new term, the day after the present one
     */
    record FileHeadReappointment(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            LocalDate termUntil,
            String resolution,
            String officer,
            LocalDate filedOn,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    // Leaving it.

    /**
     * Transfers the head of a public school.
     *
     * @param to the school they go to, if it is one of the register
     * @param effectiveOn the first day on which they are in office no longer
     */
    record TransferHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            @Nullable SchoolId to,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Decides that a head of a public school whose term is over is in office no longer.
     *
     * @param effectiveOn the first day on which they are in office no longer, after the term's last
     */
    record EndHeadTerm(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Removes the head of a public school from office.
     *
     * @param grounds why, in clear; it is sealed before it is stored
     * @param effectiveOn the first day on which they are in office no longer
     */
    record RemoveHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            String grounds,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Retires the head of a public school.
     *
     * @param ground why
     * @param effectiveOn the first day on which they are in office no longer
     */
    record RetireHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            RetirementGround ground,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Accepts that the head of a public school resigns.
     *
     * @param effectiveOn the first day on which they are in office no longer
     */
    record AcceptHeadResignation(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Records that a head died in office.
     *
     * @param certificate SHA-256 of the death certificate
     * @param effectiveOn the day of the death
     */
    record RecordHeadDeath(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            String certificate,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Files that an organiser let the head of its school go.
     *
     * @param cause how: TRANSFERRED, REMOVED, RETIRED or RESIGNED
     * @param resolution SHA-256 of the resolution
     * @param filedOn the day of the filing
     * @param effectiveOn the first day on which they are in office no longer
     */
    record FileHeadDeparture(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            Departure cause,
            String resolution,
            String officer,
            LocalDate filedOn,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Orders the audit of a head who departed, or whose departure is decided.
     *
     * @param auditor who carries it out
     * @param effectiveOn the day of the order
     */
    record OrderDepartureAudit(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            String auditor,
            String officer,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Records what the audit of a head who departed came to.
     *
     * @param opinion what it came to
     * @param findings what was found, in clear; it is sealed before it is stored
     * @param report SHA-256 of the report
     * @param effectiveOn the day of the report
     */
    record ReportDepartureAudit(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            AuditOpinion opinion,
            String findings,
            String report,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    // What is no mutation.

    /**
     * Takes over from an earlier register that somebody headed the school.
     *
     * @param from the first day
     * @param until the last day; absent where they still do
     * @param termUntil the last day of the term; absent where the register names none
     * @param cause how it ended
     * @param source the register
     */
    record TakeOverHead(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            boolean acting,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate termUntil,
            Departure cause,
            String source)
            implements HeadshipCommand {}

    /** Notes that a school was founded, which nobody heads yet. */
    record OpenHeadship(@TargetAggregateIdentifier HeadshipId headship, LocalDate effectiveOn)
            implements HeadshipCommand {}

    /** Notes that the school ended; does nothing where nothing is known of its head. */
    record AbolishHeadship(@TargetAggregateIdentifier HeadshipId headship, LocalDate effectiveOn)
            implements HeadshipCommand {}

    /** Removes a head upon a sanction that takes the office. */
    record RemoveUponSanction(
            @TargetAggregateIdentifier HeadshipId headship,
            PersonId head,
            String sanction,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipCommand {}

    /**
     * Asks about a removal upon a sanction that is void. Where the head was removed it is refused,
     * and so becomes a follow-up.
     */
    record AskAboutRemoval(
            @TargetAggregateIdentifier HeadshipId headship, PersonId head, String sanction)
            implements HeadshipCommand, Question {}

    /** Records every clock that has lapsed by today, and what follows. */
    record SettleHeadship(@TargetAggregateIdentifier HeadshipId headship)
            implements HeadshipCommand {}

    /** Reckons the running clocks anew after a holiday notice. */
    record ReckonHeadshipAnew(
            @TargetAggregateIdentifier HeadshipId headship, String notice, LocalDate publishedOn)
            implements HeadshipCommand {}
}
