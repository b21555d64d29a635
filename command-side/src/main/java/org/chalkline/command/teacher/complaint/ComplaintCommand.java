package org.chalkline.command.teacher.complaint;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.ComplaintEvent.Result;
import org.chalkline.kernel.teacher.ComplaintId;

/**
 * All that can be asked to be done about a complaint. {@code effectiveOn} is the day on which it
 * was.
 */
public sealed interface ComplaintCommand {

    /**
     * Takes a teacher's complaint against a school.
     *
     * @param content to be sealed
     * @param unit the unit of the bureau that has it in hand
     */
    record LodgeComplaint(
            @TargetAggregateIdentifier ComplaintId complaint,
            PersonId teacher,
            SchoolId school,
            String content,
            String unit,
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

    /** Records that the teacher took it back. */
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
