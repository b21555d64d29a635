package org.chalkline.command.inspection;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done in the supervision of one school. {@code effectiveOn} is the day
 * on which it was.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface SupervisedSchoolCommand {

    /** Watches from that day on whether the school is inspected in time. */
    record SuperviseSchool(
            @TargetAggregateIdentifier SupervisedSchoolId supervised,
            String unit,
            @Nullable LocalDate lastInspectedOn,
            String officer,
            LocalDate effectiveOn)
            implements SupervisedSchoolCommand {}

    /** Records a visit of inspectors. */
    record RecordSchoolVisit(
            @TargetAggregateIdentifier SupervisedSchoolId supervised,
            String visit,
            List<InspectorId> inspectors,
            @Nullable LocalDate announcedOn,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements SupervisedSchoolCommand {
        public RecordSchoolVisit {
            inspectors = List.copyOf(inspectors);
        }
    }

    /**
     * Reports a danger to life.
     *
     * @param testimony to be sealed; only with an informant
     */
    record ReportDanger(
            @TargetAggregateIdentifier SupervisedSchoolId supervised,
            String danger,
            String summary,
            @Nullable PersonId informant,
            @Nullable String testimony,
            InternalUnitId unit,
            LocalDate dueOn,
            String officer,
            LocalDate effectiveOn)
            implements SupervisedSchoolCommand {}

    // What follows from other facts, and is no mutation.

    /** A comprehensive inspection came to its letter. */
    record BeginCycleAnew(
            @TargetAggregateIdentifier SupervisedSchoolId supervised,
            InspectionId inspection,
            String unit,
            LocalDate endedOn,
            LocalDate effectiveOn)
            implements SupervisedSchoolCommand {}

    /** Records what has lapsed by today. */
    record SettleSupervisionClocks(@TargetAggregateIdentifier SupervisedSchoolId supervised)
            implements SupervisedSchoolCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonSupervisionClocksAnew(
            @TargetAggregateIdentifier SupervisedSchoolId supervised,
            String notice,
            LocalDate publishedOn)
            implements SupervisedSchoolCommand {}
}
