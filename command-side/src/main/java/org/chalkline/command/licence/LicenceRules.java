package org.chalkline.command.licence;

import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.licence.LicenceRefusal.TAKEN_OVER_AFTER_ITS_END;
import static org.chalkline.command.licence.LicenceRefusal.VALIDITY_OVER_AT_ISSUE;

import java.time.LocalDate;

/** What is asked of a licence that is taken over, whatever else is on record. */
final class LicenceRules {

    private LicenceRules() {}

    /** Refuses a term that is none, or that is over: what has ended is no licence to take over. */
    static void requireRuns(LocalDate from, LocalDate until, LocalDate today) {
        requireDate(until, today);
        refuseIf(!until.isAfter(from), VALIDITY_OVER_AT_ISSUE);
        refuseIf(until.isBefore(today), TAKEN_OVER_AFTER_ITS_END);
    }
}
