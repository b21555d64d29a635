package org.chalkline.kernel.timekeeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.timekeeping.TimekeepingEvent.ClockTrusted;

class StoredFormsTest extends StoredForms {

    StoredFormsTest() {
        super(
                TimekeepingEvent.class,
                List.of(
                        new ClockTrusted(
                                MachineClockId.RECORDING,
                                Instant.parse("2027-12-31T23:59:00Z"),
                                Instant.parse("2026-11-30T04:00:00Z"),
                                "operator",
                                "The clock was a year ahead when a fact was recorded.",
                                LocalDate.of(2026, 11, 30))));
    }
}
