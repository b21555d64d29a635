package org.chalkline.kernel.datarequest;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.datarequest.DataRequestEvent.*;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;

class StoredFormsTest extends StoredForms {
    private static final DataRequestId ID = new DataRequestId("R-1");
    private static final PersonId WANG = new PersonId("P-0001");
    private static final Personal SAID = new Personal(WANG, PersonalField.CONDUCT, "c2VhbGVk");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                DataRequestEvent.class,
                List.of(
                        new DataRequestReceived(
                                ID, DataRequestKind.COPY, WANG, SAID, "reception", DAY),
                        new RequesterIdentified(ID, "identity card", DIGEST, "officer-2", DAY),
                        new RequesterIdentified(ID, "identity card", null, "officer-2", DAY),
                        new DataRequestAnswered(ID, DIGEST, "officer-2", DAY),
                        new DataRequestAnswered(ID, null, "officer-2", DAY),
                        new DataRequestRefused(ID, SAID, SPARE, DAY),
                        new DataRequestPassedOn(
                                ID, "Another district", "Its school.", "officer-2", DAY),
                        new DataRequestWithdrawn(ID, DAY)));
    }
}
