package org.chalkline.kernel.procedure.complaint;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.*;
import org.chalkline.kernel.school.SchoolId;

class StoredFormsTest extends StoredForms {
    private static final ComplaintId ID = new ComplaintId("C-1");
    private static final PersonId WANG = new PersonId("P-0001");
    private static final SchoolId SCHOOL = new SchoolId("CN-0001");
    private static final Personal CONDUCT = new Personal(WANG, PersonalField.CONDUCT, "c2VhbGVk");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                ComplaintEvent.class,
                List.of(
                        new ComplaintLodged(
                                ID, ComplaintKind.TEACHER, WANG, SCHOOL, CONDUCT, "personnel", DAY),
                        new ComplaintTaken(ID, "personnel", "officer-2", DAY),
                        new ComplaintPassedOn(
                                ID, "Another district", "Its school.", "officer-2", DAY),
                        new ComplaintInvestigated(ID, "officer-3", CONDUCT, DAY),
                        new ComplaintDecided(ID, Result.PARTLY_UPHELD, CONDUCT, SPARE, DAY),
                        new ComplainantTold(ID, DIGEST, "officer-2", DAY),
                        new ComplaintWithdrawn(ID, DAY)));
    }
}
