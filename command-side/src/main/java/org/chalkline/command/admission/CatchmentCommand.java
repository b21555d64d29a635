package org.chalkline.command.admission;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.admission.AddressEntry.NumberSide;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with the catchments of a stage. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface CatchmentCommand {

    /** Begins the version of a year. */
    record DraftCatchment(
            @TargetAggregateIdentifier CatchmentId catchment,
            String title,
            String officer,
            LocalDate effectiveOn)
            implements CatchmentCommand {}

    /** Says to which schools a zone belongs. */
    record DrawZone(
            @TargetAggregateIdentifier CatchmentId catchment,
            String zone,
            String name,
            List<SchoolId> schools,
            String officer,
            LocalDate effectiveOn)
            implements CatchmentCommand {
        public DrawZone {
            schools = List.copyOf(schools);
        }
    }

    /** Lays addresses into a zone: numbers of a road, or a compound. */
    record EnterAddress(
            @TargetAggregateIdentifier CatchmentId catchment,
            String zone,
            @Nullable String road,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable NumberSide side,
            @Nullable String compound,
            String officer,
            LocalDate effectiveOn)
            implements CatchmentCommand {}

    /** Takes addresses out of a zone, as they were entered. */
    record TakeOutAddress(
            @TargetAggregateIdentifier CatchmentId catchment,
            String zone,
            @Nullable String road,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable NumberSide side,
            @Nullable String compound,
            String officer,
            LocalDate effectiveOn)
            implements CatchmentCommand {}

    /** Publishes the version. */
    record PublishCatchment(
            @TargetAggregateIdentifier CatchmentId catchment,
            String publishedIn,
            LocalDate inForceFrom,
            Decision decision,
            LocalDate effectiveOn)
            implements CatchmentCommand {}

    /** Tells that a later version took its place. No mutation: a reaction's own. */
    record ReplaceCatchment(
            @TargetAggregateIdentifier CatchmentId catchment, CatchmentId by, LocalDate effectiveOn)
            implements CatchmentCommand {}

    /** Tells that the later version's publication fell. No mutation: a reaction's own. */
    record ReinstateCatchment(@TargetAggregateIdentifier CatchmentId catchment, CatchmentId by)
            implements CatchmentCommand {}
}
