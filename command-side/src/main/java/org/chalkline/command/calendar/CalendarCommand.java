package org.chalkline.command.calendar;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;

/** All that can be asked to be done with a working-day calendar. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface CalendarCommand {

    /**
     * Takes a holiday notice into the calendar.
     *
     * @param publishedOn the day on which it was published
     */
    record PublishHolidayNotice(
            @TargetAggregateIdentifier CalendarId calendar,
            HolidayNotice notice,
            LocalDate publishedOn)
            implements CalendarCommand {}

    /**
     * Records that the clocks a notice may touch have been reckoned anew. The program asks it of
     * itself.
     *
     * @param notice the reference of the notice
     * @param edition the edition of the calendar that the notice made
     * @param examined how many clocks were looked at
     */
    record RecordReckoning(
            @TargetAggregateIdentifier CalendarId calendar,
            String notice,
            int edition,
            int examined)
            implements CalendarCommand {}
}
