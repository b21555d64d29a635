package org.chalkline.command.procedure.documentnumber;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumber;

/** All that can be asked to be done with a document number by itself. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface DocumentNumberCommand {

    /**
     * See {@link org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberVoided}.
     */
    record VoidDocumentNumber(
            @TargetAggregateIdentifier DocumentNumber documentNumber,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements DocumentNumberCommand {}

    /**
     * See {@link
     * org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReassigned}.
     *
     * @param decision the one to which it belongs
     */
    record ReassignDocumentNumber(
            @TargetAggregateIdentifier DocumentNumber documentNumber,
            Decision decision,
            String reasons,
            String evidence,
            String officer,
            LocalDate effectiveOn)
            implements DocumentNumberCommand {}
}
