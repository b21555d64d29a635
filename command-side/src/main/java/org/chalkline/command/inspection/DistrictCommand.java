package org.chalkline.command.inspection;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;

/**
 * All that can be asked to be done about a responsible district. {@code effectiveOn} is the first
 * day of what is decided.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface DistrictCommand {

    ResponsibleDistrictId district();

    /** Lays one out. */
    record LayOutDistrict(
            @TargetAggregateIdentifier ResponsibleDistrictId district,
            String name,
            String unit,
            String contact,
            String matters,
            List<SchoolId> schools,
            List<InspectorId> inspectors,
            Decision decision,
            LocalDate effectiveOn)
            implements DistrictCommand {
        public LayOutDistrict {
            schools = List.copyOf(schools);
            inspectors = List.copyOf(inspectors);
        }
    }

    /** Gives it other schools or inspectors from that day on. */
    record ChangeDistrict(
            @TargetAggregateIdentifier ResponsibleDistrictId district,
            String contact,
            List<SchoolId> schools,
            List<InspectorId> inspectors,
            Decision decision,
            LocalDate effectiveOn)
            implements DistrictCommand {
        public ChangeDistrict {
            schools = List.copyOf(schools);
            inspectors = List.copyOf(inspectors);
        }
    }

    /** Ends it. */
    record DissolveDistrict(
            @TargetAggregateIdentifier ResponsibleDistrictId district,
            Decision decision,
            LocalDate effectiveOn)
            implements DistrictCommand {}
}
