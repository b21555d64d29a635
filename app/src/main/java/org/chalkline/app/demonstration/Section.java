package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.chalkline.kernel.calendar.WorkingDayCalendar;

/** A section of the bureau whose clerks record acts, each at its time of a working day. */
enum Section {
    /** Takes over what older registers hold. */
    ARCHIVE(9, "clerk-qian"),
    SCHOOLS(9, "clerk-zhou", "clerk-wang"),
    FINANCE(10, "clerk-gu", "clerk-shen", "clerk-pan"),
    LICENSING(11, "clerk-fang"),
    PERSONNEL(14, "clerk-he", "clerk-lin"),
    ASSETS(16, "clerk-tang", "clerk-xu");

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.published();
    private static final int FIRST_YEAR = 2017;
    private static final int YEARS = 10;
    private static final int A_QUARTER = 15;

    private final int hour;
    private final String[] clerks;

    Section(int hour, String... clerks) {
        this.hour = hour;
        this.clerks = clerks;
    }

    /** Who recorded for it then: each clerk stayed for some years. */
    String clerk(LocalDateTime at) {
        int year = Math.clamp(at.getYear() - FIRST_YEAR, 0, YEARS - 1);
        return clerks[year * clerks.length / YEARS];
    }

    /** When it records what came in that day: on this day, or the next that is worked. */
    LocalDateTime on(LocalDate day) {
        var worked = workingDay(day);
        int minute = Math.floorMod(worked.hashCode() * 31 + ordinal() * 7, 3 * A_QUARTER);
        return worked.atTime(hour, minute);
    }

    /** When it records what came in so many working days later. */
    LocalDateTime late(LocalDate day, int workingDays) {
        return on(CALENDAR.nthWorkingDayFrom(workingDay(day), workingDays));
    }

    private static LocalDate workingDay(LocalDate day) {
        var worked = day;
        while (!CALENDAR.isWorkingDay(worked)) worked = worked.plusDays(1);
        return worked;
    }

    /** An act that is recorded when it came in. */
    Act act(LocalDate on, String id, String subject, Object command) {
        return act(on(on), on, id, subject, command);
    }

    /** An act that is recorded at another time than it was done. */
    Act act(LocalDateTime at, LocalDate on, String id, String subject, Object command) {
        return new Act(at, on, clerk(at), "demo-" + id, subject, command);
    }
}
