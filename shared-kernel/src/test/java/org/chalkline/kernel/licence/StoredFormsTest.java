package org.chalkline.kernel.licence;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.FULL;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.licence.SchoolLicencesEvent.LicenceEntered;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;

class StoredFormsTest extends StoredForms {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2029, 8, 31);
    private static final LicenceId ID = new LicenceId("L-2026-001");
    private static final SchoolId SCHOOL = new SchoolId("CN-0101");
    private static final ApplicationId APPLICATION = new ApplicationId("2026-001");
    private static final LicenceContent CONTENT =
            new LicenceContent(
                    "晨光小学",
                    SchoolKind.PRIMARY,
                    false,
                    new Organiser.Organisation("晨光教育基金会", "91310105MA1FW00000", "上海市长宁区"),
                    new Site("延安西路1号", "310105001"));
    private static final LicenceContent ELSEWHERE =
            new LicenceContent(
                    "Evening School",
                    SchoolKind.ADULT,
                    true,
                    new Organiser.NaturalPerson(
                            new PersonId("p-7"),
                            new Personal(new PersonId("p-7"), PersonalField.NAME, "AYq2-Z0"),
                            new Personal(
                                    new PersonId("p-7"), PersonalField.IDENTITY_NUMBER, "AYq2-Z1"),
                            new Personal(new PersonId("p-7"), PersonalField.ADDRESS, "AYq2-Z2")),
                    new Site("elsewhere", null));
    private static final ResettlementPlan PLAN =
            new ResettlementPlan("All pupils move to CN-0002.", DIGEST);

    StoredFormsTest() {
        super(
                List.of(
                        new LicenceIssued(ID, SCHOOL, APPLICATION, CONTENT, LAST_DAY, FULL, DAY),
                        new LicenceTakenOver(
                                ID, SCHOOL, CONTENT, LAST_DAY, "unit", "register of 2020", DAY),
                        new LicenceEntered(SCHOOL, ID, DAY),
                        new LicenceChanged(ID, SCHOOL, APPLICATION, CONTENT, ELSEWHERE, SPARE, DAY),
                        new RenewalSought(ID, APPLICATION, true, true, DAY),
                        new LicenceRenewed(ID, APPLICATION, LAST_DAY, SPARE, DAY),
                        new RenewalEnded(ID, APPLICATION, "Refused.", SPARE, DAY),
                        new RenewalEnded(ID, APPLICATION, "Withdrawn.", null, DAY),
                        new LicenceDeemedRenewed(ID, APPLICATION, LAST_DAY, DAY),
                        new LicenceExpired(ID, DAY),
                        new LicenceRevoked(
                                ID, RevocationGround.BEYOND_AUTHORITY, "Refunded.", SPARE, DAY),
                        new LicenceRevoked(ID, RevocationGround.FRAUD_OR_BRIBERY, null, SPARE, DAY),
                        new LicenceWithdrawn(
                                ID,
                                WithdrawalGround.LAW_AMENDED_OR_REPEALED,
                                "Refunded.",
                                SPARE,
                                DAY),
                        new LicenceCancelled(ID, 8, SPARE, DAY),
                        new LicenceDeregistered(
                                ID, SCHOOL, DeregistrationGround.TERMINATED, PLAN, SPARE, DAY),
                        new LicenceDeregistered(
                                ID, SCHOOL, DeregistrationGround.EXPIRED, null, SPARE, DAY),
                        new AnnualReportFiled(ID, 2026, DIGEST, DAY),
                        new AnnualInspectionGraded(
                                ID, 2026, InspectionGrade.BASICALLY_PASSED, SPARE, DAY),
                        new RectificationOrdered(ID, 2026, "消防通道堵塞", LAST_DAY, true, SPARE, DAY),
                        new RectificationRechecked(
                                ID, 2026, false, "Still blocked.", "officer-12", DAY),
                        new AnnualInspectionPublished(ID, 2026, "The bureau's web site", DAY),
                        new TerminationAnnounced(ID, LAST_DAY, "Gazette", DAY),
                        new TerminationBegun(
                                ID, TerminationGround.BY_CHARTER, APPLICATION, SPARE, DAY),
                        new TerminationBegun(ID, TerminationGround.INSOLVENT, null, SPARE, DAY),
                        new LiquidationOpened(ID, Liquidator.SCHOOL, List.of("Li", "Wang"), DAY),
                        new CreditorsPaid(
                                ID,
                                Creditors.PUPILS,
                                Money.of("90000000"),
                                Money.of("80000000"),
                                DIGEST,
                                DAY),
                        new PupilsResettled(ID, PLAN, DAY),
                        new LicenceRecovered(ID, true, DIGEST, DAY),
                        new LicenceContinued(ID, LAST_DAY, SPARE, DAY),
                        new LapseAnnounced(
                                ID, "No pupils since 2027.", "Gazette", "officer-12", DAY)),
                LicenceEvent.class,
                SchoolLicencesEvent.class);
    }
}
