package org.chalkline.kernel.placement;

import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.placement.PlacementEvent.*;
import org.chalkline.kernel.placement.PlacementListEvent.*;
import org.chalkline.kernel.placement.PlacementRoundEvent.RoundHeld;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;

class StoredFormsTest extends StoredForms {
    private static final SeatBookId BOOK = SeatBookId.of(new SchoolId("1201"), Stage.PRIMARY, 2026);
    private static final SeatBookId OTHER =
            SeatBookId.of(new SchoolId("1202"), Stage.PRIMARY, 2026);
    private static final PersonId CHILD = new PersonId("P.1731");
    private static final PlacementId ID = PlacementId.of(CHILD, 2026);
    private static final PlacementListId LIST = PlacementListId.of(BOOK);
    private static final PlacementRoundId ROUND = new PlacementRoundId("2026-PRIMARY-1");
    private static final Personal SEALED = new Personal(CHILD, PersonalField.ADDRESS, "c2VhbGVk");
    private static final String OFFICER = "officer-1";
    private static final String LOT = "4aec207d904964709349";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    StoredFormsTest() {
        super(
                List.of(
                        new PlacementRegistered(
                                ID, Stage.PRIMARY, new PersonId("P.9"), SEALED, null, OFFICER, DAY),
                        new PlacementRegistered(
                                ID,
                                Stage.PRIMARY,
                                new PersonId("P.9"),
                                SEALED,
                                SEALED,
                                OFFICER,
                                DAY),
                        new ProofsAsked(ID, List.of("HOME_TITLE"), OFFICER, DAY),
                        new PlacementVerified(ID, List.of("HOME_TITLE"), OFFICER, DAY),
                        new CategorySet(ID, BOOK, "HOUSEHOLD_ONLY", 2, OFFICER, DAY),
                        new PlacementMoved(
                                ID,
                                BOOK,
                                OTHER,
                                "HOUSEHOLD_ONLY",
                                2,
                                MoveGround.FAMILY_WISH,
                                OFFICER,
                                null,
                                null,
                                DAY),
                        new PlacementMoved(
                                ID,
                                BOOK,
                                OTHER,
                                "HOUSEHOLD_ONLY",
                                2,
                                MoveGround.DECISION,
                                null,
                                SEALED,
                                SPARE,
                                DAY),
                        new ExceptionClaimed(ID, BOOK, "E-1", OFFICER, DAY),
                        new PlacementOffered(ID, BOOK, "E-1", null, DAY),
                        new PlacementOffered(ID, BOOK, null, LOT, DAY),
                        new PlacementWaits(ID, BOOK, WaitReason.NO_SEAT_LEFT, LOT, DAY),
                        new PlacementWaits(ID, BOOK, WaitReason.LOT_NOT_DRAWN, null, DAY),
                        new PlacementTaken(ID, BOOK, OFFICER, DAY),
                        new OfferDeclined(ID, BOOK, OFFICER, DAY),
                        new OfferLapsed(ID, BOOK, OFFICER, DAY),
                        new SeatLost(ID, BOOK, LossGround.EXCEPTION_FELL, DAY),
                        new PlacementDeferred(
                                ID, null, SEALED, DAY.plusYears(1), SEALED, SPARE, DAY),
                        new PlacedByNeed(
                                ID,
                                BOOK,
                                OTHER,
                                "HOUSEHOLD_ONLY",
                                2,
                                SEALED,
                                "Nobody signs.",
                                SEALED,
                                SEALED,
                                SPARE,
                                DAY),
                        new PlacementEnded(ID, BOOK, EndCause.MOVED_AWAY, SEALED, SPARE, DAY),
                        new PlacementListed(LIST, ID, "HOUSEHOLD_ONLY", 2, DAY),
                        new PlacementUnlisted(LIST, ID, DAY),
                        new LotteryNamed(LIST, new LotteryId("2026-P1"), OFFICER, DAY),
                        new PlacementsRanked(
                                LIST,
                                ROUND,
                                List.of(new Ranked(ID, 2, LOT)),
                                List.of(),
                                1,
                                2,
                                OFFICER,
                                DAY),
                        new PlacementsRanked(
                                LIST,
                                null,
                                List.of(),
                                List.of(new Ranked(ID, 2, null)),
                                2,
                                2,
                                OFFICER,
                                DAY),
                        new RoundHeld(ROUND, List.of(LIST), OFFICER, DAY)),
                PlacementEvent.class,
                PlacementListEvent.class,
                PlacementRoundEvent.class);
    }
}
