package org.chalkline.command.penalty;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.penalty.DiscretionStandardId;
import org.chalkline.kernel.penalty.StandardEvent.Measure;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a standard of discretion, see its facts. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface StandardCommand {

    DiscretionStandardId standard();

    /** Sets it. */
    record SetStandard(
            @TargetAggregateIdentifier DiscretionStandardId standard,
            String title,
            @Nullable DiscretionStandardId replaces,
            List<Measure> measures,
            String instrument,
            LocalDate inForceFrom,
            String officer,
            LocalDate effectiveOn)
            implements StandardCommand {}

    /** Notes that it was made public. */
    record PublishStandard(
            @TargetAggregateIdentifier DiscretionStandardId standard,
            String where,
            String officer,
            LocalDate effectiveOn)
            implements StandardCommand {}

    /** Ends it. */
    record EndStandard(
            @TargetAggregateIdentifier DiscretionStandardId standard,
            @Nullable DiscretionStandardId by,
            String officer,
            LocalDate effectiveOn)
            implements StandardCommand {}
}
