package org.chalkline.kernel.procedure.hearing;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.hearing.HearingEvent.*;

class StoredFormsTest extends StoredForms {
    private static final String OF = "application/2026-017";
    private static final HearingId ID = HearingId.of(OF, 1);
    private static final String OFFICER = "officer-7";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 9, 20);

    StoredFormsTest() {
        super(
                HearingEvent.class,
                List.of(
                        new RightToHearingTold(
                                ID, OF, List.of("Elm Ltd", "Neighbours"), "告〔1〕号", OFFICER, DAY),
                        new HearingRequested(ID, OF, "Neighbours", DAY),
                        new HearingRequestWithdrawn(ID, OF, "Neighbours", DAY),
                        new HearingCalled(
                                ID, OF, LATER, "Room 1", "officer-6", "听〔1〕号", OFFICER, DAY),
                        new HearingAdjourned(
                                ID, OF, LATER, "Room 2", "Typhoon.", "听〔2〕号", OFFICER, DAY),
                        new PresiderReplaced(
                                ID,
                                OF,
                                "officer-8",
                                Replacement.RECUSED,
                                "Sits on the board.",
                                OFFICER,
                                DAY),
                        new HearingHeld(ID, OF, DIGEST, List.of("Li", "Wang"), DAY),
                        new HearingGivenUp(ID, OF, GivingUp.ABSENT, "Nobody came.", OFFICER, DAY)));
    }
}
