package org.chalkline.command.licence;

import java.time.LocalDate;
import org.chalkline.command.licence.LicenceCommand.BeginTermination;
import org.chalkline.kernel.licence.LicenceEvent.TerminationGround;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.procedure.decision.Decision;

/** A termination as a mutation begins it: no application asked for it. */
record BeginTerminationInput(
        LicenceId licence, TerminationGround ground, Decision decision, LocalDate effectiveOn) {

    BeginTermination command() {
        return new BeginTermination(licence, ground, null, decision, effectiveOn);
    }
}
