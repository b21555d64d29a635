package org.chalkline.kernel.procedure.hold;

import java.time.LocalDate;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.NeverFalls;
import org.chalkline.kernel.procedure.decision.Decision;

/** All that can happen to a hold on the records of a matter, a school or a person. */
public sealed interface HoldEvent extends NeverFalls {

    /** The number of the case or document, by which it is lifted. */
    String hold();

    /**
     * The records must be kept as they are, for as long as the hold stands.
     *
     * @param body who asks for it
     */
    @FactType("hold.HoldPlaced")
    record HoldPlaced(
            String of,
            String hold,
            String body,
            String reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements HoldEvent {}

    /**
     * A hold stands no longer.
     *
     * @param release the number of the document by which the body that asked for it gave it up
     */
    @FactType("hold.HoldLifted")
    record HoldLifted(
            String of,
            String hold,
            String release,
            String reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements HoldEvent {}
}
