package org.chalkline.kernel.programme;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.programme.LifelongProviderEvent.*;
import org.chalkline.kernel.programme.ProgrammeEvent.*;
import org.chalkline.kernel.school.SchoolId;

class StoredFormsTest extends StoredForms {
    private static final ProgrammeId PROGRAMME = new ProgrammeId("2026-welding");
    private static final SchoolId SCHOOL = new SchoolId("1201");
    private static final LifelongProviderId PROVIDER = new LifelongProviderId(SCHOOL);
    private static final PersonId TEACHER = new PersonId("P.1731");
    private static final CommitmentId CLAIM = new CommitmentId("LN-1");
    private static final BudgetLineId LINE = new BudgetLineId("2026-SENIORS");
    private static final Money PRICE = Money.of("200");
    private static final Money AMOUNT = Money.of("8000");
    private static final String SUBDISTRICT = "310105001";
    private static final String OFFICER = "officer-1";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    StoredFormsTest() {
        super(
                List.of(
                        new ProgrammeProposed(
                                PROGRAMME,
                                "Welding",
                                SCHOOL,
                                new LicenceId("L-1"),
                                ProgrammeKind.VOCATIONAL_TRAINING,
                                Audience.JOB_SEEKERS,
                                SUBDISTRICT,
                                40,
                                new ForeignPartner("Institut X", "DE", "8", "Ministry", DAY, DAY),
                                "lifelong",
                                OFFICER,
                                DAY),
                        new ProgrammeProposed(
                                PROGRAMME,
                                "Welding",
                                SCHOOL,
                                null,
                                ProgrammeKind.SENIOR_EDUCATION,
                                Audience.SENIORS,
                                SUBDISTRICT,
                                40,
                                null,
                                "lifelong",
                                OFFICER,
                                DAY),
                        new ProgrammeApproved(PROGRAMME, SPARE, DAY),
                        new ProgrammeRefused(PROGRAMME, SPARE, DAY),
                        new ProgrammeFiled(PROGRAMME, "F-1", OFFICER, DAY),
                        new EnrolmentOpened(PROGRAMME, 60, OFFICER, DAY),
                        new TeacherAssigned(
                                PROGRAMME,
                                SCHOOL,
                                ProgrammeKind.VOCATIONAL_TRAINING,
                                TEACHER,
                                TeachingForm.PART_TIME,
                                DIGEST,
                                OFFICER,
                                DAY),
                        new TeacherAssigned(
                                PROGRAMME,
                                SCHOOL,
                                ProgrammeKind.VOCATIONAL_TRAINING,
                                TEACHER,
                                TeachingForm.FULL_TIME,
                                null,
                                OFFICER,
                                DAY),
                        new TeacherReleased(PROGRAMME, TEACHER, OFFICER, DAY),
                        new PlacesAsked(
                                PROGRAMME,
                                CLAIM,
                                SCHOOL,
                                40,
                                PRICE,
                                AMOUNT,
                                LINE,
                                new EconomicCode("30213"),
                                OFFICER,
                                DAY),
                        new PlacesOpened(PROGRAMME, CLAIM, 40, AMOUNT, LINE, DAY),
                        new PlacesDeclined(PROGRAMME, CLAIM, 40, LINE, "BEYOND_AVAILABLE", DAY),
                        new PlacesClosed(PROGRAMME, CLAIM, 40, AMOUNT, LINE, OFFICER, DAY),
                        new ProgrammeStarted(PROGRAMME, 50, OFFICER, DAY),
                        new ProgrammeEnded(PROGRAMME, 38, 45, OFFICER, DAY),
                        new ProgrammeStopped(PROGRAMME, SPARE, DAY),
                        new ProgrammeTakenOver(
                                PROGRAMME,
                                "Welding",
                                SCHOOL,
                                ProgrammeKind.COMMUNITY_CULTURE,
                                Audience.RESIDENTS,
                                SUBDISTRICT,
                                40,
                                "Institut X",
                                50,
                                45,
                                DAY,
                                "lifelong",
                                "List of 2018",
                                OFFICER,
                                DAY),
                        new GuidanceBegun(PROVIDER, new SchoolId("1200"), OFFICER, DAY),
                        new GuidanceEnded(PROVIDER, new SchoolId("1200"), OFFICER, DAY),
                        new LearningPointOpened(
                                PROVIDER, "1", "Library", "2 Road", SUBDISTRICT, OFFICER, DAY),
                        new LearningPointClosed(PROVIDER, "1", OFFICER, DAY),
                        new ProviderEvaluated(
                                PROVIDER,
                                "2025",
                                2025,
                                ProviderGrade.EXCELLENT,
                                "Institute",
                                DIGEST,
                                "lifelong",
                                OFFICER,
                                DAY)),
                ProgrammeEvent.class,
                LifelongProviderEvent.class);
    }
}
