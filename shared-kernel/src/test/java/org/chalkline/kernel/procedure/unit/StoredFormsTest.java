package org.chalkline.kernel.procedure.unit;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitAbolished;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitMerged;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitRenamed;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitSetUp;

class StoredFormsTest extends StoredForms {
    private static final InternalUnitId UNIT = new InternalUnitId("licensing");
    private static final InternalUnitId OTHER = new InternalUnitId("law");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Decision DECISION =
            new Decision(
                    "8",
                    "Bureau",
                    "officer-12",
                    DAY,
                    null,
                    null,
                    List.of(),
                    List.of(new LegalBasis("Administrative Licensing Law", "22", "2019")),
                    "As planned.",
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null);

    StoredFormsTest() {
        super(
                UnitEvent.class,
                List.of(
                        new UnitSetUp(UNIT, "行政审批科", DECISION, DAY),
                        new UnitRenamed(UNIT, "审批科", DECISION, DAY),
                        new UnitMerged(UNIT, OTHER, DECISION, DAY),
                        new UnitAbolished(UNIT, OTHER, DECISION, DAY)));
    }
}
