package org.chalkline.kernel.intake;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.intake.IntakeFileEvent.*;

class StoredFormsTest extends StoredForms {
    private static final IntakeFileId ID = new IntakeFileId(DIGEST);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                IntakeFileEvent.class,
                List.of(
                        new FileBegun(ID, "schools", "schools.csv", DIGEST, "wang", 17, DAY),
                        new FileEnded(
                                ID,
                                9,
                                6,
                                1,
                                List.of(new Refused("ALREADY_REGISTERED", 2)),
                                1,
                                25,
                                DAY),
                        new TakeBackOrdered(
                                ID,
                                1,
                                List.of(18L, 20L),
                                25,
                                SampleDecisions.SPARE,
                                "Another district's.",
                                "officer-1",
                                DAY),
                        new PartTakenBack(
                                ID,
                                1,
                                17,
                                25,
                                1,
                                List.of(new Kept(20, "BEFORE_THE_ACT")),
                                1,
                                true,
                                DAY)));
    }
}
