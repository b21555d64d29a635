package org.chalkline.kernel.lottery;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.lottery.LotteryEvent.*;

class StoredFormsTest extends StoredForms {
    private static final LotteryId ID = new LotteryId("2026-P1");
    private static final String OFFICER = "officer-7";
    private static final String NOTARY = "Notary office";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final SeedSource DRAW =
            new SeedSource(
                    SeedKind.STATE_LOTTERY,
                    "双色球",
                    "2026063",
                    "China Welfare Lottery",
                    Instant.parse("2026-06-07T13:15:00Z"));

    StoredFormsTest() {
        super(
                LotteryEvent.class,
                List.of(
                        new LotteryAnnounced(
                                ID,
                                "Grade 1 of Elm School",
                                60,
                                DRAW,
                                DRAW,
                                RankFormula.SHA256_OF_SEED_COLON_NUMBER,
                                NOTARY,
                                "basic",
                                OFFICER,
                                DAY),
                        new RosterEntered(
                                ID,
                                List.of(new DrawNumber(1, "R-1"), new DrawNumber(2, "R-2")),
                                OFFICER,
                                DAY),
                        new RosterClosed(ID, 2, DIGEST, OFFICER, DAY),
                        new RosterSigned(ID, 17, "origin\n18\nroot\n\nsigned\n", OFFICER, DAY),
                        new SeedAnnouncedAnew(ID, DRAW, DRAW, "Signed too late.", OFFICER, DAY),
                        new SeedKnown(ID, DRAW, null, "03 07 12", DIGEST, NOTARY, OFFICER, DAY),
                        new SeedKnown(
                                ID,
                                DRAW,
                                "The draw was called off.",
                                "03 07 12",
                                DIGEST,
                                NOTARY,
                                OFFICER,
                                DAY),
                        new LotteryDrawn(ID, 2, DIGEST, NOTARY, OFFICER, DAY),
                        new LotteryChallenged(ID, "Number 2 is missing.", DIGEST, OFFICER, DAY),
                        new LotteryConfirmed(ID, null, SPARE, DAY),
                        new LotteryConfirmed(ID, "It stands as line 2.", SPARE, DAY)));
    }
}
