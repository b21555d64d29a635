package org.chalkline.kernel.procedure.citation;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.ProcedureId;

class StoredFormsTest extends StoredForms {
    private static final String OF = "application/2026-017";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                ClauseCited.class,
                List.of(
                        new ClauseCited(
                                ProcedureId.of(OF, "cites", "1"),
                                OF,
                                "application.ApplicationGranted",
                                "长教〔2026〕7号",
                                "normative-document/2026-003",
                                "3",
                                2,
                                DAY.minusDays(1),
                                DAY)));
    }
}
