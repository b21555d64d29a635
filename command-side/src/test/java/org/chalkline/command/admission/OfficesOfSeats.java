package org.chalkline.command.admission;

import java.time.Clock;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;

/** Makes what acts on seats need from outside, for features that ask for seats. */
public final class OfficesOfSeats {
    private OfficesOfSeats() {}

    /** Of a bureau none of whose schools may take in nobody. */
    public static AdmissionOffice of(Clock clock, FactsOf facts) {
        return new AdmissionOffice(
                clock, new Calendars(facts), new Powers(facts), facts, (school, on) -> false);
    }
}
