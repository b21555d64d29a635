package org.chalkline.command.matter;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.matter.AssignedMatterId;
import org.chalkline.kernel.matter.MatterKind;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done about an assigned matter. {@code effectiveOn} is the day on
 * which it was.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface MatterCommand {

    /**
     * Registers a matter that somebody gave to the bureau.
     *
     * @param content to be sealed; only with a petitioner
     */
    record RegisterMatter(
            @TargetAggregateIdentifier AssignedMatterId matter,
            MatterKind kind,
            String assigner,
            String reference,
            String title,
            @Nullable PersonId petitioner,
            @Nullable String content,
            @Nullable String about,
            InternalUnitId unit,
            @Nullable LocalDate dueOn,
            LocalDate effectiveOn)
            implements MatterCommand {}

    /** Gives it back to its assigner, because it is another's. */
    record FindMatterNotOurs(
            @TargetAggregateIdentifier AssignedMatterId matter,
            String competent,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements MatterCommand {}

    /** Gives it to one unit to see to, and to others to help. */
    record DispatchMatter(
            @TargetAggregateIdentifier AssignedMatterId matter,
            InternalUnitId lead,
            List<InternalUnitId> coHandlers,
            @Nullable LocalDate answerBy,
            String officer,
            LocalDate effectiveOn)
            implements MatterCommand {}

    /** Takes it in hand, as the lead. */
    record TakeMatter(
            @TargetAggregateIdentifier AssignedMatterId matter,
            InternalUnitId unit,
            String officer,
            LocalDate effectiveOn)
            implements MatterCommand {}

    /** Tells the lead what a unit that helps has to say. */
    record AnswerAsCoHandler(
            @TargetAggregateIdentifier AssignedMatterId matter,
            InternalUnitId unit,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements MatterCommand {}

    /** Reports what was done, as the lead. */
    record ReportMatter(
            @TargetAggregateIdentifier AssignedMatterId matter,
            InternalUnitId unit,
            String report,
            String summary,
            String officer,
            LocalDate effectiveOn)
            implements MatterCommand {}

    /** Sends a report back: the lead has to go on. */
    record SendBackReport(
            @TargetAggregateIdentifier AssignedMatterId matter,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements MatterCommand {}

    /** Accepts a report. */
    record AcceptReport(
            @TargetAggregateIdentifier AssignedMatterId matter,
            String officer,
            LocalDate effectiveOn)
            implements MatterCommand {}

    /** Records that the assigner has the bureau's answer. */
    record AnswerMatter(
            @TargetAggregateIdentifier AssignedMatterId matter,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements MatterCommand {}

    /** Closes it. */
    record CloseMatter(
            @TargetAggregateIdentifier AssignedMatterId matter,
            String officer,
            LocalDate effectiveOn)
            implements MatterCommand {}

    /** Records that the assigner named a later day. */
    record ExtendMatterTerm(
            @TargetAggregateIdentifier AssignedMatterId matter,
            String by,
            String document,
            LocalDate dueOn,
            LocalDate effectiveOn)
            implements MatterCommand {}

    // What follows from other facts, and is no mutation.

    /** Passes on what was given to units that are no more. */
    record PassOnFromGoneUnits(@TargetAggregateIdentifier AssignedMatterId matter)
            implements MatterCommand {}

    /** The same for every open matter of one unit. */
    record PassOnMattersOf(InternalUnitId unit) implements MatterCommand {}

    /** A case was closed: every open matter about it hears of that. */
    record ReportCaseBack(String about, LocalDate effectiveOn) implements MatterCommand {}

    /** Records what has lapsed by today. */
    record SettleClocks(@TargetAggregateIdentifier AssignedMatterId matter)
            implements MatterCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier AssignedMatterId matter,
            String notice,
            LocalDate publishedOn)
            implements MatterCommand {}
}
