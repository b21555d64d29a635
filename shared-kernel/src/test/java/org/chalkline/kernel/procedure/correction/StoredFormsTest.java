package org.chalkline.kernel.procedure.correction;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.standing.ContestedAct;

class StoredFormsTest extends StoredForms {
    private static final LocalDate ON = LocalDate.of(2026, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ContestedAct GRANT =
            new ContestedAct(
                    "application/2026-017",
                    9,
                    4711,
                    "application.ApplicationGranted",
                    "长教许〔2026〕3号");
    private static final String SCAN = "a".repeat(64);

    StoredFormsTest() {
        super(
                ValueCorrected.class,
                List.of(
                        new ValueCorrected(
                                GRANT,
                                "/decision/decidedOn",
                                "2026-03-20",
                                "2026-03-02",
                                false,
                                "Typed 20 for 2.",
                                List.of(SCAN),
                                "officer-4",
                                ON,
                                DAY),
                        new ValueCorrected(
                                new ContestedAct("school-1", 2, 4712, "school.CapacitySet", null),
                                "/remark",
                                null,
                                null,
                                true,
                                "The first correction was of another school.",
                                List.of(SCAN),
                                "officer-4",
                                ON,
                                DAY)));
    }
}
