package org.chalkline.command.procedure.complaint;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.Result;
import org.chalkline.kernel.procedure.complaint.ComplaintId;
import org.chalkline.kernel.procedure.complaint.ComplaintKind;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;

/**
 * All that can be asked to be done about a complaint. {@code effectiveOn} is the day on which it
 * was.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface ComplaintCommand {

    /**
     * Receives somebody's complaint against a school.
     *
     * @param content to be sealed
     * @param unit the unit of the bureau that received it
     */
    record LodgeComplaint(
            @TargetAggregateIdentifier ComplaintId complaint,
            ComplaintKind kind,
            PersonId person,
            SchoolId school,
            String content,
            String unit,
            LocalDate effectiveOn)
            implements ComplaintCommand {}

    /**
     * Takes it in hand.
     *
     * @param unit the unit that has it in hand from now on
     */
    record TakeComplaint(
            @TargetAggregateIdentifier ComplaintId complaint,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements ComplaintCommand {}

    /** Passes it on to the authority that is competent. */
    record PassOnComplaint(
            @TargetAggregateIdentifier ComplaintId complaint,
            String to,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements ComplaintCommand {}

    /**
     * Records what was found.
     *
     * @param findings to be sealed
     */
    record InvestigateComplaint(
            @TargetAggregateIdentifier ComplaintId complaint,
            String investigator,
            String findings,
            LocalDate effectiveOn)
            implements ComplaintCommand {}

    /** Decides it. The decision's reasons are sealed. */
    record DecideComplaint(
            @TargetAggregateIdentifier ComplaintId complaint,
            Result result,
            Decision decision,
            LocalDate effectiveOn)
            implements ComplaintCommand {}

    /** Records that who complained was told what came of it. */
    record TellComplainant(
            @TargetAggregateIdentifier ComplaintId complaint,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements ComplaintCommand {}

    /** Records that who complained took it back. */
    record WithdrawComplaint(
            @TargetAggregateIdentifier ComplaintId complaint, LocalDate effectiveOn)
            implements ComplaintCommand {}

    /** Records what has lapsed by today. */
    record SettleClocks(@TargetAggregateIdentifier ComplaintId complaint)
            implements ComplaintCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier ComplaintId complaint, String notice, LocalDate publishedOn)
            implements ComplaintCommand {}
}
