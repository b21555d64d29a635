package org.chalkline.kernel.matter;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.matter.MatterEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.unit.InternalUnitId;

class StoredFormsTest extends StoredForms {
    private static final AssignedMatterId ID = new AssignedMatterId("M-1");
    private static final PersonId WANG = new PersonId("P-0001");
    private static final Personal ASKED = new Personal(WANG, PersonalField.CONDUCT, "c2VhbGVk");
    private static final InternalUnitId BASIC = new InternalUnitId("basic");
    private static final InternalUnitId SAFETY = new InternalUnitId("safety");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                MatterEvent.class,
                List.of(
                        new MatterRegistered(
                                ID,
                                MatterKind.PETITION,
                                "Petition office",
                                "X-17",
                                "School gate",
                                WANG,
                                ASKED,
                                "application/A-1",
                                BASIC,
                                DAY.plusDays(30),
                                DAY),
                        new MatterRegistered(
                                ID,
                                MatterKind.HOTLINE,
                                "Hotline",
                                "H-1",
                                "Noise",
                                null,
                                null,
                                null,
                                BASIC,
                                null,
                                DAY),
                        new MatterFoundNotOurs(ID, "Police", "A street.", "officer-1", DAY),
                        new MatterDispatched(ID, BASIC, List.of(SAFETY), DAY, "officer-1", DAY),
                        new MatterDispatched(ID, BASIC, List.of(), null, "officer-1", DAY),
                        new CoHandlerNamed(ID, SAFETY, "School gate", DAY, BASIC, DAY),
                        new CoHandlerNamed(ID, SAFETY, "School gate", DAY, null, DAY),
                        new MatterTaken(ID, BASIC, "officer-2", DAY),
                        new CoHandlerAnswered(ID, SAFETY, DIGEST, "officer-3", DAY),
                        new LeadSucceeded(ID, BASIC, SAFETY, DAY),
                        new CoHandlerSucceeded(ID, SAFETY, BASIC, DAY),
                        new MatterReported(ID, BASIC, DIGEST, "Done.", "officer-2", DAY),
                        new ReportSentBack(ID, "No dates.", "officer-4", DAY),
                        new ReportAccepted(ID, "officer-4", DAY),
                        new MatterAnswered(ID, DIGEST, "officer-1", DAY),
                        new MatterClosed(ID, "officer-1", DAY),
                        new TermExtended(ID, "Petition office", "X-18", DAY, DAY),
                        new CaseReportedBack(ID, "application/A-1", DAY)));
    }
}
