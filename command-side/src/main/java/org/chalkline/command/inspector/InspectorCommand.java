package org.chalkline.command.inspector;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorAssessmentResult;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEndGround;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;

/**
 * All that can be asked to be done about an education inspector. {@code effectiveOn} is the day on
 * which it was.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface InspectorCommand {

    /** Records that the government appointed somebody full-time. */
    record AppointInspector(
            @TargetAggregateIdentifier InspectorId inspector,
            String officer,
            PersonId person,
            String unit,
            Decision decision,
            LocalDate effectiveOn)
            implements InspectorCommand {}

    /** Engages somebody part-time, for a first term. */
    record EngageInspector(
            @TargetAggregateIdentifier InspectorId inspector,
            String officer,
            PersonId person,
            String unit,
            Decision decision,
            LocalDate effectiveOn)
            implements InspectorCommand {}

    /**
     * Assesses their work.
     *
     * @param text to be sealed
     */
    record AssessInspector(
            @TargetAggregateIdentifier InspectorId inspector,
            InspectorAssessmentResult result,
            String text,
            String officer,
            LocalDate effectiveOn)
            implements InspectorCommand {}

    /** Engages them for a further term in a row. */
    record EngageInspectorAgain(
            @TargetAggregateIdentifier InspectorId inspector,
            Decision decision,
            LocalDate effectiveOn)
            implements InspectorCommand {}

    /** Ends what they were appointed or engaged to. */
    record EndInspector(
            @TargetAggregateIdentifier InspectorId inspector,
            InspectorEndGround ground,
            Decision decision,
            LocalDate effectiveOn)
            implements InspectorCommand {}

    /**
     * Declares a tie of theirs to a school.
     *
     * @param nature to be sealed
     */
    record DeclareInspectorTie(
            @TargetAggregateIdentifier InspectorId inspector,
            SchoolId school,
            String nature,
            LocalDate effectiveOn)
            implements InspectorCommand {}

    /** They answer for a district from that day on, as the district says. */
    record NoteDistrictOfInspector(
            @TargetAggregateIdentifier InspectorId inspector,
            ResponsibleDistrictId district,
            LocalDate effectiveOn)
            implements InspectorCommand {}

    /** Records what has lapsed by today. */
    record SettleInspectorClocks(@TargetAggregateIdentifier InspectorId inspector)
            implements InspectorCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonInspectorClocksAnew(
            @TargetAggregateIdentifier InspectorId inspector, String notice, LocalDate publishedOn)
            implements InspectorCommand {}
}
