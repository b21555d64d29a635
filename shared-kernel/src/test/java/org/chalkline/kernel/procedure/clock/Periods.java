package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.procedure.clock.Terms.Approver;

/** Periods and rules that several tests speak of. */
final class Periods {
    static final StatuteBook BOOK = StatuteBook.standard();

    private Periods() {}

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    /** A period under the rule as it stood in 2024. */
    static StatutoryPeriod open(String rule, String event) {
        return StatutoryPeriod.open(
                BOOK.inForce(new RuleId(rule), LocalDate.of(2024, 1, 1)), day(event));
    }

    static Extension byTheHead(int length, String approvedOn) {
        return new Extension(
                length, day(approvedOn), "Li Wei", Approver.HEAD_OF_AUTHORITY, "site visit failed");
    }

    static HolidayNotice newYear2027() {
        return new HolidayNotice(
                "N2027",
                2027,
                "notice of 2027",
                List.of(
                        new HolidayNotice.Day(day("2027-01-01"), HolidayNotice.Kind.OFF, "元旦"),
                        new HolidayNotice.Day(day("2027-01-02"), HolidayNotice.Kind.OFF, "元旦")),
                null);
    }
}
