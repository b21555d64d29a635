package org.chalkline.command.calendar;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireLineIfAny;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.calendar.CalendarRefusal.NOTICE_NOT_YET_PUBLISHED;
import static org.chalkline.command.calendar.CalendarRefusal.PUBLICATION_DAY_DIFFERS;
import static org.chalkline.command.calendar.CalendarRefusal.UNKNOWN_NOTICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.calendar.CalendarCommand.PublishHolidayNotice;
import org.chalkline.command.calendar.CalendarCommand.RecordReckoning;
import org.chalkline.kernel.calendar.CalendarEvent;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.CalendarEvent.OpenClocksReckoned;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.calendar.WorkingDayCalendar;

/**
 * The working-day calendar as notices come in. Each one on record makes the next edition. A notice
 * that was overlooked can be recorded after later ones: what it says is checked against all of
 * them.
 */
@Aggregate
public class HolidayCalendar {
    private static final int LINE = 200;
    private static final int MOST_DAYS = 100;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private CalendarId id;

    private WorkingDayCalendar calendar = WorkingDayCalendar.published();

    /** The one at index i made edition i + 1. */
    private final List<HolidayNoticePublished> published = new ArrayList<>();

    private final Set<Integer> reckoned = new HashSet<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishHolidayNotice c, Clock clock) {
        var fact = new HolidayNoticePublished(c.calendar(), c.notice(), c.publishedOn());
        if (published.contains(fact)) return;
        requireSound(c.notice());
        var today = LocalDate.now(clock);
        refuseIf(c.publishedOn().isAfter(today), NOTICE_NOT_YET_PUBLISHED);
        requireDate(c.publishedOn(), today);
        boolean known = published.stream().anyMatch(p -> p.notice().equals(c.notice()));
        refuseIf(known, PUBLICATION_DAY_DIFFERS);
        // One that the program brings with it changes nothing, whenever it was published.
        if (calendar.with(c.notice()) != calendar) apply(fact);
    }

    private static void requireSound(HolidayNotice notice) {
        requireLine(notice.reference(), LINE);
        requireLine(notice.title(), LINE);
        requireLineIfAny(notice.amends(), LINE);
        requireAtMost(notice.days(), MOST_DAYS);
        for (var day : notice.days()) requireLine(day.holiday(), LINE);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordReckoning c, Clock clock) {
        if (reckoned.contains(c.edition())) return;
        boolean known =
                c.edition() >= 1
                        && c.edition() <= published.size()
                        && noticeOf(c.edition()).reference().equals(c.notice());
        refuseIf(!known, UNKNOWN_NOTICE);
        apply(
                new OpenClocksReckoned(
                        c.calendar(), c.notice(), c.edition(), c.examined(), LocalDate.now(clock)));
    }

    private HolidayNotice noticeOf(int edition) {
        return published.get(edition - 1).notice();
    }

    @EventSourcingHandler
    void on(CalendarEvent fact) {
        id = fact.calendarId();
        switch (fact) {
            case HolidayNoticePublished e -> {
                published.add(e);
                calendar = calendar.with(e.notice());
            }
            case OpenClocksReckoned e -> reckoned.add(e.edition());
        }
    }

    HolidayCalendar() {} // for Axon
}
