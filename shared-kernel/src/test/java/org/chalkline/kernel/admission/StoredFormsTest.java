package org.chalkline.kernel.admission;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.admission.SeatBookEvent.*;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;

class StoredFormsTest extends StoredForms {
    private static final SeatBookId BOOK = SeatBookId.of(new SchoolId("1201"), Stage.PRIMARY, 2026);
    private static final AdmissionPlanId PLAN = new AdmissionPlanId("2026-primary");
    private static final String OFFICER = "officer-1";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    StoredFormsTest() {
        super(
                SeatBookEvent.class,
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
                        new OfferWithdrawn(
                                BOOK, "P-2", WithdrawalGround.FRAUD, false, SPARE, DAY)));
    }
}
