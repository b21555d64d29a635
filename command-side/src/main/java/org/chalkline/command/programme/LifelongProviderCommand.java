package org.chalkline.command.programme;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.programme.LifelongProviderEvent.ProviderGrade;
import org.chalkline.kernel.programme.LifelongProviderId;
import org.chalkline.kernel.school.SchoolId;

/** All that can be asked to be done with a provider of lifelong education. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface LifelongProviderCommand {

    /** Notes which community college guides a community school from that day on. */
    record BeginGuidance(
            @TargetAggregateIdentifier LifelongProviderId provider,
            SchoolId college,
            String officer,
            LocalDate effectiveOn)
            implements LifelongProviderCommand {}

    /** Notes that the college guides it no more, from that day on. */
    record EndGuidance(
            @TargetAggregateIdentifier LifelongProviderId provider,
            String officer,
            LocalDate effectiveOn)
            implements LifelongProviderCommand {}

    /** Notes that a learning point was opened. */
    record OpenLearningPoint(
            @TargetAggregateIdentifier LifelongProviderId provider,
            String point,
            String name,
            String address,
            String subdistrict,
            String officer,
            LocalDate effectiveOn)
            implements LifelongProviderCommand {}

    /** Notes that a learning point was closed, from that day on. */
    record CloseLearningPoint(
            @TargetAggregateIdentifier LifelongProviderId provider,
            String point,
            String officer,
            LocalDate effectiveOn)
            implements LifelongProviderCommand {}

    /** Notes how the provider was evaluated. */
    record EvaluateProvider(
            @TargetAggregateIdentifier LifelongProviderId provider,
            String evaluation,
            int year,
            ProviderGrade grade,
            String evaluatedBy,
            String report,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements LifelongProviderCommand {}
}
