package org.chalkline.kernel.continuity;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.continuity.ContinuityEvent.LogSucceeded;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.person.PersonId;

class StoredFormsTest extends StoredForms {

    StoredFormsTest() {
        super(
                ContinuityEvent.class,
                List.of(
                        new LogSucceeded(
                                WholeRecordId.OURS,
                                new LogSuccession(
                                        "localhost/ledger/since-20261202T060000Z",
                                        "localhost/ledger",
                                        48,
                                        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                                        34),
                                List.of(new PersonId("p-1")),
                                LocalDate.of(2026, 12, 2))));
    }
}
