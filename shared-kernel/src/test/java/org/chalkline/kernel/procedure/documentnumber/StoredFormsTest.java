package org.chalkline.kernel.procedure.documentnumber;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReassigned;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReserved;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberVoided;

class StoredFormsTest extends StoredForms {
    private static final DocumentNumber NUMBER = new DocumentNumber("长教-2026-7");
    private static final NumberedDecision DECISION = NumberedDecision.of(SampleDecisions.FULL);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                DocumentNumberEvent.class,
                List.of(
                        new NumberReserved(NUMBER, DECISION, DAY),
                        new NumberReserved(
                                NUMBER,
                                new NumberedDecision("Bureau", DAY, SampleDecisions.DIGEST, null),
                                DAY),
                        new NumberVoided(NUMBER, "Misprinted.", "officer-3", DAY),
                        new NumberReassigned(
                                NUMBER,
                                DECISION,
                                "A slip of the pen.",
                                SampleDecisions.DIGEST,
                                "officer-3",
                                DAY)));
    }
}
