package org.chalkline.kernel.administration;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.administration.PowersEvent.PowerDelegated;
import org.chalkline.kernel.administration.PowersEvent.PowerTakenBack;
import org.chalkline.kernel.fact.StoredForms;

class StoredFormsTest extends StoredForms {
    private static final OfficerId LI = new OfficerId("李处长");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                PowersEvent.class,
                List.of(
                        new PowerDelegated(
                                LI, Power.PRESIDE_HEARINGS, "1", "王局长", DAY.plusYears(1), DAY),
                        new PowerDelegated(LI, Power.END_LICENCES, "1", "王局长", null, DAY),
                        new PowerTakenBack(LI, Power.PRESIDE_HEARINGS, "2", DAY)));
    }
}
