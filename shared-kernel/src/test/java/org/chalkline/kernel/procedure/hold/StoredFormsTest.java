package org.chalkline.kernel.procedure.hold;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;

class StoredFormsTest extends StoredForms {
    private static final String CASE = "（2026）沪01行初1号";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                HoldEvent.class,
                List.of(
                        new HoldPlaced(
                                "person/p-0001",
                                CASE,
                                "上海市第一中级人民法院",
                                "诉讼",
                                SampleDecisions.FULL,
                                DAY),
                        new HoldLifted(
                                "person/p-0001",
                                CASE,
                                "（2026）沪01行初1号之二",
                                "结案",
                                SampleDecisions.FULL,
                                DAY)));
    }
}
