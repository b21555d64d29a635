package org.chalkline.kernel.admission;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.admission.AddressEntry.NumberSide;
import org.chalkline.kernel.admission.AdmissionPlanEvent.*;
import org.chalkline.kernel.admission.CatchmentEvent.*;
import org.chalkline.kernel.admission.SeatBookEvent.*;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;

class StoredFormsTest extends StoredForms {
    private static final SchoolId SCHOOL = new SchoolId("1201");
    private static final SeatBookId BOOK = SeatBookId.of(SCHOOL, Stage.PRIMARY, 2026);
    private static final CatchmentId ZONES = CatchmentId.of(Stage.PRIMARY, 2026);
    private static final AdmissionPlanId PLAN = new AdmissionPlanId("2026-primary");
    private static final String OFFICER = "officer-1";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    StoredFormsTest() {
        super(
                List.of(
                        new QuotaSet(BOOK, 60, QuotaCause.PLAN, PLAN, SPARE, DAY),
                        new QuotaSet(BOOK, 0, QuotaCause.SCHOOL_ENDED, null, null, DAY),
                        new ExceptionGranted(
                                BOOK,
                                "E-1",
                                1,
                                new CollectiveVote(
                                        "Leaders",
                                        VoteRule.MAJORITY_OF_ALL,
                                        "Wu",
                                        List.of("Wu"),
                                        List.of(),
                                        List.of(new Vote("Wu", Ballot.FOR, null, null)),
                                        DIGEST),
                                SPARE,
                                DAY),
                        new SeatKept(BOOK, "P-1", null, OFFICER, DAY),
                        new SeatKept(BOOK, "P-2", "E-1", OFFICER, DAY),
                        new SeatDeclined(
                                BOOK, "P-3", null, DeclineReason.NO_SEAT_LEFT, OFFICER, DAY),
                        new SeatTaken(BOOK, "P-1", OFFICER, DAY),
                        new SeatGivenBack(
                                BOOK, "P-1", GivenBackGround.OFFER_DECLINED, true, OFFICER, DAY),
                        new OfferWithdrawn(BOOK, "P-2", WithdrawalGround.FRAUD, false, SPARE, DAY),
                        new PlanDrafted(
                                PLAN, 2026, Stage.PRIMARY, "Plan", DIGEST, "basic", OFFICER, DAY),
                        new SchoolPlanned(
                                PLAN,
                                SCHOOL,
                                60,
                                AdmissionScope.DISTRICT,
                                List.of(AdmissionWay.CATCHMENT),
                                OFFICER,
                                DAY),
                        new PlanApproved(PLAN, DIGEST, "As last year.", SPARE, DAY),
                        new PlanApproved(PLAN, DIGEST, null, SPARE, DAY),
                        new PlanPublished(
                                PLAN,
                                2026,
                                Stage.PRIMARY,
                                "Site",
                                List.of(new SchoolQuota(SCHOOL, 60)),
                                OFFICER,
                                SPARE,
                                DAY),
                        new PlanBegun(PLAN, OFFICER, DAY),
                        new PlanAdjusted(PLAN, SCHOOL, 61, SPARE, DAY),
                        new AdjustmentPublished(
                                PLAN,
                                2026,
                                Stage.PRIMARY,
                                "Site",
                                List.of(new SchoolQuota(SCHOOL, 61)),
                                OFFICER,
                                SPARE,
                                DAY),
                        new PlanClosed(PLAN, OFFICER, DAY),
                        new PlanReviewed(PLAN, DIGEST, "Well.", OFFICER, DAY),
                        new CatchmentDrafted(ZONES, "Catchments", OFFICER, DAY),
                        new ZoneDrawn(ZONES, "A", "Zone A", List.of(SCHOOL), OFFICER, DAY),
                        new AddressEntered(
                                ZONES,
                                "A",
                                AddressEntry.ofRoad("长宁路", 1, 99, NumberSide.ODD),
                                OFFICER,
                                DAY),
                        new AddressTakenOut(
                                ZONES, "A", AddressEntry.ofCompound("新华小区"), OFFICER, DAY),
                        new CatchmentPublished(ZONES, "Site", DAY, SPARE, DAY),
                        new CatchmentCameIntoForce(ZONES, SPARE, DAY),
                        new CatchmentReplaced(ZONES, CatchmentId.of(Stage.PRIMARY, 2027), DAY),
                        new CatchmentReinstated(ZONES, CatchmentId.of(Stage.PRIMARY, 2027), DAY)),
                SeatBookEvent.class,
                AdmissionPlanEvent.class,
                CatchmentEvent.class);
    }
}
