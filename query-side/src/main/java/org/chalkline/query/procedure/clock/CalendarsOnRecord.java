package org.chalkline.query.procedure.clock;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.FactReader;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.projection.Projection;
import org.springframework.stereotype.Component;

/** The working-day calendar as it was on record at a position. */
@Component
public class CalendarsOnRecord {
    private static final String CHINA = CalendarId.CHINA.toString();
    private static final int PAGE = 1_000;

    private final Projection<CalendarRecord> calendars;
    private final FactReader reader;
    private volatile Known known = new Known(List.of(), WorkingDayCalendar.published());

    /** The last calendar that was made, and of which notices: it is dear to make. */
    private record Known(List<HolidayNotice> notices, WorkingDayCalendar calendar) {}

    public CalendarsOnRecord(Projection<CalendarRecord> calendars, FactReader reader) {
        this.calendars = calendars;
        this.reader = reader;
    }

    /** What an answer that explains a clock reaches of the projection of calendars. */
    public ReadScope scope() {
        return ReadScope.one(calendars, CHINA);
    }

    /** The calendar as on record at the position of the answer, which all that it shows share. */
    WorkingDayCalendar of(DataFetchingEnvironment env) {
        long position = BasisResolver.basisOf(env).position();
        return env.getGraphQlContext()
                .computeIfAbsent(new AtPosition(position), key -> at(position));
    }

    /** The key of a calendar in the context of a request. */
    private record AtPosition(long position) {}

    /**
     * The calendar with every notice recorded up to the position, whatever its date: in the order
     * of recording, which numbers the editions.
     */
    private WorkingDayCalendar at(long position) {
        var notices = notices(position);
        var last = known;
        if (startsWith(last.notices(), notices)) return last.calendar().atEdition(notices.size());
        var calendar = WorkingDayCalendar.published();
        for (var notice : notices) calendar = calendar.with(notice);
        known = new Known(notices, calendar);
        return calendar;
    }

    private static boolean startsWith(List<HolidayNotice> all, List<HolidayNotice> some) {
        return all.size() >= some.size() && all.subList(0, some.size()).equals(some);
    }

    private List<HolidayNotice> notices(long position) {
        var notices = new ArrayList<HolidayNotice>();
        long after = FactStream.NOTHING;
        while (true) {
            var facts = calendars.history(CHINA, after, position, PAGE);
            for (var past : facts) {
                after = past.position();
                // The same notice once more makes no edition.
                if (reader.read(past) instanceof HolidayNoticePublished e
                        && !notices.contains(e.notice())) {
                    notices.add(e.notice());
                }
            }
            if (facts.size() < PAGE) return notices;
        }
    }
}
