package org.chalkline.kernel.procedure.power;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerCertified;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerLeft;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerPosted;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerQualifiedInLaw;
import org.chalkline.kernel.procedure.power.PostingEvent.SubjectBound;
import org.chalkline.kernel.procedure.power.PostingEvent.SubjectReleased;
import org.chalkline.kernel.procedure.power.PowerItemEvent.EntrustmentEnded;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerEntrusted;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemDelegated;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemListed;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemRevised;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemStruck;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerEnded;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.chalkline.kernel.procedure.unit.InternalUnitId;

class StoredFormsTest extends StoredForms {
    private static final OfficerId LI = new OfficerId("李处长");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final PowerItemId ITEM = new PowerItemId("IMPOSE_PENALTIES.12");
    private static final PowerItemEvent.Content CONTENT =
            new PowerItemEvent.Content(
                    "Fines of unlicensed schools",
                    PowerItemKind.PENALTY,
                    SampleDecisions.SPARE.legalBasis(),
                    "law unit");

    StoredFormsTest() {
        super(
                List.of(
                        new PowerDelegated(
                                LI, Power.PRESIDE_HEARINGS, "1", "王局长", DAY.plusYears(1), DAY),
                        new PowerDelegated(LI, Power.END_LICENCES, "1", "王局长", null, DAY),
                        new PowerDelegated(
                                LI,
                                Power.SPEND_BUDGETS,
                                "1",
                                "王局长",
                                List.of(new UnitId("CN-0001")),
                                DAY.minusDays(7),
                                null,
                                DAY),
                        new PowerDelegated(
                                LI,
                                Power.IMPOSE_PENALTIES,
                                "1",
                                "王局长",
                                null,
                                null,
                                null,
                                ITEM,
                                DAY),
                        new PowerTakenBack(LI, Power.PRESIDE_HEARINGS, "2", DAY),
                        new PowerEnded(LI, Power.IMPOSE_PENALTIES, ITEM, "8", DAY),
                        new PowerItemListed(ITEM, CONTENT, "9", "officer-7", DAY),
                        new PowerItemRevised(ITEM, CONTENT, "10", "officer-7", DAY),
                        new PowerItemStruck(
                                ITEM, "The law is gone.", "11", List.of(LI), "officer-7", DAY),
                        new PowerItemDelegated(ITEM, LI, "1", null, DAY),
                        new PowerEntrusted(
                                ITEM,
                                "Education centre",
                                "12310105MB0",
                                "Checks of school buses.",
                                "12",
                                "ab".repeat(32),
                                "Gazette 9",
                                DAY.plusYears(1),
                                "officer-7",
                                DAY),
                        new EntrustmentEnded(ITEM, "12310105MB0", "No staff.", "officer-7", DAY),
                        new OfficerPosted(
                                LI, new InternalUnitId("licensing"), "处长", "3", "王局长", DAY),
                        new OfficerCertified(LI, "ZF-1", DAY.plusYears(5), "王局长", DAY),
                        new OfficerQualifiedInLaw(LI, "FL-1", "王局长", DAY),
                        new SubjectBound(LI, "https://id.example", "li", "5", null, "王局长", DAY),
                        new SubjectBound(
                                LI, "https://id.example", "li-2", "6", "ab".repeat(32), "王局长", DAY),
                        new SubjectReleased(LI, "https://id.example", "li", "7", "王局长", DAY),
                        new OfficerLeft(LI, "4", "王局长", DAY)),
                OfficerEvent.class,
                PowerItemEvent.class);
    }
}
