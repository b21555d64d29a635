package org.chalkline.query.procedure.clock;

import static org.chalkline.query.projection.Column.Type.TEXT;

import java.util.List;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Keeps the holiday notices of each calendar, and how many there are. */
public final class CalendarView implements AggregateView<CalendarRecord> {

    private static final List<Column<CalendarRecord>> COLUMNS =
            List.of(new Column<>("id", TEXT, calendar -> calendar.id().value()));

    @Override
    public String name() {
        return "calendars";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CalendarRecord> stateType() {
        return CalendarRecord.class;
    }

    /** Whatever else is recorded of a calendar changes none of its days. */
    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == HolidayNoticePublished.class;
    }

    @Override
    public CalendarRecord evolve(@Nullable CalendarRecord before, Fact fact) {
        var event = (HolidayNoticePublished) fact;
        return new CalendarRecord(event.calendarId(), before == null ? 1 : before.notices() + 1);
    }

    @Override
    public List<Column<CalendarRecord>> columns() {
        return COLUMNS;
    }
}
