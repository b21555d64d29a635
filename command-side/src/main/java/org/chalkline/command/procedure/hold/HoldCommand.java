package org.chalkline.command.procedure.hold;

import java.time.LocalDate;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.decision.Decision;

/** What can be asked about holds on the records of a matter. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface HoldCommand {

    /** The aggregate whose records it concerns, with its kind. */
    String of();

    /** See {@link org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced}. */
    record PlaceHold(
            String of,
            String hold,
            String body,
            String reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements HoldCommand {}

    /** See {@link org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted}. */
    record LiftHold(
            String of,
            String hold,
            String release,
            String reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements HoldCommand {}
}
