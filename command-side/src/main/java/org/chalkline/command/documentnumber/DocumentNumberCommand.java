package org.chalkline.command.documentnumber;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.documentnumber.DocumentNumber;

/** All that can be asked to be done with a document number by itself. */
public sealed interface DocumentNumberCommand {

    /** See {@link org.chalkline.kernel.documentnumber.DocumentNumberEvent.NumberVoided}. */
    record VoidDocumentNumber(
            @TargetAggregateIdentifier DocumentNumber documentNumber,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements DocumentNumberCommand {}

    /**
     * See {@link org.chalkline.kernel.documentnumber.DocumentNumberEvent.NumberReassigned}.
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
