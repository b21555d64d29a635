package org.chalkline.kernel.procedure.personnel;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.*;
import org.chalkline.kernel.school.SchoolId;

/** The facts of personnel files, with all that can be absent and without. */
class StoredFormsTest extends StoredForms {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final SchoolId SCHOOL = new SchoolId("CN-0101");
    private static final PersonId LI = new PersonId("p-17");
    private static final Personal CONDUCT = new Personal(LI, PersonalField.CONDUCT, "c2VhbGVk");
    private static final Matter MATTER = new Matter(Matter.Kind.SANCTION, "S-1");

    StoredFormsTest() {
        super(
                PersonnelEvent.class,
                List.of(
                        new SanctionImposed(
                                LI,
                                "S-1",
                                Sanction.WARNING,
                                2,
                                Capacity.HEAD,
                                SCHOOL,
                                "officer-3",
                                CONDUCT,
                                DAY.plusMonths(6),
                                SPARE,
                                DAY),
                        new SanctionImposed(
                                LI,
                                "S-2",
                                Sanction.DISMISSAL,
                                6,
                                Capacity.TEACHER,
                                SCHOOL,
                                "officer-3",
                                CONDUCT,
                                null,
                                SPARE,
                                DAY),
                        new SanctionPeriodEnded(LI, "S-1", DAY),
                        new SanctionLifted(LI, "S-1", DIGEST, SPARE, DAY),
                        new ReviewSought(LI, MATTER, DAY.minusDays(3), CONDUCT, DAY),
                        new ReviewDecided(LI, MATTER, Contested.MAINTAINED, CONDUCT, SPARE, DAY),
                        new AppealLodged(LI, MATTER, CONDUCT, DAY),
                        new AppealDecided(LI, MATTER, Contested.REVOKED, CONDUCT, SPARE, DAY)));
    }
}
