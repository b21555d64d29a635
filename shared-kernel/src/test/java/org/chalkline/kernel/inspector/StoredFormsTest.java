package org.chalkline.kernel.inspector;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.inspector.InspectorEvent.*;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.school.SchoolId;

class StoredFormsTest extends StoredForms {
    private static final InspectorId ID = new InspectorId("I-1");
    private static final ResponsibleDistrictId DISTRICT = new ResponsibleDistrictId("ZR-1");
    private static final PersonId WANG = new PersonId("P-0001");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                List.of(
                        new InspectorAppointed(
                                ID, "Wang", WANG, "supervision", SampleDecisions.SPARE, DAY),
                        new InspectorEngaged(
                                ID,
                                "Wang",
                                WANG,
                                "supervision",
                                DAY.plusYears(3),
                                SampleDecisions.SPARE,
                                DAY),
                        new InspectorAssessed(
                                ID,
                                InspectorAssessmentResult.PASSED,
                                new Personal(WANG, PersonalField.CONDUCT, "c2VhbGVk"),
                                "officer-1",
                                DAY),
                        new InspectorEngagedAgain(
                                ID, 2, DAY.plusYears(6), SampleDecisions.SPARE, DAY),
                        new InspectorTermEnded(ID, 2, DAY),
                        new InspectorEnded(
                                ID, InspectorEndGround.RETIRED, SampleDecisions.SPARE, DAY),
                        new InspectorTieDeclared(
                                ID,
                                new SchoolId("1201"),
                                new Personal(WANG, PersonalField.FAMILY, "c2VhbGVk"),
                                DAY),
                        new InspectorEnteredDistrict(ID, DISTRICT, DAY),
                        new DistrictLaidOut(
                                DISTRICT,
                                "East",
                                "supervision",
                                "62881111",
                                "Schools.",
                                List.of(new SchoolId("1201")),
                                List.of(new ResponsibleInspector(ID, "Wang")),
                                SampleDecisions.SPARE,
                                DAY),
                        new DistrictChanged(
                                DISTRICT,
                                "62881111",
                                List.of(new SchoolId("1201"), new SchoolId("1202")),
                                List.of(new ResponsibleInspector(ID, "Wang")),
                                SampleDecisions.SPARE,
                                DAY),
                        new DistrictInspectorGone(DISTRICT, ID, "supervision", 1, DAY),
                        new DistrictDissolved(DISTRICT, SampleDecisions.SPARE, DAY)),
                InspectorEvent.class,
                ResponsibleDistrictEvent.class);
    }
}
